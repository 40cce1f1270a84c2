import Record
import Stories
import Testing

@Suite struct NearDuplicateTests {
    private let original = Samples.prose("quay", words: 200)

    private func members(_ records: [Record]) -> [String: StoryArticle] {
        let articles = Samples.link(records).flatMap(\.articles)
        return Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
    }

    private func duplicate(of text: String) -> NearDuplicate? {
        let first = Samples.record(original, published: "2026-01-01", title: "a")
        let second = Samples.record(text, published: "2026-01-02", title: "b")
        let found = members([first, second])[second.article.id]
        #expect(found?.duplicateOf == found?.duplicates.first?.article)
        #expect(found?.duplicateKind == found?.duplicates.first?.kind)
        return found?.duplicates.first
    }

    private func words(_ range: Range<Int>) -> String {
        original.split(separator: " ")[range].joined(separator: " ")
    }

    @Test func `a copy is one, with its words changed in case and marks, too`() throws {
        let copy = original.uppercased().replacing(".", with: " –")
        let found = try #require(duplicate(of: copy))
        #expect(found.kind == .copy)
        #expect(found.spans == [Span(0, copy.unicodeScalars.count)])
    }

    @Test func `an excerpt lies in the longer one; half of it is partial; a quotation is nothing`() throws {
        #expect(duplicate(of: words(20..<90))?.kind == .excerpt)
        let half = Samples.prose("mast", words: 80) + " " + words(20..<120)
        let partial = try #require(duplicate(of: half))
        #expect(partial.kind == .partial)
        #expect(partial.spans.count == 1)
        #expect(String(half.unicodeScalars.dropFirst(partial.spans[0].start)).hasPrefix("quay20"))
        #expect(duplicate(of: Samples.prose("mast", words: 80) + " " + words(20..<50)) == nil)
    }

    @Test func `a slip here and there is forgiven`() {
        let slips = original.split(separator: " ").enumerated().map { $0 % 9 == 4 ? "slip\($0)" : String($1) }
        #expect(duplicate(of: slips.joined(separator: " "))?.kind == .copy)
    }

    @Test func `what stands on many unrelated pages makes nobody a duplicate`() {
        let appeal = Samples.prose("donate", words: 60)
        let pages = ["oak", "elm", "ash", "fir", "yew"].map {
            Samples.record(appeal + " " + Samples.prose($0, words: 50))
        }
        #expect(!members(pages).values.contains { !$0.duplicates.isEmpty })
    }

    @Test func `three texts under one address are three articles`() {
        let records = ["oak", "elm", "ash"].map {
            Samples.record(Samples.prose($0, words: 40), url: "https://example.org/live")
        }
        #expect(members(records).count == 3)
    }
}
