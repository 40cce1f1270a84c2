/// Whether a sentence begins with a token.
enum SentenceBorder: Hashable, Sendable {
    case certain, none
    /// Rules cannot tell; their guess.
    case perhaps(Bool)
}

/// Rules for the borders of sentences. What they call certain was so in at least 99 of 100 cases of the training parts of
/// EWT and GUM; the rest is for a model to decide, or for the guess.
struct SentenceBorders {
    private let text: TokenizedText
    private let roles: [TokenRole]
    private let lists: ListMarkers

    /// Says of each token whether a sentence begins with it, in time linear in the text.
    static func find(in text: TokenizedText) -> [SentenceBorder] {
        let borders = SentenceBorders(text)
        return text.tokens.indices.map(borders.border(before:))
    }

    private init(_ text: TokenizedText) {
        self.text = text
        roles = text.roles
        lists = ListMarkers(text, roles: roles)
    }

    private func border(before index: Int) -> SentenceBorder {
        if index == 0 || text.gaps[index] == .paragraph { return .certain }
        if lists.contents.contains(index) || roles[index - 1] == .bullet { return .none }
        if lists.starts.contains(index) || roles[index] == .bullet { return .certain }
        if roles[index] == .closer { return .none }
        let last = lastBeforeClosers(index)
        let isClosed = last < index - 1
        if roles[last].endsSentence, roles[index] == .emoticon || citationEnd(from: index) != nil { return .none }
        if isCitation(endingAt: index - 1) {
            return citationEnd(from: index) != nil
                ? .none : next(index).role == .capitalWord ? .certain : .perhaps(true)
        }
        if isClosed, isSource(at: index) { return .none }
        if isClosed, isOmission(endingAt: last) {
            return roles[index] == .capitalWord && text.gaps[index] == .blank ? .perhaps(true) : .none
        }
        if text.gaps[index] == .none { return gluedBorder(before: index, last: last, isClosed: isClosed) }
        switch roles[last] {
        case .stop: return stopBorder(before: index, last: last, isClosed: isClosed)
        case .exclamation: return exclamationBorder(before: index, isClosed: isClosed)
        case .ellipsis: return .perhaps(next(index).role != .lowerWord)
        case .abbreviation where !isClosed: return abbreviationBorder(before: index, last: last)
        default: break
        }
        return openBorder(before: index)
    }

    /// The token before an index that closes nothing.
    private func lastBeforeClosers(_ index: Int) -> Int {
        var last = index - 1
        while last > max(0, index - 5), roles[last] == .closer || roles[last] == .emoticon,
            text.gaps[last] != .paragraph
        {
            last -= 1
        }
        return last
    }

    /// The first token from an index on that opens nothing; "Mrs." is a word with a capital letter there.
    private func next(_ index: Int) -> (index: Int, role: TokenRole) {
        var next = index
        while next < min(index + 3, roles.count - 1), roles[next] == .opener { next += 1 }
        guard roles[next] == .abbreviation else { return (next, roles[next]) }
        let first = decodeScalar(text.text, at: text.tokens[next].bytes.lowerBound).scalar
        return (next, first.properties.isUppercase ? .capitalWord : .lowerWord)
    }

    /// Where a space is missing: "one.Two"; or none is wanted, as in Chinese.
    private func gluedBorder(before index: Int, last: Int, isClosed: Bool) -> SentenceBorder {
        guard roles[last].endsSentence, roles[index].isWord || roles[index] == .opener else { return .none }
        if roles[last] == .stop, text.text[text.tokens[last].bytes.lowerBound] >= 0x80 { return .certain }
        if roles[index] == .opener { return .none }
        switch roles[index] {
        case .capitalWord: return .perhaps(true)
        case .lowerWord: return .perhaps(roles[last] != .ellipsis && !isClosed)
        default: return .perhaps(false)
        }
    }

    private func stopBorder(before index: Int, last: Int, isClosed: Bool) -> SentenceBorder {
        if roles[index] == .stop { return .none }
        if isSectionNumber(last - 1) { return .perhaps(false) }
        let next = next(index)
        let dots = dotCount(endingAt: last)
        if dots >= 3, !isClosed {
            if next.role == .lowerWord { return .none }
            return .perhaps(dots > 3 || form(next.index) != "I")
        }
        switch next.role {
        case .capitalWord: return isClosed ? quotedBorder(before: next.index) : .certain
        case .lowerWord: return .perhaps(!isClosed && !isLetter(last - 1))
        case .comma, .colon, .closer: return .perhaps(false)
        default: return .perhaps(true)
        }
    }

    /// Whether a token is one letter: an unknown abbreviation before a full stop.
    private func isLetter(_ index: Int) -> Bool {
        index >= 0 && roles[index] == .lowerWord && text.tokens[index].bytes.count == 1 && text.gaps[index + 1] == .none
    }

    /// "2" in "So it was. 2. The war": a number that stands where a sentence begins.
    private func isSectionNumber(_ index: Int) -> Bool {
        guard index > 0, roles[index] == .number, text.tokens[index].bytes.count <= 3 else { return false }
        return text.gaps[index] == .paragraph
            || text.gaps[index] == .blank && (roles[index - 1].endsSentence || roles[index - 1] == .closer)
    }

    /// The number of full stops with spaces between them, which stand for an ellipsis: ". . .".
    private func dotCount(endingAt last: Int) -> Int {
        var first = last
        while first > max(0, last - 4), roles[first - 1] == .stop, text.gaps[first] == .blank { first -= 1 }
        return last - first + 1
    }

    private func exclamationBorder(before index: Int, isClosed: Bool) -> SentenceBorder {
        let next = next(index)
        switch next.role {
        case .capitalWord: return isClosed ? quotedBorder(before: next.index) : .certain
        case .lowerWord: return .perhaps(!isClosed && !isSpeech(from: next.index))
        case .comma, .colon, .closer: return .perhaps(false)
        default: return .perhaps(true)
        }
    }

    /// Behind a quotation that ends with a stop: `"Really?" Smith asked.` goes on.
    private func quotedBorder(before index: Int) -> SentenceBorder {
        .perhaps(!isSpeech(from: index))
    }

    private func isSpeech(from index: Int) -> Bool {
        (index..<min(index + 3, roles.count)).contains { SentenceWords.speech.contains(form($0)) }
    }

    private func abbreviationBorder(before index: Int, last: Int) -> SentenceBorder {
        let next = next(index)
        guard next.role == .capitalWord else {
            return next.role == .symbol || next.role == .dash || next.role == .bullet ? .perhaps(false) : .none
        }
        let word = lowered(last)
        if WordLists.titles.contains(String(word.dropLast())) { return .none }
        if word.utf8.count == 2 {
            return startsSentence(next.index) ? .perhaps(true) : isInitial(last) ? .none : .perhaps(false)
        }
        if SentenceWords.halvesOfDay.contains(word) { return .perhaps(!isOpening(endingAt: last)) }
        return .perhaps(startsSentence(next.index))
    }

    /// Whether a single letter with a full stop is part of a name.
    private func isInitial(_ index: Int) -> Bool {
        guard index > 0, text.gaps[index] == .blank else { return true }
        return roles[index - 1] == .capitalWord || roles[index - 1] == .abbreviation
    }

    /// Whether the words up to an index only open a sentence: "At 5 a.m.".
    private func isOpening(endingAt index: Int) -> Bool {
        for first in stride(from: index - 1, through: max(0, index - 4), by: -1) {
            if SentenceWords.openings.contains(form(first)) { return true }
            if text.gaps[first] == .paragraph || roles[first].endsSentence { return false }
        }
        return false
    }

    /// Whether dots that stand alone in brackets end here: "[. . .]".
    private func isOmission(endingAt last: Int) -> Bool {
        guard roles[last] == .stop || roles[last] == .ellipsis else { return false }
        let first = last - (roles[last] == .stop ? dotCount(endingAt: last) : 1)
        return first >= 0 && roles[first] == .opener
            && [UInt8(ascii: "["), UInt8(ascii: "(")].contains(text.text[text.tokens[first].bytes.lowerBound])
    }

    /// Whether a quotation's source follows, and then the full stop: `"…" (Hall 55).`
    private func isSource(at index: Int) -> Bool {
        guard form(index) == "(" else { return false }
        let end = (index + 1..<min(index + 8, roles.count)).first { form($0) == ")" }
        guard let end, end + 1 < roles.count else { return false }
        return roles[end + 1] == .stop && text.gaps[end + 1] == .none
    }

    /// The token behind a reference like "[8]" or "[2, 3]" that begins at an index.
    private func citationEnd(from index: Int) -> Int? {
        guard form(index) == "[" else { return nil }
        var end = index + 1
        while end < min(index + 8, roles.count), [.number, .comma, .dash].contains(roles[end]) { end += 1 }
        return end > index + 1 && end < roles.count && form(end) == "]" ? end + 1 : nil
    }

    /// Whether references behind a full stop end here: "as he said.[8] The".
    private func isCitation(endingAt index: Int) -> Bool {
        guard roles[index] == .closer, form(index) == "]" else { return false }
        let first = stride(from: index - 1, through: max(1, index - 24), by: -1).first { first in
            form(first) == "[" && form(first - 1) != "]"
        }
        guard let first, citationEnd(from: first) != nil else { return false }
        return roles[first - 1].endsSentence || roles[first - 1] == .closer && roles[max(0, first - 2)].endsSentence
    }

    /// Where no mark ends a sentence.
    private func openBorder(before index: Int) -> SentenceBorder {
        let before = roles[index - 1]
        if roles[index] == .lowerWord, before.isWord || before == .comma { return .none }
        switch roles[index] {
        case .comma, .colon, .closer, .stop, .exclamation: return .none
        default: return before == .opener ? .none : .perhaps(before == .emoticon && roles[index] == .capitalWord)
        }
    }

    private func startsSentence(_ index: Int) -> Bool {
        index < roles.count && SentenceWords.starters.contains(form(index))
    }

    private func form(_ index: Int) -> String { text.words[text.tokens[index].words.lowerBound].form }

    private func lowered(_ index: Int) -> String {
        let bytes = text.tokens[index].bytes
        return bytes.count > WordLists.longest ? "" : asciiLowered(text.text[bytes])
    }
}
