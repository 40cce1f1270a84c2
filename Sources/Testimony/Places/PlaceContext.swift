import Gazetteer

/// What an article says of where it plays: how likely each country, division and square of the map is among its places.
///
/// Linear in the number of places and what they may mean.
struct PlaceContext {
    /// The side of a square, in degrees.
    private static let side = 2.0

    private(set) var total = 0.0
    private var countries: [String: Double] = [:]
    private var divisions: [String: Double] = [:]
    private var squares: [Square: Double] = [:]

    private struct Square: Hashable {
        var row, column: Int
    }

    mutating func add(_ place: KnownPlace, weight: Double) {
        total += weight
        if let country = place.country { countries[country, default: 0] += weight }
        if let division = place.division, place.kind != .country { divisions[division, default: 0] += weight }
        if let square = square(of: place), place.kind == .city || place.kind == .county {
            squares[square, default: 0] += weight
        }
    }

    mutating func add(_ homeland: Homeland, weight: Double) {
        total += weight
        countries[homeland.country, default: 0] += weight
        if let division = homeland.division { divisions[division, default: 0] += weight }
    }

    func weight(ofCountryOf place: KnownPlace) -> Double { place.country.flatMap { countries[$0] } ?? 0 }

    func weight(ofDivisionOf place: KnownPlace) -> Double {
        place.kind == .country ? 0 : place.division.flatMap { divisions[$0] } ?? 0
    }

    /// The weight of places within some 300 km.
    func weight(near place: KnownPlace) -> Double {
        guard let square = square(of: place), place.kind == .city || place.kind == .county else { return 0 }
        var weight = 0.0
        for row in square.row - 1...square.row + 1 {
            for column in square.column - 1...square.column + 1 {
                weight += squares[Square(row: row, column: column)] ?? 0
            }
        }
        return weight
    }

    private func square(of place: KnownPlace) -> Square? {
        guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
        return Square(
            row: Int((latitude / Self.side).rounded(.down)), column: Int((longitude / Self.side).rounded(.down)))
    }
}
