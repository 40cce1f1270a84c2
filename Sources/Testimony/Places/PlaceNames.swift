import Gazetteer

/// The gazetteer as one article asks it: each name is looked up once.
struct PlaceNames {
    let gazetteer: Gazetteer
    private var found: [String: [KnownPlace]] = [:]

    init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// The places that a name may mean; not those that it abbreviates, unless it is written as an abbreviation is: "Ill.", "NSW".
    mutating func places(named name: String) -> [KnownPlace] {
        if let places = found[name] { return places }
        let folded = Self.folded(name)
        var places = gazetteer.places(named: name)
        if folded.utf8.count <= 5, !Self.looksAbbreviated(name) {
            places.removeAll { Self.isAbbreviation(folded, of: $0) }
        }
        found[name] = places
        return places
    }

    static func folded(_ name: String) -> String { String(decoding: FoldedName.bytes(of: name.utf8), as: UTF8.self) }

    /// Whether a short name is no name that the place has in full, nor its first words. Countries are abbreviated to three
    /// letters at most: "Congo" and "Burma" are names.
    static func isAbbreviation(_ folded: String, of place: KnownPlace) -> Bool {
        let longest = place.kind == .subdivision ? 5 : place.kind == .country ? 3 : 0
        guard folded.utf8.count <= longest else { return false }
        return !(Self.folded(place.name) + " ").hasPrefix(folded + " ")
    }

    /// Capitals only, with or without periods, or a period behind it.
    private static func looksAbbreviated(_ name: String) -> Bool {
        name.utf8.last == UInt8(ascii: ".")
            || name.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == UInt8(ascii: ".") }
    }
}
