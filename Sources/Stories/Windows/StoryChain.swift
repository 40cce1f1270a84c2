/// How stories go on from one window to the next, and keep their names.
public enum StoryChain {
    /// The story of each article of a period, given the groups of its window, and of those before it that change theirs.
    ///
    /// A group goes on with the story that most of its articles from before the period stand in, if no other group has more
    /// of them: a story that is seen to be two falls apart. A group without such is the story that most of its articles
    /// stood in until now, by the same rule; else it is new, and named after its first article. Groups that end before the
    /// period stay as they are.
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
        var (names, used) = ([String?](repeating: nil, count: groups.count), Set<String>())
        name(&names, &used, groups.map { $0.compactMap { before[$0] } })
        used.formUnion(before.values)
        name(
            &names, &used,
            groups.indices.map { index in
                names[index] == nil ? groups[index].filter { before[$0] == nil }.compactMap { until[$0] } : []
            })
        var stories: [String: String] = [:]
        for (index, group) in groups.enumerated() {
            let own = group.filter { before[$0] == nil }
            guard let first = own.first else { continue }
            let free = try names[index] ?? own.first { try !used.contains($0) && !isTaken($0) }
            let name = free ?? "\(first)-\(own.count)"
            used.insert(name)
            for article in group where before[article] != name { stories[article] = name }
        }
        return stories
    }

    /// Gives names to groups that have none, by the stories that their articles stand in: each to the group that has most of it.
    private static func name(_ names: inout [String?], _ used: inout Set<String>, _ stories: [[String]]) {
        let claims = stories.indices.flatMap { index in
            counted(stories[index]).map { (group: index, story: $0.key, count: $0.value) }
        }.sorted { ($1.count, $0.group, $0.story) < ($0.count, $1.group, $1.story) }
        for claim in claims where names[claim.group] == nil && used.insert(claim.story).inserted {
            names[claim.group] = claim.story
        }
    }

    private static func counted(_ stories: [String]) -> [String: Int] {
        stories.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
