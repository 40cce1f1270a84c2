import Archive
import Hummingbird
import Record

/// The pages of the room by their addresses.
extension ReadingRoom {
    func routes() -> Router<RoomContext> {
        let router = Router(context: RoomContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            OuterGate(room: self)
            HostGate(options: options)
            LoginGate(room: self)
        }
        addLists(to: router)
        addPages(to: router)
        addChanges(to: router)
        addAccess(to: router)
        addInterface(to: router)
        router.get("/assets/:name") { request, context in
            guard let asset = Asset(rawValue: context.parameters.get("name") ?? "") else { throw RoomFailure.notFound }
            return asset.response
        }
        // What nothing else answers, so that it has the headers of all answers too.
        router.get("**") { _, _ -> Response in throw RoomFailure.notFound }
        router.post("**") { _, _ -> Response in throw RoomFailure.notFound }
        return router
    }

    /// Pages without a name in their address, in each of their forms.
    private func addLists(to router: Router<RoomContext>) {
        list(router, "", "desk") { room, visit in try DeskPage(room, visit) }
        list(router, "stories") { room, visit in try StoriesPage(room, visit) }
        list(router, "search") { room, visit in try SearchPage(room, visit) }
        list(router, "corrections") { room, visit in try CorrectionsPage(room.archive, visit) }
        router.get("/since") { request, context in
            let day = visit(request, context, form: .html).query["day"] ?? ""
            return Response.redirect(to: Address.since(day).text)
        }
        router.get("/who") { request, context in
            let name = visit(request, context, form: .html).query["name"] ?? ""
            return Response.redirect(to: Address.who(name).text)
        }
    }

    private func list(
        _ router: Router<RoomContext>, _ names: String...,
        make: @escaping @Sendable (ReadingRoom, Visit) throws -> any Answer
    ) {
        for name in names {
            for form in Form.allCases where form == .html || !name.isEmpty {
                let path = form == .html ? name : "\(name).\(form.rawValue)"
                router.get(RouterPath("/" + path)) { request, context in
                    let visit = visit(request, context, form: form)
                    if form == .html { await shelf.wait(atMost: Self.patience) }
                    return try await answer(visit) { try make(self, visit) }
                }
            }
        }
    }

    /// How long a page waits for the stories to be worked out.
    static let patience = Duration.seconds(1)

    /// Pages with an id, a name or a day in their address.
    private func addPages(to router: Router<RoomContext>) {
        page(router, "/a/:id", missing: Wording.noArticleCalled) { room, id, visit in
            try ArticlePage(room.archive, id: room.article(called: id), visit)
        }
        page(router, "/s/:id", missing: Wording.noStoryCalled) { room, id, visit in
            try StoryPage(room, id: id, visit)
        }
        page(router, "/who/:id", missing: Wording.nobodySays) { room, name, visit in
            try room.who(name, visit)
        }
        page(router, "/since/:id", missing: Wording.noDay) { room, day, visit in try SincePage(room, day: day, visit) }
        router.get("/a/:id/original") { request, context in
            let id = segment("id", context)
            guard let original = try await ask({ try archive.original(of: id) }) else { throw RoomFailure.notFound }
            return original.response(named: id)
        }
    }

    private func page(
        _ router: Router<RoomContext>, _ path: RouterPath, missing: @escaping @Sendable (String) -> String,
        make: @escaping @Sendable (ReadingRoom, String, Visit) throws -> (any Answer)?
    ) {
        router.get(path) { request, context in
            let (name, form) = Form.cut(from: segment("id", context))
            let visit = visit(request, context, form: form)
            return try await answer(visit) {
                guard let page = try make(self, name, visit) else { throw RoomFailure.notFound(missing(name)) }
                return page
            }
        }
    }

    /// A segment of the path, without percent encoding.
    func segment(_ name: String, _ context: RoomContext) -> String {
        Query.decoded((context.parameters.get(name) ?? "").utf8, plusIsSpace: false)
    }

    /// The id of the article with an id, a key or an address; what is none stays as it is.
    func article(called name: String) throws -> String { try archive.articleIDs(called: name).last ?? name }

    func visit(_ request: Request, _ context: RoomContext, form: Form) -> Visit {
        let scheme = context.client.isSecure ? "https" : "http"
        return Visit(
            path: Query.decoded(request.uri.path.utf8, plusIsSpace: false),
            query: Query(encoded: request.uri.query ?? ""),
            form: form, formToken: context.isAllowed ? guardian.formToken(of: context.session) : nil,
            isLoggedIn: context.session != nil, base: "\(scheme)://\(request.head.authority ?? "")",
            canAdd: adding != nil && context.isAllowed, time: Clock.now)
    }

    /// Asks for what an address stands for and puts it into the form that is wanted.
    func answer(_ visit: Visit, _ make: @escaping @Sendable () throws -> any Answer) async throws -> Response {
        try await ask {
            let answer = try make()
            switch visit.form {
            case .html: return Response(visit.form, Self.page(answer, visit).bytes)
            case .json: return Response(visit.form, answer.json())
            case .csv:
                guard let table = answer.table else { throw RoomFailure.notFound(Wording.noSuchForm) }
                return Response(visit.form, table.csv)
            case .atom:
                guard let feed = answer.feed(visit) else { throw RoomFailure.notFound(Wording.noSuchForm) }
                return Response(visit.form, feed.xml(base: visit.base, path: visit.path, now: visit.time))
            }
        }
    }

    private static func page(_ answer: any Answer, _ visit: Visit) -> HTML {
        let path = visit.path == "/" ? ["desk"] : visit.path.split(separator: "/").map(String.init)
        let feed = answer.feed(visit).map { _ in
            Address(
                path.dropLast() + ["\(path.last ?? "").atom"],
                query: visit.path == "/search" ? SearchQuestion(visit.query).fields : [])
        }
        return Frame(title: answer.title, visit: visit, feed: feed, isWaiting: (answer as? JobPage)?.isWaiting ?? false)
            .page { answer.main(visit) }
    }

    /// What went wrong, as a page or for programs.
    func response(_ failure: RoomFailure, to request: Request, _ context: RoomContext) -> Response {
        let isForPrograms = request.uri.path.hasPrefix("/api/") || request.uri.path.hasSuffix(".json")
        let visit = visit(request, context, form: .html)
        var response =
            isForPrograms ? Response(.json, failure.jsonLine()) : Response(.html, failure.page(visit).bytes)
        response.status = .init(code: failure.status)
        if let seconds = failure.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
        return response
    }
}

extension Response {
    init(_ form: Form, _ bytes: [UInt8]) {
        self.init(
            status: .ok, headers: [.contentType: form.mediaType, .contentLength: "\(bytes.count)"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Asset {
    fileprivate var response: Response {
        Response(
            status: .ok, headers: [.contentType: mediaType, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension KeptOriginal {
    /// To be kept, not to be shown: it is a page of somebody else.
    fileprivate func response(named id: String) -> Response {
        let name = "\(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }).\(kind == .plainText ? "txt" : "html")"
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/octet-stream",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
