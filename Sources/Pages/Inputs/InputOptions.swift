/// What a caller can say about inputs.
public struct InputOptions: Sendable {
    /// What the inputs are, nil where their content shall tell.
    public var format: InputFormat?
    /// The largest page, in bytes: of a file, of a line of JSON, and of what a compressed one unpacks to.
    public var maximumSize = 64 << 20
    /// What web archives are held to. The largest record is ``maximumSize``, as of any page.
    public var archives = WARCLimits()
    /// Whether the digests in web archives are checked.
    public var checksDigests = true
    /// What the caller says of pages that do not say it themselves.
    public var defaults = PageDefaults()
    /// Bounds on feeds and lists of feeds.
    public var feeds = FeedLimits()
    /// Who fetches web addresses, nil where none may be fetched.
    public var addresses: (any AddressReader)?

    public init() {}

    var archiveLimits: WARCLimits {
        var limits = archives
        limits.block = maximumSize
        return limits
    }
}

/// What the caller says of a page, used where the input says nothing.
public struct PageDefaults: Sendable {
    public var key: String?
    public var url: String?
    public var publisher: String?
    /// ISO 8601: a day, or a day and time.
    public var published: String?

    public init() {}

    func fill(_ page: inout Page) {
        page.key = page.key ?? key
        page.url = page.url ?? url
        page.publisher = page.publisher ?? publisher
        page.published = page.published ?? published
    }
}
