/// Addresses, mail addresses, domains, names of files and newsgroups: whole, with the marks inside them.
extension Chunk {
    /// The end of an address or the like that begins at an index, nil if none does.
    func webEnd(from start: Int) -> Int? {
        addressEnd(from: start) ?? (hasAtSign ? mailEnd(from: start) : nil) ?? dottedNameEnd(from: start)
    }

    private func addressEnd(from start: Int) -> Int? {
        guard scalar(start) == "." || kind(start).isLetter else { return nil }
        let letters = end(from: start) { $0.kind.isLetter }
        guard letters - start <= 12 else { return nil }
        let name = lowered(start..<letters)
        switch scalar(letters) {
        case ":" where scalar(letters + 1) == "/" && scalar(letters + 2) == "/" && letters + 3 < count:
            return pathEnd(from: letters + 3)
        case ":" where ["mailto", "doi", "ymsgr", "urn"].contains(name) && kind(letters + 1).isWordLike:
            return pathEnd(from: letters + 1)
        case "." where name == "www" && kind(letters + 1).isWordLike:
            return pathEnd(from: letters + 1)
        default: return nil
        }
    }

    /// The end of an address that goes on at an index: all but the marks that close a sentence or a bracket round it.
    private func pathEnd(from start: Int) -> Int {
        var unclosed = 0
        var end = self.end(from: start) { glyph in
            if glyph.scalar == "(" { unclosed += 1 } else if glyph.scalar == ")" { unclosed -= 1 }
            return glyph.kind != .ideograph && glyph.kind != .emoji
                && !"<>\"“”«»|".unicodeScalars.contains(glyph.scalar)
        }
        while end > start, ".,;:!?'’)]}*".unicodeScalars.contains(scalar(end - 1)) {
            if scalar(end - 1) == ")" {
                if unclosed >= 0 { break }
                unclosed += 1
            }
            end -= 1
        }
        return max(end, start)
    }

    /// "first.last@example.org", also without a domain behind it. RFC 5321 allows 64 characters before the sign.
    private func mailEnd(from start: Int) -> Int? {
        let limit = min(count, start + 64)
        var sign = start
        while sign < limit, kind(sign).isWordLike || "._%+-~&".unicodeScalars.contains(scalar(sign)) { sign += 1 }
        guard scalar(sign) == "@", kind(sign + 1).isWordLike, sign > start else { return nil }
        let domain = min(count, sign + 256)
        var end = sign + 1
        while end < domain, kind(end).isWordLike || ".-_".unicodeScalars.contains(scalar(end)) { end += 1 }
        while ".-_".unicodeScalars.contains(scalar(end - 1)) { end -= 1 }
        return end
    }

    /// "report.pdf", "example.org/path", "comp.lang.misc".
    private func dottedNameEnd(from start: Int) -> Int? {
        var end = start
        var (periods, lastPeriod, isPlain, isLower) = (0, start, true, true)
        let limit = min(count, start + 128)
        while end < limit {
            let glyph = self[end]
            if glyph.scalar == "." {
                guard kind(end + 1).isWordLike, end > lastPeriod else { break }
                (periods, lastPeriod) = (periods + 1, end)
            } else if glyph.kind.isWordLike || glyph.scalar == "-" {
                isLower = isLower && (glyph.kind == .lower || glyph.scalar == "-")
            } else if "_#~%+&".unicodeScalars.contains(glyph.scalar) {
                isPlain = false
            } else {
                break
            }
            end += 1
        }
        guard periods > 0 else { return nil }
        let nameEnd = end
        end = self.end(from: lastPeriod + 1) { $0.kind.isWordLike }
        let last = lowered(lastPeriod + 1..<end)
        if WordLists.fileExtensions.contains(last) { return end }
        guard isPlain else { return nil }
        let isDomain =
            WordLists.domains.contains(last)
            || periods > 1 && WordLists.countryDomains.contains(last) && isLong(start, lastPeriod)
        if isDomain { return scalar(end) == "/" && end + 1 < count ? pathEnd(from: end) : end }
        return periods > 1 && isLower && isLong(start, nameEnd) && kind(nameEnd - 1).isLetter ? nameEnd : nil
    }

    /// Whether no part between full stops is a single letter.
    private func isLong(_ start: Int, _ end: Int) -> Bool {
        var length = 0
        for index in start...end {
            if index == end || scalar(index) == "." {
                if length < 2 { return false }
                length = 0
            } else {
                length += 1
            }
        }
        return true
    }

    /// The end of a handle or a hashtag, whose sign stands at an index; nil where none is.
    func tagEnd(from sign: Int) -> Int? {
        guard scalar(sign) == "@" || scalar(sign) == "#", kind(sign + 1).isLetter || scalar(sign + 1) == "_" else {
            return nil
        }
        var end = sign + 1
        while kind(end).isWordLike || scalar(end) == "_" || scalar(end) == "." && kind(end + 1).isWordLike { end += 1 }
        return end
    }
}
