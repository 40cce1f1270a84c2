/// Finds people by their surnames alone, where the article has named them in full: "Lavrov", after "Sergei Lavrov".
struct Surnames {
    private let forms: Set<String>
    private let words: [Word]

    /// - Parameter names: those found in the article.
    init(of names: [Name], words: [Word]) {
        self.words = words
        forms = Set(
            names.compactMap { name in
                guard name.kind == .person, name.words.count > 1 else { return nil }
                let last = words[name.words.upperBound - 1]
                return last.tag == .properNoun && last.form.utf8.count > 2 ? last.form : nil
            })
    }

    /// The names with those surnames among them that were taken for something else, or for none, in the order of the text.
    /// Linear in the number of words.
    func completed(_ names: [Name]) -> [Name] {
        guard !forms.isEmpty else { return names }
        var isNamed = [Bool](repeating: false, count: words.count)
        var completed = names
        for (index, name) in names.enumerated() {
            for word in name.words { isNamed[word] = true }
            if name.words.count == 1, forms.contains(words[name.words.lowerBound].form) {
                completed[index].kind = .person
            }
        }
        for word in words.indices where !isNamed[word] && standsAlone(word) {
            completed.append(Name(words: word..<word + 1, kind: .person))
        }
        return completed.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// Whether a word is such a surname, and no part of a longer name: of a tower or a firm.
    private func standsAlone(_ word: Int) -> Bool {
        guard words[word].tag == .properNoun, forms.contains(words[word].form) else { return false }
        let next = word + 1
        return next >= words.count || words[next].tag != .properNoun
    }
}
