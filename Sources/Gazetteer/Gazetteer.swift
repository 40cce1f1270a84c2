import CGazetteer
import Record

/// What Hearsay knows of the world: tables of names, each a part of the program (`Sources/CGazetteer`).
public struct Gazetteer: Sendable {
    private let cities: NameTable
    private let divisions: NameTable
    private let regions: NameTable
    private let peoples: NameTable
    private let own: OwnPlaces?
    /// Who names mean as actors, and what nouns say of them.
    public var actors: ActorLexicon
    /// What verbs and nouns tell of.
    public let deeds: DeedLexicon

    /// Opens the tables, which takes some milliseconds.
    ///
    /// - Parameter own: what the user names; where a name is there, it means what is said there.
    public init(own: OwnPlaces? = nil) throws(Failure) {
        self.own = own
        cities = try NameTable(hearsay_cities_table(), hearsay_cities_table_size(), "cities")
        divisions = try NameTable(hearsay_divisions_table(), hearsay_divisions_table_size(), "divisions")
        regions = try NameTable(hearsay_regions_table(), hearsay_regions_table_size(), "regions")
        peoples = try NameTable(hearsay_peoples_table(), hearsay_peoples_table_size(), "peoples")
        actors = try ActorLexicon()
        deeds = try DeedLexicon()
    }

    /// The version that records name.
    public var version: String { own.map { "\(cities.version) with \($0.name)" } ?? cities.version }

    /// The places that have a name, at most `limit` of each kind of table: countries and their parts, regions, then towns, the
    /// largest first.
    public func places(named name: String, limit: Int = 100) -> [KnownPlace] {
        let key = FoldedName.bytes(of: name.utf8)
        let found = places(ofKey: key[...], limit)
        return found.isEmpty ? places(ofKey: Self.respelt(key)[...], limit) : found
    }

    private func places(ofKey key: ArraySlice<UInt8>, _ limit: Int) -> [KnownPlace] {
        var places = own?.places(named: key).map(withLongCode) ?? []
        places += part(ofCountry: key).map { [$0] } ?? []
        for table in [divisions, regions, cities] {
            places += table.rows(of: key).prefix(limit).map { KnownPlace($0, of: table) }
        }
        return places
    }

    /// A folded name with "y" for "i" before a vowel, as most write what Ukraine (since 2010) writes "Kupiansk".
    private static func respelt(_ key: [UInt8]) -> [UInt8] {
        var respelt = key
        for place in key.indices.dropLast()
        where key[place] == UInt8(ascii: "i") && "aeou".utf8.contains(key[place + 1]) {
            respelt[place] = UInt8(ascii: "y")
        }
        return respelt
    }

    /// The country that a part is named after: "South Lebanon", "northern Iraq"; nil for what is called so itself ("South Africa").
    private func part(ofCountry key: ArraySlice<UInt8>) -> KnownPlace? {
        guard let space = key.firstIndex(of: UInt8(ascii: " ")), divisions.rows(of: key).isEmpty,
            regions.rows(of: key).isEmpty,
            Self.compass.contains(String(decoding: key[..<space], as: UTF8.self))
        else { return nil }
        return divisions.rows(of: key[(space + 1)...]).lazy.map { KnownPlace($0, of: divisions) }.first {
            $0.kind == .country
        }
    }

    private static let compass: Set = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeastern",
        "northwestern", "southeastern", "southwestern", "northeast", "northwest", "southeast", "southwest",
    ]

    /// A place of the user's with its country in three letters.
    private func withLongCode(_ place: KnownPlace) -> KnownPlace {
        guard let country = place.country, country.utf8.count == 2 else { return place }
        var place = place
        place.country = homeland(code: country)?.country
        return place
    }

    /// The largest place of a name that lies in one country; nil where a continent, a sea or the like has the name.
    public func largestPlace(named name: String) -> KnownPlace? {
        let places = places(named: name, limit: 1)
        return places.allSatisfy { $0.country != nil } ? places.max { $0.population < $1.population } : nil
    }

    /// The country or division that people are called after: "Hungarian", "Alaskans".
    public func homeland(of people: String) -> Homeland? {
        peoples.rows(named: people).first.map { Homeland($0, of: peoples) }
    }

    /// The country of an ISO 3166-1 alpha-3 code, or the division of a GeoNames code.
    public func homeland(code: String) -> Homeland? { homeland(of: "code " + code) }

    /// The capital of a country or division.
    public func capital(of homeland: Homeland) -> KnownPlace? {
        guard !homeland.capital.isEmpty else { return nil }
        return places(named: homeland.capital).first {
            $0.kind == .city && $0.country == homeland.country
                && (homeland.division == nil || $0.division == homeland.division)
        }
    }
}

/// A country or a division, as those know it who are called after it.
public struct Homeland: Hashable, Sendable {
    /// ISO 3166-1 alpha-3.
    public var country: String
    /// `US.AK`; nil for a country.
    public var division: String?
    /// The name of its capital; empty where it has none.
    public var capital: String

    init(_ row: Int, of table: NameTable) {
        country = table.string(0, of: row)
        division = table.string(1, of: row).nonEmpty
        capital = table.string(2, of: row)
    }
}
