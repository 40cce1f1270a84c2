/// Names as tables have them: lower case, without accents, apostrophes and periods, one space between words.
///
/// `Training/gazetteer/folding.py` does the same to the names of the tables.
public enum FoldedName {
    /// The bytes of a folded name, UTF-8, in time linear in the name.
    public static func bytes(of name: some Sequence<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        var decoder = Unicode.UTF8()
        var bytes = name.makeIterator()
        var isParted = false
        while true {
            let scalar: Unicode.Scalar
            switch decoder.decode(&bytes) {
            case .scalarValue(let value): scalar = value
            case .emptyInput: return folded
            case .error: scalar = "\u{FFFD}"
            }
            switch step(for: scalar) {
            case .drop: continue
            case .part: isParted = !folded.isEmpty
            case .keep(let scalar):
                if isParted { folded.append(UInt8(ascii: " ")) }
                isParted = false
                append(scalar, to: &folded)
            }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        if scalar.isASCII {
            folded.append(UInt8(truncatingIfNeeded: scalar.value))
        } else if let plain = letters[scalar.value] {
            folded += plain
        } else {
            folded += String(scalar).utf8
        }
    }

    private enum Step {
        case drop, part
        case keep(Unicode.Scalar)
    }

    private static func step(for scalar: Unicode.Scalar) -> Step {
        switch scalar {
        case "a"..."z", "0"..."9": .keep(scalar)
        case "A"..."Z": .keep(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
        case "'", ".", "`", "´", "‘", "’", "ʹ", "ʻ", "ʼ", "ʾ", "ʿ", "′", "\u{AD}", "\u{200B}"..."\u{200D}",
            "\u{300}"..."\u{36F}":
            .drop
        case "×", "÷", "\0"..."\u{BF}", "\u{2000}"..."\u{206F}", "\u{3000}"..."\u{3003}": .part
        default: .keep(scalar)
        }
    }

    /// The letters of Latin that lose their accents.
    private static let letters: [UInt32: [UInt8]] = {
        var letters: [UInt32: [UInt8]] = [:]
        for (first, words) in LatinLetters.blocks {
            let words = words.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
            for (number, word) in words.enumerated()
            where !word.elementsEqual("=".utf8) && !word.elementsEqual("-".utf8) {
                letters[first + UInt32(number)] = Array(word)
            }
        }
        return letters
    }()
}
