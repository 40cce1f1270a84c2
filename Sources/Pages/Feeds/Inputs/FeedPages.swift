import Record

/// The pages that a feed holds or leads to, and those of the feeds that a list names, in their order.
///
/// An item with its full text is a page; any other leads to an address, which is fetched when its turn comes. A list in
/// a list is a source inside this one.
actor FeedPages: PageSource {
    private enum Lead {
        case item(FeedItem, number: Int, reader: FeedItemReader)
        case listed(FeedList.Entry, reader: ListedFeed)
    }
    private var leads: ArraySlice<Lead>

    /// What became of a file or an address that is a feed or a list.
    ///
    /// - Parameters:
    ///   - input: What failures call it.
    ///   - address: Where it was found on the web, nil of a file.
    ///   - trail: The lists that led to it.
    static func outcome(
        of bytes: [UInt8], input: String, address: String? = nil, contentType: String? = nil, options: InputOptions,
        trail: FeedTrail = FeedTrail()
    ) -> PageOutcome {
        do throws(Failure) {
            let trail = try trail.entering(
                address ?? FilePath(input).resolved.description, input: input, limits: options.feeds)
            let document = try FeedDocument(
                parsing: bytes, input: input, address: address ?? options.defaults.url, contentType: contentType,
                limits: options.feeds)
            if case .list(let list) = document, !list.entries.contains(where: { $0.kind != .page }) {
                throw Failure(input: input, code: .badFeed, message: "it lists no feed; give it one with xmlUrl")
            }
            return .pages(FeedPages(document, input: input, options: options, trail: trail))
        } catch {
            return .failure(error)
        }
    }

    private init(_ document: FeedDocument, input: String, options: InputOptions, trail: FeedTrail) {
        switch document {
        case .feed(let feed):
            let reader = FeedItemReader(feed, input: input, options: options, trail: trail)
            leads = feed.items.enumerated().map { .item($1, number: $0 + 1, reader: reader) }[...]
        case .list(let list):
            let reader = ListedFeed(list: input, options: options, trail: trail)
            leads = list.entries.filter { $0.kind != .page }.map { .listed($0, reader: reader) }[...]
        }
    }

    func next() async -> FoundPage? {
        switch leads.popFirst() {
        case .item(let item, let number, let reader): return reader.find(item, number: number)
        case .listed(let entry, let reader):
            do throws(Failure) {
                try await reader.count(entry)
            } catch {
                // One word for all that are left out.
                leads = []
                return FoundPage(position: 0) { .failure(error) }
            }
            return FoundPage(position: 0, isRemote: FeedAddress.isWeb(entry.address)) { await reader.read(entry) }
        case nil: return nil
        }
    }
}

/// The way from an input to a feed: the lists that lead there, and how many feeds they led to in all.
struct FeedTrail: Sendable {
    /// Their addresses and paths, the input first.
    private(set) var places: [String] = []
    private let count = FeedCount()

    /// The trail that goes on to a place.
    ///
    /// - Throws: where it comes round to itself, or goes beyond a limit.
    func entering(_ place: String, input: String, limits: FeedLimits) throws(Failure) -> FeedTrail {
        guard !places.contains(place) else {
            let way = places.last == place ? "" : ", by way of another list"
            throw Failure(
                input: input, code: .badFeed, message: "it lists itself\(way); take it out of the list that names it")
        }
        guard places.count <= limits.listDepth else {
            throw Failure(
                input: input, code: .badFeed,
                message: "it lies behind \(places.count) lists, and no more than \(limits.listDepth) are followed; "
                    + "raise the limit with --max-list-depth")
        }
        var trail = self
        trail.places.append(place)
        return trail
    }

    /// Counts one feed more.
    ///
    /// - Throws: where that is more than the limit.
    func count(_ input: String, limits: FeedLimits) async throws(Failure) {
        guard await count.next() > limits.listedFeeds else { return }
        throw Failure(
            input: input, code: .badFeed,
            message: "it is left out, as its input leads to more than \(limits.listedFeeds) feeds; "
                + "raise the limit with --max-listed-feeds")
    }

    private actor FeedCount {
        private var value = 0
        func next() -> Int {
            value += 1
            return value
        }
    }
}

/// Reads the feeds that a list names.
struct ListedFeed: Sendable {
    /// The path or address of the list.
    private let list: String
    private var options: InputOptions
    private let trail: FeedTrail

    init(list: String, options: InputOptions, trail: FeedTrail) {
        self.list = list
        self.options = options
        self.trail = trail
        // What a list names is a feed or a list, whatever it looks like; and what the caller says of one address or key
        // is not said of these.
        self.options.format = .feed
        (self.options.defaults.url, self.options.defaults.key) = (nil, nil)
    }

    /// Counts a feed before it is read.
    ///
    /// - Throws: where there are more than the limit.
    func count(_ entry: FeedList.Entry) async throws(Failure) {
        try await trail.count(entry.address, limits: options.feeds)
    }

    func read(_ entry: FeedList.Entry) async -> PageOutcome {
        do throws(Failure) {
            if FeedAddress.isWeb(entry.address) {
                guard options.addresses != nil else {
                    throw Failure(unfetched: entry.address, leadFrom: list)
                }
                return await AddressPage.read(entry.address, options: options, trail: trail)
            }
            return try readFile(entry.address)
        } catch {
            return .failure(error)
        }
    }

    /// A file beside the list. A list from the web names none: its relative entries are addresses.
    private func readFile(_ written: String) throws(Failure) -> PageOutcome {
        guard !FeedAddress.hasScheme(written), !FeedAddress.isWeb(list), list != "-" else {
            throw Failure(
                input: written, code: .badAddress,
                message:
                    "\(list) lists it, but it is neither a web address nor a file beside the list; correct the list")
        }
        let folder = list.lastIndex(of: "/").map { list[...$0] } ?? ""
        let path = written.hasPrefix("/") ? written : folder + written
        let stream = try FileStream(opening: FilePath(path))
        guard stream.size != nil else { throw Failure(binary: path, kind: "no regular file") }
        let content = try InputContent(stream, input: path, format: .feed)
        let bytes = try content.stream.readAll(input: path, limit: options.maximumSize)
        return FeedPages.outcome(of: bytes, input: path, options: options, trail: trail)
    }
}

extension Failure {
    /// What a feed or a list leads to, where nothing may be fetched.
    init(unfetched address: String, leadFrom source: String) {
        self.init(
            input: address, code: .unsupported,
            message: "\(source) only leads to it, and addresses are not fetched here; save it and give its file")
    }
}
