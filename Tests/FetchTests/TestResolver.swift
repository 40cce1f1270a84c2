import Record
import Synchronization

@testable import Fetch

/// Answers for the names of a test; each look-up of a name takes the next of its answers, the last one again and again.
final class TestResolver: HostResolver {
    private let answers: Mutex<[String: [[String]]]>
    private let asked = Mutex<[String]>([])

    /// The names that were looked up, in order.
    var lookUps: [String] { asked.withLock { $0 } }

    init(_ answers: [String: [[String]]]) { self.answers = Mutex(answers) }

    /// Every name is on this machine.
    convenience init() { self.init([:]) }

    func addresses(of host: String) async throws(LookupError) -> [IPAddress] {
        asked.withLock { $0.append(host) }
        if let address = IPAddress(host) { return [address] }
        let texts = answers.withLock { answers in
            guard var list = answers[host] else { return host.hasSuffix(".test") ? ["127.0.0.1"] : [] }
            let next = list[0]
            if list.count > 1 { list.removeFirst() }
            answers[host] = list
            return next
        }
        guard !texts.isEmpty else { throw LookupError(reason: "no such name") }
        return texts.compactMap(IPAddress.init)
    }
}

/// Never answers.
struct MuteResolver: HostResolver {
    /// Called when the look-up is called off.
    var end: @Sendable () -> Void = {}

    func addresses(of host: String) async throws(LookupError) -> [IPAddress] {
        while !Task.isCancelled { try? await Task.sleep(for: .seconds(60)) }
        end()
        throw LookupError(reason: "called off")
    }
}

extension FetchOptions {
    /// What most tests want: this machine may be asked, without rules, pauses or a time limit that a slow machine
    /// could reach.
    static var forTests: FetchOptions {
        var options = FetchOptions()
        options.allowsPrivateAddresses = true
        options.ignoresRobots = true
        options.pause = .zero
        options.retryDelay = .milliseconds(1)
        options.maximumSize = 1 << 20
        options.maximumTransfer = 1 << 20
        options.maximumHeaderSize = 16 << 10
        return options
    }

    static func forTests(_ change: (inout FetchOptions) -> Void) -> FetchOptions {
        var options = forTests
        change(&options)
        return options
    }
}

extension WebFetcher {
    /// The code of the failure that an address gives, nil where it can be read.
    func failure(of address: String) async -> Failure? {
        do throws(Failure) {
            _ = try await read(address)
            return nil
        } catch {
            return error
        }
    }

    /// What an address holds, as text.
    func text(of address: String) async throws -> String {
        String(decoding: try await read(address).bytes, as: UTF8.self)
    }
}
