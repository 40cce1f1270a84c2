/// Words of English that turn what is said into its opposite.
enum OppositeWords {
    static let negations: Set<String> = [
        "not", "no", "never", "n't", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
    ]

    /// Verbs that say no to what follows them, without their endings: "refuses to sign", "abandoned plans to build".
    static let turningAway: Set<String> = stems([
        "refuse", "reject", "deny", "abandon", "scrap", "fail", "oppose", "drop", "cancel", "shelve",
        "halt", "stop", "suspend", "withdraw", "withdrew", "untrue", "false", "unlikely", "impossible",
    ])

    /// A word without its ending, and the one that stands for both.
    static let opposites: [String: String] = stems([
        ("fall", "rise"), ("fell", "rise"), ("fallen", "rise"), ("decrease", "increase"), ("cut", "raise"),
        ("lower", "raise"), ("reduce", "increase"), ("shrink", "grow"), ("lose", "win"), ("lost", "win"),
        ("leave", "stay"), ("left", "stay"), ("quit", "stay"), ("resign", "stay"), ("close", "open"), ("shut", "open"),
        ("guilty", "innocent"), ("unsafe", "safe"), ("dangerous", "safe"), ("illegal", "legal"),
        ("unlawful", "lawful"), ("weaken", "strengthen"), ("veto", "sign"), ("block", "approve"), ("forbid", "allow"),
        ("ban", "allow"), ("prohibit", "allow"), ("boycott", "attend"), ("skip", "attend"), ("unaware", "aware"),
        ("dead", "alive"), ("worse", "better"),
    ])

    /// Other forms of a word, which its endings do not show.
    static let forms: [String: String] = stems([
        ("rose", "rise"), ("risen", "rise"), ("won", "win"), ("grew", "grow"), ("grown", "grow"), ("built", "build"),
        ("sold", "sell"), ("paid", "pay"), ("went", "gone"), ("took", "take"), ("taken", "take"), ("gave", "give"),
        ("given", "give"), ("broke", "break"), ("broken", "break"), ("knew", "know"), ("known", "know"),
    ])

    /// Words that say nothing of what a statement is about.
    static let empty: Set<String> = [
        "will", "would", "could", "should", "shall", "must", "might", "have", "been", "being", "were", "that", "this",
        "these",
        "those", "they", "them", "their", "there", "then", "than", "with", "from", "what", "when", "which", "while",
        "also",
        "about", "into", "over", "under", "again", "still", "very", "more", "most", "some", "such", "only", "does",
        "said",
        "says", "because", "after", "before", "where", "whom", "your", "ours", "ourselves", "himself", "herself",
        "just",
        "going", "want", "wants",
    ]

    private static func stems(_ words: [Substring]) -> Set<String> { Set(words.map { StatementSketch.stem(of: $0) }) }

    private static func stems(_ pairs: [(Substring, Substring)]) -> [String: String] {
        Dictionary(pairs.map { (StatementSketch.stem(of: $0), StatementSketch.stem(of: $1)) }) { first, _ in first }
    }
}
