import Record

/// Makes pages of the items of one feed.
struct FeedItemReader: Sendable {
    private let feedTitle: String?
    private let feedLink: String?
    private let feedLanguage: String?
    private let input: String
    private var options: InputOptions
    private let trail: FeedTrail

    init(_ feed: Feed, input: String, options: InputOptions, trail: FeedTrail) {
        feedTitle = feed.title?.plain.nonBlank
        feedLink = feed.link
        feedLanguage = feed.language
        self.input = input
        self.options = options
        self.trail = trail
        // Of the pages it leads to nobody said what they are, and what is said of the feed's address and key is not
        // said of theirs.
        self.options.format = nil
        (self.options.defaults.url, self.options.defaults.key) = (nil, nil)
    }

    /// The page of an item: its own text where that is the whole article, or all there is; else what lies at its address.
    ///
    /// - Parameter number: The item's place in the feed, from 1.
    func find(_ item: FeedItem, number: Int) -> FoundPage {
        let name = "\(input):\(number)"
        let link = item.link.map { FeedAddress.resolve($0, base: feedLink) }
        let address = link.flatMap { FeedAddress.isWeb($0) ? $0 : nil }
        if let text = item.fullText ?? (address == nil ? item.anyText : nil) {
            return FoundPage(position: 0) { .page(page(of: item, text, name: name, address: address)) }
        }
        guard let address else {
            let failure = link.map { Failure(noAddress: $0, of: name) } ?? Failure(empty: name)
            return FoundPage(position: 0) { .failure(failure) }
        }
        guard options.addresses != nil else {
            return FoundPage(position: 0) { .failure(Failure(unfetched: address, leadFrom: name)) }
        }
        var options = options
        options.defaults.published = published(item) ?? options.defaults.published
        return FoundPage(position: 0, isRemote: true) { [options] in
            await read(address, options: options)
        }
    }

    /// What lies at the address of an item. A feed is one of those that the input leads to.
    private func read(_ address: String, options: InputOptions) async -> PageOutcome {
        let outcome = await AddressPage.read(address, options: options, trail: trail)
        guard case .pages = outcome else { return outcome }
        do throws(Failure) {
            try await trail.count(address, limits: options.feeds)
            return outcome
        } catch {
            return .failure(error)
        }
    }

    private func page(of item: FeedItem, _ text: FeedText, name: String, address: String?) -> Page {
        var page = Page(input: name, content: content(of: item, text, address: address))
        page.url = address
        page.title = item.title?.plain.nonBlank
        page.authors = item.authors.compactMap { $0.name?.nonBlank }
        page.published = published(item)
        // The feed it was taken from knows better than the one that gathers, the caller better than a feed's title.
        page.publisher = item.source?.title?.plain.nonBlank ?? item.publisher?.name
        options.defaults.fill(&page)
        page.publisher = page.publisher ?? feedTitle
        return page
    }

    private func content(of item: FeedItem, _ text: FeedText, address: String?) -> Page.Content {
        guard text.form == .html else { return .articleText(text.value) }
        var html = "<!DOCTYPE html><html"
        if let language = item.language ?? text.language ?? feedLanguage {
            html += " lang=\"\(Self.escaped(language))\""
        }
        html += ">"
        if let base = text.base ?? address ?? feedLink { html += "<base href=\"\(Self.escaped(base))\">" }
        return .articleHTML(Array((html + "<body>").utf8) + text.html)
    }

    private static func escaped(_ value: String) -> String {
        value.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
    }

    private func published(_ item: FeedItem) -> String? {
        let moment = (item.published ?? item.updated)?.moment?.description
        return moment.flatMap { PublicationDate.isValid($0) ? $0 : nil }
    }
}

extension Failure {
    fileprivate init(noAddress link: String, of item: String) {
        self.init(
            input: item, code: .badAddress,
            message: "it leads to \(link), which is no web address; give the feed's own address with --url")
    }
}
