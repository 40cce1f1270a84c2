import Record

/// Whose turn it is: never two requests to one host at once, a pause between them, and no more than so many requests in
/// all. A host that is slow, or paused, holds up nobody but itself.
actor HostTurns {
    private struct Host {
        var turn: HostTurn
        var lastUse = ContinuousClock.now
        /// How many have a turn, or wait for one.
        var visitors = 0
    }

    private let pause: Duration
    private var hosts: [String: Host] = [:]
    private let connections: Turnstile
    private let mostHosts: Int
    private let memory: Duration

    /// - Parameters:
    ///   - mostHosts: Where there are more, those are forgotten that nobody asked for a while.
    ///   - memory: How long that is; longer than any pause.
    init(pause: Duration, connections: Int, mostHosts: Int = 10_000, memory: Duration = .seconds(3600)) {
        self.pause = pause
        self.connections = Turnstile(places: connections)
        (self.mostHosts, self.memory) = (mostHosts, max(memory, pause))
    }

    /// How many hosts are remembered.
    var hostCount: Int { hosts.count }

    /// Runs the body when it is the caller's turn.
    ///
    /// - Parameter goesOn: Whether this is one visit with the caller's last request to the host (its robots.txt, a
    ///   redirect), for which there is no pause.
    nonisolated func turn<Value: Sendable>(
        at host: String, goesOn: Bool = false, _ body: @Sendable () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let turn = await self.turn(of: host, visitors: 1)
        await turn.take(afterPause: !goesOn)
        await connections.enter()
        let result: Result<Value, Failure>
        do throws(Failure) { result = .success(try await body()) } catch { result = .failure(error) }
        await connections.leave()
        await turn.leave()
        _ = await self.turn(of: host, visitors: -1)
        return try result.get()
    }

    /// Lets a host alone for a while, at its own wish.
    nonisolated func rest(_ host: String, for duration: Duration) async {
        await turn(of: host).rest(for: duration)
    }

    /// Makes the pauses between requests to a host longer, at its own wish.
    nonisolated func lengthenPause(at host: String, to duration: Duration) async {
        await turn(of: host).lengthenPause(to: duration)
    }

    /// - Parameter visitors: How many come to it, or leave it.
    private func turn(of host: String, visitors: Int = 0) -> HostTurn {
        if hosts[host] == nil, hosts.count >= mostHosts { forget() }
        var found = hosts[host] ?? Host(turn: HostTurn(pause: pause))
        (found.visitors, found.lastUse) = (found.visitors + visitors, .now)
        hosts[host] = found
        return found.turn
    }

    private func forget() {
        let oldest = ContinuousClock.now - memory
        hosts = hosts.filter { $0.value.visitors > 0 || $0.value.lastUse > oldest }
    }
}

/// The queue before one host.
private actor HostTurn {
    private let queue = Turnstile(places: 1)
    private var pause: Duration
    /// When the pause after the last request is over.
    private var pauseEnd = ContinuousClock.now
    /// When the rest that the host asked for is over.
    private var restEnd = ContinuousClock.now

    init(pause: Duration) { self.pause = pause }

    func take(afterPause: Bool) async {
        await queue.enter()
        // A call-off (`Task.cancel`) ends the pause early; the request after it ends at once then, too.
        try? await Task.sleep(until: afterPause ? max(pauseEnd, restEnd) : restEnd)
    }

    func leave() async {
        pauseEnd = .now + pause
        await queue.leave()
    }

    func lengthenPause(to duration: Duration) { pause = max(pause, duration) }

    func rest(for duration: Duration) { restEnd = max(restEnd, .now + duration) }
}

/// Lets so many through at once; the others wait in the order in which they came.
private actor Turnstile {
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
        guard places == 0 else {
            places -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        // The place is handed on, so nobody can slip in between.
        if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
    }
}
