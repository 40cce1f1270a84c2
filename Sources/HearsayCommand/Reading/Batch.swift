import Pages

/// Reads everything a source finds on several tasks at once and delivers the results in the order of the source.
///
/// A page that turns out to hold many (a feed behind an address) is a source itself: its pages stand in its place, and
/// are read beside those of other sources. Memory is bounded: at most `jobs` pages are being read, and
/// ``BatchQueue/remoteLimit`` more from elsewhere, which mostly wait; one waits to be read, and no more are taken while
/// results worth ``BatchQueue/waitingLimit`` bytes wait for an earlier page. So one slow page holds up the output, but
/// not the work.
struct Batch<Result: BatchResult> {
    let source: any PageSource
    let jobs: Int
    let work: @Sendable (FoundPage) async -> Result
    /// Called with each result in order; `isIdle` when nothing else is at hand, so that output may be flushed.
    let deliver: (_ result: Result, _ isIdle: Bool) -> Void

    private enum Step: Sendable {
        case found(FoundPage?, in: BatchPlace)
        case done(BatchPlace, Result)
    }

    func run() async {
        await withTaskGroup(of: Step.self) { group in
            var queue = BatchQueue<Result>(source, jobs: jobs)
            repeat {
                if let (place, page) = queue.popWork() { group.addTask { [work] in .done(place, await work(page)) } }
                if let (place, source) = queue.startSearch() {
                    group.addTask { .found(await source.next(), in: place) }
                }
                switch await group.next() {
                case .found(let page, let place): queue.found(page, in: place)
                case .done(let place, let result):
                    queue.done(place, result)
                    while let result = queue.popDelivery() { deliver(result, queue.isIdle) }
                case nil: return
                }
            } while true
        }
    }
}

/// What a page came to.
protocol BatchResult: Sendable {
    /// The memory it holds, in bytes.
    var size: Int { get }
    /// The pages it turned out to hold, which come after it.
    var pages: (any PageSource)? { get }
}

/// Where a page stands: its number in the source, after the place of the source it was found in.
typealias BatchPlace = [Int]

/// The books of a ``Batch``: what is being read, what waits, what comes next.
struct BatchQueue<Result: BatchResult> {
    /// The bytes of results that may wait for an earlier page before no more pages are taken.
    static var waitingLimit: Int { 32 << 20 }

    /// The most pages that are being read from elsewhere at once. Whoever fetches has limits of its own; this one lets
    /// the pages of many hosts wait beside each other.
    static var remoteLimit: Int { 64 }
    /// The most sources that are open at once, beyond the number of tasks.
    static var openSourceLimit: Int { 16 }

    private struct OpenSource {
        var source: any PageSource
        var foundCount = 0
        var runningCount = 0
        var isAtEnd = false
    }

    private let jobs: Int
    /// By the place of the page that each stands for; the outermost has none.
    private var sources: [BatchPlace: OpenSource]
    private var isSearching = false
    private var pending: (place: BatchPlace, page: FoundPage)?
    private var running = 0
    private var remoteRunning: Set<BatchPlace> = []
    private var nextDelivery: BatchPlace = [0]
    private var waiting: [BatchPlace: Result] = [:]
    private var waitingBytes = 0

    init(_ source: any PageSource, jobs: Int) {
        self.jobs = jobs
        sources = [[]: OpenSource(source: source)]
    }

    /// Whether all that was found is delivered.
    var isIdle: Bool { isNothingRead && waiting.isEmpty && pending == nil }

    private var isNothingRead: Bool { running == 0 && remoteRunning.isEmpty }

    /// What a search in the source at a place gave, nil at its end.
    mutating func found(_ page: FoundPage?, in place: BatchPlace) {
        isSearching = false
        guard let page else {
            sources[place]?.isAtEnd = true
            leaveEndedSources()
            return
        }
        pending = (place + [sources[place]?.foundCount ?? 0], page)
        sources[place]?.foundCount += 1
    }

    mutating func done(_ place: BatchPlace, _ result: Result) {
        if remoteRunning.remove(place) == nil { running -= 1 }
        sources[Array(place.dropLast())]?.runningCount -= 1
        waiting[place] = result
        waitingBytes += result.size
        if let pages = result.pages { sources[place] = OpenSource(source: pages) }
    }

    /// The next result in order, if it is there.
    mutating func popDelivery() -> Result? {
        guard let result = waiting.removeValue(forKey: nextDelivery) else { return nil }
        waitingBytes -= result.size
        if result.pages != nil {
            nextDelivery.append(0)
        } else {
            nextDelivery[nextDelivery.count - 1] += 1
        }
        leaveEndedSources()
        return result
    }

    /// Goes on behind the sources whose pages are all delivered.
    private mutating func leaveEndedSources() {
        while nextDelivery.count > 1, let source = sources[Array(nextDelivery.dropLast())], source.isAtEnd,
            source.foundCount == nextDelivery.last
        {
            nextDelivery.removeLast()
            sources[nextDelivery] = nil
            nextDelivery[nextDelivery.count - 1] += 1
        }
    }

    /// The page to read next, if a task is free for it.
    mutating func popWork() -> (BatchPlace, FoundPage)? {
        guard let (place, page) = pending else { return nil }
        guard page.isRemote ? remoteRunning.count < Self.remoteLimit : running < jobs else { return nil }
        pending = nil
        if page.isRemote { remoteRunning.insert(place) } else { running += 1 }
        sources[Array(place.dropLast())]?.runningCount += 1
        return (place, page)
    }

    /// The source in which the caller is to look for the next page now.
    mutating func startSearch() -> (BatchPlace, any PageSource)? {
        guard !isSearching, pending == nil, waitingBytes < Self.waitingLimit || isNothingRead else { return nil }
        guard let found = sourceToSearch else { return nil }
        isSearching = true
        return found
    }

    /// Of the open sources the one with the fewest tasks, so that a slow host does not hold up the others; then the one
    /// whose next page comes first. Only so many sources are searched, so no more are opened.
    private var sourceToSearch: (BatchPlace, any PageSource)? {
        let open = sources.filter { !$0.value.isAtEnd }
            .map { (next: $0.key + [$0.value.foundCount], place: $0.key, source: $0.value) }
            .sorted { $0.next.lexicographicallyPrecedes($1.next) }
        return open.prefix(max(jobs, Self.openSourceLimit)).min { $0.source.runningCount < $1.source.runningCount }.map
        {
            ($0.place, $0.source.source)
        }
    }
}
