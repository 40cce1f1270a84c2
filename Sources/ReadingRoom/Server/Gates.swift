import HTTPTypes
import Hummingbird
import Record

/// Puts on every answer what keeps a page from doing what it should not, and makes pages of failures.
struct OuterGate: RouterMiddleware {
    typealias Context = RoomContext

    let room: ReadingRoom

    /// Nothing but the room's own files, no script or style in a page, no frame round it, no form to elsewhere.
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
        trusted-types 'none'
        """

    func handle(
        _ request: Request, context: RoomContext, next: (Request, RoomContext) async throws -> Response
    ) async throws -> Response {
        var (response, context) = (Response(status: .ok), context)
        context.client = context.client.behind(room.options.proxy, request.headers)
        do {
            response = try await next(request, context)
        } catch let failure as RoomFailure {
            response = room.response(failure, to: request, context)
        } catch let failure as Failure {
            response = room.response(RoomFailure(failure), to: request, context)
        } catch let error as any HTTPResponseError {
            let status = Int(error.status.code)
            let failure =
                status == 413
                ? RoomFailure(status: status, title: Wording.tooLarge, advice: Wording.tooLargeAdvice) : .notFound
            response = room.response(failure, to: request, context)
        }
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        // Within the room the origin is sent along, which forms are known by; to elsewhere nothing is.
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "private, no-cache" }
        return response
    }
}

/// Lets in only requests that ask for the room by a name of its own, so that no page from elsewhere can reach it by a name
/// that it lets point here (DNS rebinding). Addresses in numbers cannot be made to point elsewhere.
struct HostGate: RouterMiddleware {
    typealias Context = RoomContext

    let options: RoomOptions

    func handle(
        _ request: Request, context: RoomContext, next: (Request, RoomContext) async throws -> Response
    ) async throws -> Response {
        guard let authority = request.head.authority, Self.isAllowed(authority, options) else {
            throw RoomFailure(status: 421, title: Wording.wrongHost, advice: Wording.wrongHostAdvice)
        }
        return try await next(request, context)
    }

    static func isAllowed(_ authority: String, _ options: RoomOptions) -> Bool {
        let host = host(of: authority)
        return host == "localhost" || host == options.host.lowercased() || isNumber(host)
            || options.allowedHosts.contains { $0.lowercased() == host }
    }

    /// Without a port, and without the brackets of an IPv6 address.
    private static func host(of authority: String) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            return String(authority[authority.index(after: authority.startIndex)..<end]).lowercased()
        }
        return String(authority.prefix { $0 != ":" }).lowercased()
    }

    private static func isNumber(_ host: String) -> Bool {
        if host.contains(":") { return host.utf8.allSatisfy { "0123456789abcdef:.".utf8.contains($0) } }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}

/// Lets in whoever is logged in, where that is asked for.
struct LoginGate: RouterMiddleware {
    typealias Context = RoomContext

    let room: ReadingRoom

    func handle(
        _ request: Request, context: RoomContext, next: (Request, RoomContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        guard let credential = room.guardian.credential else {
            context.isAllowed = true
            return try await next(request, context)
        }
        if let session = request.cookies[Guardian.cookieName]?.value, room.guardian.isSession(session) {
            (context.session, context.isAllowed) = (session, true)
        } else if let token = bearer(of: request) {
            context.isAllowed = try await room.check(token, against: credential, client: context.client.address)
        }
        let isOpen = request.uri.path == "/login" || request.uri.path.hasPrefix("/assets/")
        if context.isAllowed || isOpen { return try await next(request, context) }
        return try await room.askForLogin(request, context)
    }

    private func bearer(of request: Request) -> String? {
        guard let value = request.headers[.authorization], value.hasPrefix("Bearer ") else { return nil }
        return String(value.dropFirst("Bearer ".count))
    }
}

extension HTTPField.Name {
    static let referrerPolicy = Self("Referrer-Policy")!
    static let crossOriginOpenerPolicy = Self("Cross-Origin-Opener-Policy")!
    static let permissionsPolicy = Self("Permissions-Policy")!
    static let fetchSite = Self("Sec-Fetch-Site")!
    static let forwardedFor = Self("X-Forwarded-For")!
    static let forwardedProto = Self("X-Forwarded-Proto")!
    static let roomToken = Self("X-Hearsay-Token")!
}
