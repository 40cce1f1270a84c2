import Hummingbird
import NIOCore

/// What goes along with a request on its way through the room.
struct RoomContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Where the request comes from.
    let client: String
    /// The session it is of, where it is of one.
    var session: String?
    /// Whether it may be answered; the login page always is.
    var isAllowed = false

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        client = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// Forms are small; files have a limit of their own.
    var maxUploadSize: Int { 4 << 20 }
}
