/// What a place is.
public enum PlaceKind: Int, Sendable, CaseIterable {
    // In the order of KINDS in Training/gazetteer/places.py.
    case city, county, subdivision, country, continent, region, sea, river, lake, mountain, island

    /// Whether places lie in it, and are named with it: "Springfield, Illinois".
    public var holdsPlaces: Bool { self == .county || self == .subdivision || self == .country }
}

/// A place that a table knows.
public struct KnownPlace: Hashable, Sendable {
    /// Its usual English name.
    public var name: String
    public var kind: PlaceKind
    /// Degrees north of the equator; nil for a place of the user's own that has none.
    public var latitude: Double?
    /// Degrees east of Greenwich.
    public var longitude: Double?
    /// ISO 3166-1 alpha-3; nil for what lies in several countries.
    public var country: String?
    /// The first level of administration it lies in or is, as GeoNames has it: `US.OH`; of a country, its ISO 3166-1 alpha-2
    /// code.
    public var division: String?
    /// How many live there, rounded down to tens; 0 where it is unknown.
    public var population = 0
    /// The same in a public register: `geonames:3054643`.
    public var link: String?
    /// Whether the user named it.
    public var isOwn = false

    public init(name: String, kind: PlaceKind) {
        (self.name, self.kind) = (name, kind)
    }
}

extension KnownPlace {
    /// A row of a table of places; `Training/gazetteer/places.py` has its fields.
    init(_ row: Int, of table: NameTable) {
        let size = table.number(6, of: row)
        self.init(name: table.string(0, of: row), kind: PlaceKind(rawValue: Int(size >> 28)) ?? .region)
        latitude = table.degrees(1, of: row)
        longitude = table.degrees(2, of: row)
        country = table.string(3, of: row).nonEmpty
        division = table.string(4, of: row).nonEmpty
        population = Int(size & 0xFFF_FFFF) * 10
        let number = table.number(5, of: row)
        link = number == 0 ? nil : "geonames:\(number)"
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
