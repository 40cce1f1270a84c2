import Foundation
import HTTPTypes
import Record
import TestSupport
import Testing

@testable import ReadingRoom

@Suite struct PageTests {
    private let made: MadeUpRoom
    private let first: String

    init() throws {
        made = try MadeUpRoom()
        first = MadeUpRoom.records[0].article.id
    }

    @Test func `the desk shows stories, and how much there is`() async throws {
        let page = try await made.get("/").text
        #expect(page.contains("Ferry stays in port"))
        #expect(page.contains("3 articles · 3 outlets"))
        #expect(page.contains("1 independent origin"))
    }

    @Test func `an article has its statements underlined, and beside them who says so`() async throws {
        let page = try await made.get("/a/\(first)").text
        #expect(
            page.contains(
                "<span class=\"said indirect\" data-said=\"st1\">The ferry to the islands will sail again on Monday</span>"
            ))
        #expect(page.contains("<details class=\"chip\" id=\"st1\""))
        #expect(page.contains("<strong>Ada Quill</strong>"))
        #expect(page.contains("Read our letter"))
        #expect(page.contains("/a/\(first)/original"))
    }

    @Test func `an article can be asked for by its key and its address`() async throws {
        #expect(
            try await made.get("/a/first").text
                == made.get("/a/\(first)").text.replacing("/a/\(first)\"><input", with: "/a/\(first)\"><input"))
        #expect(try await made.get("/a/https%3A%2F%2Fexample.org%2Ffirst").status == .ok)
    }

    @Test func `a story has its claims with their counts, and who rests on whom`() async throws {
        let page = try await made.get("/s/\(first)").text
        #expect(page.contains("2 articles · 2 outlets’ own reports · 1 independent origin"))
        #expect(page.contains("2 reports"))
        #expect(page.contains("Who rests on whom"))
    }

    @Test func `what somebody said is told`() async throws {
        let page = try await made.get("/who/Ada%20Quill").text
        #expect(page.contains("2 statements in 2 articles"))
        #expect(!page.contains("Bo Reed"))
    }

    @Test func `an archive that was taken away is missed, with what to do`() async throws {
        try FileManager.default.removeItem(atPath: made.archive.path)
        for address in ["/", "/search?q=ferry", "/a/\(first)"] {
            let page = try await made.get(address)
            #expect(page.status == .serviceUnavailable)
            #expect(page.text.contains("The archive is gone.") && page.text.contains("put it back"))
        }
    }

    @Test func `a search finds a row for each story, its words marked`() async throws {
        let page = try await made.get("/search?q=ferries").text
        #expect(page.components(separatedBy: "<li class=\"story\"").count == 2)
        #expect(page.contains("<mark>ferry</mark>"))
        #expect(
            try await made.get("/search?q=ferry&publisher=Harbour+Post").text.components(
                separatedBy: "class=\"snippet\""
            ).count == 2)
        #expect(try await made.get("/search?speaker=Reed").text.contains("Eels are scarce this year"))
        #expect(try await made.get("/search?q=ferry&independent=9").text.contains("Ask for less at once"))
    }

    @Test(arguments: ["%22", "AND+AND", "ferry+(", "text:", "*", "NEAR(", "%00", "-"])
    func `what is no query is searched as words, and says so`(words: String) async throws {
        let page = try await made.get("/search?q=\(words)")
        #expect(page.status == .ok)
        #expect(page.text.contains("that have all its words"))
    }

    @Test func `a search that is far too long is cut, and says so`() async throws {
        let page = try await made.get("/search?q=\(String(repeating: "ferry+", count: 2000))")
        #expect(page.status == .ok)
        #expect(page.text.contains("Only the first 1000 characters"))
    }

    @Test func `what is new since a day is told`() async throws {
        #expect(try await made.get("/since/2026-03-01").text.contains("Ferry stays in port"))
        #expect(try await made.get("/since/2999-01-01").text.contains("Nothing new."))
        #expect(try await made.get("/since?day=2026-03-01").headers[.location] == "/since/2026-03-01")
    }

    @Test(arguments: [
        "/a/nothing", "/s/nothing", "/since/tomorrow", "/nowhere", "/api/claims/x", "/a/x/original", "/assets/x",
        "/desk.csv",
    ])
    func `what is not there is said kindly`(address: String) async throws {
        let answer = try await made.get(address)
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("begin at the desk"))
    }

    @Test(arguments: [
        "/", "/stories", "/search", "/search?q=ferry", "/corrections", "/a/ID", "/s/ID", "/who/Quill",
        "/since/2026-01-01", "/nowhere",
    ])
    func `a page says no more than a reader needs at once`(address: String) async throws {
        let answer = try await made.get(address.replacing("ID", with: first))
        #expect(answer.body.readableBytes + Asset.style.bytes.count < 100_000)
        let policy = try #require(answer.headers[.contentSecurityPolicy])
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        #expect(!answer.text.contains(" style=") && !answer.text.contains("<style"))
        #expect(!answer.text.contains("src=\"http") && !answer.text.contains("onclick"))
    }

    @Test(arguments: [
        "/a/ID.json", "/s/ID.json", "/stories.json", "/search.json?q=ferry", "/who/Quill.json",
        "/since/2026-01-01.json", "/corrections.json", "/desk.json",
    ])
    func `every page can be had as JSON`(address: String) async throws {
        let answer = try await made.get(address.replacing("ID", with: first))
        #expect(answer.headers[.contentType] == "application/json")
        _ = try JSONSerialization.jsonObject(with: Data(answer.text.utf8))
    }

    @Test(arguments: ["/stories.csv", "/search.csv?q=ferry", "/who/Quill.csv", "/s/ID.csv", "/corrections.csv"])
    func `lists can be had as tables`(address: String) async throws {
        let rows = try await made.get(address.replacing("ID", with: first)).text.split(separator: "\r\n")
        let widths = Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count })
        #expect(widths.count == 1 || rows.contains { $0.contains("\"") })
    }

    @Test(arguments: [
        "/stories.atom", "/desk.atom", "/search.atom?q=ferry", "/who/Quill.atom", "/since/2026-01-01.atom",
    ])
    func `lists can be followed as feeds`(address: String) async throws {
        let answer = try await made.get(address)
        #expect(XMLCheck.isWellFormed(answer.text))
        #expect(answer.text.contains("<entry>"))
        #expect(answer.text.contains("href=\"http://localhost"))
    }

    @Test func `the original is handed out as a file`() async throws {
        let answer = try await made.get("/a/\(first)/original")
        #expect(answer.text == "<p>Ferry")
        #expect(answer.headers[.contentType] == "application/octet-stream")
        #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
    }

    @Test func `an empty archive says what to do next`() async throws {
        let page = try await MadeUpRoom([]).get("/").text
        #expect(page.contains("hearsay add FOLDER --archive FILE"))
    }
}
