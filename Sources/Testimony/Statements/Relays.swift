import Language
import Record

/// Through whom a statement came by its own words: "told Reuters", "in an interview with the Post", "citing officials",
/// "quoted her as saying", "a memo seen by the Herald".
struct Relays {
    let syntax: Syntax
    let parties: Parties

    /// Sets the links of a draft, and its source where another passes it on.
    func follow(_ draft: inout Draft) {
        guard let cue = draft.cueHead else { return }
        if let citation = citation(at: cue, draft) {
            draft.attribution.source = citation.source
            draft.attribution.content = withoutReport(draft.attribution.content, citation.source)
            draft.sourceHead = syntax.nominalHead(of: citation.source)
            draft.links.append(citation.link)
            draft.participle = citation.participle
        }
        if let reporter = reporter(of: cue, draft) { draft.links.append(reporter) }
        if let finder = draft.sourceHead.flatMap(finder) { draft.links.append(finder) }
        for outlet in listeners(of: cue) where !draft.attribution.source.contains(where: { $0.overlaps(outlet.words) })
        {
            draft.links.append(outlet)
        }
    }

    // MARK: Citing and quoting

    private struct Citation {
        var source: [Range<Int>]
        var link: Draft.Link
        /// The word "citing".
        var participle: Int?
    }

    private func citation(at cue: Int, _ draft: Draft) -> Citation? {
        let quoting = quotingVerb(at: cue) ?? cue
        guard syntax.words[quoting].tag == .verb else { return nil }
        if let citing = citing(behind: quoting), let cited = syntax.dependent(of: citing, by: ["obj"]),
            let speaker = syntax.subject(of: quoting), let link = link(at: speaker), isOutlet(link.party)
        {
            return Citation(source: syntax.phrase(of: cited), link: link, participle: citing)
        }
        guard ["quote", "cite"].contains(syntax.lemma(quoting)) else { return nil }
        let isSaying = quoting != cue || hasSaying(below: quoting)
        if syntax.isPassive(quoting) {
            guard let cited = syntax.subject(of: quoting), let agent = agent(of: quoting, cue) else { return nil }
            return Citation(source: syntax.phrase(of: cited), link: agent)
        }
        guard let cited = syntax.dependent(of: quoting, by: ["obj", "iobj"]), let speaker = syntax.subject(of: quoting),
            let link = link(at: speaker), isSaying || isOutlet(link.party) && syntax.words[cited].tag != .verb
        else { return nil }
        let saying = syntax.forest.extents[cited].filter { syntax.form($0) == "as" && $0 > cited }.prefix(1).map {
            $0..<syntax.forest.extents[cited].upperBound
        }
        return Citation(source: syntax.phrase(of: cited, without: saying), link: link)
    }

    /// A content without the source, and without the "as saying" behind it, that stand between its parts.
    private func withoutReport(_ content: [Range<Int>], _ source: [Range<Int>]) -> [Range<Int>] {
        var rest = content
        for part in source {
            let end = part.upperBound
            let isSaying = end + 1 < syntax.words.count && syntax.form(end) == "as" && syntax.form(end + 1) == "saying"
            rest = rest.flatMap { $0.cut(part.lowerBound..<(isSaying ? end + 2 : end)) }
        }
        return rest
    }

    /// Who "reports that …, according to" somebody has it from them.
    private func reporter(of cue: Int, _ draft: Draft) -> Draft.Link? {
        guard syntax.form(cue) == "according", let source = draft.sourceHead, let verb = syntax.words[source].head,
            verb < cue, syntax.lemma(verb) == "report", let speaker = syntax.subject(of: verb),
            let link = link(at: speaker), isOutlet(link.party)
        else { return nil }
        return link
    }

    /// "Reported on Friday, citing": the participle stands a few words behind the verb, whatever it hangs on.
    private func citing(behind verb: Int) -> Int? {
        let end = min(verb + Self.farthestParticiple, syntax.sentence(of: verb).words.upperBound)
        return (verb + 1..<max(verb + 1, end)).first { ["citing", "quoting"].contains(syntax.form($0)) }
    }

    private static let farthestParticiple = 10

    /// The verb "quoted" of "quoted her as saying", from "saying".
    private func quotingVerb(at cue: Int) -> Int? {
        guard syntax.markers(of: cue).contains("as") else { return nil }
        return syntax.governors(of: cue).prefix(3).first { ["quote", "cite"].contains(syntax.lemma($0)) }
    }

    private func hasSaying(below quoting: Int) -> Bool {
        (quoting + 1..<max(quoting + 1, syntax.forest.extents[quoting].upperBound)).prefix(40).contains {
            syntax.form($0) == "saying" && syntax.markers(of: $0).contains("as")
        }
    }

    private func agent(of quoting: Int, _ cue: Int) -> Draft.Link? {
        for verb in [quoting, cue] {
            for word in syntax.dependents(of: verb, by: ["obl"]) where syntax.markers(of: word).contains("by") {
                if let link = link(at: word) { return link }
            }
        }
        return nil
    }

    // MARK: Documents that somebody found

    /// "a transcript obtained by the Herald".
    private func finder(of source: Int) -> Draft.Link? {
        for verb in syntax.dependents(of: source, by: ["acl"]) where Self.finding.contains(syntax.lemma(verb)) {
            for word in syntax.dependents(of: verb, by: ["obl"]) where syntax.markers(of: word).contains("by") {
                if let link = outlet(in: word) { return link }
            }
        }
        return nil
    }

    private static let finding: Set = [
        "see", "obtain", "review", "view", "read", "examine", "hear", "acquire", "publish", "verify",
    ]

    // MARK: Those who were told

    private func listeners(of cue: Int) -> [Draft.Link] {
        guard syntax.words[cue].tag == .verb else { return [] }
        var found: [Draft.Link] = []
        for word in syntax.forest.dependents(of: cue) {
            switch syntax.relation(word) {
            case "iobj": if let link = outlet(in: word) { found.append(link) }
            case "obj" where Self.telling.contains(syntax.lemma(cue)):
                if let link = outlet(in: word) { found.append(link) }
            case "obl": if let link = occasion(at: word, of: cue) { found.append(link) }
            case "advcl" where Self.speaking.contains(syntax.lemma(word)):
                found += syntax.dependents(of: word, by: ["obl"]).compactMap { occasion(at: $0, of: word) }.prefix(1)
            default: continue
            }
        }
        return found
    }

    private static let telling: Set = ["tell", "inform", "assure", "remind", "email", "e-mail", "text"]
    private static let speaking: Set = ["speak", "talk", "write", "appear", "answer", "respond", "interview", "be"]

    /// "to Reuters", "on CBS", "in an interview with the Post".
    private func occasion(at word: Int, of verb: Int) -> Draft.Link? {
        guard syntax.markers(of: word).contains(where: Self.prepositions.contains) else { return nil }
        let lemma = syntax.lemma(verb)
        let isToldThere =
            parties.clusters.name(at: word) != nil
            && (SpeechVerbs.saying.contains(lemma) || Self.speaking.contains(lemma))
        return isToldThere || Self.occasions.contains(syntax.lemma(word)) ? outlet(in: word) : nil
    }

    private static let prepositions: Set = ["to", "with", "on", "in", "for", "during", "at", "by", "via", "through"]
    private static let occasions: Set = [
        "interview", "statement", "comment", "remark", "email", "e-mail", "letter", "message", "conversation", "call",
        "op-ed", "column", "essay", "article", "piece", "editorial", "appearance", "podcast", "show", "program",
        "programme",
        "broadcast", "segment", "profile", "story", "report", "host", "anchor", "reporter", "correspondent",
        "journalist",
    ]

    /// The outlet that a phrase is or names: "CNN", "CNN's Anna Berg", "an interview with CNN".
    private func outlet(in word: Int, depth: Int = 0) -> Draft.Link? {
        if let link = link(at: word), isOutlet(link.party) {
            return link.party.kind == .publisher || isEverybody(word) ? nil : link
        }
        guard depth < 3 else { return nil }
        for other in syntax.dependents(of: word, by: ["nmod", "compound", "appos", "flat", "acl"]) {
            if let link = outlet(in: other, depth: depth + 1) { return link }
        }
        return nil
    }

    /// "Told the press" names no outlet, "told state media" does.
    private func isEverybody(_ word: Int) -> Bool {
        ["press", "media"].contains(syntax.lemma(word)) && parties.clusters.name(at: word) == nil
            && syntax.dependent(of: word, by: ["amod", "compound", "nmod"]) == nil
    }

    private func isOutlet(_ party: Party) -> Bool { party.kind == .outlet || party.kind == .publisher }

    private func link(at word: Int) -> Draft.Link? {
        let words = syntax.phrase(of: word).first ?? word..<word + 1
        guard let party = parties.party(at: word, phrase: words) else { return nil }
        return Draft.Link(party: party, words: parties.clusters.name(at: word)?.words ?? words)
    }
}
