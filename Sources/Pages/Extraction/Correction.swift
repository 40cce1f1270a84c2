/// Tells a note by which an outlet corrects its article: such a note stays in the text.
enum Correction {
    private static let beginnings = [
        "correction:", "correction (", "corrections:", "clarification:", "editor's note: an earlier version",
        "editor’s note: an earlier version",
        "an earlier version of this", "a previous version of this", "this article was amended on",
        "this article was corrected",
        "this story has been corrected", "this article has been corrected", "this story was corrected",
        "berichtigung:", "korrektur:", "rectificatif", "fe de errores",
    ]

    /// Chooses the notes that stand in the article or within a few blocks of it.
    static func keep(in chosen: inout [Bool], _ page: PageBlocks) {
        guard let first = chosen.firstIndex(of: true), let last = chosen.lastIndex(of: true) else { return }
        for index in max(0, first - 4)..<min(chosen.count, last + 9) where !chosen[index] {
            chosen[index] = isOne(page.text[page.blocks[index].range])
        }
    }

    static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count < 1200, let first = text.first, "accbefrtk".utf8.contains(first | 0x20) else { return false }
        let start = text.prefix(60).map { $0.isASCIICapital ? $0 | 0x20 : $0 }
        return beginnings.contains { start.starts(with: $0.utf8) }
    }
}
