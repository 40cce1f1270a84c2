import FoundationEssentials
import Record

/// Places that the user names, beside those of the tables: a CSV file, or JSON Lines of FollowTheMoney or Wikidata.
///
/// - CSV (RFC 4180): the first line names the columns: `name`, and any of `latitude`, `longitude`, `country` (two or three
///   letters, ISO 3166-1), `link`, `aliases` (parted by `;`).
/// - FollowTheMoney (https://followthemoney.tech): an entity a line, with `name`, `alias`, `latitude`, `longitude`, `country`,
///   `wikidataId` among its properties.
/// - Wikidata: an item a line, as its JSON dumps have it, with English labels and aliases and the coordinates of P625.
public struct OwnPlaces: Sendable {
    /// The name of the file without its folder.
    public let name: String
    private(set) var places: [String: [KnownPlace]] = [:]

    /// - Throws: a ``Failure`` where the file cannot be read, or a line of it is wrong; `input` names file and line.
    public init(path: String) throws(Failure) {
        try self.init(contents: PlacesFile.contents(of: path), name: path)
    }

    /// - Parameter name: what the file is called in a failure.
    public init(contents: [UInt8], name: String) throws(Failure) {
        self.name = name.split(separator: "/").last.map(String.init) ?? name
        let contents = contents.starts(with: [0xEF, 0xBB, 0xBF]) ? contents.dropFirst(3) : contents[...]
        let first = contents.first { !" \t\r\n[".utf8.contains($0) }
        if first == UInt8(ascii: "{") {
            try readJSONLines(contents, name)
        } else {
            try readTable(contents, name)
        }
        guard !places.isEmpty else {
            throw Failure(input: name, code: .isEmpty, message: "there is no place in this file; write one a line")
        }
    }

    func places(named key: ArraySlice<UInt8>) -> [KnownPlace] {
        places[String(decoding: key, as: UTF8.self)] ?? []
    }

    /// Adds a place under its names.
    private mutating func add(_ entry: PlaceEntry, _ line: String) throws(Failure) {
        guard let name = entry.names.first(where: { !$0.isEmpty }) else {
            throw Self.bad(line, "it has no name; give it one")
        }
        var place = KnownPlace(name: name, kind: .city)
        place.isOwn = true
        place.latitude = try Self.degrees(entry.latitude, within: 90, line)
        place.longitude = try Self.degrees(entry.longitude, within: 180, line)
        guard (place.latitude == nil) == (place.longitude == nil) else {
            throw Self.bad(line, "it has one coordinate; give latitude and longitude, or none")
        }
        if let country = entry.country?.nonEmpty {
            guard country.utf8.count == 2 || country.utf8.count == 3 else {
                throw Self.bad(line, "\(country) is no code of a country; write two or three letters as in ISO 3166-1")
            }
            place.country = country.uppercased()
        }
        place.link = entry.link?.nonEmpty
        for key in Set(entry.names.map { String(decoding: FoldedName.bytes(of: $0.utf8), as: UTF8.self) })
        where !key.isEmpty {
            places[key, default: []].append(place)
        }
    }

    private static func degrees(_ text: String?, within most: Double, _ line: String) throws(Failure) -> Double? {
        guard let text = text?.nonEmpty else { return nil }
        guard let degrees = Double(text), abs(degrees) <= most else {
            throw bad(line, "\(text) is no coordinate; write degrees as 47.5 or -19.04")
        }
        return degrees
    }

    private static func bad(_ line: String, _ what: String) -> Failure {
        Failure(input: line, code: .badGazetteer, message: "this place cannot be used: \(what)")
    }
}

/// What a file says of a place.
struct PlaceEntry {
    var names: [String] = []
    var latitude, longitude, country, link: String?
}

extension OwnPlaces {
    private mutating func readTable(_ contents: ArraySlice<UInt8>, _ file: String) throws(Failure) {
        var rows = CommaSeparatedRows(contents)
        guard let header = rows.next() else { return }
        let columns = header.fields.map { $0.lowercased() }
        guard columns.contains("name") else {
            throw Failure(
                input: "\(file):1", code: .unsupported,
                message: "the first line names no column \"name\"; begin with name,latitude,longitude,country,link")
        }
        while let row = rows.next() {
            guard row.fields != [""] else { continue }
            guard row.fields.count == columns.count else {
                let problem = "it has \(row.fields.count) fields where the first line has \(columns.count)"
                throw Self.bad("\(file):\(row.line)", problem)
            }
            var entry = PlaceEntry()
            for (column, field) in zip(columns, row.fields) {
                switch column {
                case "name": entry.names.insert(field, at: 0)
                case "aliases": entry.names += field.split(separator: ";").map(String.init)
                case "latitude": entry.latitude = field
                case "longitude": entry.longitude = field
                case "country": entry.country = field
                case "link": entry.link = field
                default: break
                }
            }
            try add(entry, "\(file):\(row.line)")
        }
    }

    private mutating func readJSONLines(_ contents: ArraySlice<UInt8>, _ file: String) throws(Failure) {
        let decoder = JSONDecoder()
        for (number, line) in contents.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            // A dump of Wikidata is one array, an item a line.
            var line = line
            while let last = line.last, ", \t\r".utf8.contains(last) { line = line.dropLast() }
            if line.isEmpty || line.elementsEqual("[".utf8) || line.elementsEqual("]".utf8) { continue }
            let place = "\(file):\(number + 1)"
            if let item = try? decoder.decode(WikidataItem.self, from: Data(line)) {
                try add(item.entry, place)
            } else if let entity = try? decoder.decode(FollowTheMoneyEntity.self, from: Data(line)) {
                try add(entity.entry, place)
            } else {
                throw Self.bad(place, "it is no entity of FollowTheMoney and no item of Wikidata")
            }
        }
    }
}
