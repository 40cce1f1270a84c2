import Gazetteer
import Record

/// Events as records of PLOVER, one a line: those that are likely.
///
/// The fields are those of the manual (Open Event Data Alliance, PLOVER: Event, Actor and Data Interchange
/// Specification, 0.7b1, "JSON Data Fields"); what it has no field for stands behind them under Hearsay's own names.
struct PLOVERExport: RecordExport {
    func lines(of record: Record) -> [UInt8] {
        let tables = RecordTables(record)
        return (record.events ?? []).filter(\.isLikely).flatMap { line(of: $0, tables) ?? [] }
    }

    /// nil for an event of none of PLOVER's types, and where no day is known, which PLOVER asks for.
    private func line(of event: Event, _ tables: RecordTables) -> [UInt8]? {
        let article = tables.article
        let days = tables.days(of: event)
        guard let type = event.type, let day = days?.first ?? DayRange(article.published ?? "")?.first else {
            return nil
        }
        let span = event.spans.first ?? event.anchor
        let object: JSONObject = [
            "id": "\(article.id):\(event.id)",
            "date": day,
            "enddate": days.flatMap { $0.last == $0.first ? nil : $0.last },
            "source": actors(event.actors, tables),
            "recipient": actors(event.recipients, tables).nonEmpty,
            "event": [type],
            "event_loc": event.place.flatMap { tables.places[$0] }.map(location),
            "event_text": event.spans.map { tables.text.text(in: $0) },
            "quad_code": Self.quad(type),
            "mode": ([event.mode].compactMap(\.self) + Self.auxiliaryModes(event.status)).nonEmpty,
            "context": event.contexts.nonEmpty,
            "link": event.sameAs.min().map { "\(article.id):\(min($0, event.id))" },
            "text_info": ["start": span.start, "end": span.end] as JSONObject,
            "cite_info": citation(tables.record),
            "date_of": days == nil ? "publication" : "event",
            "time_value": event.time.flatMap { tables.times[$0]?.value },
            "status": event.status,
            "changes": event.changes.map { "\(article.id):\($0)" },
            "factuality": event.factuality,
            "cameo": event.cameo,
            "rests_on": event.restsOn.map { "\(article.id):\($0)" },
            "said_by": event.restsOn.compactMap { tables.name(of: tables.statements[$0]?.source) }.nonEmpty,
            "confidence": event.confidence,
        ]
        return object.jsonLine()
    }

    private func actors(_ ids: [String], _ tables: RecordTables) -> [JSONObject] {
        ids.compactMap { tables.entities[$0] }.map { entity in
            let code = ActorCode(entity.code ?? entity.country ?? "")
            let link = entity.link.flatMap { $0.hasPrefix("wikidata:") ? String($0.dropFirst(9)) : nil }
            return [
                "code": code.origin.nonEmpty,
                "sector": code.roles.joined().nonEmpty,
                "actor_text": entity.name,
                "identifier_id": link.map { "https://www.wikidata.org/wiki/\($0)" },
                "office": entity.role,
            ]
        }
    }

    private func location(_ place: Place) -> JSONObject {
        [
            "geonameid": place.link.flatMap { $0.hasPrefix("geonames:") ? Int($0.dropFirst(9)) : nil },
            "name": place.name,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "cc3": place.country,
        ]
    }

    private func citation(_ record: Record) -> JSONObject {
        [
            "citation": record.article.id,
            "url": record.article.url,
            "title": record.article.title,
            "language": record.article.language,
            "publication": record.article.publisher,
            "published": record.article.published,
            "coder": ResourceName.versions(record.madeBy),
            "codebook": "plover-1.0",
        ]
    }

    /// Verbal and material cooperation, verbal and material conflict, numbered as the manual does.
    private static func quad(_ type: Event.Kind) -> Int {
        switch type {
        case .agree, .consult, .support, .concede: 1
        case .cooperate, .aid, .retreat: 2
        case .request, .accuse, .reject, .threaten: 3
        case .protest, .sanction, .mobilize, .coerce, .assault: 4
        }
    }

    /// What PLOVER adds to the mode of an event that did not simply take place.
    private static func auxiliaryModes(_ status: Event.Status) -> [String] {
        switch status {
        case .held, .asserted: []
        case .planned: ["future"]
        case .demanded, .hypothetical: ["hypothetical"]
        case .cancelled, .denied: ["negation"]
        }
    }
}
