// Prints the blocks of saved pages with their features, for Training/blocks/train.py.
//
//     swift run -c release features FOLDER [--plain-text] > rows.jsonl
//
// The first line names the features. Then one JSON object a line: the file's name, the texts of its blocks, and their
// features as little-endian 32-bit floats, block by block, in Base64.
import FoundationEssentials
import HTMLTree
import Pages

struct Header: Encodable { var names: [String] }

struct Row: Encodable {
    var page: String
    var texts: [String]
    var features: Data
}

guard CommandLine.arguments.count >= 2 else { fatalError("usage: features FOLDER [--plain-text]") }
let folder = CommandLine.arguments[1]
let asPlainText = CommandLine.arguments.contains("--plain-text")
let encoder = JSONEncoder()
print(String(decoding: try encoder.encode(Header(names: TrainingRows.names)), as: UTF8.self))
for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".html") {
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
    let rows = TrainingRows(page: [UInt8](data), asPlainText: asPlainText)
    let features = rows.features.withUnsafeBytes { Data($0) }
    let row = try encoder.encode(Row(page: name, texts: rows.texts, features: features))
    print(String(decoding: row, as: UTF8.self))
}
