import CGazetteer
import Record

/// What verbs and nouns tell of, as codes of CAMEO: "sever relations" is 161.
///
/// A pattern is lemmas with one space between them: a verb, its particle, its object, a preposition and its noun; or a noun with what
/// stands before it and a preposition behind it. `Training/gazetteer/deeds.tsv` has them all. Looked up in O(log n).
public struct DeedLexicon: Sendable {
    public enum WordClass: UInt32, Sendable { case verb, noun }

    private let table: NameTable

    init() throws(Failure) {
        table = try NameTable(hearsay_deeds_table(), hearsay_deeds_table_size(), "deeds")
    }

    /// The codes that a pattern has, the most usual first.
    public func codes(of pattern: String, as wordClass: WordClass) -> [String] {
        table.rows(named: pattern).filter { table.number(1, of: $0) == wordClass.rawValue }.map {
            table.string(0, of: $0)
        }
    }

    /// Whether some pattern goes on behind these lemmas.
    public func hasPatterns(beginning lemmas: String) -> Bool {
        table.hasNames(startingWith: (FoldedName.bytes(of: lemmas.utf8) + [UInt8(ascii: " ")])[...])
    }
}
