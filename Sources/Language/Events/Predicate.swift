import Record

/// A word that tells of something that happens, or that does not.
public struct Predicate: Hashable, Sendable {
    /// An index into ``Reading/words``.
    public var word: Int
    /// How likely it is that the word tells of something that happens, 0...1.
    public var likelihood: Double
    /// How certain it is, as the author puts it: −3 (certainly not) … 0 (open) … 3 (certainly so).
    public var factuality: Double
    /// The political event that it may tell of; nil where that is out of the question.
    public var event: PoliticalEvent?

    /// Whether it is likelier than not worth telling that something happens.
    public var isLikely: Bool { likelihood >= Self.leastLikely }
    /// Chosen on dev.
    static let leastLikely = 0.2

    public init(word: Int, likelihood: Double, factuality: Double, event: PoliticalEvent? = nil) {
        (self.word, self.likelihood, self.factuality, self.event) = (word, likelihood, factuality, event)
    }
}

/// An event of a type that PLOVER has, as one word tells of it.
public struct PoliticalEvent: Hashable, Sendable {
    public var kind: Event.Kind
    /// How likely it is that there is an event of this kind, 0...1.
    public var likelihood: Double
    /// How likely it is that the event is the main one of its sentence, 0...1.
    public var prominence: Double
    public var status: Event.Status
    /// PLOVER's mode of the kind.
    public var mode: String?
    /// The code of CAMEO.
    public var cameo: String?
    /// PLOVER's contexts.
    public var contexts: [String] = []
    /// In the order of the text.
    public var participants: [Participant] = []
    /// What it may be, the likeliest first, which is what it is taken for.
    public var choices: [Choice] = []

    /// A kind that an event may be of.
    public struct Choice: Hashable, Sendable {
        public var kind: Event.Kind
        /// How likely it is that there is an event of this kind, 0...1.
        public var likelihood: Double
        public var mode: String?

        public init(kind: Event.Kind, likelihood: Double, mode: String? = nil) {
            (self.kind, self.likelihood, self.mode) = (kind, likelihood, mode)
        }
    }

    public struct Participant: Hashable, Sendable {
        public enum Role: Int, Hashable, Sendable, CaseIterable { case actor = 1, recipient, place }
        /// The head of the words that name it, as an index into ``Reading/words``.
        public var word: Int
        public var role: Role
        /// 0...1.
        public var likelihood: Double

        public init(word: Int, role: Role, likelihood: Double) {
            (self.word, self.role, self.likelihood) = (word, role, likelihood)
        }
    }

    public init(kind: Event.Kind, likelihood: Double, prominence: Double, status: Event.Status) {
        (self.kind, self.likelihood, self.prominence, self.status) = (kind, likelihood, prominence, status)
    }
}
