import Testing

@testable import Language

@Suite("Surnames")
struct SurnamesTests {
    private let dora = Name(words: 0..<2, kind: .person)

    @Test("A surname alone is a person once the full name was given")
    func surnameAloneIsAPerson() {
        let words = [Word](of: "Dora Pell spoke and Pell left")
        let completed = Surnames(of: [dora], words: words).completed([dora])
        #expect(completed == [dora, Name(words: 4..<5, kind: .person)])
    }

    @Test("A surname taken for an organization becomes a person")
    func surnameTakenForAnOrganization() {
        let words = [Word](of: "Dora Pell spoke and Pell left")
        let names = [dora, Name(words: 4..<5, kind: .organization)]
        #expect(Surnames(of: names, words: words).completed(names)[1].kind == .person)
    }

    @Test("A surname within a longer name, or before another proper noun, stays what it was")
    func longerNamesStay() {
        let words = [Word](of: "Dora Pell saw the Pell Tower and the bank Pell Holding")
        let names = [dora, Name(words: 4..<6, kind: .location)]
        #expect(Surnames(of: names, words: words).completed(names) == names)
    }

    @Test("First names and organizations lend nothing")
    func onlySurnamesOfPeople() {
        let words = [Word](of: "Dora Pell and Ferro Bank and Dora met Bank")
        let names = [dora, Name(words: 3..<5, kind: .organization)]
        #expect(Surnames(of: names, words: words).completed(names) == names)
    }
}
