import Record
import Stories
import Testing

@Suite struct StoryLinkerTests {
    private func record(_ text: String, published: String? = nil, title: String? = nil) -> Record {
        var article = Article(input: text, text: text)
        (article.published, article.title) = (published, title)
        article.setStableID()
        return Record(article: article)
    }

    @Test func `every article stands in one story, whatever the order`() {
        let records = [
            record("The bridge was closed.", published: "2026-03-05", title: "Bridge closed"),
            record("", published: "2026-03-04"), record("A whale swam up the river."),
        ]
        var (forth, back) = (StoryLinker(), StoryLinker())
        for record in records { forth.add(record) }
        for record in records.reversed() + records { back.add(record) }
        #expect(forth.stories() == back.stories())
        #expect(forth.stories().flatMap(\.articles).map(\.id).sorted() == records.map(\.article.id).sorted())
        #expect(StoryLinker().stories().isEmpty)
    }
}
