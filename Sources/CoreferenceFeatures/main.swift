// Prints what the coreference head learns from: for each document of a treebank, with its gold trees, a line of JSON
// {"key", "sizes", "candidates": [[first word, last word, head word, kind], …], "pairs": base64}. The pairs are bytes: for each
// candidate, from the nearest earlier one to the farthest, the class of each feature.
//
//     swift run -c release CoreferenceFeatures FILE.conllu > OUT.jsonl
import Foundation
@_spi(Training) import Language

struct Line: Encodable {
    var key: String
    var sizes: [Int]
    var candidates: [[Int]]
    var pairs: Data
}

guard CommandLine.arguments.count == 2,
    let content = try? String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
else {
    FileHandle.standardError.write(Data("usage: CoreferenceFeatures FILE.conllu\n".utf8))
    exit(2)
}
let encoder = JSONEncoder()
for document in TreebankDocument.all(in: content) {
    let features = CoreferenceFeatures(document.reading)
    let line = Line(
        key: document.key, sizes: CoreferenceFeatures.sizes, candidates: features.candidates,
        pairs: Data(features.pairs))
    FileHandle.standardOutput.write(try encoder.encode(line) + Data("\n".utf8))
}
