import Glibc
import Record

/// A request and its answer as they went over the wire: what is kept of a page as evidence.
public struct WARCCapture: Sendable {
    /// What was asked for.
    public var address: String
    /// When, in seconds since 1970 (UTC).
    public var time: Int
    /// The address of the host that answered.
    public var ipAddress: String?
    /// The messages, heads and bodies with all codings; interim (1xx) answers before the final one are left out.
    public var request: [UInt8]
    public var response: [UInt8]
    /// Whether the answer was cut off at a limit.
    public var isCut = false

    public init(address: String, time: Int, ipAddress: String? = nil, request: [UInt8], response: [UInt8]) {
        self.address = address
        self.time = time
        self.ipAddress = ipAddress
        self.request = request
        self.response = response
    }

    /// The response record and the request record beside it, each packed as a gzip member.
    func packedRecords() throws(BodyDamage) -> [UInt8] {
        let id = WARCRecordHead.newID()
        let answer = finalAnswer
        var response = head("response", id: id)
        if isCut { response.add("WARC-Truncated", "length") }
        // With a transfer coding, programs do not agree on what the payload is; the digest of the block says enough.
        if let message = HTTPMessage(answer), message.head.fields["Transfer-Encoding"] == nil {
            response.add("WARC-Payload-Digest", WARCRecordHead.digest(of: message.body))
        }
        var request = head("request", id: WARCRecordHead.newID())
        request.add("WARC-Concurrent-To", id)
        return try response.packed(with: answer) + request.packed(with: self.request[...])
    }

    private func head(_ type: String, id: String) -> WARCRecordHead {
        var head = WARCRecordHead(type, id: id, time: time)
        head.add("WARC-Target-URI", address)
        if let ipAddress { head.add("WARC-IP-Address", ipAddress) }
        head.add("Content-Type", "application/http; msgtype=\(type)")
        return head
    }

    private var finalAnswer: ArraySlice<UInt8> {
        var answer = response[...]
        while let (head, body) = HTTPHead.split(answer), let status = head.status, 100..<200 ~= status, status != 101,
            body < answer.endIndex
        {
            answer = answer[body...]
        }
        return answer
    }
}

/// The head of a record that is written (WARC 1.1).
struct WARCRecordHead {
    private var lines: String

    init(_ type: String, id: String = newID(), time: Int) {
        lines = "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: \(id)\r\nWARC-Date: \(Self.date(time))\r\n"
    }

    /// Adds a field. Line ends in a value would begin another, so they become blanks.
    mutating func add(_ name: String, _ value: String) {
        let value = value.utf8.map { $0 < 0x20 ? 0x20 : $0 }
        lines += "\(name): \(String(decoding: value, as: UTF8.self))\r\n"
    }

    /// The whole record as a gzip member.
    func packed(with block: ArraySlice<UInt8>) throws(BodyDamage) -> [UInt8] {
        var head = self
        head.add("WARC-Block-Digest", Self.digest(of: block))
        head.add("Content-Length", String(block.count))
        return try WholeMember.pack(Array((head.lines + "\r\n").utf8) + block + Array("\r\n\r\n".utf8))
    }

    /// SHA-256: unlike SHA-1, nobody can make two pages that share one.
    static func digest(of bytes: ArraySlice<UInt8>) -> String {
        "sha256:" + SHA256.hexadecimal(of: bytes)
    }

    /// A random UUID (RFC 9562, version 4) as an address.
    static func newID() -> String {
        var generator = SystemRandomNumberGenerator()
        let high = generator.next() & ~0xF000 | 0x4000
        let low = generator.next() & ~(3 << 62) | 2 << 62
        let digits = [high, low].map {
            String(repeating: "0", count: 16 - String($0, radix: 16).count) + String($0, radix: 16)
        }
        .joined()
        var (groups, rest) = ([Substring](), digits[...])
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "<urn:uuid:\(groups.joined(separator: "-"))>"
    }

    /// `2026-11-22T09:30:05Z`.
    static func date(_ time: Int) -> String {
        var (time, parts) = (time_t(time), tm())
        gmtime_r(&time, &parts)
        let numbers = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec].map {
            $0 < 10 ? "0\($0)" : "\($0)"
        }
        return "\(parts.tm_year + 1900)-\(numbers[0])-\(numbers[1])T\(numbers[2]):\(numbers[3]):\(numbers[4])Z"
    }
}
