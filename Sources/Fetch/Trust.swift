import Glibc
import NIOSSL
import Synchronization

/// Whom encrypted connections trust. Reading the system's authorities takes some milliseconds, so it is done once, and
/// only when it is needed.
package final class Trust: Sendable {
    /// The file of the system's authorities, in the places where swift-nio-ssl looks for one; nil where there is none.
    package static var systemAuthorities: String? {
        ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"].first { access($0, R_OK) == 0 }
    }

    private let authorities: String?
    private let loaded = Mutex<NIOSSLContext?>(nil)

    /// - Parameter authorities: A file of certificates (PEM), nil for the system's.
    init(authorities: String?) { self.authorities = authorities }

    func context() throws(ExchangeError) -> NIOSSLContext {
        try loaded.withLock { context throws(ExchangeError) in
            if let context { return context }
            var configuration = TLSConfiguration.makeClientConfiguration()
            if let authorities { configuration.trustRoots = .file(authorities) }
            // RFC 8996.
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = ["http/1.1"]
            do {
                let made = try NIOSSLContext(configuration: configuration)
                context = made
                return made
            } catch {
                let file = authorities ?? "the system's authorities (Debian package ca-certificates)"
                throw .encryption("\(file) cannot be read")
            }
        }
    }
}
