import Foundation
import Record
import Synchronization
import TestServer
import TestSupport
import Testing

/// Saved searches, and what is told of what is new to them.
@Suite struct AlertTests {
    private let folder: TemporaryFolder
    private let archive: String

    init() throws {
        folder = try TemporaryFolder()
        archive = folder.path + "/a.db"
        try add(MadeUp.record("old"))
    }

    private func add(_ record: Record) throws {
        let path = try folder.write(record.jsonLine(), to: "\(UUID().uuidString).jsonl")
        #expect(try HearsayProcess("add", "--parts", "article", "--archive", archive, path).status == 0)
    }

    private func ask(_ arguments: String...) throws -> HearsayProcess {
        try HearsayProcess(arguments: arguments + ["--archive", archive])
    }

    private var later: Record { MadeUp.record("new", text: "The ferry is late, said Ada Quill.") }

    @Test func `what comes in after a search was saved is told once`() throws {
        #expect(try ask("search", "--save", "ferries", "ferry").status == 0)
        #expect(try ask("alerts").status == 3)
        try add(later)
        try add(MadeUp.record("other", title: "Eels", text: "Eels are scarce, said a fisher."))
        let alerts = try ask("alerts", "--json")
        let schema = try JSONSchema(contentsOf: Repository.url("docs/schema/alert.schema.json"))
        #expect(alerts.status == 0)
        #expect(alerts.lines.count == 1)
        #expect(alerts.lines.flatMap { schema.complaints(about: $0.utf8) } == [])
        #expect(alerts.output.contains(#""search":"ferries""#) && alerts.output.contains(#""key":"new""#))
        #expect(try ask("alerts").status == 3)
    }

    @Test func `a search of statements is told of statements, and what is kept is told again`() throws {
        _ = try ask("search", "--statements", "--save", "Quill", "source:quill")
        try add(later)
        #expect(try ask("alerts", "--keep").output.contains("Quay Courier ▸ Ada Quill"))
        #expect(try ask("alerts").status == 0)
    }

    @Test func `a search that is forgotten is told of no more`() throws {
        _ = try ask("search", "--save", "ferries", "ferry")
        #expect(try ask("alerts", "--list").output == "ferries\n")
        #expect(try ask("alerts", "--forget", "ferries").status == 0)
        #expect(try ask("alerts", "--forget", "ferries").status == 2)
        try add(later)
        #expect(try ask("alerts").status == 3)
    }

    @Test func `what a webhook does not take is new again`() async throws {
        let isOpen = Mutex(false)
        let server = try await TestServer { _ in
            [.answer(isOpen.withLock { $0 } ? "200 OK" : "500 Server Error")]
        }
        _ = try ask("search", "--save", "ferries", "ferry")
        try add(later)
        let hook = "http://127.0.0.1:\(server.port)/"
        let refused = try ask("alerts", "--webhook", hook)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("500"))
        isOpen.withLock { $0 = true }
        #expect(try ask("alerts", "--webhook", hook).status == 0)
        #expect(server.visits.last?.request.body.contains(#""search":"ferries""#) == true)
        #expect(try ask("alerts", "--webhook", hook).status == 3)
        #expect(try ask("alerts", "--webhook", "mailto:a@b.example").status == 2)
    }
}
