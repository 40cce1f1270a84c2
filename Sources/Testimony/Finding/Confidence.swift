import Glibc
import Language

/// How likely a statement is right, given how likely its model holds it to be, what the trees say, and how much its text
/// reports as a whole.
///
/// The model knows the news. In an article that quotes people, "rejected the plan" is what somebody said; in the life of a
/// saint it is what he did. So a content that is no clause counts the more, the more clauses are reported round it. A
/// logistic regression on PolNeAR dev and GUM dev; right is what shares words of the cue and of the source with a statement
/// that people marked, and half of the content.
struct Confidence {
    /// What is less likely is no statement. On PolNeAR dev F1 hardly changes from 0.1 to 0.3; GUM dev would have it higher.
    static let least = 0.2

    private let syntax: Syntax
    private let quotations: Quotations
    /// The logarithm of how many clauses are reported in a hundred words; what is usual, for a text of few words.
    private let density: Double

    init(_ syntax: Syntax, _ quotations: Quotations, over attributions: [Attribution]) {
        (self.syntax, self.quotations) = (syntax, quotations)
        let clauses = attributions.count { Self.isClause($0.content, syntax, quotations) }
        density = log(100 * (Double(clauses) + 3) / (Double(syntax.words.count) + 350))
    }

    /// - Parameter isSeconded: whether a rule finds a statement by the same cue.
    func of(_ attribution: Attribution, isSeconded: Bool) -> Double {
        let bounded = min(max(attribution.confidence, 0.01), 0.99)
        let cueLength = attribution.cue.reduce(0) { $0 + $1.count }
        let isClause = Self.isClause(attribution.content, syntax, quotations)
        let odds =
            -1.47 + 0.72 * log(bounded / (1 - bounded)) + (isSeconded ? 1.08 : 0)
            - (attribution.source.isEmpty ? 1.29 : 0) + 0.38 * log(Double(max(cueLength, 1)))
            + (isClause ? 0.85 + 0.92 * density : 1.89 * density)
        return 1 / (1 + exp(-odds))
    }

    /// Whether what is said is a clause, or quoted.
    private static func isClause(_ content: [Range<Int>], _ syntax: Syntax, _ quotations: Quotations) -> Bool {
        if content.joined().contains(where: { quotations[$0] }) { return true }
        guard let head = syntax.head(of: content) else { return false }
        return ["ccomp", "parataxis"].contains(syntax.relation(head))
            || syntax.dependent(of: head, by: ["nsubj", "csubj", "expl"]) != nil
    }
}
