import Record
import Stories
import Testing

@Suite struct StoryLinkerTests {
    @Test func `every article stands in one story, whatever the order`() {
        let records =
            Samples.flood + [
                Samples.record("", published: "2026-03-04"), Samples.record("A whale swam up the river."),
            ]
        var (forth, back) = (StoryLinker(), StoryLinker())
        for record in records { forth.add(record) }
        for record in records.reversed() + records { back.add(record) }
        #expect(forth.stories() == back.stories())
        #expect(forth.stories().flatMap(\.articles).map(\.id).sorted() == records.map(\.article.id).sorted())
        #expect(StoryLinker().stories().isEmpty)
    }

    @Test func `articles that tell of the same are one story, by date, with a title of theirs`() throws {
        let strike = Samples.record(
            "Tram drivers of Vessing walk out on Monday over night shifts, their union said.", title: "Trams to stop")
        let stories = Samples.link(Samples.flood + [strike])
        let flood = try #require(stories.first { $0.articles.count > 1 })
        #expect(flood.articles.map(\.id) == Samples.flood.map(\.article.id))
        #expect((flood.first, flood.last) == ("2026-03-04", "2026-03-06T07:30:00Z"))
        #expect(Samples.flood.map(\.article.title).contains(flood.title))
        #expect(stories.count == 2)
    }

    @Test func `titles alone make a story`() {
        let titles = [
            "Comet Halvard seen over Norway", "Comet Halvard: where to see it", "Norway watches comet Halvard",
            "Chess: Okafor wins in Riga", "Okafor wins Riga chess open",
        ]
        let stories = Samples.link(titles.map { Samples.record("", title: $0) })
        #expect(stories.map(\.articles.count).sorted() == [2, 3])
    }

    /// Reports of one trial, on days of a month.
    private func trials(
        of name: String, in town: String, for deed: String, days: ClosedRange<Int> = 1...6, month: String? = nil
    ) -> [Record] {
        days.map { number in
            Samples.record(
                """
                The trial of \(name) began in \(town) on day \(number). Prosecutors told the court that the \
                accused had \(deed). The judge heard \(number + 3) witnesses before the jury went home. Lawyers \
                for \(name) ask the court in \(town) to drop the charges, and the verdict is awaited.
                """, published: month.map { "2026-\($0)-0\(number)" }, title: "Trial of \(name), part \(number)")
        }
    }

    @Test(arguments: [("03", 1), ("06", 2)])
    func `of two things of one kind few articles are enough where they lie apart in time`(month: String, count: Int) {
        let stories = Samples.link(
            trials(of: "Orlan Priddy", in: "Kestrel", for: "burned a barn", month: "03")
                + trials(
                    of: "Orlan Priddy", in: "Kestrel", for: "sold forged stamps to collectors", days: 2...5,
                    month: month))
        #expect(stories.count == count)
    }

    @Test func `what is told of a body again after a pause is another story`() {
        let (fire, sale) = (Samples.prose("fire", words: 60), Samples.prose("sale", words: 60))
        func reports(_ event: String, _ own: String, month: String) -> [Record] {
            (1...6).map { number in
                let words = own.split(separator: " ").enumerated().filter { $0.offset % 6 != number - 1 }.map(\.element)
                return Samples.record(
                    "Torrin Lines and its ferry Ambel Queen of Torrin. \(words.joined(separator: " "))",
                    published: "2026-\(month)-0\(number)", title: "Torrin Lines ferry Ambel Queen: \(event) \(number)")
            }
        }
        let stories = Samples.link(reports("fire", fire, month: "03") + reports("sale", sale, month: "05"))
        #expect(stories.map(\.articles.count) == [6, 6])
    }

    @Test func `two things of one kind are two stories`() throws {
        let stories = Samples.link(
            trials(of: "Orlan Priddy", in: "Kestrel", for: "burned a barn")
                + trials(of: "Mina Sauter", in: "Dunmarsh", for: "sold forged stamps"))
        #expect(stories.map(\.articles.count) == [6, 6])
        let names = stories.map { Set($0.articles.map { $0.key?.prefix(14) }).count }
        #expect(names == [1, 1])
    }

    @Test(.timeLimit(.minutes(5))) func `hostile texts are linked in time`() {
        let sentence = "the river rose and rose and rose "
        let records = [
            Samples.record(String(repeating: sentence, count: 60_000)),
            Samples.record(String(repeating: sentence, count: 60_000) + "x"),
            Samples.record(String(repeating: "a", count: 2_000_000)),
            Samples.record(String(repeating: "😀", count: 200_000)),
            Samples.record(String(repeating: "١٢٣ مرحبا ", count: 50_000)),
            Samples.record("\u{2019}\u{E2}"), Samples.record("'"), Samples.record("", published: "yesterday"),
            Samples.record("one", published: "9999-99-99"), Samples.record("two", published: "-"),
        ]
        #expect(Samples.link(records).flatMap(\.articles).count == records.count)
    }
}
