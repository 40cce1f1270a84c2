import Record

/// Where everything comes from, in the terms of PROV: articles, statements and claims; who published, wrote, said and
/// found them; the reporting that made an article, the reading that found what it says.
///
/// What an article quotes word for word is derived from it as a `prov:Quotation`, anything else that it says is simply
/// derived; a statement is attributed to its source and to those through whom it came.
struct ProvenanceExport {
    private typealias PROV = ProvenanceDocument
    private var document = ProvenanceDocument()
    /// Publishers and programs are told once.
    private var agents: Set<String> = []

    mutating func add(_ record: Record) throws(Failure) {
        let tables = RecordTables(record)
        let article = Self.name(ofArticle: record.article.id)
        try add(record.article, named: article)
        let reading = "reading:" + ResourceName.token(record.article.id)
        try document.add(.activity, reading, [:])
        try document.relate(.used, ["prov:activity": reading, "prov:entity": article])
        let program = try program(record.madeBy)
        try document.relate(.wasAssociatedWith, ["prov:activity": reading, "prov:agent": program])
        for statement in record.statements ?? [] { try add(statement, tables) }
        let speaking = Set((record.statements ?? []).flatMap { [$0.source].compactMap(\.self) + $0.via })
        for source in record.sources ?? [] where speaking.contains(source.id) { try add(source, tables) }
    }

    /// The claims of a story that are asked for, and on whose reports the articles rest that were added.
    mutating func add(_ story: Story, _ selection: ClaimSelection) throws(Failure) {
        for claim in story.claims where selection.selects(claim) { try add(claim) }
        for reliance in story.restsOn where selection.selects(article: reliance.from) { try add(reliance) }
    }

    func read(_ body: ([UInt8]) -> Void) throws(Failure) { try document.read(body) }

    // MARK: - Articles

    private mutating func add(_ article: Article, named name: String) throws(Failure) {
        try document.add(
            .entity, name,
            [
                "prov:type": PROV.name("hearsay:Article"), "prov:label": article.title,
                "hearsay:url": ResourceName.address(article.url).map(PROV.address), "hearsay:input": article.input,
                "hearsay:key": article.key, "hearsay:published": article.published,
            ])
        let reporting = "reporting:" + ResourceName.token(article.id)
        try document.add(.activity, reporting, [:])
        try document.relate(
            .wasGeneratedBy,
            ["prov:entity": name, "prov:activity": reporting, "prov:time": Self.time(article.published)])
        if let publisher = article.publisher {
            let outlet = try outlet(publisher)
            try document.relate(.wasAttributedTo, ["prov:entity": name, "prov:agent": outlet])
            try document.relate(.wasAssociatedWith, ["prov:activity": reporting, "prov:agent": outlet])
        }
        for (index, author) in article.authors.enumerated() {
            let agent = "author:" + ResourceName.part("\(index + 1)", of: article.id)
            try document.add(.agent, agent, ["prov:type": PROV.name("prov:Person"), "prov:label": author])
            try document.relate(.wasAttributedTo, ["prov:entity": name, "prov:agent": agent])
        }
    }

    /// Only a day with a time is one for PROV.
    private static func time(_ text: String?) -> String? {
        guard let text, text.utf8.count >= 19, DayRange(text) != nil, text.utf8.dropFirst(10).first == UInt8(ascii: "T")
        else { return nil }
        return text
    }

    /// A publisher by its name, the same one in every article.
    private mutating func outlet(_ name: String) throws(Failure) -> String {
        let agent = "outlet:" + ResourceName.id(of: name)
        if agents.insert(agent).inserted {
            try document.add(.agent, agent, ["prov:type": PROV.name("prov:Organization"), "prov:label": name])
        }
        return agent
    }

    private mutating func program(_ makers: Makers) throws(Failure) -> String {
        let versions = ResourceName.versions(makers)
        let agent = "program:" + ResourceName.id(of: versions)
        if agents.insert(agent).inserted {
            try document.add(
                .agent, agent, ["prov:type": PROV.name("prov:SoftwareAgent"), "prov:label": versions])
        }
        return agent
    }

    // MARK: - Statements

    private mutating func add(_ statement: Statement, _ tables: RecordTables) throws(Failure) {
        let article = tables.article.id
        let name = "statement:" + ResourceName.part(statement.id, of: article)
        try document.add(
            .entity, name,
            [
                "prov:type": PROV.name("hearsay:Statement"),
                "prov:value": tables.text.text(in: statement.contentSpans),
                "hearsay:act": statement.act, "hearsay:form": statement.form, "hearsay:negated": statement.negated,
                "hearsay:hedged": statement.hedged, "hearsay:channel": statement.channel,
                "hearsay:cue": statement.cueSpans.nonEmpty.map { tables.text.text(in: $0) },
                "hearsay:confidence": statement.confidence,
            ])
        try document.relate(
            .wasGeneratedBy, ["prov:entity": name, "prov:activity": "reading:" + ResourceName.token(article)])
        try document.relate(
            .wasDerivedFrom,
            [
                "prov:generatedEntity": name, "prov:usedEntity": Self.name(ofArticle: article),
                "prov:type": statement.form == .indirect ? nil : PROV.name("prov:Quotation"),
            ])
        if let outer = statement.inside {
            let outer = "statement:" + ResourceName.part(outer, of: article)
            try document.relate(.wasDerivedFrom, ["prov:generatedEntity": name, "prov:usedEntity": outer])
        }
        let sources = statement.via.map { ($0, "relays") } + [statement.source].compactMap(\.self).map { ($0, "says") }
        for (source, role) in sources {
            let agent = "source:" + ResourceName.part(source, of: article)
            try document.relate(
                .wasAttributedTo, ["prov:entity": name, "prov:agent": agent, "hearsay:role": role])
        }
    }

    private func add(_ source: Source, _ tables: RecordTables) throws(Failure) {
        let type: String? =
            switch source.kind {
            case .named: source.plural ? nil : "prov:Person"
            case .organization, .outlet, .publisher: "prov:Organization"
            case .unnamed, .document: nil
            }
        let name = "source:" + ResourceName.part(source.id, of: tables.article.id)
        try document.add(
            .agent, name,
            [
                "prov:type": type.map(PROV.name), "prov:label": tables.name(of: source.id),
                "hearsay:kind": source.kind, "hearsay:words": source.text,
            ])
    }

    // MARK: - Claims

    private mutating func add(_ claim: Claim) throws(Failure) {
        let name = Self.name(ofClaim: claim.id)
        try document.add(
            .entity, name,
            [
                "prov:type": PROV.name("hearsay:Claim"), "prov:value": claim.text, "hearsay:reports": claim.reports,
                "hearsay:independent": claim.independent, "hearsay:independent_low": claim.independentRange.lowerBound,
                "hearsay:independent_high": claim.independentRange.upperBound,
                "hearsay:first_report": PROV.name(Self.name(ofArticle: claim.firstReport)),
                "hearsay:first_confirmation": claim.firstConfirmation.map { PROV.name(Self.name(ofArticle: $0)) },
                "hearsay:disputed_by": claim.disputedBy.map { PROV.name(Self.name(ofClaim: $0)) }.nonEmpty,
            ])
        for part in claim.statements {
            let (article, id) = Self.parts(of: part)
            // What a paper says on its own word is an event of the article, which stands for it.
            let isStatement = id.hasPrefix("st")
            let used = isStatement ? "statement:" + ResourceName.part(id, of: article) : Self.name(ofArticle: article)
            try document.relate(
                .wasDerivedFrom,
                [
                    "prov:generatedEntity": name, "prov:usedEntity": used, "hearsay:event": isStatement ? nil : id,
                ])
        }
    }

    private mutating func add(_ reliance: Reliance) throws(Failure) {
        let from = Self.name(ofArticle: reliance.from)
        if let report = reliance.to {
            try document.relate(
                .wasDerivedFrom,
                [
                    "prov:generatedEntity": from, "prov:usedEntity": Self.name(ofArticle: report),
                    "hearsay:how": reliance.how,
                    "hearsay:outlet": reliance.outlet, "hearsay:confidence": reliance.confidence,
                ])
        } else {
            let outlet = try outlet(reliance.outlet)
            try document.relate(
                .wasInfluencedBy,
                [
                    "prov:influencee": from, "prov:influencer": outlet, "hearsay:how": reliance.how,
                    "hearsay:confidence": reliance.confidence,
                ])
        }
    }

    private static func name(ofArticle id: String) -> String { "article:" + ResourceName.token(id) }

    private static func name(ofClaim id: String) -> String {
        let (article, part) = parts(of: id)
        return "claim:" + (part.isEmpty ? ResourceName.token(article) : ResourceName.part(part, of: article))
    }

    private static func parts(of name: String) -> (article: String, part: String) {
        let article = Claim.article(of: name)
        return (article, String(name.dropFirst(article.count + 1)))
    }
}
