import Archive
import Record
import Synchronization

/// What somebody gives to be read.
public struct Submission: Sendable {
    public enum Content: Sendable {
        /// An address of the web: of a page, a feed, a web archive.
        case address(String)
        /// The bytes of a file, with its name.
        case file([UInt8], name: String)
        /// Text or HTML that was pasted, with the address it is from, if that is known.
        case pasted(String, address: String?)
    }
    public var content: Content

    /// How it is called in what is told of it.
    public var name: String {
        switch content {
        case .address(let address): address
        case .file(_, let name): name
        case .pasted(_, let address): address ?? Wording.pastedText
        }
    }
}

extension Submission {
    /// The bytes that it brings along.
    fileprivate var size: Int {
        switch content {
        case .address(let address): address.utf8.count
        case .file(let bytes, _): bytes.count
        case .pasted(let text, _): text.utf8.count
        }
    }
}

/// What became of one page of a submission.
public struct AddedPage: Sendable {
    public enum Outcome: Sendable {
        /// It is in the archive, as the article with this id.
        case kept(article: String, AdditionOutcome)
        case failed(Failure)
    }
    public var input: String
    public var outcome: Outcome

    public init(input: String, outcome: Outcome) { (self.input, self.outcome) = (input, outcome) }
}

/// Reads what people add and keeps it in the archive of the room.
public protocol PageAdder: Sendable {
    /// Reads a submission to its end.
    ///
    /// - Parameter tell: is called for each page when it is safe, or could not be read.
    func add(_ submission: Submission, tell: @escaping @Sendable (AddedPage) -> Void) async
}

/// Submissions, read one after the other; what became of each can be asked for a while.
final class AddingDesk: Sendable {
    struct Job: Sendable {
        var number: Int
        var name: String
        /// How much of it is held in memory until it is read.
        var size: Int
        var pages: [AddedPage] = []
        var isDone = false
    }

    private struct State {
        var jobs: [Int: Job] = [:]
        var next = 1
        var last: Task<Void, Never>?
    }

    /// So many may wait, and so many of the last are remembered.
    private static let (waitingLimit, memory) = (50, 200)
    /// So many pages are told of one by one.
    private static let pageLimit = 1000

    private let adder: any PageAdder
    private let waitingBytes: Int
    private let state = Mutex(State())

    /// - Parameter waitingBytes: So many bytes may wait: any one submission may, and others beside it as far as they fit.
    init(_ adder: any PageAdder, waitingBytes: Int = 128 << 20) {
        (self.adder, self.waitingBytes) = (adder, waitingBytes)
    }

    func job(_ number: Int) -> Job? { state.withLock { $0.jobs[number] } }

    /// Takes a submission in; nil where too many wait already.
    ///
    /// - Parameter whenDone: is called when all of it is read.
    func submit(_ submission: Submission, whenDone: @escaping @Sendable () async -> Void) -> Int? {
        state.withLock { state in
            let waiting = state.jobs.values.filter { !$0.isDone }
            let size = submission.size + waiting.reduce(0) { $0 + $1.size }
            guard waiting.isEmpty || (waiting.count < Self.waitingLimit && size <= waitingBytes) else {
                return nil
            }
            let number = state.next
            state.next += 1
            state.jobs[number] = Job(number: number, name: submission.name, size: submission.size)
            state.jobs[number - Self.memory] = nil
            let previous = state.last
            state.last = Task.detached { [self] in
                await previous?.value
                await adder.add(submission) { [self] page in note(page, in: number) }
                self.state.withLock { $0.jobs[number]?.isDone = true }
                await whenDone()
            }
            return number
        }
    }

    private func note(_ page: AddedPage, in number: Int) {
        state.withLock { state in
            if (state.jobs[number]?.pages.count ?? 0) < Self.pageLimit { state.jobs[number]?.pages.append(page) }
        }
    }
}
