import Testing

@testable import Language

@Suite("Borders of names")
struct NameBordersTests {
    private func mended(_ text: String, _ names: (Range<Int>, NameKind)...) -> [String] {
        let words = [Word](of: text)
        let names = names.map { Name(words: $0.0, kind: $0.1) }
        return words.described(NameBorders(words: words).mended(names, in: words.indices))
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

    @Test("The “'s” of an owner is no part of the name, that of a name is")
    func owners() {
        var words = [Word](of: "Upper Selwick 's port at Alan 's")
        for index in [2, 6] { words[index].tag = .particle }
        (words[1].head, words[1].relation, words[2].head) = (3, "nmod:poss", 1)
        (words[5].head, words[5].relation, words[6].head) = (3, "nmod", 5)
        let names = [Name(words: 0..<3, kind: .location), Name(words: 5..<7, kind: .organization)]
        let mended = NameBorders(words: words).mended(names, in: words.indices)
        #expect(words.described(mended) == ["Upper Selwick LOC", "Alan 's ORG"])
    }

    @Test("An address is no name")
    func address() {
        #expect(mended("write to dora@selwick.example", (2..<3, .organization)).isEmpty)
    }

    @Test("No name ends in a comma")
    func commaAtTheEnd() {
        #expect(mended("by Pell , who left", (1..<3, .person)) == ["Pell PER"])
    }
}

@Suite("Names of storms")
struct StormsTests {
    private func told(_ text: String, _ names: (Range<Int>, NameKind)...) -> [String] {
        let words = [Word](of: text)
        let names = names.map { Name(words: $0.0, kind: $0.1) }
        return words.described(Storms(of: names, words: words).told(names))
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
        let words = [Word](of: text)
        let names = names.map { Name(words: $0.0, kind: $0.1) }
        return words.described(RepeatedNames(of: names, words: words).completed(names, starts: starts))
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
