/// What a character is to the tokenizer.
enum CharacterKind: UInt8, Sendable {
    case lower, upper
    /// A letter without case: Arabic, Hebrew, Thai.
    case letter
    case digit
    /// Han, kana, Hangul: written without spaces, or not in letters.
    case ideograph
    case emoji
    /// Punctuation, symbols, control characters.
    case mark
    /// Beyond the end of a chunk.
    case none

    var isLetter: Bool { rawValue <= Self.letter.rawValue }
    var isWordLike: Bool { rawValue <= Self.digit.rawValue }
}

/// A character with all that belongs to it: accents, joiners, the parts of an emoji.
struct Glyph: Sendable {
    var scalar: Unicode.Scalar
    var kind: CharacterKind
    /// The UTF-8 offset at which it begins. It ends where the next one begins.
    var start: Int

    static let none = Glyph(scalar: "\0", kind: .none, start: 0)
}

extension Unicode.Scalar {
    /// White space as the Unicode property has it, and the four separators of ASCII.
    var isSpace: Bool {
        switch value {
        case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether a paragraph ends here.
    var isParagraphEnd: Bool { value == 10 || value == 13 || value == 0x2028 || value == 0x2029 }

    /// Its kind, or nil where it belongs to the character before it: accents, invisible characters, skin tones.
    var characterKind: CharacterKind? {
        switch self {
        case "a"..."z": .lower
        case "A"..."Z": .upper
        case "0"..."9": .digit
        case "\0"..."\u{7F}", "‘", "’", "“", "”", "–", "—", "…", "€", "£", "•": .mark
        default: unlistedKind
        }
    }

    private var unlistedKind: CharacterKind? {
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return .upper
        case .lowercaseLetter: return .lower
        case .modifierLetter, .otherLetter: return isIdeographLike ? .ideograph : .letter
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return nil
        default: break
        }
        if (0x1F3FB...0x1F3FF).contains(value) { return nil }
        return properties.isEmoji && value > 0xAE ? .emoji : .mark
    }

    private var isIdeographLike: Bool {
        switch value {
        case 0x1100...0x11FF, 0x2E80...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF,
            0xF900...0xFAFF, 0xFF66...0xFFDC, 0x1B000...0x1B2FF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// One half of a flag.
    var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

    var isApostrophe: Bool { self == "'" || self == "’" || self == "`" || self == "ʼ" || self == "＇" || self == "´" }
    var isHyphen: Bool { self == "-" || value == 0x2010 || value == 0x2011 }
    /// A mark that closes what was opened before it: quotation marks and brackets.
    var isCloser: Bool { ")]}\"'”’»›".unicodeScalars.contains(self) }
    /// A mark that opens what follows.
    var isOpener: Bool { "([{\"'“‘«‹„‚`".unicodeScalars.contains(self) }
}

/// The character that begins at an offset of a text, and where the next one begins. Bytes that are no UTF-8 are
/// replacement characters, one each.
@inline(__always)
func decodeScalar(_ text: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, next: Int) {
    let first = text[offset]
    if first < 0x80 { return (Unicode.Scalar(first), offset + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= text.count else { return ("\u{FFFD}", offset + 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
        guard text[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", offset + 1) }
        value = value << 6 | UInt32(text[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", offset + 1) }
    return (scalar, offset + length)
}
