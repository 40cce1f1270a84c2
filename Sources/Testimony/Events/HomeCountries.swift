import Gazetteer
import Record

/// Gives those who are told of by what they do alone ("the rebels", "striking workers") the country that an event shows
/// them in: that of the place where it happens; else, of what happens within countries, that of the other side.
enum HomeCountries {
    private static let domestic: Set<Event.Kind> = [.protest, .coerce, .request, .accuse, .concede]

    static func complete(_ entities: inout [Entity], by events: [Event], _ places: [Place]) {
        let numbers = Dictionary(entities.indices.map { (entities[$0].id, $0) }) { first, _ in first }
        let countries = Dictionary(places.map { ($0.id, $0.country) }) { first, _ in first }
        for event in events {
            let place = event.place.flatMap { countries[$0] ?? nil }
            for (side, other) in [(event.actors, event.recipients), (event.recipients, event.actors)] {
                let there = other.compactMap { numbers[$0].flatMap { entities[$0].country } }.first
                guard let country = place ?? (event.type.map(domestic.contains) == true ? there : nil) else { continue }
                for number in side.compactMap({ numbers[$0] }) { settle(&entities[number], in: country) }
            }
        }
    }

    private static func settle(_ entity: inout Entity, in country: String) {
        guard entity.country == nil, let role = entity.code, role.utf8.count == 3,
            !ActorCode(role).isBody, entity.mentions.allSatisfy({ $0.head != .name })
        else { return }
        entity.country = country
        entity.code = country + role
    }
}
