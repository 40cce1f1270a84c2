// Prints what each name of the articles of JSON Lines may mean, with its features, for Training/gazetteer/weights.py.
import FoundationEssentials
import Gazetteer
import Language
import Record
import Testimony

struct Document: Decodable {
    var key: String
    var text: String
    var url, publisher, title: String?
}

struct Line: Encodable {
    struct Choice: Encodable {
        var latitude, longitude: Double?
        var features: [Double]
    }
    var key: String
    var spans: [[Int]]
    var choices: [Choice]
}

guard CommandLine.arguments.count == 2, let input = try? Data(contentsOf: URL(filePath: CommandLine.arguments[1]))
else {
    fatalError("usage: PlaceFeatures documents.jsonl")
}
let places = PlaceReader(try Gazetteer())
let language = LanguageReader(english: try LanguageModel.english(), layers: [])
let encoder = JSONEncoder()
for line in input.split(separator: UInt8(ascii: "\n")) {
    let document = try JSONDecoder().decode(Document.self, from: line)
    var article = Article(input: document.key, text: document.text)
    (article.url, article.publisher, article.title) = (document.url, document.publisher, document.title)
    article.language = "en"
    for judgement in places.judgements(language.read(article), of: article) {
        let choices = judgement.places.map {
            Line.Choice(latitude: $0.place.latitude, longitude: $0.place.longitude, features: $0.features)
        }
        let line = Line(key: document.key, spans: judgement.spans.map { [$0.start, $0.end] }, choices: choices)
        print(String(decoding: try encoder.encode(line), as: UTF8.self))
    }
}
