import Gazetteer
import Language
import Record

/// Reads the places of an article out of its reading: every name of one, with what it means.
///
/// A pure function of the article, its reading and the gazetteer, in time linear in the text.
public struct PlaceReader: Sendable {
    private let gazetteer: Gazetteer

    public init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// The places of an article in the order of the text; none where nothing was analysed.
    public func read(_ reading: Reading, of article: Article) -> [Place] {
        guard reading.isAnalysed else { return [] }
        let syntax = Syntax(reading)
        let toponyms = ToponymFinder.toponyms(in: syntax, gazetteer)
        let meanings = meanings(of: toponyms, syntax, article)
        var starts: [Int: KnownPlace] = [:]
        for (toponym, meaning) in zip(toponyms, meanings) {
            if let meaning { starts[toponym.words.lowerBound] = meaning }
        }
        let descriptions = PlaceDescriptions(syntax: syntax, gazetteer: gazetteer).descriptions(starts)
        return places(toponyms, meanings, descriptions, syntax)
    }

    /// What each toponym means; nil where nobody knows.
    private func meanings(of toponyms: [Toponym], _ syntax: Syntax, _ article: Article) -> [KnownPlace?] {
        let resolver = resolver(of: toponyms, syntax, article)
        var meanings = [KnownPlace?](repeating: nil, count: toponyms.count)
        for group in resolver.groups {
            let likeliest = zip(group.places, group.likelihoods).max { $0.1 < $1.1 }?.0
            for toponym in group.toponyms { meanings[toponym] = likeliest }
        }
        return meanings
    }

    private func resolver(of toponyms: [Toponym], _ syntax: Syntax, _ article: Article) -> PlaceResolver {
        let groups = ToponymGroups.groups(of: toponyms, syntax, gazetteer)
        let peoples = syntax.reading.names.filter { $0.kind == .demonym }.compactMap {
            gazetteer.homeland(of: syntax.text($0.words))
        }
        var resolver = PlaceResolver(
            groups, peoples: peoples, publisher: PublisherPlace(of: article), gazetteer: gazetteer)
        resolver.resolve()
        return resolver
    }

    private func places(
        _ toponyms: [Toponym], _ meanings: [KnownPlace?], _ descriptions: [PlaceDescriptions.Description],
        _ syntax: Syntax
    ) -> [Place] {
        let spans = SpanMap(syntax.reading)
        let uses = PlaceUses(syntax: syntax, actors: gazetteer.actors)
        var places: [Place] = []
        for (toponym, meaning) in zip(toponyms, meanings) {
            if meaning?.kind == .country, uses.isOwnerOfGovernment(toponym) { continue }
            let span = spans.byteSpan(toponym.bytes)
            var place = Place(id: "", start: span.start, end: span.end, name: meaning?.name ?? toponym.name)
            if let meaning { place.set(meaning) }
            let isSeat = gazetteer.actors.isSeat(place.name)
            place.use = uses.use(of: toponym, canAct: isSeat || meaning?.isPolity ?? false)
            // "The Kremlin" that denies something is no place, as a ministry is none.
            if isSeat, place.use == .metonymic { continue }
            places.append(place)
        }
        for description in descriptions {
            let span = spans.span(description.words)
            var place = Place(id: "", start: span.start, end: span.end, name: description.place.name)
            place.set(description.place)
            places.append(place)
        }
        places.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        for index in places.indices { places[index].id = "p\(index + 1)" }
        return places
    }
}

/// A name of an article with all that it may mean, for those who learn the weights of the features.
package struct PlaceJudgement {
    /// Where the name stands.
    package var spans: [Span]
    /// Each place that has the name, with its features by ``PlaceFeature``.
    package var places: [(place: KnownPlace, features: [Double])]
}

extension PlaceReader {
    package func judgements(_ reading: Reading, of article: Article) -> [PlaceJudgement] {
        let syntax = Syntax(reading)
        let spans = SpanMap(syntax.reading)
        let toponyms = ToponymFinder.toponyms(in: syntax, gazetteer)
        let resolver = resolver(of: toponyms, syntax, article)
        return zip(resolver.groups, resolver.features).map { group, features in
            PlaceJudgement(
                spans: group.toponyms.map { spans.byteSpan(toponyms[$0].bytes) },
                places: zip(group.places, features).map { ($0, $1.values) })
        }
    }
}

extension Place {
    fileprivate mutating func set(_ place: KnownPlace) {
        (country, latitude, longitude, link) = (place.country, place.latitude, place.longitude, place.link)
    }
}

extension KnownPlace {
    /// Whether a government sits there.
    fileprivate var isPolity: Bool {
        kind == .city || kind == .country || kind == .subdivision || name == "European Union"
    }
}
