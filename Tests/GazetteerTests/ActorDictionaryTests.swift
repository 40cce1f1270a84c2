import Record
import Testing

@testable import Gazetteer

@Suite("Dictionaries of actors and agents in the format of PETRARCH")
struct ActorDictionaryTests {
    private static let actors = """
        <!-- made-up countries -->
        RURITANIA [RUR]   # its capital too
        +STRELSAU
        BLACK_MICHAEL [RURREB]
        \t[RURGOV 19980101 - 19981231]
        \t[RURELI >19990101]
        OLD_ZENDA
            [ZEN <911226]
        NOBODY_AT_ALL [---]
        """

    private func codes(_ name: String) throws -> [String] {
        let dictionary = try ActorDictionary(Self.actors, name: "actors.txt")
        return dictionary.meanings(of: FoldedName.bytes(of: name.utf8)[...]).map(\.code)
    }

    @Test("A name and its other names have the codes of the entry") func names() throws {
        #expect(try codes("Ruritania") == ["RUR"])
        #expect(try codes("Strelsau") == ["RUR"])
        #expect(try codes("Graustark") == [])
        #expect(try codes("Nobody at all") == [""])
    }

    @Test("Lines may end as on Windows") func lineEnds() throws {
        let text = Self.actors.replacing("\n", with: "\r\n")
        let dictionary = try ActorDictionary(text, name: "actors.txt")
        #expect(dictionary.meanings(of: Array("strelsau".utf8)[...]).map(\.code) == ["RUR"])
        #expect {
            try AgentDictionary("ENVOY [~GOV]\r\nCOURT [JUD]\r\n", name: "mine")
        } throws: {
            ($0 as? Failure)?.input == "mine:2"
        }
    }

    @Test("Codes with days stand before the one that is for all others") func days() throws {
        let dictionary = try ActorDictionary(Self.actors, name: "actors.txt")
        let michael = dictionary.meanings(of: Array("black michael".utf8)[...])
        #expect(michael.map(\.code) == ["RURGOV", "RURELI", "RURREB"])
        #expect(michael[0].days == 19_980_101...19_981_231)
        #expect(dictionary.meanings(of: Array("old zenda".utf8)[...]).first?.days == 0...19_911_225)
    }

    @Test("Nouns have plurals, sets of nouns and codes that come first") func agents() throws {
        let dictionary = try AgentDictionary(
            """
            !PERSON! = MAN, WOMAN
            GUARDS!PERSON! [~MIL]
            ENVOY [~GOV]
            COURT_MARTIAL {COURTS_MARTIAL} [~JUD]
            GENTRY {} [~ELI]
            SECRETARY [~GOV]
            RELIEF_GROUP [ NGO~]
            """, name: "agents.txt")
        func agent(_ noun: String) -> Agent? { dictionary.agent(Array(noun.utf8)[...]) }
        #expect(agent("guardswoman")?.role == "MIL")
        #expect(agent("envoys")?.role == "GOV")
        #expect(agent("courts martial")?.role == "JUD")
        #expect(agent("court martials") == nil)
        #expect(agent("gentrys") == nil)
        #expect(agent("secretaries")?.role == "GOV")
        #expect(agent("relief groups") == Agent(prefix: "NGO", role: ""))
    }

    @Test(
        "A line that is none of a dictionary is named by its number",
        arguments: [
            ("RURITANIA [RUR", 1), ("RURITANIA [RUR]\nZENDA [ZEN <1991]", 2), ("\n\t[RUR]", 2),
            ("A [AAA 19990101-19980101]", 1), ("A [AAA]\n+ [BBB]", 2), ("A [AAA]\n<!-- never closed\nB [BBB]", 2),
            ("A []", 1),
            ("A [AAA 19991301-20000101]", 1),
        ])
    func badActors(text: String, line: Int) {
        #expect { try ActorDictionary(text, name: "mine") } throws: { error in
            (error as? Failure).map { $0.input == "mine:\(line)" && $0.code == .badDictionary } == true
        }
    }

    @Test(
        "So is one of a dictionary of agents",
        arguments: [
            ("ENVOY", 1), ("ENVOY [~GOV]\nCOURT [JUD]", 2), ("ENVOY [~GOV] [~ELI]", 1), ("GUARDS!PERSON! [~MIL]", 1),
            ("ENVOY {ENVOYS [~GOV]", 1), ("[~GOV]", 1),
        ])
    func badAgents(text: String, line: Int) {
        #expect { try AgentDictionary(text, name: "mine") } throws: { error in
            (error as? Failure).map { $0.input == "mine:\(line)" && $0.code == .badDictionary } == true
        }
    }
}

@Suite("Tables of actors")
struct ActorLexiconTests {
    private let lexicon: ActorLexicon

    init() throws { lexicon = try Gazetteer().actors }

    private func meanings(_ name: String) -> [ActorMeaning] {
        lexicon.meanings(of: FoldedName.bytes(of: name.utf8)[...])
    }

    @Test("Countries are known by names, adjectives, nationals and capitals") func countries() {
        #expect(meanings("Côte d'Ivoire").first == ActorMeaning(code: "CIV", kind: .country))
        #expect(meanings("Danish").first == ActorMeaning(code: "DNK", kind: .adjective))
        #expect(meanings("Danes").first == ActorMeaning(code: "DNK", kind: .national))
        #expect(meanings("Ouagadougou").first == ActorMeaning(code: "BFA", kind: .capital))
        #expect(lexicon.country(named: "the Netherlands") == "NLD")
        #expect(lexicon.isSeat("the Kremlin") && !lexicon.isSeat("Moscow"))
    }

    @Test("Offices have days") func offices() {
        let merkel = meanings("Angela Merkel").first { $0.code == "DEUGOV" }
        #expect(merkel?.days.contains(20_150_101) == true)
        #expect(merkel?.days.contains(20_230_101) == false)
    }

    @Test("Nouns have roles, and some only where nothing else is said") func agents() {
        #expect(lexicon.agent(Array("prime minister".utf8)[...]) == Agent(role: "GOV"))
        #expect(lexicon.agent(Array("gunmen".utf8)[...])?.role == "UAF")
        #expect(lexicon.agent(Array("spokesman".utf8)[...])?.isWeak == true)
        #expect(lexicon.agent(Array("teapot".utf8)[...]) == nil)
    }

    @Test("It is known what goes on") func beginnings() {
        #expect(lexicon.hasEntries(startingWith: Array("prime ".utf8)[...]))
        #expect(lexicon.hasEntries(startingWith: Array("boko haram".utf8)[...]))
        #expect(!lexicon.hasEntries(startingWith: Array("zzzz".utf8)[...]))
        #expect(!lexicon.hasEntries(startingWith: Array("teapot ".utf8)[...]))
    }

    @Test("A code is an origin and roles") func codes() {
        #expect(ActorCode("RUSGOV").country == "RUS")
        #expect(ActorCode("IGOUNO").country == nil)
        #expect(ActorCode("MIL").roles == ["MIL"])
        #expect(ActorCode("").isEmpty)
        var code = ActorCode("GBRGOV")
        code.add("GOVMIL")
        #expect(code.text == "GBRGOVMIL")
    }
}
