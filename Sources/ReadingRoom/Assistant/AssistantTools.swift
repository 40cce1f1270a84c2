import Archive
import Record

/// What an assistant can ask.
enum AssistantTool: String, CaseIterable, JSONWritable {
    case search, story, claim, article, trace

    private enum Keys: String, CodingKey {
        case name, description, inputSchema, type, properties, required, annotations, readOnlyHint
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// The one argument that it needs.
    var argument: String {
        switch self {
        case .search: "query"
        case .trace: "of"
        case .story, .claim, .article: "id"
        }
    }

    func write(to json: inout JSONWriter) {
        let argument = JSONObject {
            $0.field(Keys.type, "string")
            $0.field(Keys.description, Wording.argument(of: self))
        }
        let schema = JSONObject {
            $0.field(Keys.type, "object")
            $0.field(Keys.properties, JSONObject { $0.field(Name(stringValue: self.argument), argument) })
            $0.field(Keys.required, [self.argument])
        }
        json.object {
            $0.field(Keys.name, rawValue)
            $0.field(Keys.description, Wording.description(of: self))
            $0.field(Keys.inputSchema, schema)
            $0.field(Keys.annotations, JSONObject { $0.field(Keys.readOnlyHint, true) })
        }
    }
}

/// Answers what an assistant asks, as text: JSON, and a tree for what a claim rests on.
struct AssistantTools: Sendable {
    private static let hitLimit = 20

    let archive: Archive

    func answer(_ tool: AssistantTool, _ arguments: [String: String]) throws -> String {
        guard let asked = arguments[tool.argument], !asked.isEmpty else {
            throw RoomFailure.bad(Wording.argumentMissing(tool.argument), Wording.description(of: tool))
        }
        switch tool {
        case .search: return try text(archive.search(asked, limit: Self.hitLimit))
        case .story:
            guard let story = try archive.story(asked) else { throw RoomFailure.notFound(Wording.noStoryCalled(asked)) }
            return text(story)
        case .claim: return text(try claim(asked).claim)
        case .article:
            let id = try archive.articleIDs(called: asked).last ?? asked
            guard let record = try archive.record(of: id) else {
                throw RoomFailure.notFound(Wording.noArticleCalled(asked))
            }
            return text(record)
        case .trace:
            let (claim, story) = try claim(asked)
            return try trace(claim, in: story)
        }
    }

    private func text(_ value: some JSONWritable) -> String {
        String(decoding: value.jsonLine().dropLast(), as: UTF8.self)
    }

    private func claim(_ id: String) throws -> (claim: Claim, story: Story) {
        guard let story = try archive.story(withClaim: id), let claim = story.claims.first(where: { $0.id == id })
        else {
            throw RoomFailure.notFound(Wording.noClaimCalled(id))
        }
        return (claim, story)
    }

    /// The claim, its origins below it, and below each the articles that have it from there.
    private func trace(_ claim: Claim, in story: Story) throws -> String {
        let articles = try archive.summaries(of: Set(claim.statements.map(Claim.article)))
        var lines = [
            claim.text,
            "\(Wording.reports(claim.reports)), \(Wording.independent(claim.independent, claim.independentRange))",
        ]
        for origin in claim.origins {
            lines.append("- \(origin.source) (\(Wording.kind(origin.kind)))")
            for statement in origin.statements {
                let id = Claim.article(of: statement)
                let publisher = articles[id]?.publisher ?? Wording.unknownPublisher
                let rests = story.restsOn.filter { $0.from == id }.map { "\(Wording.way($0.how)) \($0.outlet)" }
                let first = id == claim.firstReport ? [Wording.first] : []
                lines.append(
                    "  - "
                        + ([publisher, articles[id]?.published, statement].compactMap(\.self) + rests + first).joined(
                            separator: ", "))
            }
        }
        return lines.joined(separator: "\n")
    }
}
