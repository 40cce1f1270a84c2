import Record
import WebAddress

extension Failure {
    /// The failure of an input whose exchange with an address came to nothing.
    init(input: String, _ error: ExchangeError, at address: WebAddress, options: FetchOptions) {
        let host = address.hostname ?? ""
        let (code, message): (Failure.Code, String) =
            switch error {
            case .lookup(let error):
                (.dnsFailed, "the host \(host) cannot be found (\(error.reason)); check the address and the network")
            case .blocked(let server, let purpose):
                (
                    .blockedAddress,
                    "\(host == server.description ? "\(host) is" : "\(host) is at \(server), which is") no address of the "
                        + "public internet (\(purpose)); if you mean it, say --allow-private-addresses"
                )
            case .timedOut(let phase): (.timedOut, Self.timeOut(phase, host: host, options.timeLimits))
            case .connection(let reason):
                (.connectionFailed, "the connection to \(host) failed: \(reason); try again later")
            case .encryption(let reason):
                (.tlsFailed, "no trusted connection to \(host): \(reason); check the address, or --authorities")
            case .headerTooLarge:
                (
                    .tooLarge,
                    "the header of the answer is larger than \(options.maximumHeaderSize) bytes; raise the limit with "
                        + "--max-header"
                )
            case .transferTooLarge:
                (
                    .tooLarge,
                    "\(host) sends more than \(options.maximumTransfer) bytes; raise the limit with --max-transfer"
                )
            case .malformed(let reason): (.badHTTP, "what \(host) answered is no HTTP (\(reason)); try again later")
            case .closedEarly: (.connectionFailed, "\(host) hung up before its answer was complete; try again later")
            }
        self.init(input: input, code: code, message: message)
    }

    private static func timeOut(
        _ phase: ExchangeError.Phase, host: String, _ limits: FetchOptions.TimeLimits
    ) -> String {
        let (what, limit, option) =
            switch phase {
            case .connect: ("there was no connection to \(host)", limits.connect, "--connect-timeout")
            case .handshake: ("\(host) did not agree on encryption", limits.handshake, "--handshake-timeout")
            case .header: ("\(host) did not begin to answer", limits.header, "--answer-timeout")
            case .idle: ("\(host) stopped in the middle of its answer", limits.idle, "--idle-timeout")
            case .whole: ("the answer of \(host) was not complete", limits.whole, "--timeout")
            }
        return "\(what) within \(limit.inSeconds); try again later, or raise \(option)"
    }

    init(input: String, badAddress reason: String) {
        self.init(input: input, code: .badAddress, message: "\(reason); check the address")
    }

    /// The failure that an answer other than the one asked for stands for.
    init(input: String, status: Int, from address: WebAddress) {
        let meaning =
            switch status {
            case 401, 403: "it does not let us in; read it with a browser, save it, and give the file"
            case 404, 410: "there is no such page; check the address"
            case 429: "too many requests; try again later, with a longer --pause"
            case 500...599: "the server has a fault; try again later"
            default: "there is no page in it; check the address"
            }
        self.init(
            input: input, code: .httpStatus,
            message: "\(address.hostname ?? "") answered with status \(status): \(meaning)")
    }
}

extension Duration {
    /// For people: `2 s`, `0.5 s`.
    var inSeconds: String {
        let seconds = self / .seconds(1)
        return seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
    }
}
