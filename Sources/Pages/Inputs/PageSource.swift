import Record

/// The door through which every page comes in: files and folders, standard input, JSON Lines; archives, feeds and the
/// web in the same way.
///
/// A source finds pages one at a time, in an order that never changes, and holds no more than one in memory. What it
/// hands out is cheap; the work of reading a page is left to the task that takes it. A source never fails as a whole:
/// what cannot be read is an outcome like any other, and the next page follows.
public protocol PageSource: Sendable {
    /// The next page, nil at the end. To be called by one task at a time.
    func next() async -> FoundPage?
}

/// A page that was found but not yet read.
public struct FoundPage: Sendable {
    /// What it is called, as in ``Page/input`` and ``Failure/input``; nil where that is known only once it is read, or
    /// where it is one of several in the place of another.
    public var name: String?
    /// How much of the input was taken when this page was found, in bytes as stored. It never falls; it is 0 in a
    /// source inside another.
    public var position: Int
    /// Whether reading it is mostly waiting for others, so that many may be read at once.
    public var isRemote: Bool
    /// Reads the page. May take long; runs wherever the caller likes.
    public var load: @Sendable () async -> PageOutcome

    public init(
        name: String? = nil, position: Int, isRemote: Bool = false, load: @escaping @Sendable () async -> PageOutcome
    ) {
        self.name = name
        self.position = position
        self.isRemote = isRemote
        self.load = load
    }
}

/// What became of one page of an input.
public enum PageOutcome: Sendable {
    case page(Page)
    /// A page that was read before: its record came in.
    case record(Record)
    /// What was found holds many pages itself: a feed behind an address. They stand in the place of the one.
    case pages(any PageSource)
    case failure(Failure)
}
