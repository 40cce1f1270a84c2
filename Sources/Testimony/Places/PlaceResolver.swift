import Gazetteer
import Glibc

/// Says which place each name of an article means, of all that have the name.
///
/// Names spelt alike mean one place. Each starts from what it means on its own (how many live there, "Springfield, Ill."), and
/// is judged anew by where the others lie, some rounds (J. L. Leidner, Toponym Resolution in Text, 2007, lists what is used:
/// population, containment, one sense per document, proximity). The likelihoods are those of a log-linear model whose
/// weights come from `Training/gazetteer`. Linear in the number of names and of their places.
struct PlaceResolver {
    private static let rounds = 3
    private static let mostPlaces = 60

    private(set) var groups: [ToponymGroup] = []
    /// Those of the places of each group.
    private(set) var features: [[PlaceFeatures]] = []
    private let peoples: [Homeland]
    private let publisher: PublisherPlace
    private let gazetteer: Gazetteer

    init(_ groups: [ToponymGroup], peoples: [Homeland], publisher: PublisherPlace, gazetteer: Gazetteer) {
        (self.groups, self.peoples, self.publisher) = (groups, peoples, publisher)
        self.gazetteer = gazetteer
        for index in groups.indices {
            self.groups[index].places = Self.distinct(groups[index].places.prefix(Self.mostPlaces))
            features.append(localFeatures(of: self.groups[index]))
            judge(index, by: PlaceWeights.alone)
        }
        // What holds what can be asked only where all have likelihoods.
        for index in groups.indices { setHolding(index) }
        for index in groups.indices { judge(index, by: PlaceWeights.alone) }
    }

    mutating func resolve() {
        for _ in 0..<Self.rounds {
            let context = context()
            for index in groups.indices {
                setHolding(index)
                setContext(index, context)
            }
            for index in groups.indices { judge(index, by: PlaceWeights.together) }
        }
    }

    /// A division that is little more than a town is the town: Budapest, Beijing.
    private static func distinct(_ places: ArraySlice<KnownPlace>) -> [KnownPlace] {
        let towns = places.filter { $0.kind == .city }
        return places.filter { place in
            guard place.kind == .subdivision || place.kind == .county else { return true }
            return !towns.contains { town in
                town.country == place.country && 2 * town.population > place.population && town.isNear(place)
            }
        }
    }

    private mutating func judge(_ index: Int, by weights: [Double]) {
        let scores = features[index].map { zip($0.values, weights).reduce(0) { $0 + $1.0 * $1.1 } }
        let most = scores.max() ?? 0
        let raised = scores.map { exp($0 - most) }
        let sum = raised.reduce(0, +)
        groups[index].likelihoods = raised.map { $0 / sum }
    }

    private func localFeatures(of group: ToponymGroup) -> [PlaceFeatures] {
        let most = group.places.map(\.population).max() ?? 0
        let isCountry = group.places.contains { $0.kind == .country }
        return group.places.map { place in
            var features = PlaceFeatures()
            let people = log10(Double(place.population + 1))
            features[place.kind == .city ? .people : .peopleOfDivision] = people
            switch place.kind {
            case .city: break
            case .country: features[.isCountry] = 1
            case .subdivision: features[.isSubdivision] = 1
            case .county: features[.isCounty] = 1
            default: features[.isLandscape] = 1
            }
            features[.isAlias] = place.kind == .city && group.isAlias(of: place) ? 1 : 0
            features[.isCapital] = !isCountry && isCapital(place) ? 1 : 0
            features[.isOwn] = place.isOwn ? 1 : 0
            features[.isLargest] = place.population == most ? 1 : 0
            features[.isPublishersCountry] = publisher.isOfCountry(of: place) ? 1 : 0
            features[.isOwned] = group.homelands.contains { $0.holds(place) } ? 1 : 0
            return features
        }
    }

    private func isCapital(_ place: KnownPlace) -> Bool {
        guard place.kind == .city, place.population > 20_000, let country = place.country else { return false }
        return gazetteer.homeland(code: country)?.capital == place.name
    }

    /// Where the article plays, by what its names mean most likely.
    private func context() -> PlaceContext {
        var context = PlaceContext()
        for group in groups {
            for (place, likelihood) in zip(group.places, group.likelihoods) {
                context.add(place, weight: likelihood * group.weight)
            }
        }
        for people in peoples { context.add(people, weight: 1) }
        return context
    }

    private mutating func setContext(_ index: Int, _ whole: PlaceContext) {
        // What the group itself adds to the context says nothing of it.
        let group = groups[index]
        var own = PlaceContext()
        for (place, likelihood) in zip(group.places, group.likelihoods) {
            own.add(place, weight: likelihood * group.weight)
        }
        let total = max(whole.total - own.total, 0)
        for (number, place) in group.places.enumerated() {
            let country = max(whole.weight(ofCountryOf: place) - own.weight(ofCountryOf: place), 0)
            let division = max(whole.weight(ofDivisionOf: place) - own.weight(ofDivisionOf: place), 0)
            let near = max(whole.weight(near: place) - own.weight(near: place), 0)
            features[index][number][.countryShare] = country / (total + 1)
            features[index][number][.divisionShare] = division / (total + 1)
            features[index][number][.nearShare] = near / (total + 1)
            features[index][number][.hasCountry] = min(country, 1)
            features[index][number][.hasDivision] = min(division, 1)
            features[index][number][.hasNear] = min(near, 1)
        }
    }

    private mutating func setHolding(_ index: Int) {
        let group = groups[index]
        guard !group.holders.isEmpty || !group.held.isEmpty else { return }
        let held = group.places.map { place in
            group.holders.map { groups[$0].likelihood { $0.holds(place) } }.max() ?? 0
        }
        for (number, place) in group.places.enumerated() {
            features[index][number][.isHeld] = held[number]
            features[index][number][.holds] =
                place.kind.holdsPlaces
                    && group.held.contains { other in
                        groups[other].places.contains { place.holds($0) }
                    } ? 1 : 0
        }
    }
}

extension ToponymGroup {
    /// Whether the name is not the one that the place usually has.
    func isAlias(of place: KnownPlace) -> Bool { PlaceNames.folded(place.name) != key }

    /// How likely it means one of the places that a test is true of.
    func likelihood(_ isTrue: (KnownPlace) -> Bool) -> Double {
        zip(places, likelihoods).reduce(0) { $0 + (isTrue($1.0) ? $1.1 : 0) }
    }
}

extension KnownPlace {
    /// Whether another place lies in it, as far as tables tell: a county has no list of its towns, but they lie near.
    func holds(_ other: KnownPlace) -> Bool {
        guard let country, country == other.country, other != self else { return false }
        switch kind {
        case .country: return other.kind != .country
        case .subdivision: return division == other.division && other.kind != .subdivision
        case .county: return other.kind == .city && division == other.division && isNear(other)
        case .region: return other.kind == .city
        case .city: return other.kind == .city && isNear(other) && population > other.population
        default: return false
        }
    }

    /// Whether it lies within half a degree of latitude, and of longitude as far as that is at 45 degrees.
    fileprivate func isNear(_ other: KnownPlace) -> Bool {
        guard let latitude, let longitude, let itsLatitude = other.latitude, let itsLongitude = other.longitude else {
            return false
        }
        return abs(latitude - itsLatitude) < 0.5 && abs(longitude - itsLongitude) < 0.7
    }
}

extension Homeland {
    func holds(_ place: KnownPlace) -> Bool {
        place.country == country && (division == nil || place.division == division)
    }
}
