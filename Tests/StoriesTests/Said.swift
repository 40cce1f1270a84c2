import Record

/// A statement of a made-up article, by its words.
struct Said {
    var content: String
    var by: (name: String, kind: Source.Kind)
    var via: [(name: String, kind: Source.Kind)] = []
    var act: Statement.Act = .assert
    var form: Statement.Form = .indirect

    init(
        _ content: String, by name: String, _ kind: Source.Kind = .named, via: [(name: String, kind: Source.Kind)] = [],
        act: Statement.Act = .assert, form: Statement.Form = .indirect
    ) {
        (self.content, by, self.via, self.act, self.form) = (content, (name, kind), via, act, form)
    }
}

extension Samples {
    /// A record of an article with statements; a source that its text names several times is one.
    static func article(
        _ publisher: String, _ published: String, _ title: String, _ text: String, _ said: [Said] = []
    ) -> Record {
        var record = record(text, published: published, title: title, publisher: publisher)
        var sources: [Source] = []
        func source(_ name: String, _ kind: Source.Kind) -> String {
            if let known = sources.first(where: { $0.text == name }) { return known.id }
            var source = Source(id: "s\(sources.count + 1)", kind: kind, text: name)
            source.plural = kind == .unnamed && !name.hasPrefix("a ") && !name.hasPrefix("the ")
            source.spans = spans(of: name, in: text)
            sources.append(source)
            return source.id
        }
        record.statements = said.enumerated().map { index, said in
            var statement = Statement(id: "st\(index + 1)")
            statement.source = source(said.by.name, said.by.kind)
            statement.via = said.via.map { source($0.name, $0.kind) }
            statement.contentSpans = spans(of: said.content, in: text)
            statement.sourceSpans = spans(of: said.by.name, in: text)
            (statement.act, statement.form, statement.confidence) = (said.act, said.form, 0.9)
            return statement
        }
        record.sources = sources
        record.entities = []
        return record
    }

    private static func spans(of words: String, in text: String) -> [Span] {
        guard let range = text.firstRange(of: words) else { return [] }
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        return [Span(start, start + words.unicodeScalars.count)]
    }
}
