import Archive
import Hummingbird
import NIOCore
import Record

import struct Record.Statement

/// What people change: corrections, searches they keep, pages they add.
extension ReadingRoom {
    func addChanges(to router: Router<RoomContext>) {
        addFindingChanges(to: router)
        addStoryChanges(to: router)
        addPeopleChanges(to: router)
        addSearchChanges(to: router)
        if adding != nil { addAdding(to: router) }
    }

    private func addFindingChanges(to router: Router<RoomContext>) {
        router.post("/a/:id/reject") { request, context in
            let form = try await checkedForm(of: request, context)
            let id = segment("id", context)
            let place = try await place(of: form["finding"] ?? "", in: id)
            try await correct { try archive.correct(.reject, id, place, note: form["note"], at: Clock.now) }
            let row = Query(encoded: request.uri.query ?? "").number("from") ?? 0
            return Response.redirect(
                to: Address(["a", id], query: [("from", row > 0 ? "\(row)" : "")]).text)
        }
        router.post("/a/:id/edit") { request, context in
            let form = try await checkedForm(of: request, context)
            let (id, finding) = (segment("id", context), form["finding"] ?? "")
            let place = try await place(of: finding, in: id)
            let revisions = try await ask {
                try archive.revisions(of: finding, in: id, act: form["act"], source: form["source"])
            }
            for revision in revisions {
                try await correct {
                    try archive.correct(.revise, id, "\(place) \(revision)", note: form["note"], at: Clock.now)
                }
            }
            return Response.redirect(to: Address.article(id, statement: finding).text)
        }
        router.post("/corrections/:number/undo") { request, context in
            let form = try await checkedForm(of: request, context)
            let number = Int(segment("number", context)) ?? 0
            let corrections = try await ask { try archive.corrections() }
            guard let correction = corrections.first(where: { $0.number == number }) else { throw RoomFailure.notFound }
            try await correct {
                try archive.correct(.undo, correction.subject, correction.object, undoes: number, at: Clock.now)
            }
            return Response.redirect(to: Self.ownPath(form["back"] ?? Address.corrections.text))
        }
    }

    private func place(of finding: String, in article: String) async throws -> String {
        try await ask {
            guard let place = try archive.record(of: article)?.place(of: finding) else {
                throw RoomFailure.notFound(Wording.noFinding(finding))
            }
            return place
        }
    }

    private func addStoryChanges(to router: Router<RoomContext>) {
        router.post("/s/:id/merge") { request, context in
            let form = try await checkedForm(of: request, context)
            let id = segment("id", context)
            let (one, other) = try await ask {
                (try anArticle(of: id), try anArticle(of: Self.idOfAddress(form["other"] ?? "")))
            }
            try await correct { try archive.correct(.merge, one, other, note: form["note"], at: Clock.now) }
            await shelf.wait(atMost: Self.patience)
            return Response.redirect(to: Address.story(one).text)
        }
        router.post("/s/:id/split") { request, context in
            let form = try await checkedForm(of: request, context)
            let (id, article) = (segment("id", context), form["article"] ?? "")
            guard try await ask({ try archive.story(id)?.articles.contains { $0.id == article } }) == true else {
                throw RoomFailure.notFound(Wording.noArticleCalled(article))
            }
            try await correct { try archive.correct(.split, article, note: form["note"], at: Clock.now) }
            await shelf.wait(atMost: Self.patience)
            return Response.redirect(to: Address.story(id).text)
        }
    }

    /// The id at the end of an address of the room, or what was given.
    private static func idOfAddress(_ text: String) -> String {
        let path = text.prefix { $0 != "?" && $0 != "#" }
        return path.split(separator: "/").last.map(String.init) ?? ""
    }

    /// An article of the story with an id, or the article with that id.
    private func anArticle(of id: String) throws -> String {
        if let story = try archive.story(id), let article = story.articles.first { return article.id }
        guard let article = try archive.articleIDs(called: id).last else {
            throw RoomFailure.notFound(Wording.noStoryCalled(id))
        }
        return article
    }

    private func addSearchChanges(to router: Router<RoomContext>) {
        router.post("/searches") { request, context in
            let form = try await checkedForm(of: request, context)
            let question = SearchQuestion(Query(encoded: form["query"] ?? ""))
            guard !question.isEmpty, let name = form["name"] else {
                throw RoomFailure.bad(Wording.searchEmpty, Wording.searchNeedsName)
            }
            try await correct { try archive.saveSearch(String(name.prefix(120)), question, at: Clock.now) }
            return Response.redirect(to: question.address().text)
        }
        router.post("/searches/:number/forget") { request, context in
            _ = try await checkedForm(of: request, context)
            let number = Int(segment("number", context)) ?? 0
            try await correct { try archive.forgetSearch(number) }
            return Response.redirect(to: Address.corrections.text)
        }
    }

    /// Changes the archive, and has the stories worked out again.
    func correct(_ change: @escaping @Sendable () throws -> some Sendable) async throws {
        _ = try await ask(change)
        await shelf.bringUpToDate()
    }

    private func addAdding(to router: Router<RoomContext>) {
        router.get("/add") { request, context in
            try await answer(visit(request, context, form: .html)) { AddingPage() }
        }
        router.get("/add/:id") { request, context in
            let (number, form) = Form.cut(from: segment("id", context))
            guard let job = Int(number).flatMap({ adding?.job($0) }) else { throw RoomFailure.notFound }
            return try await answer(visit(request, context, form: form)) { JobPage(job) }
        }
        router.post("/add") { request, context in
            let form = try await checkedForm(of: request, context)
            if let address = form["url"] { return try submit(.address(address)) }
            guard let text = form.text("text"), !text.utf8.allSatisfy({ $0 < 0x21 }) else {
                throw RoomFailure.bad(Wording.nothingToAdd, Wording.nothingToAddAdvice)
            }
            return try submit(.pasted(text, address: form["address"]))
        }
        router.post("/add/file") { request, context in
            try checkToken(request.headers[.roomToken], of: request, context)
            let name = visit(request, context, form: .html).query["name"] ?? Wording.pastedText
            let body = try await request.body.collect(upTo: options.maximumUpload)
            guard body.readableBytes > 0 else {
                throw RoomFailure.bad(Wording.nothingToAdd, Wording.nothingToAddAdvice)
            }
            return try submit(.file(Array(body.readableBytesView), name: String(name.prefix(500))))
        }
    }

    private func submit(_ content: Submission.Content) throws -> Response {
        guard let number = adding?.submit(Submission(content: content), whenDone: { await shelf.bringUpToDate() })
        else {
            throw RoomFailure(
                status: 503, title: Wording.tooMuchWaits, advice: Wording.tooMuchWaitsAdvice, retryAfter: 30)
        }
        return Response.redirect(to: Address(["add", "\(number)"]).text)
    }
}
