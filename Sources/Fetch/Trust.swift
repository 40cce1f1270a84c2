import NIOSSL
import Synchronization

/// Whom encrypted connections trust. Reading the system's authorities takes some milliseconds, so it is done once, and
/// only when it is needed.
final class Trust: Sendable {
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
