import Synchronization

/// What was worked out for pages, kept as long as it holds: as long as the archive has the same version of it.
///
/// It is only ever a copy: who does not find something works it out again.
final class Recollection<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var version = -1
        var values: [Key: Value] = [:]
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: So many values are kept; beyond it, all are forgotten.
    init(limit: Int) { self.limit = limit }

    func value(of key: Key, version: Int) -> Value? {
        state.withLock { $0.version == version ? $0.values[key] : nil }
    }

    func keep(_ value: Value, of key: Key, version: Int) {
        state.withLock { state in
            if state.version != version || state.values.count >= limit { state.values = [:] }
            state.version = version
            state.values[key] = value
        }
    }

    /// The value of a key, worked out where it is not known.
    func value(of key: Key, version: Int, orElse make: () throws -> Value) rethrows -> Value {
        if let value = value(of: key, version: version) { return value }
        let value = try make()
        keep(value, of: key, version: version)
        return value
    }
}
