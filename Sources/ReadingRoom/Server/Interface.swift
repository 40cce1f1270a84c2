import Archive
import Hummingbird
import Record

/// The interface for programs: what the pages show, as JSON. `openapi.json` describes it.
extension ReadingRoom {
    func addInterface(to router: Router<RoomContext>) {
        router.get("/api/openapi.json") { _, _ in
            Response(.json, PackageResources.openapi_json)
        }
        interface(router, "/api/articles/:id", missing: Wording.noArticleCalled) { room, id, visit in
            try ArticlePage(room.archive, id: room.article(called: id), visit)
        }
        interface(router, "/api/stories", missing: { _ in "" }) { room, _, visit in try StoriesPage(room, visit) }
        interface(router, "/api/stories/:id", missing: Wording.noStoryCalled) { room, id, visit in
            try StoryPage(room, id: id, visit)
        }
        interface(router, "/api/claims/:id", missing: Wording.noClaimCalled) { room, id, _ in
            try ClaimAnswer(room.archive, id: id)
        }
        interface(router, "/api/search", missing: { _ in "" }) { room, _, visit in try SearchPage(room, visit) }
        interface(router, "/api/who/:id", missing: Wording.nobodySays) { room, name, visit in
            try room.who(name, visit)
        }
        interface(router, "/api/since/:id", missing: Wording.noDay) { room, day, visit in
            try SincePage(room, day: day, visit)
        }
    }

    private func interface(
        _ router: Router<RoomContext>, _ path: RouterPath, missing: @escaping @Sendable (String) -> String,
        make: @escaping @Sendable (ReadingRoom, String, Visit) throws -> (any Answer)?
    ) {
        router.get(path) { request, context in
            let name = segment("id", context)
            let visit = visit(request, context, form: .json)
            return try await answer(visit) {
                guard let answer = try make(self, name, visit) else { throw RoomFailure.notFound(missing(name)) }
                return answer
            }
        }
    }
}

/// One claim for programs.
struct ClaimAnswer: Answer {
    let claim: Claim

    init?(_ archive: Archive, id: String) throws {
        guard let claim = try archive.story(withClaim: id)?.claims.first(where: { $0.id == id }) else { return nil }
        self.claim = claim
    }

    var title: String { claim.text }
    func write(to json: inout JSONWriter) { claim.write(to: &json) }
    func main(_ visit: Visit) -> HTML { Tag.p { claim.text } }
}
