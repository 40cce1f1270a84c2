import Record

/// Who says what a unit says: the end of the chain within its article.
struct Speaker: Codable, Hashable, Sendable {
    var kind: Source.Kind
    /// The words that say most of who it is.
    var name: String
    var wordCount: Int
    /// The last word of a person's name, by which others call them.
    var surname: UInt32?
    /// The forms and the terms of the words.
    @Packed var forms: Set<UInt32> = []
    @Packed var terms: Set<UInt32>
    /// The terms of what articles say the person is.
    @Packed var roles: Set<UInt32> = []
    /// What a description without a name calls the person or body: "agent" of "his agent"; 0 where a name does.
    var head: UInt32 = 0
    /// Whether the description means one whom all know, or was told of: "the mayor", "his agent".
    var isDefinite = false
    /// Whether it is one person.
    var isSingle = false
    /// Whether the words name nobody in particular: "officials", "the government", a country.
    var isVague = false
    /// Whether it is one of people of whom the article told before: "one of them".
    var isPart = false
    /// Whether it speaks for another person: "her lawyer".
    var isProxy = false
    /// Whether the words mean an outlet that the article cites: "the paper".
    var meansOutlet = false
    /// Whether the words could be those for a person that another article names: "a source", "an official".
    var mayBeNamed = false

    init(_ source: Source, entity: Entity?) {
        name = source.kind == .unnamed || source.kind == .document ? source.text : entity?.name ?? source.text
        let ofName = WordScanner.words(of: name, limit: 40)
        let words = WordScanner.words(of: source.text, limit: 40) + ofName
        kind = Self.kind(source, entity, words)
        wordCount = ofName.count
        surname = kind == .named ? ofName.last?.bareForm : nil
        forms = Set(words.map(\.bareForm))
        terms = Set(words.map(\.term)).subtracting([0])
        roles = Set(WordScanner.words(of: entity?.role ?? "", limit: 20).map(\.term)).subtracting([0])
        isDefinite = words.first.map { SpeakerWords.definite.contains($0.form) || $0.isPossessive } ?? false
        if kind == .unnamed { head = Self.head(of: words, isDefinite: isDefinite) }
        isSingle = !source.plural
        meansOutlet =
            kind != .named && wordCount <= Self.longestAlias && !Self.isOthersDocument(kind, words)
            && words.contains { SpeakerWords.outlets.contains($0.form) }
        isProxy = kind == .unnamed && isSingle && words.contains { SpeakerWords.proxies.contains($0.form) }
        let isGeneral = words.allSatisfy { $0.term == 0 || SpeakerWords.general.contains($0.form) }
        let isPlace = entity?.kind == .government || entity?.kind == .place || entity?.kind == .group
        isPart = kind == .unnamed && SpeakerWords.partitives.contains { words.starts(with: $0) { $0.form == $1 } }
        isVague =
            kind == .unnamed && isGeneral && source.count == nil && !isPart
            || kind == .organization && (isGeneral || isPlace && words.count < 3)
        mayBeNamed = kind == .unnamed && isSingle && words.contains { SpeakerWords.anybody.contains($0.form) }
    }

    /// A release speaks for those who issued it.
    init(issuer: String) {
        (kind, name) = (.organization, issuer)
        let words = WordScanner.words(of: issuer, limit: 40)
        (wordCount, terms) = (words.count, Set(words.map(\.term)).subtracting([0]))
    }

    /// Whether it is somebody's own writing: "their report", "the inspectors' file".
    private static func isOthersDocument(_ kind: Source.Kind, _ words: [Word]) -> Bool {
        kind == .document && words.prefix(2).contains { SpeakerWords.others.contains($0.form) || $0.isPossessive }
    }

    /// What means an outlet that was named before is short: "the business daily".
    private static let longestAlias = 3

    /// The last word that means something before what tells more: "president" of "the president of the club"; 0 where
    /// it could be anybody, as of "a source".
    private static func head(of words: [Word], isDefinite: Bool) -> UInt32 {
        let core = words.prefix { !SpeakerWords.additions.contains($0.form) }
        guard let head = core.last else { return 0 }
        return isDefinite || !SpeakerWords.anybody.contains(head.form) ? head.term : 0
    }

    private static func kind(_ source: Source, _ entity: Entity?, _ words: [Word]) -> Source.Kind {
        switch source.kind {
        case .named where entity?.kind == .organization || entity?.kind == .government: .organization
        case .unnamed where words.prefix(4).contains { SpeakerWords.documents.contains($0.form) }: .document
        default: source.kind
        }
    }
}

extension Speaker {
    /// Whether two names are those of one body: "Ruritania's defence ministry", "the Ministry of Defence".
    func isSameBody(as other: Speaker) -> Bool {
        let shared = terms.intersection(other.terms).count
        let isPart = shared == min(terms.count, other.terms.count)
        return shared > 0 && (isPart || 2 * shared >= terms.union(other.terms).count)
    }

    /// Whether a description without a name fits a person: "the president", "her sister".
    func describes(_ person: Speaker) -> Bool {
        isSingle && head != 0 && (person.roles.contains(head) || person.terms.contains(head))
    }

    /// Whether a document is described as a person's own.
    func names(_ person: Speaker) -> Bool { person.surname.map(forms.contains) ?? false }

    /// Whether a person speaks for a body, as far as the article describes the person.
    func speaks(for body: Speaker) -> Bool {
        let said = body.terms.subtracting(SpeakerWords.bodies)
        return !said.isEmpty && said.isSubset(of: terms.union(roles))
    }

    /// Whether both are one speaker, as far as what they are called says.
    func isSame(as other: Speaker) -> Bool {
        switch (kind, other.kind) {
        case (.named, .named): surname == other.surname
        case (.organization, .organization): isSameBody(as: other)
        case (.unnamed, .unnamed): isDefinite && other.isDefinite && isSingle && head != 0 && head == other.head
        case (.unnamed, .named): describes(other)
        case (.named, .unnamed): other.describes(self)
        case (.named, .organization): speaks(for: other)
        case (.organization, .named): other.speaks(for: self)
        default: false
        }
    }

    /// Whether it is the better name for one whom another description means too.
    func saysMore(than other: Speaker) -> Bool {
        kind == other.kind ? terms.count > other.terms.count : kind == .named
    }
}

/// Nouns for those who speak.
enum SpeakerWords {
    /// Who is called so may be anybody of a government, a company, a police or another service.
    static let general = forms(
        """
        official officials authority authorities government governments ministry ministries department police officer
        officers state media company companies firm sources source spokesman spokeswoman spokesperson both sides side
        the a an of its his her their both two three countries parties capitals
        firefighters prosecutors investigators rescuers observers
        international foreign local federal national
        """)
    /// Who is called so may be somebody whom another article names.
    static let anybody = forms(
        """
        person source official someone somebody insider adviser advisor aide participant diplomat spokesman spokeswoman
        spokesperson executive manager member negotiator leader
        """)
    /// Nouns for those who speak for somebody.
    static let proxies = forms("lawyer attorney agent spokesman spokeswoman spokesperson representative")
    /// Whose what they wrote is, where it is not the paper's.
    static let others = forms("their his her")
    static let definite = forms("the its his her their our")
    /// "One of the people".
    static let partitives = ["one of", "another of", "two of"].map { WordScanner.words(of: $0).map(\.form) }
    /// What begins the rest of a description behind its noun.
    static let additions = forms(
        """
        of for from at in on with who whom whose which that close near familiar involved briefed speaking told seen
        """)
    /// Terms that many bodies' names have.
    static let bodies: Set<UInt32> = Set(
        WordScanner.words(
            of: """
                office agency service board club union association group committee commission council department ministry \
                government authority company firm court police state national party department team staff
                """
        ).map(\.term))
    /// What is read, not heard.
    static let documents = forms(
        """
        copy memo memorandum document documents report letter filing email emails transcript readout slides presentation
        minutes draft records register log notice file files contract indictment complaint video footage photographs images
        """)
    /// What means the outlet that was named before: "the paper said".
    static let outlets = forms(
        """
        report newspaper paper outlet daily magazine station broadcaster agency article story website channel network
        weekly tabloid
        """)

    private static func forms(_ list: String) -> TermSet { TermSet(list) }
}
