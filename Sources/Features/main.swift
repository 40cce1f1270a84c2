// Prints the blocks of saved pages with their features, for Training/blocks/train.py.
//
//     swift run -c release Features FOLDER [--plain-text] > rows.jsonl
//
// The first line names the features. Then one JSON object a line: the file's name, the texts of its blocks, and their
// features as little-endian 32-bit floats, block by block, in Base64.
//
//     swift run -c release Features FOLDER --judged probabilities.jsonl > predictions.jsonl
//
// Prints what the rules make of a model's judgements, {"page", "probabilities"} a line: the article's text of each page.
import FoundationEssentials
import HTMLTree
import Pages

struct Header: Encodable { var names: [String] }

struct Row: Encodable {
    var page: String
    var texts: [String]
    var features: Data
}

struct Judgement: Decodable {
    var page: String
    var probabilities: [Float]
}

struct Prediction: Encodable {
    var id: String
    var text: String
}

func printLine(_ value: some Encodable) throws {
    print(String(decoding: try JSONEncoder().encode(value), as: UTF8.self))
}

func page(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: folder + "/" + name).map([UInt8].init) }

func printPredictions(_ path: String) throws {
    guard let lines = FileManager.default.contents(atPath: path) else { fatalError("\(path) cannot be read") }
    for line in lines.split(separator: 0x0A) {
        let judgement = try JSONDecoder().decode(Judgement.self, from: line)
        guard let source = page(judgement.page) else { continue }
        let text = JudgedArticle.text(page: source, probabilities: judgement.probabilities)
        try printLine(Prediction(id: String(judgement.page.dropLast(5)), text: text))
    }
}

func printRows(asPlainText: Bool) throws {
    try printLine(Header(names: TrainingRows.names))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".html") {
        guard let source = page(name) else { continue }
        let rows = TrainingRows(page: source, asPlainText: asPlainText)
        let features = rows.features.withUnsafeBytes { Data($0) }
        try printLine(Row(page: name, texts: rows.texts, features: features))
    }
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
    fatalError("usage: Features FOLDER [--plain-text | --judged FILE]")
}
let folder = arguments[1]
if arguments.count == 4, arguments[2] == "--judged" {
    try printPredictions(arguments[3])
} else {
    try printRows(asPlainText: arguments.contains("--plain-text"))
}
