import Archive
import Glibc
import Record
import Synchronization

/// What is to be added to an archive, in batches that are committed whole.
///
/// What became of a page is told only when its batch is safe.
final class AdditionQueue: Sendable {
    enum Page {
        case addition(Addition, name: PageName)
        /// Known from an earlier run.
        case known(article: String, name: PageName)
        case failure(Failure)
    }

    /// How a page is called in what is told of it.
    struct PageName: Sendable {
        var input: String
        var key: String?
    }

    private struct State {
        var pages: [Page] = []
        var bytes = 0
        var lastCommit = ContinuousClock.now
        var counts: [AdditionOutcome: Int] = [:]
    }

    /// A batch is committed when it has so many bytes or records, or after this time.
    private static let byteLimit = 16 << 20
    static let timeLimit = Duration.seconds(1)

    private let archive: Archive
    private let countLimit: Int
    private let patience: Patience
    /// nil where only people are told.
    private let output: StandardOutput?
    private let state = Mutex(State())

    init(_ archive: Archive, countLimit: Int, patience: Patience, output: StandardOutput?) {
        (self.archive, self.countLimit, self.patience, self.output) = (archive, countLimit, patience, output)
    }

    /// How many records became what so far.
    var counts: [AdditionOutcome: Int] { state.withLock { $0.counts } }

    func append(_ page: Page) throws(Failure) {
        let isFull = state.withLock { state in
            state.pages.append(page)
            if case .addition(let addition, _) = page { state.bytes += addition.size }
            let age = ContinuousClock.now - state.lastCommit
            return state.bytes >= Self.byteLimit || state.pages.count >= countLimit || age >= Self.timeLimit
        }
        if isFull { try commit() }
    }

    /// Commits what waits for longer than a batch may: a slow source appends nothing that would.
    func commitWhereDue() throws(Failure) {
        let isDue = state.withLock { !$0.pages.isEmpty && ContinuousClock.now - $0.lastCommit >= Self.timeLimit }
        if isDue { try commit() }
    }

    /// Makes everything safe that was appended, and tells of it.
    func commit() throws(Failure) {
        try patience.run { () throws(Failure) in
            let result = state.withLock { state in Result { () throws(Failure) in try self.commit(&state) } }
            try result.get()
        }
    }

    private func commit(_ state: inout State) throws(Failure) {
        let additions = state.pages.compactMap { if case .addition(let addition, _) = $0 { addition } else { nil } }
        var outcomes = try (additions.isEmpty ? [] : archive.add(additions, at: time(nil)))[...]
        for page in state.pages {
            switch page {
            case .failure(let failure): output?.write(failure.jsonLine())
            case .known(let article, let name): tell(.unchanged, of: article, name, &state)
            case .addition(let addition, let name):
                if let outcome = outcomes.popFirst() { tell(outcome, of: addition.articleID, name, &state) }
            }
        }
        output?.flush()
        (state.pages, state.bytes, state.lastCommit) = ([], 0, .now)
    }

    private func tell(_ outcome: AdditionOutcome, of article: String, _ name: PageName, _ state: inout State) {
        state.counts[outcome, default: 0] += 1
        output?.write(AdditionLine(outcome: outcome, article: article, name: name).jsonLine())
    }
}

/// What became of one page, for programs.
private struct AdditionLine: JSONWritable {
    static let schema = "hearsay.addition/1"

    enum CodingKeys: String, CodingKey { case schema, input, key, article, outcome }

    let outcome: AdditionOutcome
    let article: String
    let name: AdditionQueue.PageName

    func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.schema, Self.schema)
            $0.field(CodingKeys.input, name.input)
            $0.field(CodingKeys.key, name.key)
            $0.field(CodingKeys.article, article)
            $0.field(CodingKeys.outcome, outcome.rawValue)
        }
    }
}
