import Gazetteer

/// What speaks for a place that a name may mean: on its own, and by what stands round it.
enum PlaceFeature: Int, CaseIterable {
    /// How many live there, as a power of ten: of a town; of a country or a part of one.
    case people, peopleOfDivision
    case isCountry, isSubdivision, isCounty
    /// A continent, a region, a sea, a river.
    case isLandscape
    /// The name of a town is not the one that it usually has.
    case isAlias
    /// It is the capital of its country, and the country is not called so.
    case isCapital
    case isOwn
    /// No other place of that name has as many people.
    case isLargest
    /// What stands behind its name holds it.
    case isHeld
    /// It holds what stands before its name.
    case holds
    /// The text says whose it is: "the Hungarian town of".
    case isOwned
    /// The publisher's address is of its country.
    case isPublishersCountry
    /// The share of the article's other places that lie in its country, in its division, near it.
    case countryShare, divisionShare, nearShare
    /// Whether there are any, 0...1.
    case hasCountry, hasDivision, hasNear
}

/// The features of one place, by ``PlaceFeature``.
struct PlaceFeatures {
    private(set) var values = [Double](repeating: 0, count: PlaceFeature.allCases.count)

    subscript(feature: PlaceFeature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }
}
