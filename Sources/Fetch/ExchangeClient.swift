import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import WebAddress

/// Sends single requests, each on a connection of its own, to hosts that may be asked.
///
/// The host is looked up once, its addresses are checked, and the connection goes to exactly one of those checked: what
/// a second look-up would say does not matter.
struct ExchangeClient: Sendable {
    /// The most addresses of one host that are tried.
    private static let maximumServers = 8

    let options: FetchOptions
    let resolver: any HostResolver
    /// Why an address may not be asked, nil where it may.
    let special: @Sendable (IPAddress) -> SpecialBlock?
    private let trust: Trust

    init(
        options: FetchOptions, resolver: any HostResolver,
        special: @escaping @Sendable (IPAddress) -> SpecialBlock? = SpecialBlock.containing
    ) {
        self.options = options
        self.resolver = resolver
        self.special = special
        trust = Trust(authorities: options.authorities)
    }

    /// One request and its answer, whatever its status.
    func exchange(_ request: ExchangeRequest, with address: WebAddress) async throws(ExchangeError) -> Exchange {
        let start = NIODeadline.now()
        let end = start + TimeAmount(request.time)
        do throws(ExchangeError) {
            var exchange = try await exchange(request, with: address, from: start, to: end)
            exchange.duration = .nanoseconds((NIODeadline.now() - start).nanoseconds)
            return exchange
        } catch {
            // What is left of the whole may be less than connecting may take.
            if case .timedOut(.connect) = error, NIODeadline.now() >= end { throw .timedOut(.whole) }
            throw error
        }
    }

    private func exchange(
        _ request: ExchangeRequest, with address: WebAddress, from start: NIODeadline, to end: NIODeadline
    ) async throws(ExchangeError) -> Exchange {
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let connectEnd = min(end, start + TimeAmount(options.timeLimits.connect))
        let servers = try await servers(of: address, until: connectEnd, on: loop)
        var failure = ExchangeError.connection("there is no address to connect to")
        for (index, server) in servers.enumerated() {
            // Each address has its share of the time, so that a dead one does not hide a living one behind it.
            let share = TimeAmount.nanoseconds((connectEnd - .now()).nanoseconds / Int64(servers.count - index))
            let attempt = Attempt(request: request, address: address, server: server, connectTime: share, end: end)
            do throws(ExchangeError) {
                return try await run(attempt, on: loop)
            } catch {
                failure = error
                guard error.isOfConnecting else { break }
            }
        }
        throw failure
    }

    /// Of the addresses of the host that may be asked, the first few: each must have time to answer.
    private func servers(of address: WebAddress, until end: NIODeadline, on loop: any EventLoop)
        async throws(ExchangeError) -> [IPAddress]
    {
        let name = address.hostname ?? ""
        let host = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name
        let found = try await lookUp(host, until: end, on: loop)
        let open = options.allowsPrivateAddresses ? found : found.filter { special($0) == nil }
        if open.isEmpty, let first = found.first { throw .blocked(first, purpose: special(first)?.purpose ?? "") }
        return Array(open.prefix(Self.maximumServers))
    }

    /// A look-up that has begun cannot be called off: when its time is over it is left alone. One that still waits for a
    /// thread is dropped.
    private func lookUp(_ host: String, until end: NIODeadline, on loop: any EventLoop)
        async throws(ExchangeError) -> [IPAddress]
    {
        let promise = loop.makePromise(of: [IPAddress].self)
        let timer = loop.scheduleTask(deadline: end) { promise.fail(ExchangeError.timedOut(.connect)) }
        let task = promise.completeWithTask { [resolver] in try await resolver.addresses(of: host) }
        defer {
            timer.cancel()
            task.cancel()
        }
        do {
            return try await promise.futureResult.get()
        } catch let error as LookupError {
            throw .lookup(error)
        } catch {
            throw error as? ExchangeError ?? .connection("\(error)")
        }
    }

    private struct Attempt: Sendable {
        var request: ExchangeRequest
        var address: WebAddress
        var server: IPAddress
        var connectTime: TimeAmount
        var end: NIODeadline

        var isEncrypted: Bool { address.scheme == "https" }
        var port: Int { Int(address.port ?? address.defaultPort ?? 80) }
        /// The name to ask for when encryption begins; addresses are not asked for.
        var serverName: String? {
            let name = address.hostWithoutDot
            return IPAddress(name) == nil && !name.hasPrefix("[") ? name : nil
        }

        var head: HTTPRequestHead {
            var headers = HTTPHeaders([("Host", address.host ?? "")])
            for (name, value) in request.fields { headers.add(name: name, value: value) }
            if let body = request.body { headers.add(name: "Content-Length", value: "\(body.count)") }
            headers.add(name: "Connection", value: "close")
            let method: HTTPMethod = request.body == nil ? .GET : .POST
            return HTTPRequestHead(version: .http1_1, method: method, uri: address.target, headers: headers)
        }
    }

    private func run(_ attempt: Attempt, on loop: any EventLoop) async throws(ExchangeError) -> Exchange {
        let context = attempt.isEncrypted ? try trust.context() : nil
        let promise = loop.makePromise(of: Exchange.self)
        let connecting = ClientBootstrap(group: loop)
            .connectTimeout(attempt.connectTime)
            .channelInitializer { [options] channel in
                channel.eventLoop.makeCompletedFuture {
                    try Self.fill(channel.pipeline.syncOperations, attempt, context, options, promise)
                }
            }
        do {
            let channel = try await connecting.connect(to: attempt.server.socketAddress(port: attempt.port)).get()
            return try await withTaskCancellationHandler {
                try await promise.futureResult.get()
            } onCancel: {
                channel.close(promise: nil)
            }
        } catch let error as ExchangeError {
            throw error
        } catch {
            // A promise must not be dropped; nobody listens any more.
            promise.fail(error)
            throw Self.connectionError(error)
        }
    }

    private static func fill(
        _ pipeline: ChannelPipeline.SynchronousOperations, _ attempt: Attempt, _ context: NIOSSLContext?,
        _ options: FetchOptions, _ promise: EventLoopPromise<Exchange>
    ) throws {
        if let context {
            try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: attempt.serverName))
        }
        let tap = WireTap(
            isRecording: attempt.request.isRecorded, headerLimit: options.maximumHeaderSize,
            transferLimit: min(options.maximumTransfer, .max - options.maximumHeaderSize) + options.maximumHeaderSize)
        // The tap counts the bytes of the header; these limits only must not be narrower.
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = options.maximumHeaderSize
        limits.maxHeaderListSize = options.maximumHeaderSize
        limits.maxHeaderFieldCount = options.maximumHeaderSize
        let decoder = HTTPResponseDecoder(limitConfiguration: limits)
        let exchange = Exchange(
            address: attempt.address.withoutFragment, server: attempt.server, time: time(nil), status: 0, fields: [])
        try pipeline.addHandlers([
            tap, HTTPRequestEncoder(), NIOHTTPRequestHeadersValidator(), ByteToMessageHandler(decoder),
            ExchangeHandler(
                exchange, head: attempt.head, request: attempt.request, tap: tap, isEncrypted: context != nil,
                options: options, end: attempt.end, promise: promise),
        ])
    }

    private static func connectionError(_ error: any Error) -> ExchangeError {
        switch error {
        case ChannelError.connectTimeout: .timedOut(.connect)
        case let error as IOError: .connection(String(cString: strerror(error.errnoCode)).lowercased())
        default: .connection("\(error)")
        }
    }
}

extension ExchangeError {
    /// Whether the request was never sent, so that another address of the host may be tried.
    fileprivate var isOfConnecting: Bool {
        switch self {
        case .connection, .timedOut(.connect): true
        default: false
        }
    }
}
