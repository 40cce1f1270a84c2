import Gazetteer
import Language
import Record
import Testing

@testable import Testimony

@Suite("Who a phrase means")
struct ActorTests {
    /// The code of the entity of the longest mention.
    private func code(_ text: String, on day: String? = nil) -> String? {
        Account(text, published: day).sourcing.entities.max {
            $0.mentions.map { $0.end - $0.start }.max() ?? 0 < $1.mentions.map { $0.end - $0.start }.max() ?? 0
        }?.code
    }

    @Test(
        "Country and role by the words of a phrase",
        arguments: [
            ("the French foreign minister", "FRAGOV"), ("Syrian rebels", "SYRREB"), ("Ukrainian lawmakers", "UKRLEG"),
            ("the Sudanese government", "SDNGOV"), ("Israeli tanks", "ISRMIL"), ("a court in Cairo", "EGYJUD"),
            ("Norway's coast guard", "NORMIL"), ("the defence minister of Peru", "PERGOVMIL"), ("gunmen", "UAF"),
            ("a spokesman for the Kenyan army", "KENMIL"), ("several of the largest trade unions in Spain", "ESPLAB"),
            ("a group of Polish farmers", "POLAGR"), ("rebel-held towns in Peru", "PERCVL"),
            ("the former Dutch prime minister", "NLDELI"), ("Israeli settlers", "ISRSET"),
            ("the Peruvian president-elect", "PERGOV"), ("Bavarian farmers", "DEUAGR"),
            ("Lagos State government", "NGAGOV"), ("the Norwegian Labour Congress", "NORLAB"),
            ("Polish truckers", "POLLAB"), ("Peru's Green Party", "PERPTY"),
            ("the Peruvian provincial council", "PERGOV"), ("local officials in Peru", "PERGOV"),
            ("the chief of staff of the Peruvian army", "PERMIL"),
            ("a Turkish deputy", "TURLEG"), ("a Kenyan paramilitary group", "KENPRM"), ("a car theft ring", "CRM"),
            ("a congressional panel", "LEG"),
            ("an intelligence agency officer", "SPY"), ("Peru's Ombudsman's Office", "PERGOV"),
        ])
    func phrases(phrase: String, code: String) { #expect(self.code(phrase) == code) }

    @Test(
        "Bodies, groups and offices by name",
        arguments: [
            ("the United Nations", "IGOUNO"), ("Boko Haram gunmen", "NGAREB"), ("NATO troops", "IGOWSTNATMIL"),
            ("the Kenyan Fisheries Commission", "KENGOV"), ("Norway's Salt Authority", "NORGOV"),
            ("the Bahraini Council of Representatives", "BHRLEG"), ("Peru's Judicial Council", "PERJUD"),
            ("Houthi fighters", "YEMREB"),

            ("the Archbishop of Canterbury", "GBRREL"), ("Agence France-Presse", "FRAJRN"), ("Montsame", "MNGGOVJRN"),
            ("the State Duma", "RUSLEG"),
            ("the Knesset", "ISRLEG"), ("a CIA officer", "USASPY"), ("Bank of Japan", "JPNGOVBUS"),
        ])
    func names(phrase: String, code: String) { #expect(self.code(phrase) == code) }

    @Test("People hold offices for a time") func offices() {
        #expect(code("Angela Merkel spoke on Monday.", on: "2015-03-02") == "DEUGOV")
        #expect(code("Angela Merkel spoke on Monday.", on: "2023-03-06") == "DEUELI")
    }

    @Test("The last name of who holds an office is known behind its title") func titled() {
        #expect(code("Chancellor Scholz", on: "2022-04-01") == "DEUGOV")
        #expect(code("Chancellor Scholz", on: "2026-04-01") == "GOV")
        #expect(code("Professor Scholz", on: "2022-04-01") == "EDU")
    }

    @Test(
        "Titles are also abbreviated, and have prepositions",
        arguments: [
            ("Gov. Jane Doeson", "GOV"), ("Sen. Jane Doeson", "LEG"), ("Lt. Gov. Jane Doeson", "GOV"),
            ("Rev. Jane Doeson", "REL"),
            ("Prof. Jane Doeson", "EDU"), ("Secretary of State Jane Doeson", "GOV"),
            ("Kremlin spokesman Jan Doeson", "RUSGOV"),
        ])
    func titles(phrase: String, code: String) { #expect(self.code(phrase) == code) }

    @Test("The given name of a person is no town") func givenNames() {
        #expect(code("Labour MP Ann Marlowe") == "LEG")
    }

    @Test("What the text says of somebody whom no table knows") func said() {
        let account = Account(
            "Norwegian Foreign Minister Anna Bergsdatter spoke in Bonn. Bergsdatter left on Friday.",
            published: "2024-05-01")
        let entity = account.entity(named: "Anna Bergsdatter")
        #expect(entity?.code == "NORGOV")
        #expect(entity?.role == "Foreign Minister")
        #expect(entity?.mentions.count == 2)
    }

    @Test("A capital that acts is its government, one where something happens is a place") func capitals() {
        let account = Account("Oslo demanded an answer. The talks were held in Vienna.")
        #expect(account.entity(named: "Oslo")?.kind == .government)
        #expect(account.entity(named: "Oslo")?.code == "NORGOV")
        #expect(account.entity(named: "Vienna")?.kind == .place)
        #expect(account.entity(named: "Vienna")?.code == "AUT")
    }

    @Test("Who is only for or against a country is not of it") func relations() {
        #expect(code("pro-Russian militants") == "UAF")
        #expect(code("Iranian-backed Iraqi militias") == "IRQUAF")
    }

    @Test("The pronoun is no country") func pronoun() {
        let account = Account("The mayor told us that it was late.")
        #expect(!account.sourcing.entities.contains { $0.country == "USA" })
    }

    @Test("Adjectives name several sides") func sides() {
        let article = Article(input: "-", text: "Hungarian and Romanian officials met.")
        let reading = Account.reader.read(article)
        let parties = Parties(Syntax(reading), article, Account.gazetteer)
        var table = EntityTable(parties)
        let keys = table.actors(at: 3)
        #expect(keys.count == 2)
        let (entities, ids) = table.entities(SpanMap(parties.syntax.reading))
        let codes = keys.compactMap { key in entities.first { $0.id == ids[key] }?.code }
        #expect(codes == ["HUNGOV", "ROUGOV"])
    }

    @Test("Dictionaries that somebody gives stand in the place of the tables") func dictionaries() throws {
        var gazetteer = try Gazetteer()
        gazetteer.actors = ActorLexicon(
            actors: try ActorDictionary("RURITANIA [RUR]\n+RURITANIAN\n", name: "actors"),
            agents: try AgentDictionary("MINISTER [~GOV]\nRELIEF_GROUP [NGO~]", name: "agents"))
        let article = Article(input: "-", text: "Ruritania's ministers met a Ruritanian relief group in France.")
        let sourcing = StatementReader(gazetteer).read(Account.reader.read(article), of: article)
        #expect(Set(sourcing.entities.compactMap(\.code)).isSuperset(of: ["RURGOV", "NGORUR"]))
        #expect(!sourcing.entities.contains { $0.code?.contains("FRA") == true })
    }
}
