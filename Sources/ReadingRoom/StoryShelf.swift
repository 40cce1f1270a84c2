import Archive
import Synchronization

/// Sees to it that the stories are worked out again when something came in, by one task at a time, while the pages show
/// what is known.
final class StoryShelf: Sendable {
    private struct State {
        var task: Task<Void, Never>?
        var size: (ArchiveSize, ContinuousClock.Instant)?
    }

    /// How long what is said of the size of the archive may be old.
    private static let sizeAge = Duration.seconds(10)

    private let archive: Archive
    private let state = Mutex(State())

    init(_ archive: Archive) { self.archive = archive }

    /// Whether the stories are being worked out.
    var isWorking: Bool { state.withLock { $0.task != nil } }

    /// Begins to work the stories out where something came in since.
    func bringUpToDate() {
        state.withLock { state in
            guard state.task == nil, (try? archive.storiesAreCurrent()) == false else { return }
            state.task = Task.detached(priority: .utility) { [self] in
                try? archive.bringStoriesUpToDate()
                self.state.withLock { ($0.task, $0.size) = (nil, nil) }
            }
        }
    }

    /// Waits until the stories are those of the present articles, but no longer than this.
    func wait(atMost limit: Duration) async {
        bringUpToDate()
        guard let task = state.withLock({ $0.task }) else { return }
        await withTaskGroup { group in
            group.addTask { await task.value }
            group.addTask { try? await Task.sleep(for: limit) }
            await group.next()
            group.cancelAll()
        }
    }

    /// How much there is in the archive, as of some seconds ago at most.
    func size() throws -> ArchiveSize {
        let now = ContinuousClock.now
        if let (size, time) = state.withLock({ $0.size }), now - time < Self.sizeAge { return size }
        let size = try archive.size()
        state.withLock { $0.size = (size, now) }
        return size
    }
}
