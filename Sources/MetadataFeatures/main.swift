// Prints what pages say of their titles, authors and dates, and why, for Training/metadata/train.py.
//
//     swift run -c release MetadataFeatures FOLDER ADDRESSES > rows.jsonl
//
// ADDRESSES has a page a line: the file's name without `.html`, a tab, its address. The first line printed names the
// evidence; then one JSON object a page.
import FoundationEssentials
import HTMLTree
import Pages

struct Row: Encodable {
    var page: String
    var candidates: MetadataCandidates
}

guard CommandLine.arguments.count == 3 else { fatalError("usage: MetadataFeatures FOLDER ADDRESSES") }
let encoder = JSONEncoder()
print(String(decoding: try encoder.encode(MetadataCandidates.names), as: UTF8.self))
let addresses = try String(contentsOf: URL(filePath: CommandLine.arguments[2]), encoding: .utf8)
for line in addresses.split(separator: "\n") {
    let fields = line.split(separator: "\t")
    let path = "\(CommandLine.arguments[1])/\(fields[0]).html"
    guard let data = FileManager.default.contents(atPath: path) else { continue }
    let page = [UInt8](data)
    let document = Document(parsing: Encoding.decode(page).bytes)
    let url = fields.count > 1 ? String(fields[1]) : nil
    let row = Row(page: String(fields[0]), candidates: MetadataCandidates(document: document, url: url))
    print(String(decoding: try encoder.encode(row), as: UTF8.self))
}
