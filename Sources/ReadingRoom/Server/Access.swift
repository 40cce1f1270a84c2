import Hummingbird
import Record

/// Who comes in, and which forms are taken.
extension ReadingRoom {
    func addAccess(to router: Router<RoomContext>) {
        router.get("/login") { request, context in
            let visit = visit(request, context, form: .html)
            return loginPage(visit, wasWrong: false, next: visit.query["next"] ?? "/")
        }
        router.post("/login") { request, context in
            let form = try await form(of: request)
            guard let credential = guardian.credential else { return Response.redirect(to: "/") }
            let attempt = form.text("password") ?? ""
            guard try await check(attempt, against: credential, client: context.client.address) else {
                var response = loginPage(
                    visit(request, context, form: .html), wasWrong: true, next: form["next"] ?? "/")
                response.status = .forbidden
                return response
            }
            return beginSession(next: form["next"] ?? "/")
        }
        router.post("/logout") { request, context in
            _ = try await checkedForm(of: request, context)
            if let session = context.session { guardian.endSession(session) }
            return Response.redirect(to: Address.login.text)
        }
    }

    /// Whether it is the token or password that is asked for; whoever was wrong too often has to wait.
    func check(_ attempt: String, against credential: Credential, client: String) async throws -> Bool {
        try await waitForTry(client)
        var isRight = false
        defer { guardian.noteTry(of: client, wasRight: isRight) }
        isRight = try await ask { credential.matches(attempt) }
        return isRight
    }

    private func waitForTry(_ client: String) async throws {
        while true {
            switch guardian.mayTry(client) {
            case .granted: return
            case .afterOthers: try await Task.sleep(for: .milliseconds(10))
            case .refused:
                throw RoomFailure(
                    status: 429, title: Wording.tooManyTries, advice: Wording.tooManyTriesAdvice,
                    retryAfter: Int(Guardian.failureTime.components.seconds))
            }
        }
    }

    /// The way to the login for people, a refusal for programs. A link with the token in it, as the program prints it, is
    /// as good as a login.
    func askForLogin(_ request: Request, _ context: RoomContext) async throws -> Response {
        let query = Query(encoded: request.uri.query ?? "")
        if let token = query["token"], let credential = guardian.credential, case .token = credential,
            try await check(token, against: credential, client: context.client.address)
        {
            return beginSession(next: request.uri.path)
        }
        guard request.method == .get, !request.uri.path.hasPrefix("/api/") else {
            throw RoomFailure(status: 401, title: Wording.loginNeeded, advice: Wording.loginNeededAdvice)
        }
        return Response.redirect(to: Address(["login"], query: [("next", request.uri.path)]).text)
    }

    private func beginSession(next: String) -> Response {
        var response = Response.redirect(to: Self.ownPath(next))
        let session = guardian.beginSession()
        response.headers[.setCookie] = "\(Guardian.cookieName)=\(session); Path=/; HttpOnly; SameSite=Lax"
        return response
    }

    private func loginPage(_ visit: Visit, wasWrong: Bool, next: String) -> Response {
        Response(.html, LoginPage(visit: visit, wasWrong: wasWrong, next: next).html.bytes)
    }

    /// A path of the room, and never the address of another.
    static func ownPath(_ path: String) -> String {
        let isOwn =
            path.hasPrefix("/") && !path.hasPrefix("//") && !path.utf8.contains { $0 < 0x21 || $0 == 0x5C || $0 > 0x7E }
        return isOwn ? path : "/"
    }

    /// The fields of a form.
    func form(of request: Request) async throws -> Query {
        let body = try await request.body.collect(upTo: 4 << 20)
        return Query(encoded: String(buffer: body))
    }

    /// The fields of a form that changes something: of this room's pages, and of nobody else's.
    func checkedForm(of request: Request, _ context: RoomContext) async throws -> Query {
        let form = try await form(of: request)
        try checkToken(form["token"], of: request, context)
        return form
    }

    func checkToken(_ given: String?, of request: Request, _ context: RoomContext) throws {
        guard let token = guardian.formToken(of: context.session) else {
            throw RoomFailure(status: 403, title: Wording.readOnly, advice: Wording.readOnlyAdvice)
        }
        let isFromHere = request.headers[.fetchSite].map { ["same-origin", "none"].contains($0) } ?? true
        let origin =
            request.headers[.origin].map {
                $0 == "http://\(request.head.authority ?? "")" || $0 == "https://\(request.head.authority ?? "")"
            } ?? true
        guard isFromHere, origin, let given, Credential.isEqual(given, token) else {
            throw RoomFailure(status: 403, title: Wording.staleForm, advice: Wording.staleFormAdvice)
        }
    }
}
