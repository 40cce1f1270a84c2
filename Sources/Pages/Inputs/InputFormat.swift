/// The kinds of input. Without a word from the caller the first bytes decide.
public enum InputFormat: String, Sendable, CaseIterable {
    case html, text, markdown
    /// JSON Lines: a document a line.
    case jsonl
    /// One document, over any number of lines.
    case json
    /// A web archive: WARC, or the older ARC.
    case warc
    /// RSS, Atom, JSON Feed and their like, and lists of them: OPML.
    case feed
}

/// What the first bytes of an input show it to be.
enum ContentKind: Equatable {
    case empty
    case format(InputFormat)
    case gzip
    /// A JSON array of documents: right in content, wrong in form.
    case jsonArray
    /// No text, with what it is where that is known.
    case binary(String)

    /// The number of bytes at the head of an input that decide.
    static let headSize = 4096
    /// The number that decide where XML begins with comments, a DOCTYPE and the like that fill ``headSize``.
    static let prologueSize = 1 << 18

    /// Whether a head shorter than ``headSize`` is enough: whoever writes a line at a time wants it read at once.
    static func isFirstLineOfJSON(_ head: [UInt8]) -> Bool {
        trimmed(head).first == UInt8(ascii: "{") && head.contains(0x0A)
    }

    /// Looks at the head of an input. The name only decides between HTML and text, where the content is mute.
    static func recognise(_ head: [UInt8], name: String) -> ContentKind {
        if head.isEmpty { return .empty }
        if head.starts(with: [0x1F, 0x8B]) { return .gzip }
        if let name = binaryName(head) { return .binary(name) }
        if isWide(head) {
            if isFeed(FeedSource(head, contentType: nil).bytes[...]) { return .format(.feed) }
            return .format(hasHTMLName(name) || head.contains(0x3C) ? .html : .text)
        }
        let text = trimmed(head)
        switch text.first {
        case nil: return head.count < headSize ? .empty : .format(.text)
        case UInt8(ascii: "<"): return .format(isFeed(text) ? .feed : .html)
        case UInt8(ascii: "{"):
            if isJSONFeed(text) { return .format(.feed) }
            let isPage = hasHTMLName(name) && !endsFirstLineAsObject(text)
            if !isPage, follows(text.dropFirst(), [UInt8(ascii: "\""), UInt8(ascii: "}")]) {
                return .format(isOverLines(text) ? .json : .jsonl)
            }
        case UInt8(ascii: "["):
            if follows(text.dropFirst(), [UInt8(ascii: "{")]) { return .jsonArray }
        // Some servers send a line or two before it.
        default: if text.firstOffset(of: "<?xml ".utf8) != nil, isFeed(text) { return .format(.feed) }
        }
        if ArchiveFormat.isArchive(text) { return .format(.warc) }
        if isBinary(head) { return .binary("binary data") }
        if hasHTMLName(name) { return .format(.html) }
        return .format(hasMarkdownName(name) ? .markdown : .text)
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "a PDF"), (Array("PK\u{3}\u{4}".utf8), "a ZIP archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"), (Array("RIFF".utf8), "an image or a sound"),
        (Array("wOF".utf8), "a font"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        (Array("SQLite format 3".utf8), "an SQLite database"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
        (Array("BZh".utf8), "bzip2 data"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz data"),
    ]

    private static func binaryName(_ head: [UInt8]) -> String? {
        signatures.first { head.starts(with: $0.bytes) }?.name
    }

    /// UTF-16 or UTF-32, by its byte order mark, or by the zeros beside its first character.
    private static func isWide(_ head: [UInt8]) -> Bool {
        [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0x00], [0x00, 0x3C], [0, 0, 0, 0x3C]].contains { head.starts(with: $0) }
    }

    /// Whether a head is XML that does not come to its root element.
    static func isPrologueOfXML(_ head: [UInt8]) -> Bool {
        let text = trimmed(head)
        return head.count >= headSize && text.starts(with: "<".utf8) && XMLPrologue(Array(text)).end == text.count
    }

    /// Without a byte order mark and leading white space.
    private static func trimmed(_ head: [UInt8]) -> ArraySlice<UInt8> {
        let marked = head.starts(with: [0xEF, 0xBB, 0xBF])
        return head.dropFirst(marked ? 3 : 0).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    private static func follows(_ text: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
        guard let first = text.first(where: { $0 > 0x20 }) else { return false }
        return wanted.contains(first)
    }

    /// Whether the first line of a JSON object leaves it open, as programs write that indent it.
    private static func isOverLines(_ text: ArraySlice<UInt8>) -> Bool {
        guard let end = text.firstIndex(of: 0x0A), let last = text[..<end].last(where: { $0 > 0x20 }) else {
            return false
        }
        return [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ",")].contains(last)
    }

    /// Whether the first line ends where an object may: a page whose head is torn off may begin within a script.
    private static func endsFirstLineAsObject(_ text: ArraySlice<UInt8>) -> Bool {
        guard let end = text.firstIndex(of: 0x0A) else { return true }
        let last = text[..<end].last { $0 > 0x20 }
        return [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ",")].contains(last)
    }

    /// Whether the root element is one of a feed's or a list's, whatever its prefix.
    private static func isFeed(_ text: ArraySlice<UInt8>) -> Bool {
        let rest = text[(text.startIndex + XMLPrologue(Array(text)).end)...].dropFirst()
        let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let local = name.split(separator: UInt8(ascii: ":")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        // CDF alone shouts; a page of HTML may begin anyhow.
        return ["rss", "feed", "opml", "rdf"].contains(local.lowercased()) || local == "CHANNEL"
    }

    /// By members of its own. A page in a line of JSON may speak of them, but there their quotes are escaped.
    private static func isJSONFeed(_ text: ArraySlice<UInt8>) -> Bool {
        if let version = text.firstOffset(of: "\"version\"".utf8),
            text[version...].prefix(60).firstOffset(of: "jsonfeed.org".utf8) != nil
        {
            return true
        }
        return ["\"home_page_url\"", "\"feed_url\""].contains { text.firstOffset(of: $0.utf8) != nil }
            && text.firstOffset(of: "\"items\"".utf8) != nil
    }

    /// Whether more than one byte in fifty is a control character that no text has.
    private static func isBinary(_ head: [UInt8]) -> Bool {
        let controls = head.count { $0 < 0x20 && !(0x09...0x0D ~= $0) && !(0x0E...0x0F ~= $0) && $0 != 0x1B }
        return controls * 50 > head.count
    }

    private static func hasHTMLName(_ name: String) -> Bool {
        hasName(name, [".html", ".htm", ".xhtml", ".shtml", ".mhtml"])
    }

    private static func hasMarkdownName(_ name: String) -> Bool { hasName(name, [".md", ".markdown"]) }

    private static func hasName(_ name: String, _ endings: [String]) -> Bool {
        var name = name.lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        return endings.contains { name.hasSuffix($0) }
    }
}
