import Testing

@testable import Language

@Suite("Borders of names")
struct NameBordersTests {
    /// Words of which those with a capital are proper nouns.
    private func words(_ text: String) -> [Word] {
        text.split(separator: " ").map { form in
            var word = Word(bytes: 0..<0, form: String(form))
            word.tag = form.first?.isUppercase == true ? .properNoun : .noun
            return word
        }
    }

    private func mended(_ text: String, _ names: (Range<Int>, NameKind)...) -> [String] {
        let words = words(text)
        return NameBorders(words: words).mended(names.map { Name(words: $0.0, kind: $0.1) }, in: words.indices).map {
            "\(words[$0.words].map(\.form).joined(separator: " ")) \($0.kind.rawValue)"
        }
    }

    @Test("What follows a comma in a person's name belongs to it")
    func givenNameBehindTheSurname() {
        #expect(mended("by Pell , Dora today", (1..<3, .person), (3..<4, .person)) == ["Pell , Dora PER"])
    }

    @Test("Two people side by side stay two")
    func twoPeople() {
        let names = mended("Dora Pell Jan Orme", (0..<2, .person), (2..<4, .person))
        #expect(names == ["Dora Pell PER", "Jan Orme PER"])
    }

    @Test("A name that ends in \"of\" takes what it is of")
    func nameThatGoesOn() {
        let office = mended("Law Offices of Dora Pell", (0..<3, .organization), (3..<5, .person))
        #expect(office == ["Law Offices of Dora Pell ORG"])
        let court = mended("Court of the Free City", (0..<2, .organization), (3..<5, .location))
        #expect(court == ["Court of the Free City ORG"])
    }

    @Test("Initials belong to the name behind them; a postscript does not")
    func initials() {
        #expect(mended("saw R.E. Pell", (2..<3, .person)) == ["R.E. Pell PER"])
        #expect(mended("saw V K Pell", (2..<4, .person)) == ["V K Pell PER"])
        #expect(mended("saw A. Dora Pell", (1..<2, .person), (2..<4, .person)) == ["A. Dora Pell PER"])
        #expect(mended("P.S. Dora left", (1..<2, .person)) == ["Dora PER"])
        #expect(mended("the U.S. Army left", (2..<3, .organization)) == ["Army ORG"])
    }

    @Test("No name ends in a comma")
    func commaAtTheEnd() {
        #expect(mended("by Pell , who left", (1..<3, .person)) == ["Pell PER"])
    }
}

@Suite("Names of storms")
struct StormsTests {
    private func told(_ text: String, _ names: (Range<Int>, NameKind)...) -> [String] {
        let words = text.split(separator: " ").map { form in
            var word = Word(bytes: 0..<0, form: String(form))
            word.tag = form.first?.isUppercase == true ? .properNoun : .noun
            return word
        }
        let names = names.map { Name(words: $0.0, kind: $0.1) }
        return Storms(of: names, words: words).told(names).map {
            "\(words[$0.words].map(\.form).joined(separator: " ")) \($0.kind.rawValue)"
        }
    }

    @Test("A storm is an event wherever it is named, whatever its name was taken for")
    func stormIsAnEvent() {
        let names = told("Hurricane Dora came and Dora went", (1..<2, .person), (4..<5, .location))
        #expect(names == ["Hurricane Dora EVENT", "Dora EVENT"])
        #expect(told("Typhoon Dora hit", (0..<1, .event), (1..<2, .person)) == ["Typhoon Dora EVENT"])
    }

    @Test("Without a storm people stay people, and those with more of a name anyway")
    func peopleStay() {
        #expect(told("Dora came", (0..<1, .person)) == ["Dora PER"])
        let names = told("Storm Dora met Dora Pell", (1..<2, .person), (3..<5, .person))
        #expect(names == ["Storm Dora EVENT", "Dora Pell PER"])
    }
}

@Suite("Names that are repeated")
struct RepeatedNamesTests {
    private func completed(_ text: String, starts: [Int] = [0], _ names: (Range<Int>, NameKind)...) -> [String] {
        let words = text.split(separator: " ").map { Word(bytes: 0..<0, form: String($0)) }
        let names = names.map { Name(words: $0.0, kind: $0.1) }
        return RepeatedNames(of: names, words: words).completed(names, starts: starts).map {
            "\(words[$0.words].map(\.form).joined(separator: " ")) \($0.kind.rawValue)"
        }
    }

    @Test("A name that was cut in two, or left out, is found by another mention")
    func cutAndLeftOut() {
        let text = "to Upper Selwick and Upper Selwick and then Upper Selwick"
        let names = completed(text, (1..<3, .location), (4..<5, .location), (5..<6, .location))
        #expect(names == ["Upper Selwick LOC", "Upper Selwick LOC", "Upper Selwick LOC"])
    }

    @Test("A part of a longer name stays a part of it, and no name goes beyond its sentence")
    func longerNamesStay() {
        let long = completed("Upper Selwick saw Upper Selwick Bank", (0..<2, .location), (3..<6, .organization))
        #expect(long == ["Upper Selwick LOC", "Upper Selwick Bank ORG"])
        let apart = completed("Upper Selwick is Upper Selwick", starts: [0, 4], (0..<2, .location), (4..<5, .location))
        #expect(apart == ["Upper Selwick LOC", "Selwick LOC"])
    }
}
