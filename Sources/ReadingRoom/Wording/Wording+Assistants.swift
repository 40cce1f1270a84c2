/// What assistants are told.
extension Wording {
    static let assistantInstructions = """
        An archive of news articles: who says what, and on whose word it rests. Begin with search; go on with story, whose \
        claims say how many articles report them and how many independent origins are shown; trace says what a claim rests \
        on. What pages do not show cannot be counted.
        """

    static func description(of tool: AssistantTool) -> String {
        switch tool {
        case .search: "Finds articles by words, the best first, with the words in their sentence."
        case .story: "A story: its articles, its claims with their origins and counts, and who rests on whom."
        case .claim: "A claim: who reports it, its origins, and how many of them are shown to be independent."
        case .article: "The record of an article: its text, who says what in it, what happens by its account."
        case .trace: "What a claim rests on: each origin, and the articles that have it from there."
        }
    }

    static func argument(of tool: AssistantTool) -> String {
        switch tool {
        case .search: "Words, in the query syntax of SQLite's FTS5; what is not in it is taken for words."
        case .story: "The id of a story, or of one of its articles."
        case .claim, .trace: "The id of a claim."
        case .article: "The id of an article, its key, or its address."
        }
    }

    static func argumentMissing(_ name: String) -> String { "The argument \(name) is missing." }
}
