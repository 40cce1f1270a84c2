import Testing

@testable import Language

@Suite("Words as the encoder sees them")
struct WordInputTests {
    @Test(
        "Shapes",
        arguments: [
            ("", .marks), ("—", .marks), ("👍", .marks), ("river", .lowercase), ("d'état", .lowercase),
            ("a", .lowercase),
            ("River", .capitalized), ("O'hara", .capitalized), ("Ägypten", .capitalized), ("NATO", .uppercase),
            ("G-7", .lettersAndDigits), ("A", .singleUppercase), ("-A", .singleUppercase), ("iPhone", .mixedCase),
            ("McKay", .mixedCase), ("2026", .digits), ("٣", .digits), ("²", .digits), ("1,000", .digitsAndMarks),
            ("10.5", .digitsAndMarks), ("3rd", .lettersAndDigits), ("U.S.", .abbreviation), ("e.g.", .abbreviation),
            ("河", .caseless), ("אב", .caseless), ("½", .marks),
        ] as [(String, WordShape)])
    func shapes(_ form: String, _ shape: WordShape) {
        #expect(WordShape(of: form) == shape)
    }

    @Test("Shapes are those of training")
    func shapesAsInTraining() throws {
        for word in try TinyModel.cases().flatMap(\.words) {
            #expect(WordShape(of: word.form).rawValue == word.shape, "\(word.form)")
        }
    }

    @Test("A line feed is the border of a paragraph, any other gap a blank")
    func spaces() {
        let gaps = Tokenizer.cut(Array("One \u{A0}two,\n three".utf8)).gaps
        #expect(gaps.map { SpaceBefore($0) } == [.paragraph, .blank, .none, .paragraph])
    }

    private func quotations(_ words: String) -> [Quotation] {
        var state = QuotationState()
        return words.split(separator: " ").enumerated().map { index, word in
            let startsParagraph = index == 0 || word.hasPrefix("¶")
            return state.next(String(word.drop { $0 == "¶" }), startsParagraph: startsParagraph)
        }
    }

    @Test("Quotes open and close, with every mark")
    func quotes() {
        let expected: [Quotation] = [.outside, .mark, .inside, .inside, .mark, .outside]
        for marks in [("“", "”"), ("\"", "\""), ("``", "''"), ("''", "''")] {
            #expect(quotations("she \(marks.0) keep out \(marks.1) said") == expected)
        }
        #expect(quotations("it 's the boys ' ship") == Array(repeating: .outside, count: 6))
    }

    @Test("A quote that nobody closes ends with its paragraph")
    func openQuotes() {
        #expect(quotations("“ keep ¶out now") == [.mark, .inside, .outside, .outside])
        #expect(quotations("” keep ” out") == [.mark, .outside, .mark, .outside])
        #expect(quotations("“ keep “ out") == [.mark, .inside, .mark, .inside])
    }

    @Test("Quotation is that of training")
    func quotesAsInTraining() throws {
        for example in try TinyModel.cases() {
            var state = QuotationState()
            for word in example.words {
                #expect(state.next(word.form, startsParagraph: word.space == 2).rawValue == word.quote, "\(word.form)")
            }
        }
    }

    @Test("A window knows where its words begin")
    func windows() {
        var window = Window()
        window.append(word: [7], shape: .capitalized, space: .paragraph, quotation: .outside)
        window.append(word: [8, 9, 10], shape: .digits, space: .blank, quotation: .inside)
        window.append(word: [11], shape: .marks, space: .none, quotation: .mark)
        #expect(window.words == [0, 1, 4])
        #expect(window.pieces.map(\.space) == [.paragraph, .blank, .continuation, .continuation, .none])
        #expect(window.length == 7)
    }
}
