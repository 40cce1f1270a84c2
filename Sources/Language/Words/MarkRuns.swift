/// Tokens of punctuation: runs of marks, emoticons, quotation marks written as two.
extension Chunk {
    /// The end of the token of marks that begins at an index.
    func markEnd(from start: Int) -> Int {
        if let end = emoticonEnd(from: start) { return end }
        switch scalar(start) {
        case ".", "!", "?", "…": return stopEnd(from: start)
        case "'", "`", "‘", "’":
            // Two single ones for a double one.
            let next = scalar(start + 1)
            return next == scalar(start) || scalar(start) == "‘" && next == "’" ? start + 2 : start + 1
        case let mark where mark.isOpener || mark.isCloser: return start + 1
        case let mark where kind(start) == .mark: return end(from: start) { $0.scalar == mark }
        default: return start + 1
        }
    }

    /// "...", "!!!", "?!" and ".?" are tokens; "...?" is two.
    private func stopEnd(from start: Int) -> Int {
        func isDot(_ glyph: Glyph) -> Bool { glyph.scalar == "." || glyph.scalar == "…" }
        func isStop(_ glyph: Glyph) -> Bool { isDot(glyph) || glyph.scalar == "!" || glyph.scalar == "?" }
        let dots = end(from: start, while: isDot)
        if dots - start > 1 || scalar(start) == "…" { return dots }
        var end = max(dots, start)
        while isStop(self[end]), !(isDot(self[end]) && isDot(self[end + 1])) { end += 1 }
        return max(end, start + 1)
    }

    private func emoticonEnd(from start: Int) -> Int? {
        let first = scalar(start)
        guard ":;=(^>-<D".unicodeScalars.contains(first) else { return nil }
        for length in [3, 2] where start + length <= count && Self.emoticons.contains(string(start..<start + length)) {
            let end = start + length
            let hasLetter = kind(end - 1).isWordLike || scalar(end - 1) == "/"
            let isApart = start == 0 && (end == count || !kind(end).isWordLike && scalar(end) != "/")
            if hasLetter || first == "(" ? isApart : !isInBrackets(start) { return end }
        }
        return nil
    }

    /// Whether a bracket was opened in the chunk not far before an index.
    private func isInBrackets(_ index: Int) -> Bool {
        (max(0, index - 30)..<max(0, index)).contains { scalar($0) == "(" }
    }

    private static let emoticons: Set<String> = [
        ":)", ":(", ";)", ":-)", ":-(", ";-)", "=)", "=(", "(:", ":D", ":P", ":p", ":O", ":o", ";P", ":/", "^_^", ">:(",
        ">:)", ":'(", ":-D", ":-P", ":-/", "-_-", "<3", ":|", ":-|", ":*", ":]", ":[", ";D", "=D", "=P", "^^",
    ]
}
