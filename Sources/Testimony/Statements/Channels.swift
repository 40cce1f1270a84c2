import Language
import Record

/// How something was said: in an interview, by memo, in a post.
struct Channels {
    let syntax: Syntax

    func channel(of draft: Draft) -> Statement.Channel? {
        guard let cue = draft.cueHead else { return nil }
        if let own = Self.verbs[syntax.lemma(cue)] { return own }
        let isVerb = syntax.words[cue].tag == .verb
        // "a memo saying that …"
        if syntax.words[cue].relation == "acl", let noun = syntax.words[cue].head, let own = channel(named: noun) {
            return own
        }
        // "sent a memo repeating …": the verb round a participle tells too.
        let round = syntax.relation(cue) == "advcl" ? syntax.words[cue].head : nil
        for verb in [cue, round].compactMap(\.self) {
            for word in syntax.forest.dependents(of: verb) where isCarrier(word, of: verb, isRound: verb == round) {
                if let channel = channel(named: word) { return channel }
            }
        }
        guard isVerb, let source = draft.sourceHead else { return nil }
        return syntax.words[source].tag == .noun ? Self.writings[syntax.lemma(source)] : nil
    }

    private func isCarrier(_ word: Int, of verb: Int, isRound: Bool) -> Bool {
        switch syntax.relation(word) {
        case "obl":
            return syntax.markers(of: word).contains {
                ["in", "at", "during", "on", "by", "via", "through", "over"].contains($0)
            }
        case "obj": return isRound && Self.sending.contains(syntax.lemma(verb))
        default: return false
        }
    }

    private func channel(named word: Int) -> Statement.Channel? {
        let lemma = syntax.lemma(word)
        let modifiers = syntax.dependents(of: word, by: ["compound", "amod"]).map(syntax.lemma)
        if lemma == "conference" || lemma == "briefing" {
            return modifiers.contains("news") || modifiers.contains("press") || lemma == "briefing"
                ? .pressConference : .meeting
        }
        if let channel = Self.nouns[lemma] { return channel }
        return Self.networks.contains(syntax.form(word)) ? .post : nil
    }

    private static let sending: Set = [
        "send", "write", "issue", "release", "publish", "post", "deliver", "give", "make",
    ]
    private static let networks: Set = [
        "twitter", "facebook", "instagram", "telegram", "x", "truth", "tiktok", "weibo", "bluesky",
    ]
    private static let verbs: [String: Statement.Channel] = [
        "tweet": .post, "retweet": .post, "testify": .testimony, "email": .letter,
    ]
    private static let nouns: [String: Statement.Channel] = [
        "interview": .interview, "call": .call, "phone": .call, "telephone": .call, "conversation": .call,
        "meeting": .meeting, "talk": .meeting, "summit": .meeting, "memo": .memo, "memorandum": .memo,
        "letter": .letter, "email": .letter, "e-mail": .letter, "note": .letter, "message": .letter,
        "speech": .speech, "address": .speech, "rally": .speech, "remark": .speech, "lecture": .speech,
        "sermon": .speech,
        "presser": .pressConference, "tweet": .post, "post": .post, "statement": .statement, "release": .statement,
        "report": .document, "document": .document, "filing": .document, "lawsuit": .document, "affidavit": .document,
        "complaint": .document, "book": .document, "article": .document, "op-ed": .document, "essay": .document,
        "column": .document, "study": .document, "paper": .document, "blog": .post,
        "television": .broadcast, "tv": .broadcast, "radio": .broadcast, "podcast": .broadcast, "show": .broadcast,
        "broadcast": .broadcast, "program": .broadcast, "programme": .broadcast, "video": .broadcast,
        "testimony": .testimony, "hearing": .testimony, "deposition": .testimony, "court": .testimony,
    ]
    /// What speaks itself.
    private static let writings: [String: Statement.Channel] = [
        "memo": .memo, "memorandum": .memo, "letter": .letter, "email": .letter, "e-mail": .letter,
        "statement": .statement,
        "report": .document, "document": .document, "study": .document, "filing": .document, "lawsuit": .document,
        "complaint": .document, "affidavit": .document, "indictment": .document, "tweet": .post, "post": .post,
    ]
}
