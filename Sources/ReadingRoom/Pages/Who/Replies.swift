import Archive
import Record

/// Whom somebody answers: those on whose word the claims rest that theirs dispute.
struct Replies {
    /// So many stories are looked at for what is disputed.
    private static let (namesShown, storiesAsked) = (8, 6)

    private var answeredByStatement: [String: [String]] = [:]

    init(_ archive: Archive, _ person: Person, _ said: [(Saying, StatementHit)]) throws {
        let replies = said.filter { saying, _ in [.deny, .reject, .accept, .accuse].contains(saying.act) }
        let stories = try archive.stories(
            at: Set(replies.compactMap { saying, _ in saying.story }).sorted().suffix(Self.storiesAsked))
        for (saying, hit) in replies {
            guard let story = saying.story.flatMap({ stories[$0] }) else { continue }
            let names = Self.answered(by: hit.name, in: story).filter {
                !person.names.contains($0) && $0 != person.name
            }
            if !names.isEmpty { answeredByStatement[hit.name] = names }
        }
    }

    private static func answered(by statement: String, in story: Story) -> [String] {
        let disputed = Set(story.claims.filter { $0.statements.contains(statement) }.flatMap(\.disputedBy))
        var seen: Set<String> = []
        return story.claims.filter { disputed.contains($0.id) }.flatMap(\.origins)
            .filter { ![.unnamed, .publisher].contains($0.kind) && seen.insert($0.source).inserted }
            .prefix(3).map(\.source)
    }

    func answered(by hit: StatementHit) -> [String] { answeredByStatement[hit.name] ?? [] }

    /// All who are answered, the most often first.
    var names: [String] {
        let counts = Dictionary(grouping: answeredByStatement.values.flatMap(\.self), by: { $0 }).mapValues(\.count)
        return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(Self.namesShown).map(\.key)
    }
}
