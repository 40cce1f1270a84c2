import NIOCore

/// Stands between the encryption and HTTP: counts the bytes that come in, holds them to the limits, keeps them where
/// they are wanted.
final class WireTap: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let isRecording: Bool
    private let headerLimit: Int
    private let transferLimit: Int
    private var received = 0
    private(set) var request: [UInt8] = []
    private(set) var response: [UInt8] = []
    /// Whether the header of the final answer is in. To be set by who sees it.
    var hasHeader = false

    init(isRecording: Bool, headerLimit: Int, transferLimit: Int) {
        self.isRecording = isRecording
        self.headerLimit = headerLimit
        self.transferLimit = transferLimit
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if isRecording { request += unwrapOutboundIn(data).readableBytesView }
        context.write(data, promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        received += buffer.readableBytes
        guard received <= transferLimit else { return context.fireErrorCaught(ExchangeError.transferTooLarge) }
        if isRecording { response += buffer.readableBytesView }
        context.fireChannelRead(data)
        // Only now is it known whether the header ended within these bytes.
        if !hasHeader, received > headerLimit { context.fireErrorCaught(ExchangeError.headerTooLarge) }
    }
}
