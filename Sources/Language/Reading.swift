/// An article as a reader of English sees it: sentences, words, their tags and trees, names, and who is who.
///
/// Words are counted through the whole article; ranges of words and heads are indices into ``words``. Byte ranges are
/// UTF-8 offsets into the article's text.
public struct Reading: Hashable, Sendable {
    /// The text that was read, UTF-8.
    public var text: [UInt8]
    public var sentences: [Sentence] = []
    public var tokens: [Token] = []
    public var words: [Word] = []
    /// Names, in the order of the text; they do not overlap.
    public var names: [Name] = []
    /// Mentions of people and things, in the order of the text (longer ones first); they nest but do not cross.
    public var mentions: [Mention] = []
    /// Who says what, by the words that tell of it, in the order of their cues. They may nest.
    public var attributions: [Attribution] = []
    /// The words that tell of something that happens, in the order of the text.
    public var predicates: [Predicate] = []
    /// Whether tags, trees, names and mentions were found: false for a text in another language than English, of
    /// which only sentences and words are known.
    public var isAnalysed = false

    public init(text: [UInt8]) { self.text = text }
}

/// A sentence: a run of tokens.
public struct Sentence: Hashable, Sendable {
    public var bytes: Range<Int>
    public var tokens: Range<Int>
    public var words: Range<Int>
    /// Whether a paragraph begins with this sentence.
    public var startsParagraph: Bool

    public init(bytes: Range<Int>, tokens: Range<Int>, words: Range<Int>, startsParagraph: Bool) {
        self.bytes = bytes
        self.tokens = tokens
        self.words = words
        self.startsParagraph = startsParagraph
    }
}

/// A token: what stands between spaces and marks; it holds one word, or several ("don't" = "do" + "n't").
public struct Token: Hashable, Sendable {
    public var bytes: Range<Int>
    public var words: Range<Int>

    public init(bytes: Range<Int>, words: Range<Int>) {
        self.bytes = bytes
        self.words = words
    }
}

/// A syntactic word, as Universal Dependencies has it (https://universaldependencies.org/u/overview/tokenization.html).
public struct Word: Hashable, Sendable {
    /// Where it stands. The words of one token part its bytes among them where their forms are pieces of it, else each
    /// has them all ("dunno").
    public var bytes: Range<Int>
    public var form: String
    public var lemma = ""
    public var tag: UniversalTag = .other
    /// The Penn Treebank tag, `VBD`; empty where nothing was analysed.
    public var pennTag = ""
    public var features = MorphologicalFeatures()
    /// The word it depends on, as an index into ``Reading/words``; nil for the root of a sentence.
    public var head: Int?
    /// How it depends on its head, with the subtype: `nsubj:pass`.
    public var relation = "dep"

    public init(bytes: Range<Int>, form: String) {
        self.bytes = bytes
        self.form = form
    }
}

/// The universal parts of speech (https://universaldependencies.org/u/pos/).
public enum UniversalTag: String, Hashable, Sendable, CaseIterable {
    case adjective = "ADJ"
    case adposition = "ADP"
    case adverb = "ADV"
    case auxiliary = "AUX"
    case coordinatingConjunction = "CCONJ"
    case determiner = "DET"
    case interjection = "INTJ"
    case noun = "NOUN"
    case numeral = "NUM"
    case particle = "PART"
    case pronoun = "PRON"
    case properNoun = "PROPN"
    case punctuation = "PUNCT"
    case subordinatingConjunction = "SCONJ"
    case symbol = "SYM"
    case verb = "VERB"
    case other = "X"
}

/// Features of a word, as UD has them (https://universaldependencies.org/u/feat/): `Number=Sing`, `Tense=Past`.
public struct MorphologicalFeatures: Hashable, Sendable {
    /// Pairs of name and value in the order of their names, as CoNLL-U wants them.
    public private(set) var pairs: [Pair] = []

    public struct Pair: Hashable, Sendable {
        public var name: String
        public var value: String
    }

    public init() {}

    /// The value of a feature, nil where the word has none of that name.
    public subscript(name: String) -> String? {
        get { pairs.first { $0.name == name }?.value }
        set {
            pairs.removeAll { $0.name == name }
            guard let newValue else { return }
            let place = pairs.firstIndex { $0.name > name } ?? pairs.endIndex
            pairs.insert(Pair(name: name, value: newValue), at: place)
        }
    }
}

/// A name: the words of it and what it names.
public struct Name: Hashable, Sendable {
    public var words: Range<Int>
    public var kind: NameKind

    public init(words: Range<Int>, kind: NameKind) {
        self.words = words
        self.kind = kind
    }
}

/// What a name names. CoNLL-U has the raw value in `NE=B-PER`.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
    case person = "PER"
    case organization = "ORG"
    case location = "LOC"
    /// A place that has a government, and can act: a country, a region, a city. CoNLL-U has it as `LOC`, as the gold does.
    case polity = "GPE"
    /// A people, a faith, a party as an adjective or a noun: "Hungarian", "Republicans".
    case demonym = "NORP"
    case event = "EVENT"
    case product = "PRODUCT"
    /// A book, a film, a newspaper's series, a law.
    case work = "WORK"
}

/// Words that mean somebody or something, with all mentions of whom they share a chain.
public struct Mention: Hashable, Sendable {
    public enum Head: String, Hashable, Sendable {
        case name, nominal, pronoun
    }
    public var words: Range<Int>
    /// The word that the others of the mention depend on.
    public var headWord: Int
    public var head: Head
    /// Counted from 0 in the order of the first mentions. What is mentioned once has a chain of its own.
    public var chain: Int

    public init(words: Range<Int>, headWord: Int, head: Head, chain: Int) {
        self.words = words
        self.headWord = headWord
        self.head = head
        self.chain = chain
    }
}

/// Words that attribute something to somebody: who, by which words, and what (S. Pareti, A Database of Attribution
/// Relations, LREC 2012).
///
/// Each part is ascending, disjoint ranges of words. Who is addressed stands in none of them.
public struct Attribution: Hashable, Sendable {
    /// Words of saying, thinking or wanting: "said", "according to"; perhaps only a mark.
    public var cue: [Range<Int>]
    /// Who: a phrase with its modifiers, or a pronoun. Empty where it is not said.
    public var source: [Range<Int>]
    /// What is attributed, over as many sentences as it goes on.
    public var content: [Range<Int>]
    /// How likely all of it is so, 0...1.
    public var confidence: Double

    public init(cue: [Range<Int>], source: [Range<Int>], content: [Range<Int>], confidence: Double) {
        (self.cue, self.source, self.content) = (cue, source, content)
        self.confidence = confidence
    }
}
