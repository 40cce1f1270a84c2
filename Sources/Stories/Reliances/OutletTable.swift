import Record

/// Finds the names of well-known outlets among the words of a text.
struct OutletTable: Sendable {
    struct Entry: Sendable {
        var forms: [UInt32]
        /// Its usual name.
        var name: String
        var isAgency: Bool
        /// Whether the name is also a word or part of other names.
        var isAmbiguous: Bool
        /// Whether it is the outlet only with "the" before it.
        var hasArticle = false
    }
    /// By the form of their first word, the longest names first.
    private var entries: [UInt32: [Entry]] = [:]
    /// Those forms again, for most words begin no name.
    private var firsts = TermSet([])

    static let shared = OutletTable()

    /// Outlets that a single word means only behind "the".
    private static let withArticle = [
        "sun": "The Sun", "mirror": "The Mirror", "information": "The Information", "conversation": "The Conversation",
    ]

    private init() {
        for (word, name) in Self.withArticle {
            let forms = [TermHash.hash(word.utf8)]
            entries[forms[0]] = [
                Entry(forms: forms, name: name, isAgency: false, isAmbiguous: true, hasArticle: true)
            ]
        }
        for name in OutletNames.wellKnown.union(OutletNames.usualNames.keys) {
            let forms = WordScanner.words(of: name).map(\.form)
            guard let first = forms.first else { continue }
            let usual = OutletNames.usualNames[name] ?? Self.capitalized(name)
            let entry = Entry(
                forms: forms, name: usual, isAgency: OutletNames.agencies.contains(usual.lowercased()),
                isAmbiguous: OutletNames.ambiguous.contains(name))
            entries[first, default: []].append(entry)
        }
        firsts = TermSet(Set(entries.keys))
        for first in entries.keys { entries[first]?.sort { ($1.forms.count, $0.name) < ($0.forms.count, $1.name) } }
    }

    /// The outlet whose name begins at a word, the longest such name.
    func entry(at index: Int, of words: ArraySlice<Word>) -> Entry? {
        guard firsts.contains(words[index].bareForm) else { return nil }
        return entries[words[index].bareForm]?.first { entry in
            index + entry.forms.count <= words.endIndex
                && (!entry.hasArticle
                    || index > words.startIndex && ReportingWords.the.contains(words[index - 1].form)
                        && words[index].before.isEmpty)
                && entry.forms.indices.allSatisfy { place in
                    words[index + place].bareForm == entry.forms[place]
                        && (place == 0 || words[index + place].before.isDisjoint(with: Self.borders))
                }
        }
    }

    private static let borders: Marks = [.stop, .comma, .opening, .closing, .lineFeed, .quotation]

    private static func capitalized(_ name: String) -> String {
        if name.count <= 4, !name.contains(" ") { return name.uppercased() }
        return name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}
