import Language
import Record
import Testing

@testable import Testimony

@Suite("Statements of any text") struct RobustnessTests {
    private static let english = LanguageReader(english: try? LanguageModel.english())

    @Test("A text without statements has none, and so has one in another language") func none() {
        #expect(Account("The quay is long. Boats lie there.").sourcing.statements.isEmpty)
        var article = Article(input: "-", text: "Der Hafen, sagte sie, ist zu.")
        article.language = "de"
        #expect(StatementReader(Account.gazetteer).read(Self.english.read(article), of: article) == Sourcing())
    }

    @Test("The same text gives the same record") func stable() {
        let text = "Anna Berg said that a clerk had told Reuters that the port was sold. She declined to comment."
        #expect(Account(text).sourcing == Account(text).sourcing)
        #expect(Account(text).statements.map(\.id) == ["st1", "st2", "st3"])
    }

    private static let odd = [
        "", " ", "”””", "““““", "said", "\"She said \"he said \"they said", "ACCORDING TO ACCORDING TO ACCORDING TO",
        "ANNA BERG SAID THAT THE PORT WAS SOLD. THE MAYOR DECLINED TO COMMENT.", "😀 said 😀 that 😀",
        "O port, o port, / the gulls have said / that all who told / of thee are dead",
        "[[[[ “[“[ said ]”] ]]]]", "who said that who said that who said that", "ANNA: No.\nBEN: Yes.\nANNA: Why?",
        "To repeated requests for comment on Monday, the port did not respond.",
    ]

    @Test("Odd texts", arguments: odd) func strange(text: String) throws {
        let account = Account(text)
        try expectSound(account.sourcing, of: account.article)
    }

    @Test("A verb before the noun that it hangs on") func verbBefore() throws {
        let article = Article(input: "-", text: "She rejected it and the demand fell.")
        var reading = Self.english.read(article)
        let verb = try #require(reading.words.firstIndex { $0.form == "rejected" })
        reading.words[verb].relation = "acl:relcl"
        reading.words[verb].head = reading.words.firstIndex { $0.form == "demand" }
        try expectSound(StatementReader(Account.gazetteer).read(reading, of: article), of: article)
    }

    @Test("A name that is joined from afar") func farConjunct() throws {
        let small = LanguageReader(english: try LanguageModel.english(.small))
        let text = "1/2/3/4/5/6 respond to requests for Mr, ) to requests for comment Terminals not ( Petersburg, Fla,"
        let article = Article(input: "-", text: text)
        try expectSound(StatementReader(Account.gazetteer).read(small.read(article), of: article), of: article)
    }

    @Test("Marks are no events, however many there are") func marks() {
        let news = "The army attacked the port on Monday. The minister denied that soldiers had been sent there. "
        let account = Account(
            String(repeating: news, count: 6)
                + String(repeating: "<p><p><textarea><nobr><li><div><plaintext>", count: 30))
        #expect(account.sourcing.events.contains { account.words([$0.anchor]) == "attacked" })
        for event in account.sourcing.events {
            #expect(account.words([event.anchor]).contains { $0.isLetter })
        }
    }

    @Test("Attributions that make no sense are cut to what does") func brokenAttributions() throws {
        let article = Article(input: "-", text: "Anna Berg said that the port was sold. She left.")
        var reading = Self.english.read(article)
        let ranges = [-5..<2, 3..<3, 1..<4, 2..<900, 900..<901, 0..<11]
        for cue in ranges {
            for content in ranges {
                reading.attributions.append(
                    Attribution(
                        cue: [cue, 1..<2], source: [content, 0..<1], content: [content, cue], confidence: .nan))
            }
        }
        try expectSound(StatementReader(Account.gazetteer).read(reading, of: article), of: article)
    }

    @Test("Statements that lie in each other lie in none of themselves") func cycles() throws {
        let article = Article(
            input: "-", text: "Anna Berg said that the mayor had promised that the quay would reopen.")
        var reading = Self.english.read(article)
        reading.attributions = [
            Attribution(cue: [2..<3], source: [0..<2], content: [3..<14], confidence: 1),
            Attribution(cue: [7..<8], source: [4..<6], content: [0..<7], confidence: 1),
        ]
        let sourcing = StatementReader(Account.gazetteer).read(reading, of: article)
        try expectSound(sourcing, of: article)
        let parents = Dictionary(uniqueKeysWithValues: sourcing.statements.map { ($0.id, $0.inside) })
        for statement in sourcing.statements {
            var (next, steps) = (statement.inside, 0)
            while let id = next, steps < 10 { (next, steps) = (parents[id] ?? nil, steps + 1) }
            #expect(next == nil)
        }
    }

    @Test("Time is linear in the text", .timeLimit(.minutes(2))) func long() throws {
        // Without a tree to speak of: one sentence, all of whose words hang on the first.
        for unit in ["said that ", "according to the port, ", "“[ ", "Anna Berg said that he did not respond. "] {
            let count = 12_000
            let article = Article(
                input: "-", text: String(repeating: unit, count: count / unit.split(separator: " ").count))
            var reading = LanguageReader().read(article)
            reading.isAnalysed = true
            for word in reading.words.indices {
                reading.words[word].lemma = reading.words[word].form == "said" ? "say" : reading.words[word].form
                reading.words[word].tag = reading.words[word].form == "said" ? .verb : .noun
                reading.words[word].head = word == 0 ? nil : word % 3 == 0 ? 0 : word - 1
                reading.words[word].relation = word == 0 ? "root" : ["ccomp", "nsubj", "parataxis"][word % 3]
            }
            reading.attributions = stride(from: 0, to: reading.words.count - 20, by: 5).map {
                Attribution(cue: [$0..<$0 + 1], source: [$0 + 1..<$0 + 2], content: [$0 + 2..<$0 + 19], confidence: 0.5)
            }
            try expectSound(StatementReader(Account.gazetteer).read(reading, of: article), of: article)
        }
    }

    @Test("Which statements tell of what is found in time linear in both", .timeLimit(.minutes(5))) func tellers() {
        let count = 30_000
        let reading = LanguageReader().read(Article(input: "-", text: String(repeating: "quay ", count: count)))
        let (syntax, spans) = (Syntax(reading), SpanMap(reading))
        let assembly = EventAssembly(
            syntax: syntax, spans: spans,
            surroundings: EventSurroundings(syntax, spans, times: [], places: []),
            contents: (0..<count).map { ("st\($0)", [$0..<$0 + 1, max(0, $0 - 1)..<$0 + 1]) }, entities: { _ in [] })
        let predicates = (0..<count).map { Predicate(word: $0, likelihood: 1, factuality: 3) }
        let events = assembly.events(predicates, from: 0)
        #expect(events[10].restsOn == ["st10", "st11"])
        #expect(events[count - 1].restsOn == ["st\(count - 1)"])
    }

    /// Every span lies in the text, every id leads somewhere, and the line keeps to the schema.
    private func expectSound(_ sourcing: Sourcing, of article: Article) throws {
        let sources = Set(sourcing.sources.map(\.id))
        let entities = Set(sourcing.entities.map(\.id))
        let statements = Set(sourcing.statements.map(\.id))
        #expect(statements.count == sourcing.statements.count)
        for statement in sourcing.statements {
            #expect((statement.via + [statement.source].compactMap(\.self)).allSatisfy(sources.contains))
            #expect((statement.about + [statement.addressee].compactMap(\.self)).allSatisfy(entities.contains))
            #expect(statement.inside.map(statements.contains) ?? true)
            #expect((0...1).contains(statement.confidence))
        }
        #expect(sourcing.sources.allSatisfy { $0.entity.map(entities.contains) ?? true })
        var record = Record(article: article)
        (record.entities, record.sources, record.statements) = (
            sourcing.entities, sourcing.sources, sourcing.statements
        )
        #expect(try Record(json: record.jsonLine()) == record)
    }
}
