import FoundationEssentials

extension Record {
    /// Reads a record back from its JSON, of any version of the vocabulary up to this one. Fields that this version does not know
    /// are passed over.
    ///
    /// - Throws: ``NotARecord`` for anything else, also for a record whose offsets lie outside its text, or whose numbers are
    ///   none that the schema has.
    public init(json: [UInt8]) throws(NotARecord) {
        do {
            self = try JSONDecoder().decode(Record.self, from: Data(json))
        } catch {
            if let reason = Self.reasonForNewer(json) { throw NotARecord(reason: reason) }
            throw NotARecord(reason: Self.reason(for: error))
        }
        if let reason = Self.reasonForNewer(schema: schema) { throw NotARecord(reason: reason) }
        guard schema == Self.schema else { throw NotARecord(reason: "its schema is not \(Self.schema)") }
        guard spansAreInside else { throw NotARecord(reason: "an offset lies outside its text") }
        guard numbersAreInside else { throw NotARecord(reason: "a confidence or a coordinate is none") }
    }

    /// Why a schema cannot be read that a newer version of Hearsay writes; nil for any other schema.
    public static func reasonForNewer(schema name: String) -> String? {
        let (parts, own) = (name.split(separator: "/"), schema.split(separator: "/"))
        guard parts.count == 2, parts[0] == own[0], let version = Int(parts[1]), let known = Int(own[1]),
            version > known
        else { return nil }
        return "it is a \(name), of a newer version of Hearsay; this version reads up to \(schema): use the newer one"
    }

    private static func reasonForNewer(_ json: [UInt8]) -> String? {
        struct Head: Decodable { var schema: String }
        let head = try? JSONDecoder().decode(Head.self, from: Data(json))
        return head.flatMap { reasonForNewer(schema: $0.schema) }
    }

    private static func reason(for error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "the field \(key.stringValue) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "the field \(context.codingPath.map(\.stringValue).joined(separator: ".")) is of another type"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            "the field \(context.codingPath.map(\.stringValue).joined(separator: ".")) has no such value"
        default: "it is no JSON"
        }
    }
}

/// Why a line is no record.
public struct NotARecord: Error, Hashable, Sendable {
    public var reason: String
}

extension Failure {
    /// Reads a failure back from its JSON, nil where it is none.
    public init?(json: [UInt8]) {
        guard let failure = try? JSONDecoder().decode(Failure.self, from: Data(json)), failure.schema == Self.schema
        else {
            return nil
        }
        self = failure
    }
}

extension Record {
    /// Whether all that points into the text points inside it.
    private var spansAreInside: Bool {
        let length = article.text.unicodeScalars.count
        func isInside(_ start: Int, _ end: Int) -> Bool { 0 <= start && start <= end && end <= length }
        func areInside(_ spans: [Span]) -> Bool { spans.allSatisfy { isInside($0.start, $0.end) } }
        return article.paragraphs.allSatisfy { isInside($0.start, $0.end) }
            && article.links.allSatisfy { isInside($0.start, $0.end) }
            && (entities ?? []).allSatisfy { $0.mentions.allSatisfy { isInside($0.start, $0.end) } }
            && (times ?? []).allSatisfy { isInside($0.start, $0.end) }
            && (places ?? []).allSatisfy { isInside($0.start, $0.end) }
            && (sources ?? []).allSatisfy { areInside($0.spans) }
            && (statements ?? []).allSatisfy {
                areInside($0.sourceSpans + $0.cueSpans + $0.contentSpans + $0.editorSpans)
            }
            && (events ?? []).allSatisfy { areInside($0.topicSpans + $0.spans + [$0.anchor]) }
    }
    /// Whether confidences, coordinates and the like are what they are called.
    private var numbersAreInside: Bool {
        0...1 ~= article.isArticle
            && (places ?? []).allSatisfy { -90...90 ~= $0.latitude ?? 0 && -180...180 ~= $0.longitude ?? 0 }
            && (statements ?? []).allSatisfy { 0...1 ~= $0.confidence }
            && (events ?? []).allSatisfy { 0...1 ~= $0.confidence && -3...3 ~= $0.factuality }
    }
}
