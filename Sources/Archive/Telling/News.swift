import Record

/// One thing that articles which came in newly tell.
public enum News: Sendable {
    /// All articles of the story are new.
    case story(Story)
    /// A claim that is now said to be denied or cancelled.
    case status(StatusChange, Claim, Story)
    /// A claim with its first independent confirmation, by the article with this id.
    case confirmed(Claim, article: String, Story)
}

extension Archive {
    /// What is new by the articles that came in at a time or later, in seconds since 1970: what was denied or cancelled
    /// first, then what was confirmed, then new stories, each the latest story first.
    ///
    /// - Parameter storyLimit: Of how many of the latest stories it is told.
    /// - Complexity: Linear in the stories that have new articles.
    public func news(since time: Int, limit: Int = .max, storyLimit: Int = .max) throws(Failure) -> [News] {
        let stories = try stories(withArticlesSince: time, limit: storyLimit)
        guard !stories.isEmpty else { return [] }
        var filter = ArticleFilter()
        (filter.addedSince, filter.ids) = (time, Set(stories.flatMap { $0.articles.map(\.id) }))
        let fresh = try articleIDs(filter)
        let changes = stories.flatMap { News.changes(in: $0, fresh: fresh) }
        let confirmations = stories.flatMap { News.confirmations(in: $0, fresh: fresh) }
        let whole = stories.filter { $0.articles.allSatisfy { fresh.contains($0.id) } }.map { News.story($0) }
        return Array((changes + confirmations + whole).prefix(limit))
    }
}

extension News {
    fileprivate static func changes(in story: Story, fresh: Set<String>) -> [News] {
        story.claims.flatMap { claim in
            claim.status.filter { [.denied, .cancelled].contains($0.status) && fresh.contains($0.article) }
                .map { .status($0, claim, story) }
        }
    }

    fileprivate static func confirmations(in story: Story, fresh: Set<String>) -> [News] {
        story.claims.compactMap { claim in
            claim.firstConfirmation.flatMap { fresh.contains($0) ? .confirmed(claim, article: $0, story) : nil }
        }
    }
}

extension News: JSONWritable {
    private enum Keys: String, CodingKey { case schema, kind, story, title, claim, text, article, status, date }

    public func write(to json: inout JSONWriter) {
        let (kind, story, claim, article, change): (String, Story, Claim?, String?, StatusChange?) =
            switch self {
            case .story(let story): ("new_story", story, nil, nil, nil)
            case .status(let change, let claim, let story):
                (change.status.rawValue, story, claim, change.article, change)
            case .confirmed(let claim, let article, let story): ("confirmed", story, claim, article, nil)
            }
        json.object {
            $0.field(Keys.schema, "hearsay.news/1")
            $0.field(Keys.kind, kind)
            $0.field(Keys.story, story.id)
            $0.field(Keys.title, story.title)
            $0.field(Keys.claim, claim?.id)
            $0.field(Keys.text, claim?.text)
            $0.field(Keys.article, article)
            $0.field(Keys.status, change?.status.rawValue)
            $0.field(Keys.date, change?.date)
        }
    }
}
