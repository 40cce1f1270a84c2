import Archive
import CMalloc
import NIOPosix
import Record
import Synchronization

/// Sees to it that the stories are worked out again when something came in, on a thread of their own, while the pages show
/// what is known.
final class StoryShelf: Sendable {
    private struct State {
        var isWorking = false
        /// Why the stories could not be worked out the last time.
        var failure: Failure?
        var size: (ArchiveSize, ContinuousClock.Instant)?
    }

    /// How long what is said of the size of the archive may be old.
    private static let sizeAge = Duration.seconds(10)

    private let archive: Archive
    /// For short questions.
    private let threads: NIOThreadPool
    private let worker = NIOThreadPool(numberOfThreads: 1)
    private let state = Mutex(State())
    private let rows = Recollection<Int, StoryRow>(limit: 2000)
    private let news = Recollection<String, NewsDigest>(limit: 16)
    private let places = Recollection<String, [StoryPlace]>(limit: 500)
    private let edits = Recollection<Int, [Edit]>(limit: 16)

    init(_ archive: Archive, threads: NIOThreadPool) {
        (self.archive, self.threads) = (archive, threads)
        worker.start()
    }

    /// Whether the stories are being worked out.
    var isWorking: Bool { state.withLock { $0.isWorking } }

    /// What lists say of stories that are not those of the present articles; nil where there is nothing to say.
    var notice: String? {
        state.withLock { $0.isWorking ? Wording.workingOut : $0.failure.map { Wording.notWorkedOut($0.message) } }
    }

    /// Begins to work the stories out where something came in since.
    func bringUpToDate() async {
        guard !isWorking, (try? await threads.runIfActive({ [archive] in try archive.storiesAreCurrent() })) == false
        else { return }
        let begins = state.withLock { state in
            defer { state.isWorking = true }
            return !state.isWorking
        }
        if begins { worker.submit { [self] _ in work() } }
    }

    private func work() {
        var failure: Failure?
        do {
            // The allocator keeps for each thread what its work took at the most.
            try archive.bringStoriesUpToDate { malloc_trim(0) }
        } catch {
            failure = error
        }
        state.withLock { ($0.isWorking, $0.failure, $0.size) = (false, failure, nil) }
    }

    /// Waits until the stories are those of the present articles, but no longer than this.
    func wait(atMost limit: Duration) async {
        await bringUpToDate()
        let end = ContinuousClock.now + limit
        while isWorking, ContinuousClock.now < end, (try? await Task.sleep(for: Self.pause)) != nil {}
    }

    private static let pause = Duration.milliseconds(10)

    /// How much there is in the archive, as of some seconds ago at most.
    func size() throws -> ArchiveSize {
        let now = ContinuousClock.now
        if let (size, time) = state.withLock({ $0.size }), now - time < Self.sizeAge { return size }
        let size = try archive.size()
        state.withLock { $0.size = (size, now) }
        return size
    }

    /// Stories as lists show them, by their numbers; those that are there no more are left out.
    func rows(at numbers: [Int]) throws -> [Int: StoryRow] {
        let version = try archive.storyVersion()
        var found: [Int: StoryRow] = [:]
        for number in Set(numbers) { found[number] = rows.value(of: number, version: version) }
        for (number, outline) in try archive.outlines(at: Set(numbers).filter { found[$0] == nil }) {
            let row = StoryRow(outline)
            rows.keep(row, of: number, version: version)
            found[number] = row
        }
        return found
    }

    /// What is new since a time, in seconds since 1970: so many things of each kind, or of one kind from a place on.
    func news(
        since time: Int, _ kind: NewsRow.Kind? = nil, from place: Int = 0, limit: Int, storyLimit: Int
    ) throws -> NewsDigest {
        let key = "\(time) \(kind?.rawValue ?? "") \(place) \(limit) \(storyLimit)"
        return try news.value(of: key, version: archive.version()) {
            let found = try archive.news(since: time, storyLimit: storyLimit)
            return try NewsDigest(found, kind, from: place, limit: limit, archive)
        }
    }

    /// What was edited since a time, in seconds since 1970.
    func edits(since time: Int, limit: Int) throws -> [Edit] {
        try edits.value(of: time, version: archive.version()) { try archive.edits(since: time, limit: limit) }
    }

    /// Where a story takes place.
    func places(of story: Story) throws -> [StoryPlace] {
        try places.value(of: story.id, version: archive.version()) { try StoryPlace.all(of: story, archive) }
    }
}
