import Record
import Stories

/// Made-up articles.
enum Samples {
    static func record(
        _ text: String, published: String? = nil, title: String? = nil, publisher: String? = nil, url: String? = nil
    ) -> Record {
        var article = Article(input: "-", text: text)
        (article.key, article.published, article.title) = (title, published, title)
        (article.publisher, article.url) = (publisher, url)
        article.setStableID()
        return Record(article: article)
    }

    static func link(_ records: [Record]) -> [Story] {
        var linker = StoryLinker()
        for record in records { linker.add(record) }
        return linker.stories()
    }

    /// Three reports of one flood, none copied.
    static let flood = [
        record(
            """
            The river Ambel burst its banks at Torrin on Wednesday night. Four hundred people left their homes, the fire \
            brigade said. The old stone bridge was closed, and trains from Torrin to the coast were cancelled.
            """, published: "2026-03-04", title: "Ambel floods Torrin"),
        record(
            """
            Torrin woke up under water on Thursday. Mayor Greta Holl asked the army for boats after the Ambel rose by two \
            metres overnight. "Nobody remembers anything like it," Holl said on the bridge, which is closed.
            """, published: "2026-03-05", title: "Mayor of Torrin asks for boats"),
        record(
            """
            The flood at Torrin has cost the town eleven million crowns, Mayor Greta Holl said. The Ambel is falling, and \
            the bridge opens again on Sunday.
            """, published: "2026-03-06T07:30:00Z", title: "Flood costs Torrin millions"),
    ]

    /// Sentences about nothing that any other text has, a number of words in all.
    static func prose(_ subject: String, words: Int) -> String {
        (0..<words).map { index in index % 12 == 11 ? "\(subject)\(index)." : "\(subject)\(index)" }
            .joined(separator: " ")
    }
}
