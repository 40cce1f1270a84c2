/// What a token is to a sentence.
enum TokenRole: UInt8, Sendable {
    case lowerWord, capitalWord
    /// A word in letters without case.
    case otherWord
    case number
    /// One full stop, or what stands for it in another script.
    case stop
    /// `!`, `?` and runs of them.
    case exclamation
    case ellipsis
    /// A word with its own full stop.
    case abbreviation
    case opener, closer, comma, colon, dash, bullet
    /// Emoticons and emoji.
    case emoticon
    /// Other marks, and addresses.
    case symbol

    var isWord: Bool { rawValue <= Self.number.rawValue || self == .abbreviation }
    var endsSentence: Bool { self == .stop || self == .exclamation || self == .ellipsis }
}

extension TokenizedText {
    /// The role of each token.
    var roles: [TokenRole] {
        var roles: [TokenRole] = []
        roles.reserveCapacity(tokens.count)
        var isQuoteOpen = false
        for index in tokens.indices {
            if gaps[index] == .paragraph { isQuoteOpen = false }
            roles.append(role(of: index, isQuoteOpen: &isQuoteOpen))
        }
        return roles
    }

    private func role(of index: Int, isQuoteOpen: inout Bool) -> TokenRole {
        let bytes = tokens[index].bytes
        let (first, next) = decodeScalar(text, at: bytes.lowerBound)
        switch first.characterKind {
        case .lower, .upper:
            if isAddress(bytes) { return .symbol }
            return endsWithPeriod(bytes) ? .abbreviation : first.properties.isUppercase ? .capitalWord : .lowerWord
        case .letter, .ideograph: return .otherWord
        case .digit: return .number
        case .emoji: return .emoticon
        default: break
        }
        switch first {
        case ".", "…": return bytes.count == 1 ? .stop : hasExclamation(bytes) ? .exclamation : wordOrEllipsis(bytes)
        case "!", "?": return .exclamation
        case "。", "．", "｡", "！", "？", "।", "॥", "۔", "؟", "።": return .stop
        case "(" where bytes.count > 1: return .emoticon
        case "(", "[", "{", "“", "‘", "«", "„", "‚", "¿", "¡": return .opener
        case ")", "]", "}", "”", "»": return .closer
        case "\"", "`", "'", "’":
            if next < bytes.upperBound, text[next] | 0x20 >= 0x61, text[next] < 0x80 { return .lowerWord }
            return quoteRole(of: index, isOpen: &isQuoteOpen)
        case ",": return .comma
        case ":", ";": return bytes.count == 1 ? .colon : .emoticon
        case "^", "=":
            return bytes.count > 1 && text[bytes.lowerBound + 1] != text[bytes.lowerBound] ? .emoticon : .symbol
        case "-", "–", "—", "―": return .dash
        case "•", "⁃", "∙", "○", "▪", "●", "◦", "‣", "·", "■", "□", "➢", "✓": return .bullet
        case "@", "#": return next < bytes.upperBound ? .capitalWord : .symbol
        default: return .symbol
        }
    }

    private func endsWithPeriod(_ bytes: Range<Int>) -> Bool { text[bytes.upperBound - 1] == UInt8(ascii: ".") }

    private func isAddress(_ bytes: Range<Int>) -> Bool {
        bytes.count > 5
            && text[bytes].prefix(64).dropFirst().contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") }
    }

    private func hasExclamation(_ bytes: Range<Int>) -> Bool {
        text[bytes].prefix(16).contains { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }
    }

    /// ".5" is a number, ".doc" a word.
    private func wordOrEllipsis(_ bytes: Range<Int>) -> TokenRole {
        let second = text[bytes.lowerBound + 1]
        if second &- 48 < 10 { return .number }
        return second | 0x20 >= 0x61 && second < 0x80 ? .lowerWord : .ellipsis
    }

    /// A mark that opens or closes, as the spaces round it tell; where they do not, by turns.
    private func quoteRole(of index: Int, isOpen: inout Bool) -> TokenRole {
        let isGluedBefore = gaps[index] == .none && index > 0
        let isGluedAfter = index + 1 < tokens.count && gaps[index + 1] == .none
        let opens = isGluedBefore == isGluedAfter ? !isOpen : isGluedAfter
        isOpen = opens
        return opens ? .opener : .closer
    }
}
