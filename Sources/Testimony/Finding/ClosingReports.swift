import Language

/// Finds who a sentence ends by naming as its source, where the tree takes that for a clause about the noun before: "The bridge
/// was unsafe, an engineer has told the mayor", "…, an inquiry has found".
///
/// In English a relative clause behind a comma has a relative pronoun, and a participle behind a noun has no auxiliary: what
/// looks like one without is the reporting clause.
struct ClosingReports {
    let syntax: Syntax

    private static let finding: Set = ["find", "show", "hear", "learn"]

    func proposal(at verb: Int) -> Proposal? {
        guard syntax.words[verb].tag == .verb,
            SpeechVerbs.saying.contains(syntax.lemma(verb)) || Self.finding.contains(syntax.lemma(verb)),
            syntax.dependent(of: verb, by: ["ccomp", "obj", "xcomp"]) == nil, let start = start(of: verb)
        else { return nil }
        let sentence = syntax.sentence(of: verb).words
        let helpers = syntax.dependents(of: verb, by: ["aux"]).filter { $0 > start }
        let cue = (helpers.first ?? verb)..<verb + 1
        guard start > sentence.lowerBound, syntax.form(start - 1) == ",",
            let content = syntax.trimmed(sentence.lowerBound..<start - 1),
            content.contains(where: { syntax.dependent(of: $0, by: ["nsubj"]) != nil }),
            let source = syntax.trimmed(start..<cue.lowerBound)
        else { return nil }
        return Proposal(cue: [cue], source: [source], content: [content], confidence: 0.6, isCertain: true)
    }

    /// Where the phrase of who reports begins.
    private func start(of verb: Int) -> Int? {
        switch syntax.words[verb].relation {
        // No verb is an apposition.
        case "acl:relcl", "appos":
            guard let subject = syntax.dependent(of: verb, by: ["nsubj"]), subject < verb,
                syntax.words[subject].tag != .pronoun
            else { return nil }
            return syntax.trimmed(syntax.forest.extents[subject])?.lowerBound
        case "acl":
            guard let noun = syntax.words[verb].head, noun < verb,
                syntax.dependents(of: verb, by: ["aux"]).contains(where: { syntax.lemma($0) == "have" && $0 < verb })
            else { return nil }
            return syntax.trimmed(syntax.forest.extents[noun])?.lowerBound
        default: return nil
        }
    }
}
