/// A run of text without white space, as characters. What is asked of places beyond its ends is ``Glyph/none``.
struct Chunk {
    let text: [UInt8]
    private var glyphs: [Glyph] = []
    /// The number of characters.
    private(set) var count = 0
    /// Where the next chunk of the same paragraph begins, nil at the end of a paragraph.
    private(set) var following: Int?
    /// Whether there is an `@` in it, without which no mail address needs to be looked for.
    private(set) var hasAtSign = false
    /// Whether a single quotation mark was opened in the paragraph and not closed: an apostrophe may close it.
    var isInSingleQuotes = false

    init(text: [UInt8]) { self.text = text }

    /// Reads the chunk that begins at an offset; returns where it ends.
    mutating func load(at offset: Int) -> Int {
        glyphs.removeAll(keepingCapacity: true)
        hasAtSign = false
        var offset = offset
        var (joins, halfFlag) = (false, false)
        while offset < text.count {
            let (scalar, next) = decodeScalar(text, at: offset)
            if scalar.isSpace { break }
            let kind = scalar.characterKind
            if glyphs.isEmpty {
                glyphs.append(Glyph(scalar: scalar, kind: kind ?? .none, start: offset))
            } else if glyphs.count == 1, glyphs[0].kind == .none, let kind {
                // Invisible characters before the first visible one belong to it.
                (glyphs[0].scalar, glyphs[0].kind) = (scalar, kind)
            } else if let kind, !(kind == .emoji && (joins || halfFlag && scalar.isRegionalIndicator)) {
                glyphs.append(Glyph(scalar: scalar, kind: kind, start: offset))
            } else if kind != nil {
                halfFlag = false
                (joins, offset) = (false, next)
                continue
            }
            if kind != nil { halfFlag = scalar.isRegionalIndicator }
            joins = scalar == "\u{200D}" && glyphs[glyphs.count - 1].kind == .emoji
            hasAtSign = hasAtSign || scalar == "@"
            offset = next
        }
        if glyphs.first?.kind == CharacterKind.none { glyphs[0].kind = .mark }
        count = glyphs.count
        glyphs.append(Glyph(scalar: "\0", kind: .none, start: offset))
        return offset
    }

    /// Says where the next chunk is.
    mutating func isFollowed(at offset: Int?) { following = offset }

    subscript(index: Int) -> Glyph { index >= 0 && index < count ? glyphs[index] : .none }

    func kind(_ index: Int) -> CharacterKind { self[index].kind }
    func scalar(_ index: Int) -> Unicode.Scalar { self[index].scalar }

    /// The bytes of a range of characters.
    func bytes(_ range: Range<Int>) -> Range<Int> { glyphs[range.lowerBound].start..<glyphs[range.upperBound].start }

    func string(_ range: Range<Int>) -> String { String(decoding: text[bytes(range)], as: UTF8.self) }

    /// The text of a range in lower case, as far as it is ASCII; empty where it is longer than any word of a list.
    func lowered(_ range: Range<Int>) -> String {
        range.count > WordLists.longest ? "" : asciiLowered(text[bytes(range)])
    }

    /// The end of the run from an index on of which all characters are of a kind.
    func end(from index: Int, while condition: (Glyph) -> Bool) -> Int {
        var index = index
        while index < count, condition(glyphs[index]) { index += 1 }
        return index
    }

    /// The first character of the next chunk that opens nothing, `\0` where the paragraph ends before.
    var nextScalar: Unicode.Scalar {
        guard var offset = following else { return "\0" }
        for _ in 0..<4 where offset < text.count {
            let (scalar, next) = decodeScalar(text, at: offset)
            if scalar.isSpace { return "\0" }
            if !scalar.isOpener { return scalar }
            offset = next
        }
        return "\0"
    }

    /// The first letters of the next chunk in lower case; empty where it begins with something else.
    var nextWord: String {
        guard let following else { return "" }
        var end = following
        while end < text.count, end - following < WordLists.longest, text[end] | 0x20 >= 0x61, text[end] | 0x20 <= 0x7A
        {
            end += 1
        }
        return asciiLowered(text[following..<end])
    }

    /// Whether the token before the chunk is a word with a capital letter: what follows may be an initial.
    var followsCapital = false

    /// Keeps track of single quotation marks; a token of marks stands in the range.
    mutating func noteQuotes(in range: Range<Int>) {
        guard range.count == 1 else { return }
        switch scalar(range.lowerBound) {
        case "‘": isInSingleQuotes = true
        case "’": isInSingleQuotes = false
        case "'": isInSingleQuotes = !kind(range.lowerBound - 1).isWordLike && kind(range.upperBound).isWordLike
        default: break
        }
    }

    /// Whether nothing but closing marks stands between an index and the end of the paragraph.
    func endsParagraph(from index: Int) -> Bool {
        following == nil && count - index <= 4 && (index..<max(index, count)).allSatisfy { self[$0].scalar.isCloser }
    }
}

/// A text with the capital letters of ASCII made small.
func asciiLowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { buffer in
        for (index, byte) in bytes.enumerated() { buffer[index] = byte &- 65 < 26 ? byte | 0x20 : byte }
        return bytes.count
    }
}
