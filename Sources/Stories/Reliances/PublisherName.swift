import Record

/// A publisher's name, or its address where it gives none, to compare names with.
struct PublisherName: Hashable, Sendable {
    /// The words of the name in small letters, without "the"; of an address, its parts without what all have.
    let words: [String]
    /// The letters of the words in a row.
    let letters: String
    /// The letters with those of common words too: "nbcnews" of "NBC News" and of nbcnews.com.
    private let allLetters: String
    private let isAddress: Bool

    init(_ name: String) {
        let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
        let (parts, kept) = Self.parts(of: isASCII ? name : name.lowercased())
        words = kept.isEmpty ? parts.map(\.letters) : kept
        letters = Self.joined(words)
        isAddress = name.utf8.contains(UInt8(ascii: ".")) && !name.utf8.contains(UInt8(ascii: " "))
        allLetters = Self.joined(parts.lazy.filter { !$0.isOfAddress }.map(\.letters))
    }

    private static func joined(_ words: some Sequence<String>) -> String { words.reduce(into: "") { $0 += $1 } }

    private static let ofAddresses = TermSet(ofAddressesList)
    private static let ofAddressesList = "the www com org net http https"
    private static let common = TermSet(
        ofAddressesList + " co uk news edition m newspaper agency magazine website broadcaster network television")

    /// Runs of letters and digits, in small letters, and those of them that are not common; whatever is not ASCII is a
    /// letter.
    private static func parts(of name: String) -> (all: [(letters: String, isOfAddress: Bool)], kept: [String]) {
        var (all, kept) = ([(letters: String, isOfAddress: Bool)](), [String]())
        let (common, ofAddresses) = (common, ofAddresses)
        var part: [UInt8] = []
        part.reserveCapacity(32)
        func end() {
            guard !part.isEmpty else { return }
            let (letters, hash) = (String(decoding: part, as: UTF8.self), TermHash.hash(part))
            all.append((letters, ofAddresses.contains(hash)))
            if !common.contains(hash) { kept.append(letters) }
            part.removeAll(keepingCapacity: true)
        }
        for byte in name.utf8 {
            if byte < 0x80, byte &- 0x30 > 9, (byte | 0x20) &- 0x61 > 25 {
                end()
            } else {
                part.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            }
        }
        end()
        return (all, kept)
    }

    /// Whether somebody calls the publisher so: "the Times" of the New York Times, "Washington Post" of
    /// washingtonpost.com.
    ///
    /// - Parameter hasArticle: whether "the" stands before the name; else its last word alone does not name it.
    func isNamed(_ name: String, hasArticle: Bool = true) -> Bool {
        isNamed(PublisherName(name), hasArticle: hasArticle)
    }

    func isNamed(_ other: PublisherName, hasArticle: Bool) -> Bool {
        guard !other.letters.isEmpty, !letters.isEmpty else { return false }
        if letters == other.letters || allLetters == other.allLetters { return true }
        if hasArticle, other.words.count == 1, words.count > 1, let last = words.last, last == other.words[0] {
            return true
        }
        return isAddress
            && words.contains { word in
                word == other.letters || Self.isNewsOf(word, other.letters)
                    || word == "apnews" && other.letters == "associatedpress"
                    || Self.isShort(word, for: other.words)
            }
    }

    /// "cbsnews" of "CBS".
    private static func isNewsOf(_ part: String, _ letters: String) -> Bool {
        part.utf8.count == letters.utf8.count + 4 && part.hasSuffix("news") && part.hasPrefix(letters)
    }

    /// Whether a part of an address is a longer name, the first words of it by their initials: "nytimes", "wsj".
    private static func isShort(_ part: String, for words: [String]) -> Bool {
        guard words.count > 2, part.utf8.count >= words.count, part.utf8.first == words[0].utf8.first else {
            return false
        }
        return (2...words.count).contains { initials in
            let rest = words[initials...]
            return part.utf8.count == initials + rest.reduce(0) { $0 + $1.utf8.count }
                && part == words[..<initials].map { $0.prefix(1) }.joined() + rest.joined()
        }
    }
}
