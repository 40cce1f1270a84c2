/// Families of articles that go back to one text, by the ids of the articles.
public struct NamedFamilies {
    private var parents: [String: String] = [:]

    public init() {}

    /// The family of each article that is in one, named after one of its articles.
    public var all: [(article: String, family: String)] {
        var families = self
        return parents.keys.sorted().map { ($0, families.root(of: $0)) }
    }

    /// Two articles go back to one text.
    public mutating func join(_ one: String, _ other: String) {
        let (first, second) = (root(of: one), root(of: other))
        (parents[first], parents[second]) = (min(first, second), min(first, second))
    }

    private mutating func root(of member: String) -> String {
        var member = member
        while let parent = parents[member], parent != member {
            parents[member] = parents[parent]
            member = parent
        }
        return member
    }
}
