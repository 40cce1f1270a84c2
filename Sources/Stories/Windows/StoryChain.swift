/// How stories go on from one window to the next, and keep their names.
public enum StoryChain {
    /// The story of each article of a period, given the groups of its window.
    ///
    /// A group goes on with the story that most of its articles from before the period stand in. One without such is the
    /// story that most of its articles stood in until now, if no other group has more of them; else it is new, and named
    /// after its first article.
    ///
    /// - Parameters:
    ///   - groups: the ids of the articles of each group, in the order of articles.
    ///   - before: the stories of the articles before the period.
    ///   - until: the stories in which articles of the period stood until now.
    ///   - isTaken: whether a story of this name has articles that are not in the window.
    public static func stories(
        of groups: [[String]], before: [String: String], until: [String: String] = [:],
        isTaken: (String) throws -> Bool
    ) rethrows -> [String: String] {
        let own = groups.map { group in group.filter { before[$0] == nil } }
        var names = groups.map { mostCommon(in: $0.compactMap { before[$0] })?.story }
        var used = Set(before.values)
        let claims = groups.indices.filter { names[$0] == nil && !own[$0].isEmpty }.flatMap { index in
            counted(own[index].compactMap { until[$0] }).map { (group: index, story: $0.key, count: $0.value) }
        }.sorted { ($1.count, $0.group, $0.story) < ($0.count, $1.group, $1.story) }
        for claim in claims where names[claim.group] == nil && used.insert(claim.story).inserted {
            names[claim.group] = claim.story
        }
        var stories: [String: String] = [:]
        for index in groups.indices {
            guard let first = own[index].first else { continue }
            let name: String
            if let known = names[index] {
                name = known
            } else {
                let free = try own[index].first { try !used.contains($0) && !isTaken($0) }
                name = free ?? "\(first)-\(own[index].count)"
            }
            used.insert(name)
            for article in own[index] { stories[article] = name }
        }
        return stories
    }

    private static func counted(_ stories: [String]) -> [String: Int] {
        stories.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Of equals, the one that comes first.
    private static func mostCommon(in stories: [String]) -> (story: String, count: Int)? {
        let counts = counted(stories)
        var best: (story: String, count: Int)?
        for story in stories where counts[story] ?? 0 > best?.count ?? 0 { best = (story, counts[story] ?? 0) }
        return best
    }
}
