/// A stretch of an article's text, in Unicode code points, end exclusive. In JSON it is `[start,end]`.
public struct Span: Hashable, Sendable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }
}

extension Span: Codable {
    public init(from decoder: any Decoder) throws {
        var ends = try decoder.unkeyedContainer()
        self.init(try ends.decode(Int.self), try ends.decode(Int.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var ends = encoder.unkeyedContainer()
        try ends.encode(start)
        try ends.encode(end)
    }
}

extension Span: JSONWritable {
    public func write(to json: inout JSONWriter) { json.array([start, end]) }
}
