/// An entity of FollowTheMoney: every property has a list of strings.
struct FollowTheMoneyEntity: Decodable {
    var schema: String
    var properties: [String: [String]]

    var entry: PlaceEntry {
        var entry = PlaceEntry()
        entry.names = ["name", "alias", "city", "full"].flatMap { properties[$0] ?? [] }
        entry.latitude = properties["latitude"]?.first
        entry.longitude = properties["longitude"]?.first
        entry.country = properties["country"]?.first
        entry.link = properties["wikidataId"]?.first.map { "wikidata:" + $0 } ?? properties["sourceUrl"]?.first
        return entry
    }
}

/// An item of Wikidata (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html), as far as it is read here.
struct WikidataItem: Decodable {
    struct Term: Decodable {
        var value: String
    }
    struct Claims: Decodable {
        var coordinates: [Claim]?
        enum CodingKeys: String, CodingKey { case coordinates = "P625" }
    }
    struct Claim: Decodable {
        struct Snak: Decodable {
            struct Value: Decodable {
                struct Point: Decodable {
                    var latitude, longitude: Double
                }
                var value: Point
            }
            var datavalue: Value?
        }
        var mainsnak: Snak
    }
    var id: String
    var labels: [String: Term]
    var aliases: [String: [Term]]?
    var claims: Claims?

    var entry: PlaceEntry {
        var entry = PlaceEntry()
        entry.names = ([labels["en"]] + (aliases?["en"] ?? [])).compactMap { $0?.value }
        let point = claims?.coordinates?.first?.mainsnak.datavalue?.value
        entry.latitude = point.map { String($0.latitude) }
        entry.longitude = point.map { String($0.longitude) }
        entry.link = "wikidata:" + id
        return entry
    }
}
