import Archive
import Record

/// A place that articles of a story name for itself, with a point on the map.
struct StoryPlace: Sendable {
    /// Copies name what their originals do; of the others so many are asked, and so many places are shown.
    private static let (articlesAsked, shown) = (16, 9)
    /// Two places are apart from so many degrees on.
    private static let nearest = 0.3

    let name: String
    let latitude: Double
    let longitude: Double
    /// How many of the articles that were asked name it.
    fileprivate(set) var articles: Int

    /// Those that most articles name; none where they do not lie apart.
    static func all(of story: Story, _ archive: Archive) throws -> [StoryPlace] {
        let originals = story.articles.filter { $0.duplicateOf == nil }
        var places: [String: StoryPlace] = [:]
        for article in originals.prefix(articlesAsked) {
            var named: Set<String> = []
            for place in try archive.record(of: article.id)?.places ?? [] where place.use == .literal {
                guard let latitude = place.latitude, let longitude = place.longitude,
                    abs(latitude) <= 90, abs(longitude) <= 180, named.insert(place.name).inserted
                else { continue }
                places[
                    place.name,
                    default: StoryPlace(name: place.name, latitude: latitude, longitude: longitude, articles: 0)
                ].articles += 1
            }
        }
        let most = places.values.sorted { (-$0.articles, $0.name) < (-$1.articles, $1.name) }.prefix(shown)
        return areApart(most) ? Array(most) : []
    }

    private static func areApart(_ places: some Collection<StoryPlace>) -> Bool {
        guard let first = places.first else { return false }
        return places.contains {
            abs($0.latitude - first.latitude) > nearest || abs($0.longitude - first.longitude) > nearest
        }
    }
}
