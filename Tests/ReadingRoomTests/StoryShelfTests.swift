import Dispatch
import Foundation
import Record
import Testing

@testable import Archive
@testable import ReadingRoom

@Suite struct StoryShelfTests {
    @Test(.timeLimit(.minutes(5))) func `nobody waits longer for the stories than they say`() async throws {
        let made = try MadeUpRoom(isLinked: false)
        let other = try Archive(path: made.archive.path, access: .writing)
        let held = DispatchSemaphore(value: 0)
        let (started, starting) = AsyncStream.makeStream(of: Void.self)
        Thread.detachNewThread {
            try? other.write { _ in
                starting.finish()
                held.wait()
            }
        }
        for await _ in started {}
        await made.room.shelf.wait(atMost: .milliseconds(200))
        #expect(made.room.shelf.isWorking)
        held.signal()
        await made.room.shelf.wait(atMost: .seconds(20))
        #expect(!made.room.shelf.isWorking)
        #expect(try made.archive.storiesAreCurrent())
    }

    @Test func `stories that cannot be worked out are told of`() async throws {
        let made = try MadeUpRoom()
        #expect(try await !made.get("/").text.contains("could not be worked out"))
        try made.archive.write { try $0.execute(sql: "DROP TABLE stale_stories") }
        _ = try made.archive.correct(.split, MadeUpRoom.records[0].article.id, at: 8)
        #expect(try await made.get("/").text.contains("could not be worked out"))
        #expect(try await made.get("/stories").text.contains("could not be worked out"))
    }
}
