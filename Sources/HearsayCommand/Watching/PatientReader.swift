import Pages
import Record
import Synchronization

/// Reads the same addresses again and again, and leaves alone what is not due.
///
/// A feed is always due. A page is asked for again only after a while, to see whether it was edited without a word. What
/// failed is asked for again after a pause, twice as long each time it fails. Nothing is kept between runs: the cache of
/// what was fetched is.
final class PatientReader: AddressReader {
    private struct Visit {
        var due: ContinuousClock.Instant
        var failures: Int
    }

    /// So many addresses are remembered; beyond that all are forgotten, and each is asked for once more.
    private static let limit = 200_000
    private static let longestPause = Duration.seconds(86_400)

    private let reader: any AddressReader
    private let recheck: Duration
    private let firstPause: Duration
    private let now: @Sendable () -> ContinuousClock.Instant
    private let visits = Mutex<[String: Visit]>([:])

    /// - Parameters:
    ///   - recheck: When a page that was read is asked for again.
    ///   - firstPause: The pause after a first failure.
    ///   - now: A clock that never goes back.
    init(
        _ reader: any AddressReader, recheck: Duration, firstPause: Duration,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        (self.reader, self.recheck, self.firstPause, self.now) = (reader, recheck, firstPause, now)
    }

    func read(_ address: String) async throws(Failure) -> WebResource {
        let visit = visits.withLock { $0[address] }
        if let visit, visit.due > now() {
            throw Failure(input: address, code: .notDue, message: "it was read a short while ago; ask again later")
        }
        do {
            let resource = try await reader.read(address)
            note(address, Visit(due: now() + (resource.isPage ? recheck : .zero), failures: 0))
            return resource
        } catch {
            let failures = (visit?.failures ?? 0) + 1
            let pause = min(Self.longestPause, firstPause * (1 << min(failures - 1, 20)))
            note(address, Visit(due: now() + pause, failures: failures))
            throw error
        }
    }

    private func note(_ address: String, _ visit: Visit) {
        visits.withLock { visits in
            if visits.count >= Self.limit { visits = [:] }
            visits[address] = visit
        }
    }
}

extension WebResource {
    /// Whether it is an article's page, not a list of what is new.
    fileprivate var isPage: Bool { contentType?.lowercased().contains("html") ?? false }
}
