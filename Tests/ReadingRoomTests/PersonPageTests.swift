import Record
import TestSupport
import Testing

@testable import Archive
@testable import ReadingRoom

@Suite struct PersonPageTests {
    private let made: MadeUpRoom

    init() throws {
        made = try MadeUpRoom([
            MadeUpRoom.record("sail"),
            MadeUpRoom.record(
                "stay", title: "Ferry stays",
                text: "The ferry to the islands will not sail again on Monday, said Ada Quill.",
                published: "2026-03-20"),
            MadeUpRoom.record(
                "eels", title: "Eels", text: "Eels are scarce this year, said A. Quill.", published: "2026-04-01"),
        ])
    }

    @Test func `what somebody took back stands beside what they said`() async throws {
        let page = try await made.get("/who/Ada%20Quill").text
        let pair = try #require(page.between("<article class=\"pair\"", "</article>"))
        #expect(pair.contains("2 March 2026") && pair.contains("20 March 2026"))
        #expect(pair.contains("will sail again") && pair.contains("will not sail again"))
        #expect(try await made.get("/who/Ada%20Quill.json").text.contains("\"reverses\":\""))
    }

    @Test func `what says little by itself is shown in its sentence`() async throws {
        let whole = try MadeUpRoom([MadeUpRoom.record("late", text: "The ferry is too late, said Bo Reed.")])
        let fragment = try MadeUpRoom([MadeUpRoom.record("late", text: "late by a day, said Bo Reed.")])
        for page in ["/who/Bo%20Reed", "/search?speaker=Reed"] {
            #expect(try await !whole.get(page).text.contains("<mark>"))
            #expect(try await fragment.get(page).text.contains("<mark>late by a day</mark>, said Bo Reed."))
        }
    }

    @Test func `people are put together and taken apart, and that is undone`() async throws {
        let answer = try await made.post("/who/Ada%20Quill/merge", "other=A.+Quill&token=\(made.token)")
        #expect(answer.headers[.location] == "/who/Ada%20Quill")
        var page = try await made.get("/who/A.%20Quill").text
        #expect(page.contains("<h1>Ada Quill</h1>") && page.contains("3 statements in 3 articles"))
        #expect(page.contains("also called A. Quill") && page.contains("/corrections/1/undo"))
        _ = try await made.post("/corrections/1/undo", "token=\(made.token)")
        #expect(try await made.get("/who/Ada%20Quill").text.contains("2 statements in 2 articles"))
        let article = MadeUpRoom.record("sail").article.id
        _ = try await made.post(
            "/who/Ada%20Quill/split", "article=\(article)&as=Ada+Quill+%28mayor%29&token=\(made.token)")
        page = try await made.get("/who/Ada%20Quill%20%28mayor%29").text
        #expect(page.contains("1 statement in 1 article") && page.contains("somebody else"))
    }

    @Test func `who cannot be put together is told why`() async throws {
        #expect(try await made.post("/who/Ada%20Quill/merge", "other=Nobody&token=\(made.token)").status == .notFound)
        #expect(try await made.post("/who/Ada%20Quill/split", "article=x&as=y&token=\(made.token)").status == .notFound)
        let article = MadeUpRoom.record("sail").article.id
        let answer = try await made.post(
            "/who/Ada%20Quill/split", "article=\(article)&as=ada+quill&token=\(made.token)")
        #expect(answer.status == .badRequest)
        #expect(try await made.post("/who/Ada%20Quill/merge", "other=A.+Quill").status == .forbidden)
    }

    @Test func `a part of a name asks who is meant`() async throws {
        let page = try await made.get("/who/Quill").text
        #expect(page.contains("Who is meant?") && page.contains("/who/Ada%20Quill") && page.contains("/who/A.%20Quill"))
    }

    @Test func `one topic is shown whole`() async throws {
        let story = try #require(try made.archive.story(MadeUpRoom.record("sail").article.id)?.id)
        let page = try await made.get("/who/Ada%20Quill?story=\(story)").text
        #expect(page.contains("All that they said") && page.contains("will sail again"))
        #expect(try await made.get("/who/Ada%20Quill?story=zeppelin").status == .ok)
    }
}
