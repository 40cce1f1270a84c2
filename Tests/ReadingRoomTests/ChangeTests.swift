import Foundation
import HTTPTypes
import NIOCore
import Record
import Synchronization
import Testing

@testable import Archive
@testable import ReadingRoom

@Suite struct ChangeTests {
    private let first = MadeUpRoom.records[0].article.id
    private let eels = MadeUpRoom.records[2].article.id

    @Test func `what is wrong is taken out, and comes back when that is undone`() async throws {
        let made = try MadeUpRoom()
        let answer = try await made.post("/a/\(first)/reject", "finding=st1&token=\(made.token)")
        #expect(answer.headers[.location] == "/a/\(first)")
        let page = try await made.get("/a/\(first)").text
        #expect(!page.contains("id=\"st1\"") && page.contains("/corrections/1/undo"))
        let undone = try await made.post("/corrections/1/undo", "token=\(made.token)&back=%2Fa%2F\(first)")
        #expect(undone.headers[.location] == "/a/\(first)")
        #expect(try await made.get("/a/\(first)").text.contains("id=\"st1\""))
    }

    @Test func `a statement gets another speaker and act`() async throws {
        let made = try MadeUpRoom()
        let fields = "finding=st1&act=deny&source=Cleo+%26+Sons&token=\(made.token)"
        #expect(try await made.post("/a/\(first)/edit", fields).status == .seeOther)
        let page = try await made.get("/a/\(first)").text
        #expect(page.contains("<strong>Cleo &amp; Sons</strong>") && page.contains("denies"))
        #expect(try made.archive.record(of: first)?.statements?[0].act == .deny)
        #expect(try made.archive.corrections().count == 2)
        // What it says already is no correction.
        _ = try await made.post("/a/\(first)/edit", fields)
        #expect(try made.archive.corrections().count == 2)
    }

    @Test func `stories are put together and taken apart`() async throws {
        let made = try MadeUpRoom()
        _ = try await made.post("/s/\(first)/merge", "other=http://localhost/a/\(eels)&token=\(made.token)")
        #expect(try await made.get("/s/\(first)").text.contains("3 articles"))
        _ = try await made.post("/s/\(first)/split", "article=\(eels)&token=\(made.token)")
        #expect(try await made.get("/s/\(first)").text.contains("2 articles"))
        #expect(try await made.post("/s/\(first)/split", "article=\(eels)&token=\(made.token)").status == .notFound)
        #expect(try await made.post("/s/\(first)/merge", "other=zeppelin&token=\(made.token)").status == .notFound)
    }

    @Test func `a search is saved and forgotten`() async throws {
        let made = try MadeUpRoom()
        let query = "q%3Dferry%26publisher%3DQuay%2520Courier"
        _ = try await made.post("/searches", "name=Boats&query=\(query)&token=\(made.token)")
        #expect(try await made.get("/").text.contains("Boats"))
        #expect(try made.archive.savedSearches().map(\.question.words) == ["ferry"])
        _ = try await made.post("/searches/1/forget", "token=\(made.token)")
        #expect(try await !made.get("/").text.contains("Boats"))
    }

    @Test func `what is added is read, and told of`() async throws {
        let adder = NotingAdder()
        let made = try MadeUpRoom(adder: adder)
        let answer = try await made.post(
            "/add", "text=A+ferry&address=https%3A%2F%2Fexample.org%2Fx&token=\(made.token)")
        let job = try #require(answer.headers[.location])
        #expect(job == "/add/1")
        while try await !made.get("\(job).json").text.contains("\"done\":true") {
            try await Task.sleep(for: .milliseconds(5))
        }
        let page = try await made.get(job).text
        #expect(page.contains("known already") && page.contains("not added") && page.contains("it is empty"))
        #expect(adder.names == ["https://example.org/x"])
    }

    @Test func `a file is added as it is`() async throws {
        let adder = NotingAdder()
        let made = try MadeUpRoom(adder: adder)
        let headers: HTTPFields = [.roomToken: made.token]
        #expect(try await made.post("/add/file?name=a.html", "<p>Ferry", headers: headers).status == .seeOther)
        #expect(try await made.post("/add/file?name=a.html", "<p>Ferry").status == .forbidden)
        #expect(try await made.post("/add/file?name=a.html", "", headers: headers).status == .badRequest)
        #expect(try await made.post("/add", "url=+&text=+&token=\(made.token)").status == .badRequest)
    }

    @Test func `no more may wait than there is memory for`() async throws {
        let adder = NotingAdder()
        let desk = AddingDesk(adder, waitingBytes: 100)
        let file = Submission(content: .file([UInt8](repeating: 0x61, count: 60), name: "a"))
        adder.isHeld.withLock { $0 = true }
        #expect(desk.submit(file) {} == 1)
        #expect(desk.submit(file) {} == nil)
        #expect(desk.submit(Submission(content: .address("https://example.org/x"))) {} == 2)
        adder.isHeld.withLock { $0 = false }
        while desk.job(2)?.isDone != true { try await Task.sleep(for: .milliseconds(5)) }
        #expect(desk.submit(Submission(content: .file([UInt8](repeating: 0x61, count: 200), name: "b"))) {} == 3)
    }

    @Test func `a file that is too large is refused`() async throws {
        var options = RoomOptions()
        options.maximumUpload = 10
        let made = try MadeUpRoom(options: options, adder: NotingAdder())
        let answer = try await made.post("/add/file?name=a", "more than ten bytes", headers: [.roomToken: made.token])
        #expect(answer.status == .contentTooLarge)
        #expect(answer.text.contains("hearsay add FILE"))
    }
}

/// Notes what it is given, and reads nothing.
private final class NotingAdder: PageAdder {
    private let given = Mutex<[String]>([])
    var names: [String] { given.withLock { $0 } }

    let isHeld = Mutex(false)

    func add(_ submission: Submission, tell: @escaping @Sendable (AddedPage) -> Void) async {
        while isHeld.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(5)) }
        given.withLock { $0.append(submission.name) }
        tell(AddedPage(input: "a", outcome: .kept(article: "x", .unchanged)))
        tell(AddedPage(input: "b", outcome: .failed(Failure(input: "b", code: .isEmpty, message: "it is empty"))))
    }
}
