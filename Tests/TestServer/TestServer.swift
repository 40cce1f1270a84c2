import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// What came from a client, and how a server of a test answers.
public struct TestRequest: Sendable {
    public var target: String
    /// By names in lower case.
    public var fields: [String: String]
    /// What was posted.
    public var body: String

    /// nil where not all is there.
    init?(_ text: String) {
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let head = text[..<end.lowerBound]
        body = String(text[end.upperBound...])
        let lines = head.split(separator: "\r\n")
        target = lines.first.map { String($0.split(separator: " ")[1]) } ?? ""
        fields = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            fields[parts[0].lowercased()] = parts.count > 1 ? parts[1].drop { $0 == " " }.description : ""
        }
        if body.utf8.count < fields["content-length"].flatMap({ Int($0) }) ?? 0 { return nil }
    }
}

public enum TestStep: Sendable {
    case send([UInt8])
    /// Sends the bytes again and again until the client has had enough.
    case sendForever([UInt8])
    case wait(TimeAmount)
    /// Does nothing more, and does not hang up.
    case hang

    public static func send(_ text: String) -> TestStep { .send(Array(text.utf8)) }

    /// A whole answer.
    public static func answer(_ status: String = "200 OK", _ fields: String..., body: some Sequence<UInt8>) -> TestStep
    {
        let body = Array(body)
        let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + fields
        return .send(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    public static func answer(_ status: String = "200 OK", _ field: String = "X-Test: 1", _ body: String = "")
        -> TestStep
    {
        answer(status, field, body: body.utf8)
    }
}

/// A real server on this machine that answers each request with the steps that a test gives, then hangs up.
public final class TestServer: Sendable {
    public struct Visit: Sendable {
        public var request: TestRequest
        public var start: ContinuousClock.Instant
        /// When its answer was about to be sent.
        public var end: ContinuousClock.Instant
    }

    private let channel: any Channel
    private let log: TestServerLog
    public let port: Int

    public var visits: [Visit] { log.visits.withLock { $0 } }
    public var targets: [String] { visits.map(\.request.target) }

    /// - Parameter host: One of the addresses of this machine: any in 127.0.0.0/8.
    public init(
        host: String = "127.0.0.1", isEncrypted: Bool = false,
        _ answer: @escaping @Sendable (TestRequest) -> [TestStep]
    ) async throws {
        let log = TestServerLog()
        let context = isEncrypted ? try Self.context() : nil
        self.log = log
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
                    try pipeline.addHandler(TestServerHandler(log, answer))
                }
            }
            .bind(host: host, port: 0).get()
        port = channel.localAddress?.port ?? 0
    }

    deinit { channel.close(promise: nil) }

    private static func context() throws -> NIOSSLContext {
        let certificates = try NIOSSLCertificate.fromPEMBytes(Array(TestCertificate.certificate.utf8))
        let key = try NIOSSLPrivateKey(bytes: Array(TestCertificate.key.utf8), format: .pem)
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: certificates.map { .certificate($0) }, privateKey: .privateKey(key)))
    }
}

private final class TestServerLog: Sendable {
    let visits = Mutex<[TestServer.Visit]>([])
}

/// One connection: waits for a request, then goes through the steps.
private final class TestServerHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let log: TestServerLog
    private let answer: @Sendable (TestRequest) -> [TestStep]
    private var text = ""

    init(_ log: TestServerLog, _ answer: @escaping @Sendable (TestRequest) -> [TestStep]) {
        self.log = log
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let start = ContinuousClock.now
        text += String(buffer: unwrapInboundIn(data))
        guard let request = TestRequest(text) else { return }
        let steps = answer(request)
        log.visits.withLock { $0.append(TestServer.Visit(request: request, start: start, end: .now)) }
        run(steps[...], context: context)
    }

    private func run(_ steps: ArraySlice<TestStep>, context: ChannelHandlerContext) {
        guard let step = steps.first else { return context.close(promise: nil) }
        let rest = steps.dropFirst()
        let loop = context.eventLoop.assumeIsolated()
        switch step {
        case .send(let bytes): write(bytes, context: context) { self.run(rest, context: context) }
        case .sendForever(let bytes):
            // In large pieces, so that the event loop gets to its other connections.
            let piece = Array(repeatElement(bytes, count: 1 + 16_000 / bytes.count).joined())
            flood(piece, context: context)
        case .wait(let time): loop.scheduleTask(in: time) { self.run(rest, context: context) }
        case .hang: break
        }
    }

    private func flood(_ piece: [UInt8], context: ChannelHandlerContext) {
        write(piece, context: context) { self.flood(piece, context: context) }
    }

    private func write(_ bytes: [UInt8], context: ChannelHandlerContext, then next: @escaping () -> Void) {
        // In a turn of its own: a write that is done at once must not nest in the one before.
        let loop = context.eventLoop.assumeIsolated()
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes))).assumeIsolated().whenSuccess {
            loop.execute(next)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
