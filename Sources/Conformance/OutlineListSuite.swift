import Pages

/// The cases of listparser: lists of feeds in OPML and FOAF.
struct OutlineListSuite: Suite {
    let path = "feeds/opml-listparser.jsonl"

    func run(in folder: String) throws -> Score? {
        guard let cases = try feedCases(in: folder) else { return nil }
        var score = Score()
        for test in cases {
            var list = FeedList()
            if case .list(let read)? = try? FeedDocument(parsing: test.bytes, input: test.name) { list = read }
            let view = list.inListparserNames
            score.count((test.expect ?? []).allSatisfy { $0.holds(in: view) }, id: "\(test.name)")
        }
        return score
    }
}

extension FeedList {
    /// The list in listparser's names. To be malformed is, there, to have a date that cannot be read.
    fileprivate var inListparserNames: JSON {
        let dates = [created, modified].compactMap(\.self)
        return [
            "bozo": .boolean(dates.contains { $0.moment == nil }),
            "version": JSON(version.map { "opml" + ($0.hasPrefix("1") ? "1" : "2") }),
            "meta": [
                "title": JSON(title), "created": JSON(created?.written), "modified": JSON(modified?.written),
                "created_parsed": JSON(created?.moment?.description),
                "modified_parsed": JSON(modified?.moment?.description),
                "author": ["name": JSON(owner?.name), "email": JSON(owner?.email), "url": JSON(owner?.address)],
            ],
            "feeds": entries(.feed), "lists": entries(.list), "opportunities": entries(.page),
        ]
    }

    private func entries(_ kind: Entry.Kind) -> JSON {
        .array(
            entries.filter { $0.kind == kind }.map { entry in
                let categories = entry.categories.map { JSON.array($0.map { .string($0) }) }
                return .object([
                    "url": .string(entry.address), "title": .string(entry.title), "categories": .array(categories),
                    "tags": .array(entry.categories.filter { $0.count == 1 }.map { .string($0[0]) }),
                ])
            })
    }
}
