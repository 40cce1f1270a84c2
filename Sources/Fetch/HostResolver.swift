import Glibc
import NIOPosix

/// Finds the addresses of a host. It is asked once for each request, and the connection is made to one of the addresses
/// it gave and to no other.
public protocol HostResolver: Sendable {
    /// The addresses in the order in which they are to be tried; never empty.
    ///
    /// - Parameter host: A name in ASCII, or an IPv4 or IPv6 address (without brackets).
    func addresses(of host: String) async throws(LookupError) -> [IPAddress]
}

/// Why a host has no address.
public struct LookupError: Error {
    public var reason: String

    public init(reason: String) { self.reason = reason }
}

/// The system's own look-up (getaddrinfo), with its order of addresses (RFC 6724).
public struct SystemResolver: HostResolver {
    /// Look-ups block and cannot be called off, so they have threads of their own: a few dead name servers must not
    /// take all of them.
    private static let threads: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 8)
        pool.start()
        return pool
    }()

    public init() {}

    public func addresses(of host: String) async throws(LookupError) -> [IPAddress] {
        if let address = IPAddress(host) { return [address] }
        do {
            return try await Self.threads.runIfActive { try Self.lookUp(host) }
        } catch let error as LookupError {
            throw error
        } catch {
            throw LookupError(reason: "the look-up was called off")
        }
    }

    private static func lookUp(_ host: String) throws(LookupError) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &list)
        defer { if let list { freeaddrinfo(list) } }
        guard status == 0 else { throw LookupError(reason: String(cString: gai_strerror(status))) }
        let addresses = sequence(first: list) { $0?.pointee.ai_next }
            .prefix { $0 != nil }
            .compactMap { $0?.pointee.ai_addr.flatMap { IPAddress($0) } }
        guard !addresses.isEmpty else { throw LookupError(reason: "it has no address") }
        return addresses
    }
}
