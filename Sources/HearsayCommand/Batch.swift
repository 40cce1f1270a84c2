import Pages

/// Reads everything a source finds on several tasks at once and delivers the results in the order of the source.
///
/// Memory is bounded: at most `jobs` pages are being read, one waits to be, and no more are taken while results worth
/// ``waitingLimit`` bytes wait for an earlier page. So one slow page holds up the output, but not the work.
struct Batch<Source: PageSource, Result: BatchResult> {
    let source: Source
    let jobs: Int
    let work: @Sendable (FoundPage) -> Result
    /// Called with each result in order; `isIdle` when nothing else is at hand, so that output may be flushed.
    let deliver: (_ result: Result, _ isIdle: Bool) -> Void

    private enum Step: Sendable {
        case found(FoundPage?)
        case done(Int, Result)
    }

    func run() async {
        await withTaskGroup(of: Step.self) { group in
            var queue = BatchQueue<Result>(jobs: jobs)
            group.addTask { [source] in .found(await source.next()) }
            while let step = await group.next() {
                switch step {
                case .found(let page): queue.found(page)
                case .done(let index, let result):
                    queue.done(index, result)
                    while let result = queue.popDelivery() { deliver(result, queue.isIdle) }
                }
                if let (index, page) = queue.popWork() { group.addTask { [work] in .done(index, work(page)) } }
                if queue.startSearch() { group.addTask { [source] in .found(await source.next()) } }
            }
        }
    }
}

/// What a page came to.
protocol BatchResult: Sendable {
    /// The memory it holds, in bytes.
    var size: Int { get }
}

/// The books of a ``Batch``: what is being read, what waits, what comes next.
struct BatchQueue<Result: BatchResult> {
    /// The bytes of results that may wait for an earlier page before no more pages are taken.
    static var waitingLimit: Int { 32 << 20 }

    private let jobs: Int
    private var isSearching = true
    private var isAtEnd = false
    private var pending: FoundPage?
    private var running = 0
    private var nextIndex = 0
    private var nextDelivery = 0
    private var waiting: [Int: Result] = [:]
    private var waitingBytes = 0

    init(jobs: Int) { self.jobs = jobs }

    /// Whether all that was found is delivered.
    var isIdle: Bool { running == 0 && waiting.isEmpty && pending == nil }

    mutating func found(_ page: FoundPage?) {
        isSearching = false
        isAtEnd = page == nil
        pending = page
    }

    mutating func done(_ index: Int, _ result: Result) {
        running -= 1
        waiting[index] = result
        waitingBytes += result.size
    }

    /// The next result in order, if it is there.
    mutating func popDelivery() -> Result? {
        guard let result = waiting.removeValue(forKey: nextDelivery) else { return nil }
        nextDelivery += 1
        waitingBytes -= result.size
        return result
    }

    /// The page to read next, if a task is free for it.
    mutating func popWork() -> (Int, FoundPage)? {
        guard let page = pending, running < jobs else { return nil }
        pending = nil
        running += 1
        nextIndex += 1
        return (nextIndex - 1, page)
    }

    /// Whether the caller is to look for the next page now.
    mutating func startSearch() -> Bool {
        guard !isSearching, !isAtEnd, pending == nil, waitingBytes < Self.waitingLimit || running == 0 else {
            return false
        }
        isSearching = true
        return true
    }
}
