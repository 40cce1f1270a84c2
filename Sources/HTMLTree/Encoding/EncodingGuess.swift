extension Encoding {
    /// The legacy encoding that bytes, which are not UTF-8, are most likely in.
    ///
    /// The method is that of the smallest description: under each encoding, the text beyond ASCII costs as many bits as
    /// its letters are surprising in the language that fits best (``LetterCosts``, ``CharacterCosts``). The encoding
    /// that was declared is kept unless another one is cheaper by far. Looks at no more than the first 4000 bytes
    /// beyond ASCII; linear time.
    static func likeliest(for source: [UInt8], declared: Encoding?) -> Encoding {
        var text = sampledText(of: source[...])
        if !text.contains(where: { $0 >= 0x80 }) { text = Array(source.prefix(1 << 16)) }
        let statistics = ByteStatistics(text)
        guard statistics.highBytes > 0 else { return declared ?? .windows1252 }

        let kept = declared.flatMap { $0.isLegacy ? $0 : nil } ?? .windows1252
        let keptBits = bits(of: text, statistics, in: kept)
        // What reads well is not doubted.
        if declared == kept, keptBits <= kept.plausibleBitsPerByte * statistics.highBytes { return kept }

        var best = (encoding: kept, bits: keptBits - (declared == kept ? 16 + keptBits / 4 : 8))
        for encoding in candidates where encoding != kept {
            let bits = bits(of: text, statistics, in: encoding)
            if bits < best.bits { best = (encoding, bits) }
        }
        return best.encoding
    }

    private static let candidates: [Encoding] = LetterCosts.all.flatMap(\.encodings).reduce(
        into: CharacterCosts.all.map(\.encoding)
    ) { list, encoding in
        if !list.contains(encoding) { list.append(encoding) }
    }

    private static func bits(of text: [UInt8], _ statistics: ByteStatistics, in encoding: Encoding) -> Int {
        let family = encoding == .gb18030 ? .gbk : encoding
        if let costs = CharacterCosts.all.first(where: { $0.encoding == family }) { return costs.bits(text[...]) }
        let groups = LetterCosts.all.filter { $0.encodings.contains(encoding) }
        // An encoding that is never guessed may still be declared, for any language.
        return statistics.bits(in: encoding, groups: groups.isEmpty ? LetterCosts.all : groups)
    }

    private var isLegacy: Bool {
        switch self {
        case .utf8, .utf16BE, .utf16LE, .replacement, .xUserDefined, .iso2022JP: false
        default: true
        }
    }

    /// Text in the right encoding costs less than this.
    private var plausibleBitsPerByte: Int { isDoubleByte ? 6 : 5 }

    /// The bytes between tags, up to a few thousand of those beyond ASCII. Crude: only to be counted.
    private static func sampledText(of source: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var highBytes = 0
        var rest = source
        while highBytes < 4000, let next = rest.first {
            if next == UInt8(ascii: "<") {
                rest = rest.afterMarkup
                text.append(UInt8(ascii: " "))
                continue
            }
            let run = rest.prefix { $0 != UInt8(ascii: "<") }.prefix(4096)
            if let firstHigh = run.firstIndex(where: { $0 >= 0x80 }) {
                text += run[max(firstHigh - 1, run.startIndex)...]
                highBytes += run[firstHigh...].count { $0 >= 0x80 }
            }
            rest = rest[run.endIndex...]
        }
        return text
    }
}

extension ArraySlice<UInt8> {
    /// What follows the tag, or the whole script or style, that the slice starts with.
    fileprivate var afterMarkup: ArraySlice<UInt8> {
        let names = ["<script", "<style"]
        guard let name = names.first(where: { starts(with: $0) }) else { return afterFirst(UInt8(ascii: ">")) }
        var rest = dropFirst()
        while let next = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[next...]
            if rest.starts(with: "</" + name.dropFirst()) { break }
            rest = rest.dropFirst()
        }
        return rest.afterFirst(UInt8(ascii: ">"))
    }

    private func afterFirst(_ byte: UInt8) -> ArraySlice<UInt8> {
        firstIndex(of: byte).map { self[($0 + 1)...] } ?? self[endIndex...]
    }

    private func starts(with text: some StringProtocol) -> Bool {
        count >= text.utf8.count
            && zip(self, text.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
}

/// How often each byte beyond ASCII stands where.
private struct ByteStatistics {
    private(set) var highBytes = 0
    private var counts = Array(repeating: 0, count: 128)
    /// How often the neighbours are ASCII vowels, and other ASCII letters.
    private var besideVowels = Array(repeating: 0, count: 128)
    private var besideConsonants = Array(repeating: 0, count: 128)
    /// How often the byte before is beyond ASCII too.
    private var inRuns = Array(repeating: 0, count: 128)

    init(_ text: [UInt8]) {
        for (position, byte) in text.enumerated() where byte >= 0x80 {
            let index = Int(byte & 0x7F)
            highBytes += 1
            counts[index] += 1
            for neighbour in [position - 1, position + 1] where text.indices.contains(neighbour) {
                let letter = text[neighbour] | 0x20
                if "aeiouy".utf8.contains(letter) {
                    besideVowels[index] += 1
                } else if 0x61...0x7A ~= letter {
                    besideConsonants[index] += 1
                }
            }
            if position > 0, text[position - 1] >= 0x80 { inRuns[index] += 1 }
        }
    }

    /// The bits that the text costs in the language of the groups that fits best.
    func bits(in encoding: Encoding, groups: [LetterCosts]) -> Int {
        let table = CodeTables.upperHalf(of: encoding)
        var common = 0
        for index in 0..<128 where counts[index] > 0 {
            switch ScalarClass(table[index]) {
            case .absent: common += 25 * counts[index]
            case .punctuation: common += 7 * counts[index]
            case .symbol: common += 13 * counts[index]
            // Vowels and consonants tend to alternate, and letters with accents rarely follow each other.
            case .vowel: common += 3 * (besideVowels[index] + inRuns[index])
            case .consonant: common += 2 * besideConsonants[index] + 3 * inRuns[index]
            // Scripts are not mixed within a word.
            case .otherLetter: common += 6 * (besideVowels[index] + besideConsonants[index])
            case .mark: break
            }
        }
        let languages = groups.lazy.flatMap(\.languages)
        return common + (languages.map { letterBits(table, costs: $0) }.min() ?? 0)
    }

    private func letterBits(_ table: [UInt32], costs: [UInt32: Int]) -> Int {
        var bits = 0
        for index in 0..<128 where counts[index] > 0 && ScalarClass(table[index]).isLetter {
            bits += (costs[table[index]] ?? 14) * counts[index]
        }
        return bits
    }
}

/// What a character is, as far as it helps to tell right readings from wrong ones.
private enum ScalarClass {
    case absent, punctuation, symbol, vowel, consonant, otherLetter, mark

    var isLetter: Bool {
        switch self {
        case .vowel, .consonant, .otherLetter, .mark: true
        case .absent, .punctuation, .symbol: false
        }
    }

    private static let vowels = Set("àáâãäåæèéêëìíîïòóôõöøùúûüýÿœăąāēėęěīįıōőūůűųơư".unicodeScalars)

    init(_ scalar: UInt32) {
        guard scalar >= 0xA0, !(0xE000...0xF8FF ~= scalar), let character = Unicode.Scalar(scalar) else {
            self = .absent
            return
        }
        if "\u{A0}«»„“”‚‘’‹›–—…•·€©®™°§№،؛؟".unicodeScalars.contains(character) {
            self = .punctuation
        } else if character.properties.generalCategory == .nonspacingMark {
            self = .mark
        } else if character.properties.isAlphabetic, scalar != 0xAA, scalar != 0xBA {
            let isLatin = scalar < 0x250 || 0x1E00...0x1EFF ~= scalar
            let isVowel = character.properties.lowercaseMapping.unicodeScalars.contains(where: Self.vowels.contains)
            self = isVowel ? .vowel : isLatin ? .consonant : .otherLetter
        } else {
            self = .symbol
        }
    }
}
