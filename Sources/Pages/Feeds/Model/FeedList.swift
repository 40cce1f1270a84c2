/// A list of feeds: OPML, or the feeds that people of FOAF name.
public struct FeedList: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public enum Kind: String, Sendable {
            case feed
            /// Another list.
            case list
            /// A page whose feed is not named.
            case page
        }
        public var kind: Kind
        /// An address, or the path of a file beside the list.
        public var address: String
        public var title: String
        /// The groups that it stands in, each from the outermost on.
        public var categories: [[String]] = []
    }

    /// `1.0`, `2.0`, as it says itself; nil of FOAF.
    public var version: String?
    public var title: String?
    public var owner: FeedPerson?
    public var created: FeedDate?
    public var modified: FeedDate?
    /// What it lists, in its order, each address once.
    public private(set) var entries: [Entry] = []
    private var places: [String: Int] = [:]
    private var categories: Set<Category> = []

    private struct Category: Hashable {
        var place: Int
        var name: [String]
    }

    public init() {}

    /// Adds an entry, or only its categories where its address is listed already.
    mutating func add(_ entry: Entry) {
        let place = places[entry.address] ?? entries.count
        if place == entries.count {
            places[entry.address] = place
            entries.append(Entry(kind: entry.kind, address: entry.address, title: entry.title))
        }
        for category in entry.categories where categories.insert(Category(place: place, name: category)).inserted {
            entries[place].categories.append(category)
        }
    }
}
