/// Tells the language of a text: some seventy languages that news is written in.
///
/// The script decides first; where several languages share it, their commonest trigrams do (``LanguageModel``).
public enum LanguageIdentifier {
    /// A language and how sure it is.
    public struct Guess: Sendable, Equatable {
        /// The primary code of BCP 47 (`en`, `pt`, `zh`).
        public let code: String
        /// From 0 to 1. Below one half, the text alone says little.
        public let confidence: Double
    }

    /// The language of a text in UTF-8, of which no more than the first 3000 bytes are read.
    ///
    /// `declared` is what the page says of itself (`pt-BR`): it decides where the text is too short to tell, and
    /// between languages that look alike. Nil where there are no letters and nothing is declared.
    public static func language(of text: some Collection<UInt8>, declared: String? = nil) -> Guess? {
        let declared = declared.flatMap(primaryCode)
        let sample = LetterSample(Array(text.prefix(3000)))
        guard let script = sample.script else { return declared.map { Guess(code: $0, confidence: 0) } }
        if let declared, script.otherLanguages.contains(declared), script.language != nil {
            return Guess(code: declared, confidence: 0.5)
        }
        if let language = script.language {
            return Guess(code: language, confidence: 1 - 1 / Double(1 + sample.count))
        }
        guard let model = script.model else { return nil }
        return weighed(
            model.scores(of: sample.letters), declared: declared, script: script,
            letters: min(sample.count, LanguageModel.letterLimit))
    }

    /// Weighs the best of the scores against what is declared.
    private static func weighed(
        _ scores: [(language: String, gain: Int)], declared: String?, script: WritingSystem, letters: Int
    ) -> Guess? {
        guard scores.count > 1, let best = scores.first else { return nil }
        let lead = best.gain - scores[1].gain
        // Half the doubt goes with every five bits.
        let guess = Guess(code: best.language, confidence: best.gain == 0 ? 0 : 1 - 1 / Double(1 << min(lead / 10, 50)))
        guard let declared else { return usual(scores).map { Guess(code: $0, confidence: 0.5) } ?? guess }
        guard declared != guess.code else { return guess }
        if let own = scores.first(where: { $0.language == declared }) {
            return best.gain - own.gain < declarationGain ? Guess(code: declared, confidence: 0.5) : guess
        }
        guard script.otherLanguages.contains(declared) else { return guess }
        let fits =
            script == .latin && best.gain > letters * ownTextGain
            && !(relatives[declared] ?? []).contains(best.language)
        return fits ? guess : Guess(code: declared, confidence: 0.5)
    }

    /// English, where a few words leave it open.
    private static func usual(_ scores: [(language: String, gain: Int)]) -> String? {
        guard let best = scores.first, best.language != "en", let own = scores.first(where: { $0.language == "en" })
        else { return nil }
        return best.gain - own.gain < usualGain ? "en" : nil
    }

    /// That most of what is read is English is worth as much as this many half bits of text.
    private static let usualGain = 24
    /// A declaration is worth as much as this many half bits of text.
    private static let declarationGain = 40
    /// Text in Latin letters that is in a language of the model gains more half bits than this for each letter.
    private static let ownTextGain = 4

    /// Languages that those known only by being declared are easily taken for.
    private static let relatives: [String: [String]] = [
        "nb": ["no", "da"], "nn": ["no", "da", "sv"], "bs": ["hr", "sl"], "sh": ["hr", "sl"], "ms": ["id"],
        "fil": ["tl"], "gl": ["pt", "es"], "oc": ["ca", "fr"], "fy": ["nl", "af"], "lb": ["de", "nl"], "az": ["tr"],
        "fo": ["is", "da", "no"],
    ]

    /// The language of a tag, in lower case; nil for what is no language tag.
    private static func primaryCode(_ tag: String) -> String? {
        let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }.map { $0 | 0x20 }
        guard 2...3 ~= primary.count, primary.allSatisfy({ 0x61...0x7A ~= $0 }) else { return nil }
        return String(decoding: primary, as: UTF8.self)
    }
}

/// The letters of the script that most of a text is in.
private struct LetterSample {
    /// In lower case, 0 at every edge of a word.
    private(set) var letters: [UInt32] = [0]
    /// How many of them are letters.
    private(set) var count = 0
    private(set) var script: WritingSystem?

    init(_ text: [UInt8]) {
        var scalars: [(value: UInt32, script: WritingSystem?)] = []
        scalars.reserveCapacity(text.count)
        var counts = Array(repeating: 0, count: WritingSystem.allCases.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let script = WritingSystem(letter: scalar.value)
            if let script { counts[script.rawValue] += 1 }
            scalars.append((scalar.value, script))
        }
        // Japanese is Han and kana, and Korean may have Han: the other is what tells.
        for script in [WritingSystem.kana, .hangul]
        where counts[script.rawValue] * 8 > counts[WritingSystem.han.rawValue] {
            counts[script.rawValue] *= 8
        }
        guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else { return }
        script = WritingSystem(rawValue: most)
        count = counts[most]
        guard script?.model != nil else { return }
        letters.reserveCapacity(scalars.count + 2)
        for (scalar, script) in scalars {
            if script == self.script {
                letters.append(Self.folded(scalar))
            } else if letters.last != 0 {
                letters.append(0)
            }
        }
        letters.append(0)
    }

    /// The letter in lower case, as the models spell it.
    private static func folded(_ letter: UInt32) -> UInt32 {
        switch letter {
        case 0x41...0x5A, 0xC0...0xDE, 0x410...0x42F: letter + 0x20
        case 0x400...0x40F: letter + 0x50
        case 0x218, 0x219: 0x15F
        case 0x21A, 0x21B: 0x163
        case 0x130: 0x69
        case 0x178: 0xFF
        case 0x1AF: 0x1B0
        case 0x139...0x148, 0x179...0x17E: letter + letter % 2
        case 0x100...0x137, 0x14A...0x177, 0x1A0...0x1A5, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: letter | 1
        // The model writes all letters of Vietnamese with two marks as this one.
        case 0x1EA0...0x1EFF: 0x1EC3
        // Persian yeh is the Arabic one in the model.
        case 0x6CC: 0x64A
        default: letter
        }
    }
}
