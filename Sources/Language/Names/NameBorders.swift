/// Mends the borders of names that labels of single words leave wrong: one name that was cut in two, initials that were left
/// out, a comma or the "'s" of an owner at the end; and leaves out addresses.
struct NameBorders {
    let words: [Word]

    /// The names of a sentence, in their order. Linear in their number.
    func mended(_ names: [Name], in sentence: Range<Int>) -> [Name] {
        var mended: [Name] = []
        for name in names where !isAddress(name) {
            var name = name
            name.words = withInitials(name, from: mended.last?.words.upperBound ?? sentence.lowerBound)
            if let previous = mended.last, goesOn(previous, with: name) {
                mended[mended.count - 1].words = previous.words.lowerBound..<name.words.upperBound
            } else {
                mended.append(name)
            }
        }
        return mended.map(withoutEnd)
    }

    /// "Pell, Dora", where the comma was taken for a part of the name; "Law Offices of" and whose they are; "A." and "Dora
    /// Pell".
    private func goesOn(_ name: Name, with next: Name) -> Bool {
        let between = words[name.words.upperBound..<next.words.lowerBound]
        let last = words[name.words.upperBound - 1].form
        if last == "of" { return between.isEmpty || between.count == 1 && between.allSatisfy { $0.form == "the" } }
        guard between.isEmpty, name.kind == .person, next.kind == .person else { return false }
        return name.words.count > 1 ? last == "," : Self.isInitial(words[name.words.lowerBound])
    }

    /// The words of a person's name with the initials right before it.
    private func withInitials(_ name: Name, from first: Int) -> Range<Int> {
        guard name.kind == .person else { return name.words }
        var start = name.words.lowerBound
        while start > first, Self.isInitial(words[start - 1]) { start -= 1 }
        return start..<name.words.upperBound
    }

    /// "R.E.", "V"; no postscript.
    private static func isInitial(_ word: Word) -> Bool {
        guard word.tag == .properNoun, word.form != "P.S." else { return false }
        let bytes = Array(word.form.utf8)
        let isLetter = bytes.count == 1 && bytes[0] &- 0x41 < 26
        return isLetter
            || bytes.count > 1 && bytes.count % 2 == 0
                && bytes.indices.allSatisfy { $0 % 2 == 0 ? bytes[$0] &- 0x41 < 26 : bytes[$0] == 0x2E }
    }

    /// Without a mark at its end, or the "'s" by which it owns what follows; that of a name like "Alan's" stays.
    private func withoutEnd(_ name: Name) -> Name {
        var name = name
        while name.words.count > 1, isMark(name.words.upperBound - 1) || isOwning(name) {
            name.words = name.words.dropLast()
        }
        return name
    }

    private func isMark(_ word: Int) -> Bool { Self.marks.contains(words[word].form) }

    private func isOwning(_ name: Name) -> Bool {
        let last = words[name.words.upperBound - 1]
        guard last.tag == .particle, let owner = last.head, name.words.contains(owner) else { return false }
        return words[owner].relation == "nmod:poss" && words[owner].head.map { $0 >= name.words.upperBound } ?? false
    }

    private func isAddress(_ name: Name) -> Bool {
        name.words.count == 1 && words[name.words.lowerBound].form.utf8.contains(UInt8(ascii: "@"))
    }

    private static let marks: Set = [",", ";", ":", "-", "–", "—"]
}
