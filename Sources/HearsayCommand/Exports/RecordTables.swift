import Record

/// The parts of a record by their ids, and its text to cut them from.
struct RecordTables {
    let record: Record
    let text: CodePointText
    let entities: [String: Entity]
    let times: [String: TimeExpression]
    let places: [String: Place]
    let sources: [String: Source]
    let statements: [String: Statement]

    init(_ record: Record) {
        func table<Value>(_ values: [Value]?, _ id: (Value) -> String) -> [String: Value] {
            Dictionary((values ?? []).map { (id($0), $0) }) { first, _ in first }
        }
        self.record = record
        text = CodePointText(record.article.text)
        entities = table(record.entities, \.id)
        times = table(record.times, \.id)
        places = table(record.places, \.id)
        sources = table(record.sources, \.id)
        statements = table(record.statements, \.id)
    }

    var article: Article { record.article }

    func entity(of source: String?) -> Entity? { source.flatMap { sources[$0]?.entity }.flatMap { entities[$0] } }

    /// The name of a source as far as it is known, else the words that describe it.
    func name(of source: String?) -> String? { entity(of: source)?.name ?? source.flatMap { sources[$0]?.text } }

    /// Those through whom a statement came, nearest to the publisher first.
    func chain(of statement: Statement) -> [String] { statement.via.compactMap { name(of: $0) } }

    /// The days of an event, nil where the article does not say them.
    func days(of event: Event) -> DayRange? { event.time.flatMap { times[$0] }.flatMap { DayRange($0) } }
}
