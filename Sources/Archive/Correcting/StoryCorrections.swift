import Record

/// What people say about which articles tell one story.
struct StoryCorrections {
    private let corrections: [Correction]

    init(_ corrections: [Correction]) {
        self.corrections = corrections.filter { $0.kind == .merge || $0.kind == .split }
    }

    /// The stories with the corrections carried out in the order in which they were made.
    ///
    /// - Parameter isTaken: whether a story that is not among them has this id.
    func applied(to stories: [Story], isTaken: (String) throws -> Bool) rethrows -> [Story] {
        guard !corrections.isEmpty else { return stories }
        var stories = stories
        for correction in corrections {
            guard let first = index(of: correction.subject, in: stories) else { continue }
            if correction.kind == .split {
                try split(correction.subject, from: first, in: &stories, isTaken)
            } else if let second = correction.object.flatMap({ index(of: $0, in: stories) }), second != first {
                stories[first].take(stories[second])
                stories.remove(at: second)
            }
        }
        return stories
    }

    private func index(of article: String, in stories: [Story]) -> Int? {
        stories.firstIndex { $0.articles.contains { $0.id == article } }
    }

    private func split(
        _ article: String, from index: Int, in stories: inout [Story], _ isTaken: (String) throws -> Bool
    ) rethrows {
        guard stories[index].articles.count > 1 else { return }
        let ids = Set(stories.map(\.id))
        var apart = Story(id: try Self.name(for: article) { try !ids.contains($0) && !isTaken($0) })
        apart.articles = stories[index].articles.filter { $0.id == article }
        apart.restsOn = stories[index].restsOn.filter { $0.from == article }
        apart.setDates()
        stories[index].remove(article)
        stories.insert(apart, at: index + 1)
    }

    /// The first name for the story of an article alone that is free: another story can be called as the article is.
    private static func name(for article: String, isFree: (String) throws -> Bool) rethrows -> String {
        var (name, number) = (article, 1)
        while try !isFree(name) {
            name = number == 1 ? "\(article)-apart" : "\(article)-apart-\(number)"
            number += 1
        }
        return name
    }
}

extension Story {
    fileprivate mutating func take(_ other: Story) {
        articles = (articles + other.articles).sorted {
            ($0.published ?? "~", $0.id) < ($1.published ?? "~", $1.id)
        }
        timeline += other.timeline
        claims = (claims + other.claims).sorted { $0.reports > $1.reports }
        restsOn += other.restsOn
        title = title ?? other.title
        setDates()
    }

    /// Takes out an article, and what is claimed on its word.
    fileprivate mutating func remove(_ article: String) {
        articles.removeAll { $0.id == article }
        restsOn.removeAll { $0.from == article }
        timeline = timeline.compactMap { entry in
            var entry = entry
            entry.reports.removeAll { $0 == article }
            return entry.reports.isEmpty ? nil : entry
        }
        claims = claims.compactMap { $0.without(article) }
        setDates()
    }

    fileprivate mutating func setDates() {
        let dates = articles.compactMap(\.published).sorted()
        (first, last) = (dates.first, dates.last)
    }
}

extension Claim {
    /// nil where nobody else claims it.
    fileprivate func without(_ article: String) -> Claim? {
        let isElsewhere = { (statement: String) in !statement.hasPrefix("\(article):") }
        var claim = self
        claim.statements = statements.filter(isElsewhere)
        guard claim.statements.count < statements.count else { return self }
        guard let first = claim.statements.first else { return nil }
        claim.origins = origins.compactMap { origin in
            var origin = origin
            origin.statements = origin.statements.filter(isElsewhere)
            return origin.statements.isEmpty ? nil : origin
        }
        claim.reports = Set(claim.statements.map(Claim.article)).count
        claim.status = status.filter { $0.article != article }
        // What is left cannot have more origins than are left, and rests on one at least.
        let most = max(1, claim.origins.count)
        claim.independent = min(independent, most)
        claim.independentRange = min(independentRange.lowerBound, most)...min(independentRange.upperBound, most)
        if firstReport == article { claim.firstReport = Claim.article(of: first) }
        if firstConfirmation == article { claim.firstConfirmation = nil }
        return claim
    }
}
