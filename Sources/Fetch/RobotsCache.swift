import Pages
import Record
import Robots
import WebAddress

/// What hosts ask robots to leave alone (RFC 9309), fetched once for each origin and kept for a day at most.
actor RobotsCache {
    /// The standard's least.
    private static let maximumRedirects = 5
    private static let lifetime = Duration.seconds(24 * 3600)
    /// Origins beyond these are forgotten, the oldest first.
    private static let maximumCount = 1000

    /// What a host says, or why it cannot be asked.
    private enum Answer: Sendable {
        case rules(RobotsRules)
        /// It says nothing: all may be read.
        case nothing
        case unreachable(Failure)
    }

    private struct Entry {
        var answer: Task<Answer, Never>
        var expiry: ContinuousClock.Instant
    }

    private let options: FetchOptions
    private let client: ExchangeClient
    private let turns: HostTurns
    private let agent: String
    private var entries: [String: Entry] = [:]
    private var order: [String] = []

    init(options: FetchOptions, client: ExchangeClient, turns: HostTurns) {
        self.options = options
        self.client = client
        self.turns = turns
        agent = String(options.userAgent.prefix { $0 != "/" && $0 != " " })
    }

    /// Whether the host had to be asked for its rules first.
    ///
    /// - Throws: `robotsDisallowed`, or why the rules cannot be had: then nothing may be read.
    func check(_ address: WebAddress, input: String) async throws(Failure) -> Bool {
        guard !options.ignoresRobots else { return false }
        let (entry, isNew) = entry(for: address)
        switch await entry.answer.value {
        case .nothing: break
        case .rules(let rules):
            if let delay = rules.crawlDelay, delay > 0 {
                let pause = min(.seconds(min(delay, 1e6)), options.maximumCrawlDelay)
                await turns.lengthenPause(at: address.hostWithoutDot, to: pause)
            }
            guard rules.allows(address.target) else {
                throw Failure(
                    input: input, code: .robotsDisallowed,
                    message:
                        "the robots.txt of \(address.host ?? "") asks \(agent) not to read it; ask its owner, or say "
                        + "--ignore-robots")
            }
        case .unreachable(var failure):
            failure.input = input
            throw failure
        }
        return isNew
    }

    private func entry(for address: WebAddress) -> (Entry, isNew: Bool) {
        let origin = address.origin
        if let entry = entries[origin], entry.expiry > .now { return (entry, false) }
        // A task of its own: others wait for it too, whoever began it.
        let entry = Entry(answer: Task { await fetch(origin) }, expiry: .now + Self.lifetime)
        if entries.updateValue(entry, forKey: origin) == nil { order.append(origin) }
        if order.count > Self.maximumCount { entries[order.removeFirst()] = nil }
        return (entry, true)
    }

    private nonisolated func fetch(_ origin: String) async -> Answer {
        let input = origin + "/robots.txt"
        do throws(Failure) {
            var address = try AddressRules.address(input, input: input)
            var trail = RedirectTrail(input: input, start: address, limit: Self.maximumRedirects)
            var time = options.timeLimits.whole
            while true {
                let exchange = try await ask(address, time: time, input: input)
                time -= exchange.duration
                guard RedirectTrail.isRedirect(exchange.status) else { return answer(exchange) }
                address = try trail.follow(exchange.field("location"), from: address)
            }
        } catch {
            // A way that leads nowhere leads to no rules; all else is silence (section 2.3.1).
            return error.code == .badRedirect ? .nothing : .unreachable(error)
        }
    }

    private nonisolated func ask(_ address: WebAddress, time: Duration, input: String) async throws(Failure) -> Exchange
    {
        try await turns.turn(at: address.hostWithoutDot, goesOn: true) { () async throws(Failure) in
            do throws(ExchangeError) {
                let fields = [("User-Agent", options.userAgent), ("Accept", "text/plain"), ("Accept-Encoding", "gzip")]
                return try await client.exchange(
                    ExchangeRequest(time: time, fields: fields, enough: Robots.defaultLimit), with: address)
            } catch {
                throw Failure(input: input, error, at: address, options: options)
            }
        }
    }

    /// Sections 2.3.1.1 to 2.3.1.4. A server that asks for fewer requests is taken for one that is unreachable.
    private nonisolated func answer(_ exchange: Exchange) -> Answer {
        switch exchange.status {
        case 200...299:
            var text: [UInt8] = []
            // What was sound before the damage or the limit counts.
            try? exchange.decodeContent(into: &text, limit: Robots.defaultLimit)
            return .rules(Robots(parsing: text).rules(for: agent))
        case 429, 500...599:
            return .unreachable(
                Failure(
                    input: exchange.address, code: .robotsDisallowed,
                    message:
                        "\(exchange.address) answered with status \(exchange.status), and without its rules nothing "
                        + "may be read; try again later, or say --ignore-robots"))
        default: return .nothing
        }
    }
}
