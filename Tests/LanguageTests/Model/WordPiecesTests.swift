import Testing

@testable import Language

@Suite("Word pieces")
struct WordPiecesTests {
    private let wordPieces: WordPieces
    private let unknown: Int32

    init() throws {
        wordPieces = try TinyModel.model().wordPieces
        unknown = wordPieces.unknown
    }

    private func count(_ form: String) -> Int { wordPieces.pieces(of: form).count }

    @Test("Words are cut as in training")
    func asInTraining() throws {
        for word in try TinyModel.cases().flatMap(\.words) {
            #expect(wordPieces.pieces(of: word.form) == word.pieces, "\(word.form)")
        }
    }

    @Test("The longest piece wins, and what follows continues the word")
    func longestMatch() {
        #expect(wordPieces.pieces(of: "schoolhouse").count == 2)
        #expect(wordPieces.pieces(of: "school") != wordPieces.pieces(of: "schoolhouse"))
        #expect(
            wordPieces.pieces(of: "mills") == wordPieces.pieces(of: "mill") + wordPieces.pieces(of: "rivers").suffix(1))
    }

    @Test("Case and accents do not matter")
    func folding() {
        for form in ["CAFE", "café", "cafe\u{301}", "CAFÉ", "c\u{AD}afe", "caf\u{200B}e"] {
            #expect(wordPieces.pieces(of: form) == wordPieces.pieces(of: "cafe"), "\(form)")
        }
    }

    @Test("One part that is unknown makes its run unknown, not the word")
    func unknownRuns() {
        #expect(wordPieces.pieces(of: "qqq") == [unknown])
        #expect(wordPieces.pieces(of: "riverqqq") == [unknown])
        #expect(wordPieces.pieces(of: "river-qqq").first == wordPieces.pieces(of: "river").first)
        #expect(wordPieces.pieces(of: "river-qqq").last == unknown)
        #expect(wordPieces.pieces(of: "河河") == [unknown, unknown])
    }

    @Test("Every word has a piece, no word more than eight")
    func bounds() {
        for form in ["", " ", "\n", "\0", "\u{200B}", "\u{202E}", "\u{FE0F}", "👩‍👩‍👧", "ﷺ", "½", "\u{10FFFF}"] {
            #expect((1...8).contains(count(form)), "\(form.debugDescription)")
        }
        #expect(count("-----------------") == 8)
        #expect(count(String(repeating: "1", count: 100)) == 8)
        #expect(wordPieces.pieces(of: String(repeating: "k", count: 101)) == [unknown])
    }

    @Test("A word of two megabytes costs no more than a long one")
    func hugeWords() {
        for part in ["k", "-", "é", "👍", "e\u{301}", "river"] {
            let form = String(repeating: part, count: 2_000_000 / part.utf8.count)
            #expect((1...8).contains(count(form)))
        }
    }
}
