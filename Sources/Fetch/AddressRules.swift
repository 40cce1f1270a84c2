import Record
import WebAddress

/// Which addresses are fetched at all, whoever names them: a caller or a redirect.
enum AddressRules {
    /// The address that a text is.
    ///
    /// - Throws: `badAddress`: what is none, or none of the web; with a name or password in it, which would be sent to
    ///   whoever answers; with a port that stands for another protocol.
    static func address(_ text: String, base: WebAddress? = nil, input: String) throws(Failure) -> WebAddress {
        guard let address = WebAddress(text, base: base), address.isHTTP, address.hostname?.isEmpty == false else {
            throw Failure(input: input, badAddress: "\(text) is no address of the web")
        }
        let name = base == nil ? "it" : "\(text), where it redirects to,"
        guard address.username.isEmpty, address.password.isEmpty else {
            throw Failure(
                input: input,
                badAddress: "\(name) has a name or a password in it, which would be sent to whoever answers")
        }
        if let port = address.port, blockedPorts.contains(port) {
            throw Failure(
                input: input, badAddress: "\(name) has port \(port), which stands for another protocol than HTTP")
        }
        return address
    }

    /// The ports that the Fetch standard (section 2.9, port blocking) closes to HTTP.
    private static let blockedPorts: Set<UInt16> = [
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109,
        110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530,
        531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190,
        5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    ]
}

extension WebAddress {
    /// The host without the dot that says that its name is complete: with and without it is one host.
    var hostWithoutDot: String {
        let name = hostname ?? ""
        return name.utf8.count > 1 && name.hasSuffix(".") ? String(name.dropLast()) : name
    }
}

/// The way from one address over redirects to where the page is.
struct RedirectTrail {
    let input: String
    /// The most redirects that are followed.
    let limit: Int
    private var visited: [String]

    init(input: String, start: WebAddress, limit: Int) {
        self.input = input
        self.limit = limit
        visited = [start.withoutFragment]
    }

    static func isRedirect(_ status: Int) -> Bool { [301, 302, 303, 307, 308].contains(status) }

    /// The next address.
    ///
    /// - Throws: `badRedirect`: a way too long, in a circle, from https to http, or to nowhere.
    mutating func follow(_ location: String?, from address: WebAddress) throws(Failure) -> WebAddress {
        guard let location else { throw failure("\(address) redirects to nowhere") }
        let next = try AddressRules.address(location, base: address, input: input)
        guard address.scheme == "http" || next.scheme == "https" else {
            throw failure("\(address) redirects from https to \(next), where anybody may change what is sent")
        }
        guard !visited.contains(next.withoutFragment) else {
            throw failure("it redirects in a circle: \((visited + [next.withoutFragment]).joined(separator: " → "))")
        }
        guard visited.count <= limit else {
            throw failure("it redirects more than \(limit) times; the limit is --max-redirects")
        }
        visited.append(next.withoutFragment)
        return next
    }

    private func failure(_ reason: String) -> Failure {
        Failure(input: input, code: .badRedirect, message: "\(reason); look at the page in a browser")
    }
}
