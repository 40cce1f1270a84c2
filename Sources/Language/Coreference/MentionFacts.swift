/// What the words of a mention say about whom it may mean.
struct MentionFacts {
    enum Number: Int { case unknown, singular, plural }
    enum Gender: Int { case unknown, masculine, feminine, neuter }
    enum Definiteness: Int { case none, definite, indefinite, possessed }
    enum Role: Int { case other, subject, object, oblique, modifier }
    /// Pronouns by what they can stand for.
    enum Pronoun: Int {
        case none, he, she, it, they, first, firstPlural, second, relative, demonstrative, other
        static let count = 11
    }

    let words: Range<Int>
    let head: Mention.Head
    let sentence: Int
    let number: Number
    let gender: Gender
    let definiteness: Definiteness
    let role: Role
    let pronoun: Pronoun
    /// What the name names that the head is in, nil where it is in none.
    let name: NameKind?
    let isQuoted: Bool
    /// Strings, lower case, by their numbers in a ``StringNumbers``.
    let headForm, headLemma: Int
    /// The words that tell it from others (nouns, adjectives, numerals, verbs), in order. Facts are compared millions of times:
    /// they hold no array.
    let content: InlineArray<24, Int32>
    let contentCount: Int
    /// A bit for each of them, one bit for many: where two mentions share none, they have nothing in common.
    let contentMask: UInt64
    /// The first letters of the words with capitals, of names of two words or more: "un" for "United Nations"; 0 for
    /// none.
    let initials: Int
    /// The only word without its full stops, 0 where there are more: "un" of "U.N.".
    let abbreviation: Int

    init(
        _ candidate: MentionCandidate, in sentence: MentionSentence, words all: [Word], _ numbers: inout StringNumbers
    ) {
        let headWord = all[candidate.headWord]
        words = candidate.words
        head = candidate.head
        self.sentence = sentence.number
        isQuoted = sentence.quotations[candidate.headWord - sentence.words.lowerBound] == .inside
        name = sentence.names.first { $0.words.contains(candidate.headWord) }?.kind
        let form = headWord.form.lowercased()
        headForm = numbers[form]
        headLemma = numbers[headWord.lemma.lowercased()]
        pronoun = Self.pronoun(headWord, form: form, head: candidate.head)
        let isCoordinated = all[candidate.words].contains {
            $0.relation == "conj" && $0.head == candidate.headWord
        }
        number = Self.number(headWord, pronoun: pronoun, isCoordinated: isCoordinated)
        let shortened = all[candidate.words].prefix(Self.longestContent)
        gender = Self.gender(headWord, pronoun: pronoun, words: shortened)
        definiteness = Self.definiteness(all[candidate.words.lowerBound], head: headWord)
        role = Self.role(headWord.relation)
        var content = InlineArray<24, Int32>(repeating: 0)
        var (count, mask) = (0, UInt64(0))
        for word in shortened {
            guard let form = Self.contentForm(word) else { continue }
            let number = numbers[form]
            content[count] = Int32(truncatingIfNeeded: number)
            mask |= 1 << UInt64(number & 63)
            count += 1
        }
        (self.content, contentCount, contentMask) = (content, count, mask)
        let letters = candidate.head == .name ? Self.initials(shortened) : ""
        initials = letters.isEmpty ? 0 : numbers[letters]
        let plain = contentCount == 1 ? form.filter { $0 != "." } : ""
        abbreviation = plain.utf8.count < 2 ? 0 : numbers[plain]
    }

    /// Only so many words of a long mention are compared: as many as `content` has room for.
    private static let longestContent = 24

    private static func pronoun(_ word: Word, form: String, head: Mention.Head) -> Pronoun {
        guard head == .pronoun else { return .none }
        switch form {
        case "he", "him", "his", "himself": return .he
        case "she", "her", "hers", "herself": return .she
        case "it", "its", "itself": return .it
        case "they", "them", "their", "theirs", "themselves", "themself", "'em": return .they
        case "i", "me", "my", "mine", "myself": return .first
        case "we", "us", "our", "ours", "ourselves", "'s": return .firstPlural
        case "you", "your", "yours", "yourself", "yourselves": return .second
        default:
            return switch word.features["PronType"] {
            case "Rel", "Int": .relative
            case "Dem": .demonstrative
            default: .other
            }
        }
    }

    private static func number(_ word: Word, pronoun: Pronoun, isCoordinated: Bool) -> Number {
        if isCoordinated { return .plural }
        switch pronoun {
        case .he, .she, .it, .first: return .singular
        case .they, .firstPlural: return .plural
        case .second, .relative: return .unknown
        default:
            return switch word.features["Number"] {
            case "Sing": .singular
            case "Plur", "Ptan": .plural
            default: .unknown
            }
        }
    }

    private static func gender(_ word: Word, pronoun: Pronoun, words: ArraySlice<Word>) -> Gender {
        switch pronoun {
        case .he: return .masculine
        case .she: return .feminine
        case .it: return .neuter
        case .none: break
        default: return .unknown
        }
        for other in words {
            if let gender = genderedTitles[other.form.lowercased()] { return gender }
        }
        return genderedNouns[word.lemma.lowercased()] ?? .unknown
    }

    private static let genderedTitles: [String: Gender] = [
        "mr": .masculine, "mr.": .masculine, "sir": .masculine, "lord": .masculine, "king": .masculine,
        "prince": .masculine, "mrs": .feminine, "mrs.": .feminine, "ms": .feminine, "ms.": .feminine, "miss": .feminine,
        "lady": .feminine, "queen": .feminine, "princess": .feminine, "madame": .feminine,
    ]
    private static let genderedNouns: [String: Gender] = [
        "man": .masculine, "boy": .masculine, "father": .masculine, "son": .masculine, "brother": .masculine,
        "husband": .masculine, "uncle": .masculine, "grandfather": .masculine, "nephew": .masculine,
        "businessman": .masculine, "spokesman": .masculine, "chairman": .masculine, "widower": .masculine,
        "woman": .feminine, "girl": .feminine, "mother": .feminine, "daughter": .feminine, "sister": .feminine,
        "wife": .feminine, "aunt": .feminine, "grandmother": .feminine, "niece": .feminine, "widow": .feminine,
        "businesswoman": .feminine, "spokeswoman": .feminine, "chairwoman": .feminine, "actress": .feminine,
    ]

    private static func definiteness(_ first: Word, head: Word) -> Definiteness {
        if first.features["Poss"] == "Yes" { return .possessed }
        switch first.form.lowercased() {
        case "the", "this", "that", "these", "those", "both", "such": return .definite
        case "a", "an", "some", "any", "another", "one", "several", "many", "few", "no", "every", "each":
            return .indefinite
        default: return head.tag == .noun && head.features["Number"] == "Plur" ? .indefinite : .none
        }
    }

    private static func role(_ relation: String) -> Role {
        switch relation.prefix(while: { $0 != ":" }) {
        case "nsubj", "csubj": .subject
        case "obj", "iobj": .object
        case "obl": .oblique
        case "nmod", "compound", "amod", "appos": .modifier
        default: .other
        }
    }

    private static func contentForm(_ word: Word) -> String? {
        switch word.tag {
        case .noun, .properNoun, .adjective, .numeral, .other: word.form.lowercased()
        case .verb, .adverb: word.lemma.lowercased()
        default: nil
        }
    }

    private static func initials(_ words: ArraySlice<Word>) -> String {
        let capitals = words.compactMap { $0.form.unicodeScalars.first }.filter { $0.properties.isUppercase }
        return capitals.count < 2 ? "" : String(String.UnicodeScalarView(capitals)).lowercased()
    }
}

/// What stands round the mentions of a sentence.
struct MentionSentence {
    /// Counted through the article.
    var number: Int
    var words: Range<Int>
    /// The names in it.
    var names: ArraySlice<Name>
    /// Of each of its words.
    var quotations: [Quotation]
}

/// Numbers that stand for strings, 1 and up: to compare them at the price of an integer.
struct StringNumbers {
    private var numbers: [String: Int] = [:]

    subscript(string: String) -> Int {
        mutating get {
            if let number = numbers[string] { return number }
            numbers[string] = numbers.count + 1
            return numbers.count
        }
    }
}
