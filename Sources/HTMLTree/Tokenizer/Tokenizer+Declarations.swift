extension Tokenizer {
    /// What begins with `<!`: a comment, a doctype or a CDATA section. Nil for the last, which is text to come.
    mutating func markupDeclaration() -> Token? {
        let start = position + 2
        if matches("--", at: start) { return comment(from: start + 2) }
        if matches("doctype", at: start) {
            position = start + 7
            return scanDoctype()
        }
        if allowsCDATA, matches("[cdata[", at: start), source[start + 1] == UInt8(ascii: "C"),
            source[start + 2] == UInt8(ascii: "D"), source[start + 3] == UInt8(ascii: "A"),
            source[start + 4] == UInt8(ascii: "T"), source[start + 5] == UInt8(ascii: "A")
        {
            position = start + 7
            state = .cdata
            return nil
        }
        return bogusComment(from: start)
    }

    /// Whether a text in small letters stands at an offset, in any case.
    private func matches(_ text: StaticString, at offset: Int) -> Bool {
        guard offset + text.utf8CodeUnitCount <= end else { return false }
        for index in 0..<text.utf8CodeUnitCount
        where source[offset + index].asciiLowercased != text.utf8Start[index] { return false }
        return true
    }

    /// All up to the next `>` as a comment.
    mutating func bogusComment(from start: Int) -> Token {
        let close = ByteScan(base: source).first(UInt8(ascii: ">"), in: start..<end)
        text = decoded(start..<close, inAttribute: false, resolvesReferences: false)
        position = min(close + 1, end)
        return .comment
    }

    /// A comment whose text begins at an offset, after its `<!--`.
    private mutating func comment(from start: Int) -> Token {
        let range = commentRange(from: start)
        text = decoded(range, inAttribute: false, resolvesReferences: false)
        return .comment
    }

    /// The range of a comment's text; moves to after its end.
    private mutating func commentRange(from start: Int) -> Range<Int> {
        let dash = UInt8(ascii: "-")
        let scan = ByteScan(base: source)
        var close = scan.first(UInt8(ascii: ">"), in: start..<end)
        while close < end {
            position = close + 1
            if close == start || close == start + 1 && source[start] == dash { return start..<start }
            if close - start >= 2, source[close - 1] == dash, source[close - 2] == dash { return start..<close - 2 }
            if close - start >= 3, source[close - 1] == UInt8(ascii: "!"), source[close - 2] == dash,
                source[close - 3] == dash
            {
                return start..<close - 3
            }
            close = scan.first(UInt8(ascii: ">"), in: close + 1..<end)
        }
        position = end
        return start..<end - unfinishedEnd(from: start)
    }

    /// How many of the source's last bytes are the beginning of a comment's end.
    private func unfinishedEnd(from start: Int) -> Int {
        let dash = UInt8(ascii: "-")
        let count = end - start
        if count >= 3, source[end - 1] == UInt8(ascii: "!"), source[end - 2] == dash, source[end - 3] == dash {
            return 3
        }
        guard count >= 1, source[end - 1] == dash else { return 0 }
        return count >= 2 && source[end - 2] == dash ? 2 : 1
    }

    /// Text in a CDATA section; nil at its end.
    mutating func nextInCDATA() -> Token? {
        let start = position
        let bracket = UInt8(ascii: "]")
        let scan = ByteScan(base: source)
        var offset = start
        while true {
            offset = scan.first(of: bracket, 0, 0, in: offset..<end)
            guard offset < end else { break }
            if source[offset] == 0 { break }
            if offset + 2 < end, source[offset + 1] == bracket, source[offset + 2] == UInt8(ascii: ">") { break }
            offset += 1
        }
        if offset > start {
            position = offset
            text = sourceRange(start..<offset)
            return .text
        }
        if source[start] == 0 {
            position = start + 1
            return .null
        }
        position = start + 3
        state = .data
        return nil
    }

    // MARK: Doctypes

    private mutating func scanDoctype() -> Token {
        doctype = Doctype()
        skipSpaces()
        guard position < end, source[position] != UInt8(ascii: ">") else { return endDoctype(forcingQuirks: true) }
        let start = position
        while position < end, source[position] != UInt8(ascii: ">"), !source[position].isHTMLSpace { position += 1 }
        doctype.name = lowercased(start..<position)
        skipSpaces()
        guard position < end else { return endDoctype(forcingQuirks: true) }
        if source[position] == UInt8(ascii: ">") { return endDoctype(forcingQuirks: false) }
        if matches("public", at: position) {
            position += 6
            return scanIdentifiers(public: true)
        }
        if matches("system", at: position) {
            position += 6
            return scanIdentifiers(public: false)
        }
        return endDoctype(forcingQuirks: true)
    }

    /// Reads the identifiers after `PUBLIC` or `SYSTEM`.
    private mutating func scanIdentifiers(public isPublic: Bool) -> Token {
        skipSpaces()
        guard position < end, isQuote(source[position]) else { return endDoctype(forcingQuirks: true) }
        let first = scanIdentifier()
        if isPublic { doctype.publicIdentifier = first.text } else { doctype.systemIdentifier = first.text }
        guard first.isClosed else { return endDoctype(forcingQuirks: true) }
        skipSpaces()
        guard position < end else { return endDoctype(forcingQuirks: true) }
        if isPublic, isQuote(source[position]) {
            let second = scanIdentifier()
            doctype.systemIdentifier = second.text
            guard second.isClosed else { return endDoctype(forcingQuirks: true) }
            skipSpaces()
            return endDoctype(forcingQuirks: position >= end)
        }
        if source[position] == UInt8(ascii: ">") { return endDoctype(forcingQuirks: false) }
        // After a system identifier what follows is only ignored.
        return endDoctype(forcingQuirks: isPublic)
    }

    private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    private mutating func scanIdentifier() -> (text: TextRange, isClosed: Bool) {
        let quote = source[position]
        let start = position + 1
        let close = ByteScan(base: source).first(of: quote, UInt8(ascii: ">"), quote, in: start..<end)
        let isClosed = close < end && source[close] == quote
        position = isClosed ? close + 1 : close
        return (decoded(start..<close, inAttribute: false, resolvesReferences: false), isClosed)
    }

    private mutating func endDoctype(forcingQuirks: Bool) -> Token {
        doctype.forcesQuirks = forcingQuirks
        let close = ByteScan(base: source).first(UInt8(ascii: ">"), in: position..<end)
        position = min(close + 1, end)
        return .doctype
    }

    private mutating func lowercased(_ range: Range<Int>) -> TextRange {
        let needsCopy = range.contains { source[$0] == 0 || source[$0] != source[$0].asciiLowercased }
        guard needsCopy else { return sourceRange(range) }
        let extraStart = extra.count
        for offset in range {
            if source[offset] == 0 {
                for byte: UInt8 in [0xEF, 0xBF, 0xBD] { extra.append(byte) }
            } else {
                extra.append(source[offset].asciiLowercased)
            }
        }
        return extraRange(since: extraStart)
    }
}
