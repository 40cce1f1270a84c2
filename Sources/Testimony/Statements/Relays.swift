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
        giveToSpeaker(&draft, cue)
        if let citation = citation(at: cue, draft) {
            draft.attribution.source = citation.source
            draft.attribution.content = withoutReport(draft.attribution.content, citation.source)
            draft.sourceHead = syntax.nominalHead(of: citation.source)
            draft.links.append(citation.link)
            draft.participle = citation.participle
        }
        if let reporter = reporter(of: cue, draft) { draft.links.append(reporter) }
        if let finder = draft.sourceHead.flatMap(finder) { draft.links.append(finder) }
        if draft.links.isEmpty, let quoter = quoter(of: cue) ?? asReported(cue) {
            draft.links.append(quoter.link)
            draft.participle = quoter.participle
        }
        if let messenger = messenger(of: cue) { draft.links.append(messenger) }
        draft.links += draft.sourceHead.map(listeners(speakingWith:)) ?? []
        for outlet in listeners(of: cue)
        where !draft.attribution.source.contains(where: { $0.overlaps(outlet.words) }) {
            draft.links.append(outlet)
        }
    }

    /// "The spokesman, in remarks carried by Xinhua, said": who carries what somebody says does not say it.
    private func giveToSpeaker(_ draft: inout Draft, _ cue: Int) {
        guard let head = draft.sourceHead, let carrying = syntax.words[head].head,
            Self.finding.contains(syntax.lemma(carrying)), syntax.relation(carrying) == "acl",
            agent(of: carrying) != nil,
            let speaker = syntax.subject(of: cue), speaker != head, !syntax.isBelow(carrying, speaker)
        else { return }
        draft.attribution.source = syntax.phrase(of: speaker)
        draft.sourceHead = speaker
    }

    // MARK: Citing and quoting

    private struct Citation {
        var source: [Range<Int>]
        var link: Draft.Link
        /// The word "citing".
        var participle: Int?
    }

    private func citation(at cue: Int, _ draft: Draft) -> Citation? {
        if syntax.form(cue) == "according" { return draft.sourceHead.flatMap(citation(beside:)) }
        let quoting = syntax.quotingVerb(of: cue) ?? cue
        guard syntax.words[quoting].tag == .verb else { return nil }
        if let speaker = syntax.subject(of: quoting),
            let citing = syntax.citing(behind: quoting) ?? citing(beside: speaker),
            let cited = syntax.dependent(of: citing, by: ["obj"]), let link = link(at: speaker), isOutlet(link.party)
        {
            return Citation(source: phrase(ofCited: cited), link: link, participle: citing)
        }
        guard syntax.isQuoting(quoting) else { return nil }
        let isSaying = quoting != cue || saying(below: quoting) != nil
        if syntax.isPassive(quoting) {
            guard let cited = syntax.subject(of: quoting),
                let agent = agent(of: quoting) ?? agent(of: saying(below: quoting) ?? cue)
            else { return nil }
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

    /// "according to Reuters, which cited a sailor", "in the Times, citing officials".
    private func citation(beside outlet: Int) -> Citation? {
        guard let link = self.outlet(in: outlet),
            let citing = citing(beside: link.words.upperBound - 1) ?? citing(describing: outlet),
            let cited = syntax.dependent(of: citing, by: ["obj"])
        else { return nil }
        return Citation(source: phrase(ofCited: cited), link: link, participle: citing)
    }

    /// Those cited, without ", that …" behind them: in English no relative clause begins like that, so it is what they say.
    private func phrase(ofCited cited: Int) -> [Range<Int>] {
        let all = syntax.forest.extents[cited]
        let clause = all.dropFirst().first { $0 > cited && syntax.form($0) == "that" && syntax.form($0 - 1) == "," }
        return syntax.phrase(of: cited, without: clause.map { [$0..<all.upperBound] } ?? [])
    }

    /// The verb that tells whom somebody cites: "the paper, quoting two officials", "the paper, which cited two officials".
    private func citing(beside outlet: Int) -> Int? {
        let end = syntax.sentence(of: outlet).words.upperBound
        let last = parties.clusters.name(at: outlet)?.words.last ?? outlet
        var next = last + 1
        if next < end, syntax.form(next) == "," { next += 1 }
        let isRelative = next < end && ["which", "who", "that"].contains(syntax.form(next))
        if isRelative { next += 1 }
        guard next < end, isRelative || syntax.words[next].pennTag == "VBG",
            syntax.isQuoting(next), !syntax.isPassive(next)
        else { return explained(outlet).flatMap(citing(describing:)) }
        return next
    }

    /// What an outlet is called behind its name: "Radar, a weekly".
    private func explained(_ outlet: Int) -> Int? {
        let head = parties.clusters.name(at: outlet).flatMap { syntax.nominalHead(of: [$0.words]) } ?? outlet
        return syntax.dependent(of: head, by: ["appos"])
    }

    /// "a weekly, which cited two officials", "a weekly citing two officials".
    private func citing(describing noun: Int) -> Int? {
        syntax.dependents(of: noun, by: ["acl"]).first { verb in
            guard syntax.isQuoting(verb), !syntax.isPassive(verb) else { return false }
            return syntax.words[verb].pennTag == "VBG"
                || syntax.dependents(of: verb, by: ["nsubj"]).contains { ["which", "that"].contains(syntax.form($0)) }
        }
    }

    /// "the governor said, quoted by Interfax".
    private func quoter(of cue: Int) -> (link: Draft.Link, participle: Int)? {
        for verb in syntax.dependents(of: cue, by: ["advcl", "acl"])
        where syntax.isQuoting(verb) && syntax.markers(of: verb).isEmpty {
            if let link = agent(of: verb), isOutlet(link.party) { return (link, verb) }
        }
        return nil
    }

    /// "The sailors, as Interfax first reported, said": who reports that they said it.
    private func asReported(_ cue: Int) -> (link: Draft.Link, participle: Int)? {
        for verb in syntax.dependents(of: cue, by: ["advcl"]) where syntax.markers(of: verb) == ["as"] {
            guard SpeechVerbs.saying.contains(syntax.lemma(verb)),
                let speaker = syntax.dependent(of: verb, by: ["nsubj"]), let link = link(at: speaker),
                isOutlet(link.party)
            else { continue }
            return (link, verb)
        }
        return nil
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

    private func saying(below quoting: Int) -> Int? {
        (quoting + 1..<max(quoting + 1, syntax.forest.extents[quoting].upperBound)).prefix(40).first {
            syntax.words[$0].pennTag == "VBG" && SpeechVerbs.saying.contains(syntax.lemma($0))
                && syntax.markers(of: $0).contains("as")
        }
    }

    private func agent(of verb: Int) -> Draft.Link? {
        for word in syntax.dependents(of: verb, by: ["obl"]) where syntax.markers(of: word).contains("by") {
            if let link = link(at: word) { return link }
        }
        return nil
    }

    // MARK: Documents that somebody found

    /// "a transcript obtained by the Herald".
    private func finder(of source: Int) -> Draft.Link? {
        for verb in syntax.dependents(of: source, by: ["acl", "advcl"]) where Self.finding.contains(syntax.lemma(verb))
        {
            for word in syntax.dependents(of: verb, by: ["obl"]) where syntax.markers(of: word).contains("by") {
                if let link = outlet(in: word) { return link }
            }
        }
        return nil
    }

    private static let finding: Set = [
        "see", "obtain", "review", "view", "read", "examine", "hear", "acquire", "publish", "verify", "carry", "air",
        "broadcast", "quote", "cite",
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
        // "the newspaper Vorwand" may be two objects.
        return found.filter { link in !found.contains { $0.words.lowerBound == link.words.upperBound } }
    }

    /// "A worker, speaking to the Herald, said".
    private func listeners(speakingWith source: Int) -> [Draft.Link] {
        syntax.dependents(of: source, by: ["acl"])
            .filter { Self.speaking.contains(syntax.lemma($0)) && syntax.words[$0].pennTag == "VBG" }
            .flatMap { verb in syntax.dependents(of: verb, by: ["obl"]).compactMap { occasion(at: $0, of: verb) } }
    }

    /// Who speaks for another: "through a spokesman", "via her lawyer"; an interpreter changes no more than the language.
    private func messenger(of cue: Int) -> Draft.Link? {
        syntax.dependents(of: cue, by: ["obl"]).first { word in
            syntax.markers(of: word).contains { ["through", "via"].contains($0) }
                && NounClass(syntax.lemma(word)) == .person
        }.flatMap(link)
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
        guard isToldThere || Self.occasions.contains(syntax.lemma(word)) else { return nil }
        return finder(of: word) ?? outlet(in: word)
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
        // Whoever "me" is, no outlet is.
        if syntax.words[word].tag == .pronoun, ["me", "us", "myself"].contains(syntax.form(word)) { return nil }
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
        // "Media reports, citing the police", "state television reported": what they do is no part of what they are called.
        let details = syntax.dependents(of: word, by: ["acl"]).filter { $0 > word }.compactMap { verb -> Range<Int>? in
            guard let first = syntax.forest.extents[verb].first(where: { syntax.form($0) != "," }),
                syntax.form(first - 1) == "," || first == verb && SpeechVerbs.saying.contains(syntax.lemma(verb))
            else { return nil }
            return first..<syntax.words.count
        }
        let words = syntax.phrase(of: word, without: details).first ?? word..<word + 1
        guard let party = parties.party(at: word, phrase: words) else { return nil }
        return Draft.Link(party: party, words: parties.clusters.name(at: word)?.words ?? words)
    }
}
