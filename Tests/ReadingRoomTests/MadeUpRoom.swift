import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Record
import TestSupport

import struct Record.Record
import struct Record.Statement

@testable import Archive
@testable import ReadingRoom

/// A room over an archive in which nothing is true.
struct MadeUpRoom {
    let folder: TemporaryFolder
    let archive: Archive
    let room: ReadingRoom

    init(
        _ records: [Record] = MadeUpRoom.records, options: RoomOptions = RoomOptions(), adder: (any PageAdder)? = nil,
        isLinked: Bool = true
    ) throws {
        folder = try TemporaryFolder()
        archive = try Archive(path: folder.path + "/a.db", access: .writing)
        _ = try archive.add(records.map { Addition($0, original: Self.original) }, at: 1_772_409_600)
        if isLinked { _ = try archive.stories() }
        room = ReadingRoom(archive: archive, options: options, adder: adder)
    }

    private static var original: Original { Original(Array("<p>Ferry".utf8), kind: .html, charset: nil) }

    /// Asks for a page by its address.
    func get(_ address: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await room.application().test(.router) {
            try await $0.execute(uri: address, method: .get, headers: headers)
        }
    }

    func post(_ address: String, _ fields: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await room.application().test(.router) { client in
            try await client.execute(uri: address, method: .post, headers: headers, body: ByteBuffer(string: fields))
        }
    }

    /// What forms of somebody who is not logged in bring along.
    var token: String { room.guardian.formToken(of: nil) ?? "" }

    /// Two articles of one story, one of them taken from the other.
    static let records = [
        record("first", publisher: "Quay Courier"),
        record("second", publisher: "Harbour Post", published: "2026-03-03"),
        record(
            "eels", title: "Eels leave the delta", text: "Eels are scarce this year, said Bo Reed.",
            publisher: "Delta Times", published: "2026-04-01"),
    ]

    static func record(
        _ key: String, title: String = "Ferry stays in port",
        text: String = "The ferry to the islands will sail again on Monday, said Ada Quill.",
        publisher: String = "Quay Courier", published: String = "2026-03-02"
    ) -> Record {
        var article = Article(input: "\(key).html", text: text)
        (article.key, article.title, article.publisher, article.published) = (key, title, publisher, published)
        (article.isArticle, article.url) = (1, "https://example.org/\(key)")
        article.paragraphs = [Paragraph(start: 0, end: text.unicodeScalars.count, kind: .body)]
        article.furniture = [Furniture(kind: .newsletter, text: "Read our letter")]
        article.setStableID()
        var record = Record(article: article)
        let words = Array(text.unicodeScalars)
        let cue = text.firstRange(of: "said").map { text[..<$0.lowerBound].unicodeScalars.count } ?? 0
        var source = Source(id: "s1", kind: .named, text: "")
        source.spans = [Span(cue + 5, words.count - 1)]
        source.text = CodePointText(text).text(in: source.spans)
        var entity = Entity(id: "e1", kind: .person, name: source.text)
        entity.mentions = [EntityMention(start: cue + 5, end: words.count - 1, head: .name)]
        source.entity = "e1"
        var statement = Statement(id: "st1")
        (statement.source, statement.sourceSpans) = ("s1", source.spans)
        (statement.cueSpans, statement.contentSpans) = ([Span(cue, cue + 4)], [Span(0, cue - 2)])
        statement.confidence = 0.9
        (record.entities, record.sources, record.statements) = ([entity], [source], [statement])
        (record.times, record.places, record.events) = ([], [], [])
        return record
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
}

extension String {
    /// The first piece between two others.
    func between(_ start: String, _ end: String) -> String? {
        guard let from = firstRange(of: start)?.upperBound else { return nil }
        let rest = self[from...]
        return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
    }
}
