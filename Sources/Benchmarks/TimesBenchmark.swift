import FoundationEssentials
import Language
import Record
import Testimony

/// Finds the times of the texts of a JSON Lines file, whose words and trees are found before: what the stage alone costs.
struct TimesBenchmark {
    let path: String
    let rounds: Int

    private struct Line: Decodable {
        var text: String
        var date: String?
        var published: String?
    }

    func run() throws {
        let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
        let decoder = JSONDecoder()
        let language = LanguageReader(english: try .english(.small), layers: [])
        let pages = try lines.map { line in
            let line = try decoder.decode(Line.self, from: Data(line))
            var article = Article(input: path, text: line.text)
            article.published = line.published ?? line.date
            article.language = "en"
            return (article, language.read(article))
        }
        let characters = pages.reduce(0) { $0 + $1.0.text.unicodeScalars.count }
        let reader = TimeReader()
        var seconds: [Double] = []
        var found = 0
        for _ in 0..<rounds {
            let start = UserTime.now()
            // One pass is too short for the clock.
            for _ in 0..<Self.passes { found = pages.reduce(0) { $0 + reader.read($1.1, of: $1.0).count } }
            seconds.append((UserTime.now() - start) / Double(Self.passes))
        }
        let median = seconds.sorted()[rounds / 2]
        print("\(characters) characters, \(found) times, \(rounds) rounds, user CPU")
        print("median \(median) s, \(Int(Double(characters) / median)) characters a second")
    }

    private static let passes = 10
}
