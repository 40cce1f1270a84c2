import Record

/// Statements as Web Annotations in JSON-LD, one a line: on the words of the article, who says so and how.
///
/// W3C, Web Annotation Data Model, Recommendation of 23 February 2017 (https://www.w3.org/TR/annotation-model/).
struct AnnotationExport: RecordExport {
    /// How many code points a quotation is given before and behind it, to be found again by.
    private static let contextLength = 32

    func lines(of record: Record) -> [UInt8] {
        let tables = RecordTables(record)
        return (record.statements ?? []).flatMap { annotation(of: $0, tables).jsonLine() }
    }

    private func annotation(of statement: Statement, _ tables: RecordTables) -> JSONObject {
        let targets = targets(of: statement, tables)
        let makers = tables.record.madeBy
        return [
            "@context": ["http://www.w3.org/ns/anno.jsonld", Self.ownTerms] as JSONArray,
            "id": ResourceName.statement(statement.id, of: tables.article.id),
            "type": "Annotation",
            "motivation": "describing",
            "generator": [
                "id": ResourceName.program(makers), "type": "Software", "name": ResourceName.versions(makers),
            ] as JSONObject,
            "body": [words(of: statement, tables), finding(statement, tables)],
            "target": targets.count == 1 ? targets[0] as any JSONWritable & Sendable : targets,
        ]
    }

    private static let ownTerms: JSONObject = [
        "hearsay": ResourceName.root,
        "hearsay:via": ["@id": "hearsay:via", "@container": "@list"] as JSONObject,
        "hearsay:inside": ["@id": "hearsay:inside", "@type": "@id"] as JSONObject,
    ]

    /// What a reader is shown beside the words.
    private func words(of statement: Statement, _ tables: RecordTables) -> JSONObject {
        let act =
            "\(statement.act.rawValue)\(statement.negated ? ", negated" : "")\(statement.hedged ? ", hedged" : "")"
        let chain = tables.chain(of: statement).map { ", through \($0)" }.joined()
        return [
            "type": "TextualBody", "format": "text/plain", "language": "en", "purpose": "describing",
            "value": "\(tables.name(of: statement.source) ?? "nobody named") (\(act))\(chain)",
        ]
    }

    /// The same for programs.
    private func finding(_ statement: Statement, _ tables: RecordTables) -> JSONObject {
        [
            "type": ["Dataset", "hearsay:Statement"],
            "hearsay:source": tables.name(of: statement.source),
            "hearsay:source_kind": statement.source.flatMap { tables.sources[$0]?.kind },
            "hearsay:via": tables.chain(of: statement).nonEmpty,
            "hearsay:cue": statement.cueSpans.nonEmpty.map { tables.text.text(in: $0) },
            "hearsay:act": statement.act,
            "hearsay:form": statement.form,
            "hearsay:negated": statement.negated,
            "hearsay:hedged": statement.hedged,
            "hearsay:channel": statement.channel,
            "hearsay:inside": statement.inside.map { ResourceName.statement($0, of: tables.article.id) },
            "hearsay:confidence": statement.confidence,
        ]
    }

    /// The words of the content; of who declined to say anything, those that tell it.
    private func targets(of statement: Statement, _ tables: RecordTables) -> [JSONObject] {
        let spans = [statement.contentSpans, statement.cueSpans, statement.sourceSpans].first { !$0.isEmpty } ?? []
        let source = ResourceName.address(tables.article.url) ?? ResourceName.article(tables.article.id)
        guard !spans.isEmpty else { return [["source": source]] }
        return spans.map { span in
            let before = Span(max(0, span.start - Self.contextLength), span.start)
            let behind = Span(span.end, span.end + Self.contextLength)
            let quote: JSONObject = [
                "type": "TextQuoteSelector", "exact": tables.text.text(in: span),
                "prefix": tables.text.text(in: before), "suffix": tables.text.text(in: behind),
            ]
            let position: JSONObject = ["type": "TextPositionSelector", "start": span.start, "end": span.end]
            return ["source": source, "selector": [position, quote]]
        }
    }
}
