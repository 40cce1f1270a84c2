import Testing

@testable import Gazetteer

@Suite("What verbs and nouns tell of") struct DeedLexiconTests {
    let lexicon: DeedLexicon

    init() throws { lexicon = try Gazetteer().deeds }

    @Test(
        "Verbs with what they are done to have codes of CAMEO",
        arguments: [
            ("sever relation", "161"), ("take hostage", "181"), ("impose curfew", "1723"), ("open fire on", "190"),
            ("cut off tie", "161"), ("Mediate", "045"),
        ])
    func verbs(pattern: String, code: String) { #expect(lexicon.codes(of: pattern, as: .verb).first == code) }

    @Test("A noun is no verb") func classes() {
        #expect(lexicon.codes(of: "hunger strike", as: .noun) == ["142"])
        #expect(lexicon.codes(of: "hunger strike", as: .verb).isEmpty)
        #expect(lexicon.codes(of: "strike", as: .verb).count == 2)
    }

    @Test("What goes on, and what does not") func beginnings() {
        #expect(lexicon.hasPatterns(beginning: "sever"))
        #expect(!lexicon.hasPatterns(beginning: "sever relation"))
        #expect(!lexicon.hasPatterns(beginning: ""))
        #expect(lexicon.codes(of: "", as: .verb).isEmpty)
    }
}
