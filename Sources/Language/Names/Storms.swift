/// Tells storms from people: "Dora", after "Hurricane Dora", is nobody.
struct Storms {
    private let words: [Word]
    /// The names that storms have in the article.
    private let forms: Set<String>

    private static let kinds: Set = ["hurricane", "typhoon", "cyclone", "storm"]

    /// - Parameter names: those found in the article.
    init(of names: [Name], words: [Word]) {
        self.words = words
        forms = Set(
            names.compactMap { name in
                let last = name.words.upperBound - 1
                guard last > 0, name.words.count <= 2, words[last].tag == .properNoun else { return nil }
                return Self.isKind(words[last - 1]) ? words[last].form : nil
            })
    }

    /// The names, those of storms as events, each with what kind of storm it is where that stands before it. Linear.
    func told(_ names: [Name]) -> [Name] {
        guard !forms.isEmpty else { return names }
        var told: [Name] = []
        for name in names {
            var name = name
            if name.words.count == 1, forms.contains(words[name.words.lowerBound].form) {
                name.kind = .event
                if let before = words[..<name.words.lowerBound].last, Self.isKind(before), before.tag == .properNoun {
                    name.words = name.words.lowerBound - 1..<name.words.upperBound
                }
            }
            if let last = told.last, last.words.upperBound > name.words.lowerBound { told.removeLast() }
            told.append(name)
        }
        return told
    }

    private static func isKind(_ word: Word) -> Bool { kinds.contains(word.form.lowercased()) }
}
