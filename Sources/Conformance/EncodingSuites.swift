import FoundationEssentials
import HTMLTree

/// The encoding cases of html5lib-tests: what a browser would read each document in.
struct EncodingDeclarationSuite: Suite {
    let path = "html/encoding"

    func run(in folder: String) throws -> Score? {
        let folder = folder + "/" + path
        let files = files(in: folder, ending: ".dat")
        guard !files.isEmpty else { return nil }
        var score = Score()
        for file in files {
            let cases = try contents(of: folder + "/" + file).split(separator: Array("#data\n".utf8))
            for (number, text) in cases.enumerated() {
                let parts = text.split(
                    separator: Array("#encoding\n".utf8), maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2 else { continue }
                let expected = Encoding(label: parts[1].prefix { $0 != UInt8(ascii: "\n") })
                let declared = Encoding.declared(in: Array(parts[0])).encoding
                score.count(declared == expected, id: "\(file):\(number + 1) \(declared.rawValue)")
            }
        }
        return score
    }
}

/// Pages in many encodings: the encoding is found, and the title and the paragraph are read to the letter.
struct EncodedPagesSuite: Suite {
    let path = "encodings/pages.jsonl"
    /// Whether these are the pages that declare nothing, or something wrong, or those that the standard settles.
    let isBeyondStandard: Bool

    private struct Page: Decodable {
        var id: String
        var kind: String
        var http_content_type: String?
        var encoding: String
        var title: String
        var paragraph: String
        var base64: Data

        var isBeyondStandard: Bool { kind == "wrong-declared" || kind == "undeclared" }
    }

    func run(in folder: String) throws -> Score? {
        guard let lines = try? contents(of: folder + "/" + path) else { return nil }
        var score = Score()
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            let page = try JSONDecoder().decode(Page.self, from: Data(line))
            guard page.isBeyondStandard == isBeyondStandard else { continue }
            let charset = page.http_content_type.flatMap { Encoding.charset(inContentType: $0.utf8) }
            let decoded = Encoding.decode(Array(page.base64), transportCharset: charset)
            let document = Document(parsing: decoded.bytes)
            let passes =
                decoded.encoding.rawValue == page.encoding && text(of: .title, in: document) == page.title
                && text(of: .p, in: document) == page.paragraph
            score.count(passes, id: "\(page.id) \(page.kind): \(decoded.encoding.rawValue), not \(page.encoding)")
        }
        return score
    }

    private func text(of tag: Tag, in document: Document) -> String? {
        document.descendants(of: .document).first { document[$0].tag == tag }.map { element in
            document.descendants(of: element).filter { document[$0].isText }
                .map { document.string(document[$0].text) }.joined()
        }
    }
}
