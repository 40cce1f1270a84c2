import Foundation
import Record
import Testing

@testable import ReadingRoom

@Suite struct AssistantTests {
    private let made: MadeUpRoom
    private let assistant: Assistant

    init() throws {
        made = try MadeUpRoom()
        assistant = Assistant(archive: made.archive)
    }

    private func ask(_ message: String) throws -> [String: Any] {
        let answer = try #require(assistant.answer(to: Array(message.utf8)))
        return try #require(try JSONSerialization.jsonObject(with: Data(answer)) as? [String: Any])
    }

    private func call(_ tool: String, _ argument: String, _ value: String) throws -> (text: String, isError: Bool) {
        let message = """
            {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"\(tool)","arguments":{"\(argument)":"\(value)"}}}
            """
        let result = try #require(try ask(message)["result"] as? [String: Any])
        let content = try #require((result["content"] as? [[String: String]])?.first)
        return (content["text"] ?? "", result["isError"] as? Bool ?? false)
    }

    @Test func `it greets in the revision that is asked for`() throws {
        let message = #"{"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"2025-03-26"}}"#
        let answer = try ask(message)
        #expect(answer["id"] as? String == "a")
        #expect((answer["result"] as? [String: Any])?["protocolVersion"] as? String == "2025-03-26")
        #expect(assistant.answer(to: Array(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#.utf8)) == nil)
    }

    @Test func `a claim is traced to its origin`() throws {
        let story = try #require(try made.archive.story(MadeUpRoom.records[0].article.id))
        let claim = try #require(story.claims.first)
        let answer = try call("trace", "of", claim.id)
        #expect(answer.text.contains("2 reports") && answer.text.contains("- Ada Quill (named)"))
        #expect(try call("claim", "id", claim.id).text.contains(claim.text))
        #expect(try call("story", "id", story.id).text.contains("hearsay.story/1"))
        #expect(try call("article", "id", "first").text.contains("hearsay.record/1"))
        #expect(try call("search", "query", "ferry").text.contains("Harbour Post"))
    }

    @Test func `what is not there is an error that says so`() throws {
        for (tool, argument) in [("claim", "id"), ("story", "id"), ("article", "id"), ("trace", "of")] {
            let answer = try call(tool, argument, "zeppelin")
            #expect(answer.isError && answer.text.contains("zeppelin"))
        }
        #expect(try call("search", "id", "ferry").isError)
    }

    @Test(arguments: [
        "", "no json", "{}", "[]", #"{"id":1}"#,
        #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rm"}}"#,
    ])
    func `what is no message is refused`(line: String) throws { #expect(try ask(line)["error"] != nil) }
}
