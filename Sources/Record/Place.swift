/// A toponym where it stands in an article, and the place that it means.
public struct Place: Codable, Hashable, Sendable {
    public enum Use: String, Codable, Sendable, CaseIterable {
        /// The place itself: "in Moscow".
        case literal
        /// Whoever sits there: "Moscow demanded".
        case metonymic
        /// As in "the Moscow talks", "Hungarian capital".
        case modifier
    }
    /// Stands for the place within its record: `p1`.
    public var id: String
    public var start: Int
    public var end: Int
    /// The usual English name of the place: "Budapest" for "the Hungarian capital" too.
    public var name: String
    /// ISO 3166-1 alpha-3; nil where none is known, or the place lies in several.
    public var country: String?
    /// Degrees north of the equator; nil where the place was not found.
    public var latitude: Double?
    /// Degrees east of Greenwich.
    public var longitude: Double?
    /// The same in a public register: `geonames:3054643`.
    public var link: String?
    public var use: Use

    public init(id: String, start: Int, end: Int, name: String) {
        (self.id, self.start, self.end, self.name) = (id, start, end, name)
        use = .literal
    }

    enum CodingKeys: String, CodingKey {
        case id, start, end, name, country, latitude, longitude, link, use
    }
}
