import Hummingbird
import Record
import Synchronization

/// Who may come in: sessions, what forms have to bring along, and how often somebody may try a password.
final class Guardian: Sendable {
    private struct State {
        /// When each session ends.
        var sessions: [String: ContinuousClock.Instant] = [:]
        /// When a wrong password was given, by the address that gave it.
        var failures: [String: [ContinuousClock.Instant]] = [:]
        /// How many passwords of an address are being tried.
        var trying: [String: Int] = [:]
    }

    static let cookieName = "hearsay_session"
    private static let sessionLength = Duration.seconds(12 * 3600)
    private static let sessionLimit = 10_000
    /// So many wrong passwords in ``failureTime``, from one address and from all.
    private static let (failureLimit, failureLimitOfAll) = (5, 50)
    static let failureTime = Duration.seconds(60)

    let credential: Credential?
    private let isReadOnly: Bool
    /// Nobody else knows it; a new one each time the program starts.
    private let secret = randomText()
    private let state = Mutex(State())

    init(_ options: RoomOptions) { (credential, isReadOnly) = (options.credential, options.isReadOnly) }

    private static func randomText() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }

    /// Begins a session, and says what it is called.
    func beginSession() -> String {
        let session = Self.randomText()
        let now = ContinuousClock.now
        state.withLock { state in
            if state.sessions.count >= Self.sessionLimit { state.sessions = state.sessions.filter { $0.value > now } }
            if state.sessions.count < Self.sessionLimit { state.sessions[session] = now + Self.sessionLength }
        }
        return session
    }

    func endSession(_ session: String) { state.withLock { $0.sessions[session] = nil } }

    /// Whether a session is one that lasts; it lasts on from now.
    func isSession(_ session: String) -> Bool {
        let now = ContinuousClock.now
        return state.withLock { state in
            guard let end = state.sessions[session], end > now else { return false }
            state.sessions[session] = now + Self.sessionLength
            return true
        }
    }

    /// What forms of a session have to bring along, so that no page from elsewhere can send one; nil where nothing can be
    /// changed.
    func formToken(of session: String?) -> String? {
        guard !isReadOnly else { return nil }
        return SHA256.hexadecimal(of: Array("\(secret) \(session ?? "") \(secret)".utf8), bytes: 16)
    }

    enum Permission {
        case granted, refused
        /// It depends on whether those that are being tried are right.
        case afterOthers
    }

    /// Whether somebody at an address may try a password now; whoever is granted it has to say how it went.
    func mayTry(_ address: String) -> Permission {
        let start = ContinuousClock.now - Self.failureTime
        return state.withLock { state in
            for (address, times) in state.failures where (times.last ?? start) <= start {
                state.failures[address] = nil
            }
            let recent = state.failures.values.reduce(0) { $0 + $1.count { $0 > start } }
            let own = state.failures[address, default: []].count { $0 > start }
            guard own < Self.failureLimit, recent < Self.failureLimitOfAll else { return .refused }
            let trying = state.trying[address, default: 0]
            let all = state.trying.values.reduce(recent, +)
            guard own + trying < Self.failureLimit, all < Self.failureLimitOfAll else { return .afterOthers }
            state.trying[address] = trying + 1
            return .granted
        }
    }

    func noteTry(of address: String, wasRight: Bool) {
        state.withLock { state in
            let trying = state.trying[address, default: 0] - 1
            state.trying[address] = trying > 0 ? trying : nil
            if !wasRight { state.failures[address, default: []].append(.now) }
        }
    }
}
