/// The scripts that news is written in, as far as they tell languages apart.
enum WritingSystem: Int, CaseIterable {
    case latin, cyrillic, arabic, devanagari
    case greek, armenian, hebrew, bengali, gurmukhi, gujarati, tamil, telugu, kannada, malayalam, sinhala, thai, lao
    case tibetan, burmese, georgian, hangul, ethiopic, khmer, kana, han

    /// The script of a letter; nil for what is no letter or of another script.
    init?(letter: UInt32) {
        switch letter {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x531...0x587: self = .armenian
        case 0x5D0...0x5F2: self = .hebrew
        case 0x620...0x65F, 0x66E...0x6D3, 0x6FA...0x6FF, 0x750...0x77F: self = .arabic
        case 0x900...0x963: self = .devanagari
        case 0x980...0x9E3: self = .bengali
        case 0xA00...0xA7F: self = .gurmukhi
        case 0xA80...0xAFF: self = .gujarati
        case 0xB80...0xBFF: self = .tamil
        case 0xC00...0xC7F: self = .telugu
        case 0xC80...0xCFF: self = .kannada
        case 0xD00...0xD7F: self = .malayalam
        case 0xD80...0xDFF: self = .sinhala
        case 0xE01...0xE4E: self = .thai
        case 0xE80...0xEFF: self = .lao
        case 0xF00...0xFFF: self = .tibetan
        case 0x1000...0x109F: self = .burmese
        case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
        case 0x1200...0x139F: self = .ethiopic
        case 0x1780...0x17FF: self = .khmer
        case 0x3041...0x30FF, 0xFF66...0xFF9F: self = .kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
        default: return nil
        }
    }

    /// The language of nearly all news in the script; nil where there are several.
    var language: String? {
        switch self {
        case .latin, .cyrillic, .arabic, .devanagari: nil
        case .greek: "el"
        case .armenian: "hy"
        case .hebrew: "he"
        case .bengali: "bn"
        case .gurmukhi: "pa"
        case .gujarati: "gu"
        case .tamil: "ta"
        case .telugu: "te"
        case .kannada: "kn"
        case .malayalam: "ml"
        case .sinhala: "si"
        case .thai: "th"
        case .lao: "lo"
        case .tibetan: "bo"
        case .burmese: "my"
        case .georgian: "ka"
        case .hangul: "ko"
        case .ethiopic: "am"
        case .khmer: "km"
        case .kana: "ja"
        case .han: "zh"
        }
    }

    /// What tells the languages of the script apart; nil where there is one.
    var model: LanguageModel? {
        switch self {
        case .latin: .latin
        case .cyrillic: .cyrillic
        case .arabic: .arabic
        case .devanagari: .devanagari
        default: nil
        }
    }

    /// Languages of the script that are known only by being declared.
    var otherLanguages: [String] {
        switch self {
        case .latin:
            [
                "az", "bs", "ceb", "eo", "eu", "fil", "fo", "fy", "ga", "gd", "gl", "ha", "ht", "ig", "jv", "ku", "lb",
                "mg", "mi", "ms", "mt", "nb", "nn", "oc", "rm", "rw", "sh", "sn", "st", "su", "tk", "tn", "uz", "xh",
                "yo",
                "zu",
            ]
        case .cyrillic: ["ky", "mn", "tg", "tt"]
        case .arabic: ["ckb", "ku", "ps", "sd", "ug"]
        case .devanagari: ["bho", "mai", "sa"]
        case .hebrew: ["yi"]
        case .bengali: ["as"]
        case .ethiopic: ["ti"]
        case .han: ["yue"]
        default: []
        }
    }
}
