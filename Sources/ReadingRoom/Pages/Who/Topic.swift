import Archive

/// What somebody said of one thing: their statements in the articles of one story.
struct Topic: Sendable {
    /// The id of the story; nil where the article stands in none yet.
    private(set) var story: String?
    private(set) var title: String?
    let address: Address
    /// The number of the story.
    let number: Int?
    /// The places of all its statements among the sayings, the oldest first.
    fileprivate(set) var places: [Int]
    /// Those that are shown: the latest.
    private(set) var shown: [Int] = []

    private init(_ saying: Saying, place: Int) {
        (number, address, places) = (saying.story, .article(saying.article), [place])
    }

    private init(_ topic: Topic, _ row: StoryRow?, shown: Int) {
        (number, places) = (topic.number, topic.places)
        (story, title, address) = (row?.id, row?.title, row?.address ?? topic.address)
        self.shown = places.suffix(shown)
    }

    /// The topic with what its story is called.
    func shown(_ count: Int, row: StoryRow?) -> Topic { Topic(self, row, shown: count) }

    /// The topic with the latest statement first.
    ///
    /// - Parameter story: the number of the only story that is asked for; nil for all.
    static func all(of sayings: [Saying], number: Int? = nil) -> [Topic] {
        var topics: [Topic] = []
        var topicOf: [String: Int] = [:]
        for (place, saying) in sayings.enumerated().reversed() where number == nil || saying.story == number {
            let key = saying.story.map { "\($0)" } ?? saying.article
            if let topic = topicOf[key] {
                topics[topic].places.append(place)
            } else {
                topicOf[key] = topics.count
                topics.append(Topic(saying, place: place))
            }
        }
        for index in topics.indices { topics[index].places.reverse() }
        return topics
    }
}

/// Two statements of one person, the later of which takes the earlier one back.
struct Reversal: Sendable {
    /// Their places among the sayings.
    let earlier: Int
    let later: Int
    /// How often the same was said and taken back in the same words: by copies of the articles.
    fileprivate(set) var count = 1

    /// The latest first.
    static func all(in sayings: [Saying]) -> [Reversal] {
        let found = Reversals(sayings)
        var reversals: [Reversal] = []
        var seen: [[Saying.Gist]: Int] = [:]
        for later in sayings.indices.reversed() {
            guard let earlier = found.earlier(of: later) else { continue }
            let gists = [sayings[earlier].gist, sayings[later].gist]
            if let known = seen[gists] {
                reversals[known].count += 1
            } else {
                seen[gists] = reversals.count
                reversals.append(Reversal(earlier: earlier, later: later))
            }
        }
        return reversals
    }
}
