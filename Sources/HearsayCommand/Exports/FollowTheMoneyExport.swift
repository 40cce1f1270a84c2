import Gazetteer
import Record

/// Articles and who is in them as entities of FollowTheMoney, one a line (https://followthemoney.tech).
///
/// Each stands on its article (`proof`), and a Documentation or a Mention says by which words. People and bodies of
/// different articles are one entity only where a public register says so; others are for the reader to match.
struct FollowTheMoneyExport: RecordExport {
    func lines(of record: Record) -> [UInt8] {
        let tables = RecordTables(record)
        var lines = article(tables).jsonLine()
        for entity in record.entities ?? [] {
            guard let schema = Self.schema(of: entity) else { continue }
            lines += party(entity, schema, tables).jsonLine() + mention(entity, schema, tables).jsonLine()
        }
        for event in record.events ?? [] where event.isLikely {
            if let place = event.place.flatMap({ tables.places[$0] }) { lines += address(place, tables).jsonLine() }
            lines += happening(event, tables).jsonLine()
        }
        return lines + (record.statements ?? []).flatMap { said($0, tables).jsonLine() }
    }

    // MARK: - Entities

    private func article(_ tables: RecordTables) -> FollowTheMoneyEntity {
        let article = tables.article
        var entity = FollowTheMoneyEntity("Article", id: Self.id(article))
        entity.add("title", article.title)
        entity.add("fileName", article.input)
        entity.add("author", article.authors)
        entity.add("publisher", article.publisher)
        entity.addAddress("sourceUrl", article.url)
        entity.add("publishedAt", DayRange(article.published ?? "")?.first)
        entity.add("modifiedAt", DayRange(article.modified ?? "")?.first)
        entity.add("language", article.language.flatMap(LanguageCodes.three))
        // Values have no order, so the text is one of them; what goes beyond its room is left out.
        entity.add("bodyText", article.text)
        entity.add("generator", "Hearsay \(tables.record.madeBy.hearsay)")
        return entity
    }

    /// Somebody who acts or speaks: nil for what is none, and for those without a name.
    private static func schema(of entity: Entity) -> String? {
        guard entity.mentions.contains(where: { $0.head == .name }), FollowTheMoneyEntity.isVisible(entity.name) else {
            return nil
        }
        let code = ActorCode(entity.code ?? "")
        switch entity.kind {
        case .person: return "Person"
        case .government: return "PublicBody"
        case .organization where code.roles.contains("BUS") || code.origin == "MNC": return "Company"
        case .organization where code.roles.contains { ["GOV", "LEG", "JUD", "COP", "MIL", "SPY"].contains($0) }:
            return "PublicBody"
        case .organization, .outlet: return "Organization"
        case .group: return "LegalEntity"
        case .place, .document, .event, .other: return nil
        }
    }

    private func party(_ entity: Entity, _ schema: String, _ tables: RecordTables) -> FollowTheMoneyEntity {
        var party = FollowTheMoneyEntity(schema, id: id(entity, schema, tables))
        party.add("name", entity.name)
        party.add("country", entity.country.flatMap(CountryCodes.two))
        if schema == "Person" { party.add("position", entity.role) }
        party.add("wikidataId", Self.item(of: entity))
        party.add("classification", entity.code)
        party.add("proof", Self.id(tables.article))
        return party
    }

    private func mention(_ entity: Entity, _ schema: String, _ tables: RecordTables) -> FollowTheMoneyEntity {
        var mention = FollowTheMoneyEntity("Mention", id: Self.id(tables.article, entity.id, "mention"))
        mention.add("document", Self.id(tables.article))
        mention.add("resolved", id(entity, schema, tables))
        let names = entity.mentions.filter { $0.head == .name }.map { tables.text.text(in: Span($0.start, $0.end)) }
        mention.add("name", names)
        mention.add("detectedSchema", schema)
        mention.add("contextCountry", entity.country.flatMap(CountryCodes.two))
        return mention
    }

    private func address(_ place: Place, _ tables: RecordTables) -> FollowTheMoneyEntity {
        var address = FollowTheMoneyEntity("Address", id: Self.id(tables.article, place.id))
        address.add("full", place.name)
        address.add("country", place.country.flatMap(CountryCodes.two))
        address.add("latitude", place.latitude.map { "\($0)" })
        address.add("longitude", place.longitude.map { "\($0)" })
        address.add("proof", Self.id(tables.article))
        return address
    }

    private func happening(_ event: Event, _ tables: RecordTables) -> FollowTheMoneyEntity {
        let place = event.place.flatMap { tables.places[$0] }
        let days = tables.days(of: event)
        var entity = FollowTheMoneyEntity("Event", id: Self.id(tables.article, event.id))
        entity.add("name", event.spans.first.map { tables.text.text(in: $0) } ?? tables.text.text(in: event.anchor))
        entity.add("keywords", ([event.type?.rawValue, event.mode].compactMap(\.self) + event.contexts))
        entity.add("summary", event.status.rawValue)
        if days?.first == days?.last {
            entity.add("date", days?.first)
        } else {
            entity.add("startDate", days?.first)
            entity.add("endDate", days?.last)
        }
        entity.add("location", place?.name)
        entity.add("addressEntity", place.map { Self.id(tables.article, $0.id) })
        entity.add("country", place?.country.flatMap(CountryCodes.two))
        entity.add("organizer", ids(event.actors, tables))
        entity.add("involved", ids(event.recipients, tables))
        entity.add("proof", Self.id(tables.article))
        entity.add("recordId", "\(tables.article.id):\(event.id)")
        return entity
    }

    /// A statement: what documents its speaker, or, where they have no name, a note on the article.
    private func said(_ statement: Statement, _ tables: RecordTables) -> FollowTheMoneyEntity {
        let speaker = tables.entity(of: statement.source).flatMap { ids([$0.id], tables).first }
        let content = tables.text.text(in: statement.contentSpans)
        let chain = tables.chain(of: statement).map { "through \($0)" }
        let id = Self.id(tables.article, statement.id)
        guard let speaker else {
            var note = FollowTheMoneyEntity("Note", id: id)
            note.add("name", tables.name(of: statement.source))
            note.add("entity", Self.id(tables.article))
            note.add("description", content)
            note.add("summary", ([statement.act.rawValue] + chain).joined(separator: ", "))
            note.add("proof", Self.id(tables.article))
            return note
        }
        var documentation = FollowTheMoneyEntity("Documentation", id: id)
        documentation.add("document", Self.id(tables.article))
        documentation.add("entity", speaker)
        documentation.add("role", "source")
        documentation.add("status", statement.act.rawValue)
        documentation.add("summary", content)
        documentation.add("description", chain.joined(separator: ", "))
        documentation.add("date", statement.time.flatMap { tables.times[$0] }.flatMap { DayRange($0)?.first })
        documentation.add("proof", Self.id(tables.article))
        documentation.add("recordId", "\(tables.article.id):\(statement.id)")
        documentation.addAddress("sourceUrl", tables.article.url)
        return documentation
    }

    // MARK: - Ids

    private static func id(_ article: Article, _ parts: String...) -> String {
        (["hearsay"] + ([article.id] + parts).map(ResourceName.token)).joined(separator: "-")
    }

    /// The same in every article where a register has the entity, and is of the same schema.
    private func id(_ entity: Entity, _ schema: String, _ tables: RecordTables) -> String {
        guard let item = Self.item(of: entity) else { return Self.id(tables.article, entity.id) }
        return "hearsay-\(item)-\(schema)"
    }

    /// The item of Wikidata that an entity is: `Q42`.
    private static func item(of entity: Entity) -> String? {
        guard let link = entity.link, link.hasPrefix("wikidata:Q") else { return nil }
        let item = link.dropFirst("wikidata:".utf8.count)
        return item.utf8.dropFirst().allSatisfy { (48...57).contains($0) } && item.utf8.count <= 32 ? String(item) : nil
    }

    /// Of those of some entities that are exported.
    private func ids(_ entities: [String], _ tables: RecordTables) -> [String] {
        entities.compactMap { tables.entities[$0] }.compactMap { entity in
            Self.schema(of: entity).map { id(entity, $0, tables) }
        }
    }
}
