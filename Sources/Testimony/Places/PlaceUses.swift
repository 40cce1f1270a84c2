import Gazetteer
import Record

/// Whether a name means the place, whoever sits there, or says which of several things is meant.
struct PlaceUses {
    private let syntax: Syntax
    private let actors: ActorLexicon
    private let metonymy: Metonymy

    init(syntax: Syntax, actors: ActorLexicon) {
        (self.syntax, self.actors) = (syntax, actors)
        metonymy = Metonymy(syntax: syntax)
    }

    /// - Parameter canAct: whether a government sits there.
    func use(of toponym: Toponym, canAct: Bool) -> Place.Use {
        if toponym.origin == .embedded { return .modifier }
        guard let head = syntax.head(of: [toponym.words]), syntax.words[head].head != nil else { return .literal }
        if ["compound", "amod"].contains(syntax.relation(head)) { return .modifier }
        return canAct && metonymy.isActor(head) ? .metonymic : .literal
    }

    /// Whether a name only says whose government a name or an office means: "U.S. State Department", "Russia's Foreign Ministry".
    func isOwnerOfGovernment(_ toponym: Toponym) -> Bool {
        guard var head = syntax.head(of: [toponym.words]), Self.owning.contains(syntax.words[head].relation) else {
            return false
        }
        for governor in syntax.governors(of: head) {
            head = governor
            guard syntax.relation(head) == "compound" else { break }
        }
        guard syntax.words[head].tag == .properNoun, head >= toponym.words.upperBound else { return false }
        // "State Department" is known, "Secretary" of "Health Secretary" too.
        return [max(toponym.words.upperBound, head - 1), head].contains { first in
            let noun = FoldedName.bytes(of: syntax.text(first..<head + 1).utf8)
            return actors.agent(noun[...])?.role.hasPrefix("GOV") == true
        }
    }

    private static let owning: Set = ["nmod:poss", "compound", "amod"]
}
