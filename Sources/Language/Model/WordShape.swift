/// The class of a word's characters, which word pieces in lower case do not show.
///
/// Letters are what Unicode counts as letters (L*), digits what has the value of a digit; all other characters are
/// marks. `Training/language/pieces.py` says the same.
package enum WordShape: UInt8, CaseIterable, Sendable {
    /// No letter and no digit.
    case marks
    case lowercase
    /// The first letter upper case, the others lower case.
    case capitalized
    /// Two letters or more, all upper case.
    case uppercase
    case singleUppercase
    case mixedCase
    case digits
    /// Digits and marks: 1,000 or 5-4.
    case digitsAndMarks
    case lettersAndDigits
    /// Letters and a full stop: U.S. or Mr. or e.g.
    case abbreviation
    /// Letters, none of which has case.
    case caseless
    /// [CLS] and [SEP].
    case special

    static let count = allCases.count

    /// Linear in the length of the word.
    init(of form: String) {
        var seen = Seen()
        for scalar in form.unicodeScalars { seen.add(scalar) }
        self = seen.shape
    }

    /// What has been counted of a word.
    private struct Seen {
        var letters = 0
        var digits = 0
        var others = 0
        var uppercase = 0
        var lowercase = 0
        var startsUppercase = false
        var hasFullStop = false

        mutating func add(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "a"..."z":
                letters += 1
                lowercase += 1
            case "A"..."Z": addUppercase()
            case "0"..."9": digits += 1
            case "\0"..."\u{7F}":
                others += 1
                if scalar == "." { hasFullStop = true }
            default: addBeyondASCII(scalar.properties)
            }
        }

        private mutating func addUppercase() {
            if uppercase + lowercase == 0 { startsUppercase = true }
            letters += 1
            uppercase += 1
        }

        private mutating func addBeyondASCII(_ properties: Unicode.Scalar.Properties) {
            switch properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
                if properties.isUppercase { return addUppercase() }
                letters += 1
                if properties.isLowercase { lowercase += 1 }
            default:
                if properties.numericType == .decimal || properties.numericType == .digit {
                    digits += 1
                } else {
                    others += 1
                }
            }
        }

        var shape: WordShape {
            if letters == 0 {
                if digits == 0 { return .marks }
                return others == 0 ? .digits : .digitsAndMarks
            }
            if digits > 0 { return .lettersAndDigits }
            if hasFullStop { return .abbreviation }
            if uppercase + lowercase == 0 { return .caseless }
            if letters == 1 && uppercase == 1 { return .singleUppercase }
            if lowercase == 0 { return .uppercase }
            if uppercase == 0 { return .lowercase }
            return startsUppercase && uppercase == 1 ? .capitalized : .mixedCase
        }
    }
}
