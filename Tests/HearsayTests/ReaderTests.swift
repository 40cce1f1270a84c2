import Hearsay
import Language
import Pages
import Record
import TestSupport
import Testing

@Suite struct ReaderTests {
    private let text = """
        The harbour master, Jonas Dahl, said on Monday that no ship had left the northern quay.
        The port’s new owners plan to dredge it, according to two people familiar with the sale.
        """

    private func page(_ text: String) -> Page { Page(input: "a.txt", content: .articleText(text)) }

    @Test func `a record has the article, who says what, and the version of the model`() throws {
        let model = try LanguageModel.english()
        let record = Reader(model: model).read(page(text))
        #expect(record.article.text == text)
        #expect(record.madeBy.model == model.version)
        #expect(record.statements?.count == 2)
        #expect(record.sources?.map(\.kind) == [.named, .unnamed])
        #expect(record.entities?.contains { $0.name == "Jonas Dahl" } == true)
        let schema = try JSONSchema(contentsOf: Repository.url("docs/schema/record.schema.json"))
        var whole = record
        whole.article.setStableID()
        #expect(schema.complaints(about: whole.jsonLine()) == [])
        #expect(try Record(json: record.jsonLine()) == record)
    }

    @Test func `only the parts that are asked for are there`() throws {
        let model = try LanguageModel.english()
        let article = Reader(model: model, parts: [.article]).read(page(text))
        #expect(article.statements == nil && article.madeBy.model == nil)
        let statements = Reader(model: model, parts: [.statements]).read(page(text))
        #expect(statements.statements?.count == 2)
        #expect(statements.sources == nil && statements.entities == nil)
    }

    @Test func `times are counted from the day of the page`() throws {
        var page = page(text)
        page.published = "2026-03-05"
        let record = Reader(model: try LanguageModel.english(.small), parts: [.times]).read(page)
        #expect(record.times?.map(\.value) == ["2026-03-02"])
        #expect(record.statements == nil)
        #expect(Reader(model: nil, parts: [.times]).read(page).times?.map(\.value) == ["2026-03-02"])
    }

    @Test func `nothing is looked for in what is no article`() throws {
        let record = Reader(model: try LanguageModel.english()).read(
            Page(input: "a", content: .plainText([], charset: nil)))
        #expect(record.statements == [])
        #expect(record.sources == [])
    }

    @Test func `without a model there are no statements`() {
        #expect(Reader(model: nil).read(page(text)).statements == [])
    }

    @Test func `a page that goes beyond a limit is set aside with its name, the limit, and what to do`() throws {
        let reader = Reader(model: try LanguageModel.english(.small))
        var limits = ReadingLimits()
        #expect(throws: Never.self) { try reader.read(page(text), within: limits) }
        limits.text = text.utf8.count - 1
        let tooLong = try failure { () throws(Failure) in try reader.read(page(text), within: limits) }
        #expect(tooLong.input == "a.txt" && tooLong.code == .tooLarge && tooLong.message.hasSuffix("--max-text"))
        limits = ReadingLimits()
        limits.time = .milliseconds(20)
        let long = page(String(repeating: text + "\n", count: 500))
        let tooSlow = try failure { () throws(Failure) in try reader.read(long, within: limits) }
        #expect(tooSlow.input == "a.txt" && tooSlow.code == .timedOut && tooSlow.message.hasSuffix("--max-time"))
    }

    private func failure(_ read: () throws(Failure) -> Record) throws -> Failure {
        do throws(Failure) {
            _ = try read()
        } catch {
            return error
        }
        throw Missing()
    }

    private struct Missing: Error {}
}
