import Language
import Record

/// How what a statement wants stands: what is demanded or promised has not happened, however surely it is worded.
struct EventStanding {
    private let syntax: Syntax
    /// The verbs and nouns that name what is wanted.
    private var wanted: [Int: Event.Status] = [:]

    init(_ syntax: Syntax, _ statements: [Draft]) {
        self.syntax = syntax
        for statement in statements {
            guard let status = Self.status(ofAct: statement.act) else { continue }
            mark(statement.attribution.content, status)
        }
    }

    /// The status of an event that a word names, for which the model found another.
    func status(of word: Int, _ found: Event.Status) -> Event.Status {
        found == .cancelled || found == .denied ? found : wanted[word] ?? found
    }

    private static func status(ofAct act: Statement.Act) -> Event.Status? {
        switch act {
        case .demand: .demanded
        case .promise, .threaten: .planned
        default: nil
        }
    }

    /// The word on which the content hangs, and what is joined to it: "cede territory, cut its army and agree to leave".
    private mutating func mark(_ content: [Range<Int>], _ status: Event.Status) {
        guard let head = syntax.head(of: content) else { return }
        var found = [head]
        while let word = found.popLast() {
            guard wanted.updateValue(status, forKey: word) == nil else { continue }
            found += syntax.dependents(of: word, by: ["conj", "xcomp"]).filter { next in
                content.contains { $0.contains(next) }
            }
        }
    }
}
