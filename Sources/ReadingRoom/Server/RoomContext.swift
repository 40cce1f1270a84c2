import HTTPTypes
import Hummingbird
import NIOCore

/// What goes along with a request on its way through the room.
struct RoomContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Where the request comes from.
    var client: Client
    /// The session it is of, where it is of one.
    var session: String?
    /// Whether it may be answered; the login page always is.
    var isAllowed = false

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        client = Client(source.channel.remoteAddress?.ipAddress ?? "")
    }

    /// Forms are small; files have a limit of their own.
    var maxUploadSize: Int { 4 << 20 }
}

extension RoomContext {
    /// Who asks.
    struct Client: Equatable {
        var address: String
        /// Whether it comes by HTTPS, to a proxy.
        var isSecure: Bool

        init(_ address: String, isSecure: Bool = false) { (self.address, self.isSecure) = (address, isSecure) }

        /// Whom a proxy asks for, where it is the one that is believed.
        ///
        /// A proxy adds the address that it sees to those that the visitor may have made up.
        func behind(_ proxy: String?, _ headers: HTTPFields) -> Client {
            guard let proxy, address == proxy else { return self }
            let last = headers[.forwardedFor]?.split(separator: ",").last?.filter { !$0.isWhitespace } ?? ""
            return Client(last.isEmpty ? address : last, isSecure: headers[.forwardedProto]?.lowercased() == "https")
        }
    }
}
