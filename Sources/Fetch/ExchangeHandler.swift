import NIOCore
import NIOHTTP1
import NIOSSL
import NIOTLS

/// Runs one exchange on its connection: sends the request as soon as the connection stands, gathers the answer, and
/// holds each phase to its time.
final class ExchangeHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private let head: HTTPRequestHead
    private let request: ExchangeRequest
    private let tap: WireTap
    private let isEncrypted: Bool
    private let limits: FetchOptions.TimeLimits
    private let end: NIODeadline
    private let transferLimit: Int
    private let promise: EventLoopPromise<Exchange>
    private var exchange: Exchange
    private var phaseTimer: Scheduled<Void>?
    private var wholeTimer: Scheduled<Void>?
    private var isDone = false

    /// - Parameters:
    ///   - exchange: What is known of it so far.
    ///   - end: When it must be over.
    init(
        _ exchange: Exchange, head: HTTPRequestHead, request: ExchangeRequest, tap: WireTap, isEncrypted: Bool,
        options: FetchOptions, end: NIODeadline, promise: EventLoopPromise<Exchange>
    ) {
        self.exchange = exchange
        self.head = head
        self.request = request
        self.tap = tap
        self.isEncrypted = isEncrypted
        limits = options.timeLimits
        transferLimit = options.maximumTransfer
        self.end = end
        self.promise = promise
    }

    func channelActive(context: ChannelHandlerContext) {
        wholeTimer = timer(at: end, phase: .whole, context: context)
        if isEncrypted { enter(.handshake, context: context) } else { send(context: context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted = event as? TLSUserEvent { send(context: context) }
    }

    private func send(context: ChannelHandlerContext) {
        enter(.header, context: context)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if let body = request.body {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDone else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            tap.hasHeader = true
            exchange.status = Int(head.status.code)
            exchange.fields = head.headers.map { ($0.name, $0.value) }
            let length = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
            if request.enough == nil, length > transferLimit { return fail(.transferTooLarge, context: context) }
        case .body(let buffer):
            exchange.content += buffer.readableBytesView
            if let enough = request.enough, exchange.content.count >= enough {
                exchange.content.removeLast(exchange.content.count - enough)
                exchange.isCut = true
                return finish(context: context)
            }
        case .end: finish(context: context)
        }
    }

    /// Something came: once for all of it, since a piece may be a single byte.
    func channelReadComplete(context: ChannelHandlerContext) {
        if tap.hasHeader, !isDone { enter(.idle, context: context) }
    }

    private func finish(context: ChannelHandlerContext) {
        (exchange.request, exchange.response) = (tap.request, tap.response)
        promise.succeed(exchange)
        stop(context: context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case let error as ExchangeError: fail(error, context: context)
        // Many servers end an answer of unknown length by hanging up; whether one was cut short, HTTP tells.
        case NIOSSLError.uncleanShutdown: break
        case HTTPParserError.invalidEOFState: fail(.closedEarly, context: context)
        case HTTPParserError.headerOverflow: fail(.headerTooLarge, context: context)
        case let error as HTTPParserError: fail(.malformed("\(error)"), context: context)
        case NIOSSLError.handshakeFailed(let cause): fail(.encryption(Self.reason(cause)), context: context)
        case let error as NIOSSLExtraError where error == .failedToValidateHostname:
            fail(.encryption("its certificate is for another host"), context: context)
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
            fail(.encryption("\(error)"), context: context)
        default: fail(.connection("\(error)"), context: context)
        }
    }

    /// The word of the library for what went wrong, without where in its code.
    private static func reason(_ error: BoringSSLError) -> String {
        guard case .sslError(let stack) = error, let first = stack.first else { return "\(error)" }
        let words = "\(first)".split(separator: ":").last { $0.contains("_") }
        return words.map { $0.split(separator: " ")[0].split(separator: "_").joined(separator: " ").lowercased() }
            ?? "\(first)"
    }

    func channelInactive(context: ChannelHandlerContext) { fail(.closedEarly, context: context) }

    private func fail(_ error: ExchangeError, context: ChannelHandlerContext) {
        guard !isDone else { return }
        promise.fail(error)
        stop(context: context)
    }

    private func stop(context: ChannelHandlerContext) {
        isDone = true
        phaseTimer?.cancel()
        wholeTimer?.cancel()
        context.close(promise: nil)
    }

    /// Begins a phase: the one before it kept to its time.
    private func enter(_ phase: ExchangeError.Phase, context: ChannelHandlerContext) {
        phaseTimer?.cancel()
        let limit =
            switch phase {
            case .connect: limits.connect
            case .handshake: limits.handshake
            case .header: limits.header
            case .idle: limits.idle
            case .whole: limits.whole
            }
        phaseTimer = timer(at: .now() + TimeAmount(limit), phase: phase, context: context)
    }

    private func timer(at deadline: NIODeadline, phase: ExchangeError.Phase, context: ChannelHandlerContext)
        -> Scheduled<Void>
    {
        context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
            self.fail(.timedOut(phase), context: context)
        }
    }
}
