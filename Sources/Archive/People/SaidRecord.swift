import FoundationEssentials
import GRDB
import Record

import struct Record.Record
import struct Record.Statement

/// A record as far as it is needed to show what is said in it: a third of the work of reading all of it.
struct SaidRecord: Decodable {
    private struct Text: Decodable { var text: String }

    private struct Named: Decodable {
        var id: String
        var kind: Entity.Kind
        var name: String
    }

    private var article: Text
    private var entities: [Named]?
    private var sources: [Source]?
    private var statements: [Statement]?

    /// The record of the article with a number: as far as it says who says what or, where people corrected it, whole.
    static func fetch(_ database: Database, number: Int, _ rejections: Rejections, path: String) throws -> Record? {
        if rejections.numbers.contains(number) { return try StoredRecord.fetch(database, number: number, path: path) }
        let statement = try database.cachedStatement(sql: "SELECT json FROM records WHERE article = ?")
        guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
        let json = try StoredRecord.bytes(row, number: number, path: path)
        guard let said = try? JSONDecoder().decode(SaidRecord.self, from: Data(json)) else {
            return try StoredRecord.decode(row, number: number, path: path)
        }
        var record = Record(article: Article(input: "", text: said.article.text))
        record.entities = said.entities?.map { Entity(id: $0.id, kind: $0.kind, name: $0.name) }
        (record.sources, record.statements) = (said.sources, said.statements)
        return record
    }
}
