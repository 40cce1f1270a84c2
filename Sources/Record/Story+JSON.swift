// The order of the fields here is the order in every line: that of `docs/schema/story.schema.json`.

import FoundationEssentials

extension Story: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.schema, schema)
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.title, title)
            $0.field(CodingKeys.first, first)
            $0.field(CodingKeys.last, last)
            $0.field(CodingKeys.articles, articles)
            $0.field(CodingKeys.timeline, timeline)
            $0.field(CodingKeys.claims, claims)
            $0.field(CodingKeys.restsOn, restsOn)
        }
    }

    /// Reads a story back from its JSON, nil where it is none.
    public init?(json: [UInt8]) {
        guard let story = try? JSONDecoder().decode(Story.self, from: Data(json)), story.schema == Self.schema else {
            return nil
        }
        self = story
    }
}

extension StoryArticle: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.key, key)
            $0.field(CodingKeys.publisher, publisher)
            $0.field(CodingKeys.published, published)
            $0.field(CodingKeys.duplicateOf, duplicateOf)
            $0.field(CodingKeys.duplicateKind, duplicateKind)
            $0.field(CodingKeys.duplicates, duplicates)
        }
    }
}

extension NearDuplicate: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.article, article)
            $0.field(CodingKeys.kind, kind)
            $0.field(CodingKeys.spans, spans)
        }
    }

    enum CodingKeys: String, CodingKey { case article, kind, spans }
}

extension TimelineEntry: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.event, event)
            $0.field(CodingKeys.status, status)
            $0.field(CodingKeys.time, time)
            $0.field(CodingKeys.reports, reports)
        }
    }

    enum CodingKeys: String, CodingKey { case event, status, time, reports }
}

extension NearDuplicate.Kind: JSONWritable {}

extension Reliance: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.from, from)
            $0.field(CodingKeys.outlet, outlet)
            $0.field(CodingKeys.to, to)
            $0.field(CodingKeys.how, how)
            $0.field(CodingKeys.spans, spans)
            $0.field(CodingKeys.confidence, confidence)
        }
    }

    enum CodingKeys: String, CodingKey { case from, outlet, to, how, spans, confidence }
}

extension Reliance.Way: JSONWritable {}
