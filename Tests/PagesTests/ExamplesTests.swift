import Foundation
import Record
import TestSupport
import Testing

@testable import Pages

/// The sample pages of `Examples/pages` against what `Examples/expected` says of them.
@Suite struct ExamplesTests {
    /// What a person finds on a sample page.
    private struct Expected: Decodable {
        struct Passage: Decodable, Equatable {
            var kind: Paragraph.Kind
            var text: String
        }
        var is_article: Bool
        var title: String?
        var authors: [String]?
        var publisher: String?
        var published: String?
        var url: String?
        var paragraphs: [Passage]?
        /// Texts of the page that are no part of the article.
        var must_not: [String]?
        /// Kinds of furniture that the page has.
        var furniture: [Furniture.Kind]?
    }

    private static let names: [String] = {
        let pages = try? FileManager.default.contentsOfDirectory(atPath: Repository.url("Examples/pages").path())
        return (pages ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }()

    private func read(_ name: String) async throws -> Article {
        let source = InputSource([Repository.url("Examples/pages/\(name)").path()])
        guard case .page(let page)? = await source.next()?.load() else {
            throw Failure(input: name, code: .notFound, message: "no page")
        }
        return ArticleReader().read(page)
    }

    private func expected(_ name: String) throws -> Expected {
        let stem = name.prefix { $0 != "." }
        let data = try Data(contentsOf: Repository.url("Examples/expected/\(stem).json"))
        return try JSONDecoder().decode(Expected.self, from: data)
    }

    @Test func `there are pages of eight outlets and their expectations`() throws {
        #expect(Self.names.count >= 13)
        #expect(try Set(Self.names.compactMap { try expected($0).publisher }).count >= 6)
    }

    @Test(arguments: names) func `the text is the article and nothing but the article`(name: String) async throws {
        let (article, expected) = (try await read(name), try expected(name))
        guard expected.is_article else { return }
        let text = (expected.paragraphs ?? []).map(\.text).joined(separator: "\n")
        #expect(article.text == text)
        for cut in expected.must_not ?? [] { #expect(!article.text.contains(cut)) }
    }

    @Test(arguments: names) func `paragraphs are of their kinds`(name: String) async throws {
        let (article, expected) = (try await read(name), try expected(name))
        guard expected.is_article else { return }
        let scalars = Array(article.text.unicodeScalars)
        let found = article.paragraphs.map { paragraph in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[paragraph.start..<paragraph.end])
            return Expected.Passage(kind: paragraph.kind, text: String(text))
        }
        #expect(found == expected.paragraphs)
    }

    @Test(arguments: names) func `title, authors, date, publisher and address are found`(name: String) async throws {
        let (article, expected) = (try await read(name), try expected(name))
        guard expected.is_article else { return }
        #expect(article.title == expected.title)
        #expect(article.authors == expected.authors)
        #expect(article.published?.prefix(10) == expected.published?.prefix(10))
        if let publisher = expected.publisher { #expect(article.publisher == publisher) }
        if let url = expected.url { #expect(article.url == url) }
        #expect(article.language == "en")
    }

    @Test(arguments: names) func `what is cut is kept apart by its kind`(name: String) async throws {
        let (article, expected) = (try await read(name), try expected(name))
        for kind in expected.furniture ?? [] { #expect(article.furniture.contains { $0.kind == kind }, "\(kind)") }
    }

    @Test(arguments: names) func `articles are told from pages that are none`(name: String) async throws {
        let (article, expected) = (try await read(name), try expected(name))
        #expect((article.isArticle >= 0.5) == expected.is_article)
    }
}
