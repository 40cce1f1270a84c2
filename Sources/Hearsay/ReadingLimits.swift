import Glibc
import Pages
import Record

/// What one page may cost. What costs more is set aside, so that no page holds up the others.
public struct ReadingLimits: Sendable {
    /// The longest text of an article that is read, in bytes of UTF-8. The memory that a page takes is in proportion: about a hundred
    /// bytes for each.
    public var text = 4 << 20
    /// The longest time for a page. It is time of the processor, so what is read does not depend on what else the machine does; it is
    /// looked at every some hundred words.
    public var time = Duration.seconds(300)

    public init() {}
}

/// What was spent on a page so far, by the thread that reads it.
struct ReadingEffort {
    private let page: Page
    private let limits: ReadingLimits
    private let start = ReadingEffort.processorTime()

    init(_ page: Page, _ limits: ReadingLimits) { (self.page, self.limits) = (page, limits) }

    func check() throws(Failure) {
        guard Self.processorTime() - start > limits.time else { return }
        let seconds = limits.time.components.seconds
        throw failure(.timedOut, "reading it took longer than \(seconds) s; allow more with --max-time")
    }

    func check(_ article: Article) throws(Failure) {
        try check()
        let count = article.text.utf8.count
        guard count > limits.text else { return }
        throw failure(.tooLarge, "its text has \(count) bytes, more than \(limits.text); allow more with --max-text")
    }

    private func failure(_ code: Failure.Code, _ message: String) -> Failure {
        Failure(input: page.input, key: page.key, code: code, message: message)
    }

    private static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
