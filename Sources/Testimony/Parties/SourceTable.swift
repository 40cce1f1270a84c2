import Language
import Record

/// The sources of a record, each once, with every place that names it.
struct SourceTable {
    private var numbers: [Party.Identity: Int] = [:]
    private var parties: [Party] = []
    private var spans: [[Range<Int>]] = []

    /// The id of a party, which is named by some words once more.
    mutating func id(of party: Party, at words: [Range<Int>]) -> String {
        let number: Int
        if let known = numbers[party.identity] {
            number = known
        } else {
            number = parties.count
            numbers[party.identity] = number
            parties.append(party)
            spans.append([])
        }
        spans[number] += words
        return "s\(number + 1)"
    }

    func sources(_ map: SpanMap, entity: (Party) -> String?) -> [Source] {
        parties.enumerated().map { number, party in
            var source = Source(id: "s\(number + 1)", kind: party.kind, text: party.text)
            (source.plural, source.count) = (party.plural, party.count)
            source.entity = entity(party)
            source.spans = Set(spans[number]).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
                .map(map.span)
            return source
        }
    }
}
