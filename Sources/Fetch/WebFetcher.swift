import Glibc
import Pages
import Record
import WebAddress

/// Fetches pages from the web: politely, and never from where it must not.
///
/// What it keeps to is in ``FetchOptions``. Cookies, credentials and the page one came from are never sent; proxies that
/// the environment names are not used, since then somebody else would choose the address that is connected to.
public struct WebFetcher: AddressReader {
    private let options: FetchOptions
    private let client: ExchangeClient
    private let turns: HostTurns
    private let robots: RobotsCache
    private let cache: ResponseCache?
    private let recorder: (any ExchangeRecorder)?

    /// - Parameter recorder: Who keeps what went over the wire. Then no answer is taken from the cache.
    public init(
        _ options: FetchOptions, resolver: any HostResolver = SystemResolver(),
        recorder: (any ExchangeRecorder)? = nil
    ) {
        self.init(client: ExchangeClient(options: options, resolver: resolver), recorder: recorder)
    }

    init(client: ExchangeClient, recorder: (any ExchangeRecorder)? = nil) {
        self.client = client
        self.recorder = recorder
        options = client.options
        turns = HostTurns(pause: options.pause, connections: options.maximumConnections)
        robots = RobotsCache(options: options, client: client, turns: turns)
        cache = recorder == nil ? options.cacheFolder.map(ResponseCache.init) : nil
    }

    /// Follows redirects from the address to the page; each hop is held to the same rules.
    public func read(_ text: String) async throws(Failure) -> WebResource {
        var address = try AddressRules.address(text, input: text)
        var trail = RedirectTrail(input: text, start: address, limit: options.maximumRedirects)
        var allowance = Allowance(time: options.timeLimits.whole, retries: options.maximumRetries)
        var lastHost: String?
        while true {
            let asked = try await robots.check(address, input: text)
            let goesOn = asked || lastHost == address.hostWithoutDot
            let kept = cache?.entry(for: address.withoutFragment, limit: options.maximumSize)
            let exchange = try await answer(of: address, kept: kept, goesOn: goesOn, within: &allowance, input: text)
            if exchange.status == 304, let kept {
                return WebResource(address: address.withoutFragment, contentType: kept.contentType, bytes: kept.bytes)
            }
            guard RedirectTrail.isRedirect(exchange.status) else {
                return try resource(exchange, at: address, input: text)
            }
            lastHost = address.hostWithoutDot
            address = try trail.follow(exchange.field("location"), from: address)
        }
    }

    /// What is left to an address, for all its redirects and retries.
    private struct Allowance {
        var time: Duration
        var retries: Int
    }

    /// The answer of a server, asked again where it puts us off.
    private func answer(
        of address: WebAddress, kept: ResponseCache.Entry?, goesOn: Bool, within allowance: inout Allowance,
        input: String
    ) async throws(Failure) -> Exchange {
        var goesOn = goesOn
        while true {
            let left = allowance.time
            let exchange = try await turns.turn(at: address.hostWithoutDot, goesOn: goesOn) {
                () async throws(Failure) in try await ask(address, kept: kept, time: left, input: input)
            }
            allowance.time -= exchange.duration
            guard exchange.status == 429 || exchange.status == 503, allowance.retries > 0 else { return exchange }
            let asked = exchange.field("retry-after").flatMap { HTTPDate.delay(retryAfter: $0, now: time(nil)) }
            let delay = asked ?? options.retryDelay
            guard delay <= options.maximumRetryDelay else {
                throw Failure(
                    input: input, code: .httpStatus,
                    message: "\(address.hostname ?? "") asks to be left alone for \(delay.inSeconds) (status "
                        + "\(exchange.status)); try again then, or raise --max-retry-delay")
            }
            await turns.rest(address.hostWithoutDot, for: delay)
            allowance.retries -= 1
            goesOn = false
        }
    }

    private func ask(_ address: WebAddress, kept: ResponseCache.Entry?, time: Duration, input: String)
        async throws(Failure) -> Exchange
    {
        var request = ExchangeRequest(
            time: time,
            fields: [
                ("User-Agent", options.userAgent),
                ("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"),
                ("Accept-Encoding", "gzip, deflate, br, zstd"),
            ],
            isRecorded: recorder != nil)
        if let etag = kept?.etag { request.fields.append(("If-None-Match", etag)) }
        if let date = kept?.lastModified { request.fields.append(("If-Modified-Since", date)) }
        let exchange: Exchange
        do throws(ExchangeError) {
            exchange = try await client.exchange(request, with: address)
        } catch {
            throw Failure(input: input, error, at: address, options: options)
        }
        try await recorder?.record(exchange)
        return exchange
    }

    private func resource(_ exchange: Exchange, at address: WebAddress, input: String)
        throws(Failure) -> WebResource
    {
        guard 200...299 ~= exchange.status else {
            throw Failure(input: input, status: exchange.status, from: address)
        }
        var bytes: [UInt8] = []
        do throws(BodyDamage) {
            try exchange.decodeContent(into: &bytes, limit: options.maximumSize)
        } catch {
            throw Failure(input: input, error)
        }
        keep(exchange, bytes)
        return WebResource(address: address.withoutFragment, contentType: exchange.field("content-type"), bytes: bytes)
    }

    /// Keeps a page that can be asked for again by its mark, unless the server forbids it.
    private func keep(_ exchange: Exchange, _ bytes: [UInt8]) {
        let (etag, lastModified) = (exchange.field("etag"), exchange.field("last-modified"))
        let isForbidden = exchange.all("cache-control").contains { $0.lowercased().contains("no-store") }
        guard let cache, exchange.status == 200, etag != nil || lastModified != nil, !isForbidden else { return }
        cache.keep(
            ResponseCache.Entry(
                address: exchange.address, contentType: exchange.field("content-type"), etag: etag,
                lastModified: lastModified, bytes: bytes))
    }
}

extension Exchange {
    /// Appends the content with its codings undone; where it throws, what was sound before the damage.
    func decodeContent(into bytes: inout [UInt8], limit: Int) throws(BodyDamage) {
        let codings = try ContentCoding.list(all("content-encoding"))
        let decoder = try BodyDecoder(undoing: codings, limit: limit)
        try decoder.decode(content, into: &bytes)
        try decoder.finish()
    }
}
