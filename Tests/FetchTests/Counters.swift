import Synchronization

/// A number that many tasks change.
final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func add(_ number: Int) -> Int {
        count.withLock {
            $0 += number
            return $0
        }
    }

    func raise(to number: Int) { count.withLock { $0 = max($0, number) } }
}

/// Over after so many asks.
final class Countdown: Sendable {
    private let left: Mutex<Int>

    init(_ count: Int) { left = Mutex(count) }

    func isOver() -> Bool {
        left.withLock {
            $0 -= 1
            return $0 < 0
        }
    }
}
