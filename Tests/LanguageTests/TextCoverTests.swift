import Testing

@testable import Language

/// What holds for any text: tokens are in order, do not overlap, and leave out nothing but white space.
@Suite("Cover of the text")
struct TextCoverTests {
    /// The first thing that is wrong with the offsets of a text, nil where all is right.
    static func fault(in text: [UInt8]) -> String? {
        let cut = Tokenizer.cut(text)
        var (offset, word) = (0, 0)
        for (index, token) in cut.tokens.enumerated() {
            guard offset <= token.bytes.lowerBound, token.bytes.lowerBound < token.bytes.upperBound else {
                return "order at \(index)"
            }
            guard isSpace(text[offset..<token.bytes.lowerBound]) else { return "left out before \(index)" }
            guard token.words.lowerBound == word, !token.words.isEmpty else { return "words of \(index)" }
            let parts = token.words.map { cut.words[$0].bytes }
            guard parts.first?.lowerBound == token.bytes.lowerBound, parts.last?.upperBound == token.bytes.upperBound,
                zip(parts, parts.dropFirst()).allSatisfy({ $0.upperBound == $1.lowerBound })
            else { return "parts of \(index)" }
            (offset, word) = (token.bytes.upperBound, token.words.upperBound)
        }
        guard isSpace(text[offset...]), word == cut.words.count else { return "end" }
        let sentences = SentenceSplitter.sentences(of: cut)
        var next = 0
        for sentence in sentences {
            guard sentence.tokens.lowerBound == next, !sentence.tokens.isEmpty else { return "sentences" }
            next = sentence.tokens.upperBound
        }
        return next == cut.tokens.count ? nil : "last sentence"
    }

    private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.isSpace)
    }

    /// A text of characters that matter to the tokenizer, and of any others.
    private func randomText(_ generator: inout SeededGenerator) -> String {
        let pieces = [
            "a", "B", "word", "Mr", "U.S", ".", "..", ",", "-", "'", "’", "\"", "“", "”", "(", ")", "[", "]", "/", ":",
            "@", "#",
            "$", "%", "&", "1", "10", "n't", "'s", "http://", "www.", ".com", "!", "?", "_", "*", "+", " ", " ", " ",
            "\n", "\t",
            "\u{200B}", "\u{200D}", "\u{301}", "\u{FEFF}", "\u{A0}", "\u{2028}", "\u{0}", "\u{7F}", "😀", "🇩", "🏽", "漢",
            "ا", "ก็",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            if Int.random(in: 0..<8, using: &generator) == 0 {
                text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0..<0x3_0000, using: &generator)) ?? "x")
            } else {
                text += pieces.randomElement(using: &generator) ?? ""
            }
        }
        return text
    }

    @Test("Random strings of Unicode are covered", arguments: 0..<8)
    func randomStrings(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<250 {
            let text = randomText(&generator)
            let fault = Self.fault(in: Array(text.utf8))
            #expect(fault == nil, "\(text.debugDescription)")
        }
    }

    @Test("Bytes that are no UTF-8 are covered too")
    func brokenBytes() {
        var generator = SeededGenerator(state: 7)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let cut = Tokenizer.cut(bytes)
            #expect(zip(cut.tokens, cut.tokens.dropFirst()).allSatisfy { $0.bytes.upperBound <= $1.bytes.lowerBound })
        }
    }

    @Test("Nothing, and nothing but space, has no tokens", arguments: ["", " ", "\n\n\t \u{3000}"])
    func empty(text: String) {
        #expect(Tokenizer.cut(Array(text.utf8)).tokens.isEmpty)
        #expect(SentenceSplitter.sentences(of: Tokenizer.cut(Array(text.utf8))).isEmpty)
    }

    @Test(
        "Two megabytes without a space, and other monsters, take linear time", .timeLimit(.minutes(5)),
        arguments: [
            ("a", 2_000_000), ("7", 2_000_000), (".", 2_000_000), ("-", 2_000_000), ("\u{301}", 1_000_000),
            ("漢", 600_000),
            ("http://", 200_000), ("a_", 200_000), ("n't", 100_000), ("a ", 100_000), ("😀", 50_000), ("\"", 50_000),
            ("'", 50_000),
            (". ", 50_000), ("1-", 50_000), ("a-", 50_000), ("a.", 50_000), ("a@", 50_000), ("1,", 50_000),
            ("(", 50_000),
            (".[1] ", 20_000), ("1. ", 50_000), ("s' ", 50_000), ("U.S. ", 50_000), ("\u{200B}", 100_000),
            ("שלום ", 50_000),
        ])
    func monsters(piece: String, count: Int) {
        #expect(Self.fault(in: Array(String(repeating: piece, count: count).utf8)) == nil)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers in each run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
