@testable import Language

extension [Word] {
    /// The words of a text that is cut at spaces; those with a capital are proper nouns, the others nouns.
    init(of text: String) {
        self = text.split(separator: " ").map { form in
            var word = Word(bytes: 0..<0, form: String(form))
            word.tag = form.first?.isUppercase == true ? .properNoun : .noun
            return word
        }
    }

    /// Names by their words and their kinds.
    func described(_ names: [Name]) -> [String] {
        names.map { "\(self[$0.words].map(\.form).joined(separator: " ")) \($0.kind.rawValue)" }
    }
}
