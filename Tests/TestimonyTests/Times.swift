import Language
import Record
import Testimony

/// A text and the times that are found in it, as "words = value" or "words = value/end".
struct Times {
    private static let plain = LanguageReader()
    private static let english = LanguageReader(english: try? LanguageModel.english(.small), layers: [])

    let found: [String]
    let expressions: [TimeExpression]

    /// - Parameter analysed: whether to read with the model of English, or by words alone.
    init(_ text: String, on published: String? = "2024-05-15", analysed: Bool = false) {
        var article = Article(input: "-", text: text)
        article.published = published
        article.language = "en"
        let reading = (analysed ? Self.english : Self.plain).read(article)
        expressions = TimeReader().read(reading, of: article)
        let scalars = Array(text.unicodeScalars)
        found = expressions.map { time in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[time.start..<time.end])
            return "\(String(words)) = \(time.value)" + (time.endValue.map { "/\($0)" } ?? "")
        }
    }
}
