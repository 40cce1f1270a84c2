import Record

@testable import Pages

/// Any bytes are a feed, a list or a failure; each item comes to a page or says why not.
func fuzzFeed(_ source: [UInt8], choice: UInt8) {
    var limits = FeedLimits()
    if choice & 1 != 0 { (limits.depth, limits.elements, limits.attributes, limits.namespaces) = (5, 50, 3, 4) }
    let address = choice & 2 != 0 ? "https://gazette.example/feed" : nil
    let types = [nil, "text/xml; charset=utf-16", "application/rss+xml;charset=windows-1252", "text/html; charset=gbk"]
    _ = ContentKind.recognise(Array(source.prefix(ContentKind.headSize)), name: "x")
    let document = try? FeedDocument(
        parsing: source, input: "x", address: address, contentType: types[Int(choice >> 2 & 3)], limits: limits)
    guard case .feed(let feed) = document else { return }
    let reader = FeedItemReader(feed, input: "x", options: InputOptions(), trail: FeedTrail())
    for (number, item) in feed.items.enumerated() {
        _ = reader.find(item, number: number)
        for date in [item.published, item.updated] { checkDate(date) }
        _ = item.title?.plain
    }
}

private func checkDate(_ date: FeedDate?) {
    guard let moment = date?.moment else { return }
    require(1...9999 ~= moment.year && 1...12 ~= moment.month && 1...31 ~= moment.day, "a date")
    require(moment.secondsSinceEpoch == moment.inUTC.secondsSinceEpoch, "the same moment in UTC")
}
