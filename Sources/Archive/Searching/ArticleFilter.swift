import GRDB
import Record

/// Which articles are asked for; what is nil does not matter.
public struct ArticleFilter: Sendable {
    /// Compared as it is, whatever the case of ASCII letters.
    public var publisher: String?
    /// The first and the last day of publication: `2026-11-23`. An article without a date is not found by either.
    public var from: String?
    public var until: String?
    /// When the article came into the archive, in seconds since 1970: then or later.
    public var addedSince: Int?
    /// Which numbers articles have: those of a later one are higher.
    var numbers: ClosedRange<Int>?
    /// The ids of the articles.
    public var ids: Set<String>?
    /// How many independent origins a claim of the article's story has at least, and a status that one has or had.
    public var independent = 0
    public var status: Event.Status?

    public init() {}

    /// What a query over an index needs for the condition: each row of the index first, then its article.
    func join(_ row: String) -> String { isEmpty ? "" : " CROSS JOIN articles ON articles.number = \(row)" }

    /// ` AND …` for a query over the table `articles`; empty where all are asked for.
    var condition: String {
        var conditions: [String] = []
        if publisher != nil { conditions.append("publisher = :publisher COLLATE NOCASE") }
        if from != nil { conditions.append("published >= :from") }
        // A time on the last day sorts behind the day alone.
        if until != nil { conditions.append("substr(published, 1, 10) <= :until") }
        if addedSince != nil { conditions.append("added >= :added") }
        if numbers != nil { conditions.append("articles.number BETWEEN :firstNumber AND :lastNumber") }
        if ids != nil { conditions.append("id IN (SELECT value FROM json_each(:ids))") }
        if independent > 0 { conditions.append(Self.inStory("independent >= :independent")) }
        if status != nil { conditions.append(Self.inStory("instr(statuses, :status) > 0")) }
        return conditions.map { " AND \($0)" }.joined()
    }

    var arguments: [String: (any DatabaseValueConvertible)?] {
        var arguments: [String: (any DatabaseValueConvertible)?] = [:]
        if let publisher { arguments["publisher"] = publisher }
        if let from { arguments["from"] = from }
        if let until { arguments["until"] = until }
        if let addedSince { arguments["added"] = addedSince }
        if let numbers {
            (arguments["firstNumber"], arguments["lastNumber"]) = (numbers.lowerBound, numbers.upperBound)
        }
        if independent > 0 { arguments["independent"] = independent }
        if let status { arguments["status"] = StoryOutlines.text([status]) }
        if let ids { arguments["ids"] = Archive.list(ids) }
        return arguments
    }

    /// The stories as they were last worked out.
    private static func inStory(_ condition: String) -> String {
        """
        EXISTS (SELECT 1 FROM article_stories JOIN story_outlines ON story_outlines.number = story
            WHERE article = articles.number AND \(condition))
        """
    }

    /// Whether it asks for all that there is.
    public var isEmpty: Bool { condition.isEmpty }
}
