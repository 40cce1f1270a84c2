import Record

/// Whether a name means the place, whoever sits there, or says which of several things is meant.
struct PlaceUses {
    private let syntax: Syntax
    private let metonymy: Metonymy

    init(syntax: Syntax) {
        self.syntax = syntax
        metonymy = Metonymy(syntax: syntax)
    }

    /// - Parameter canAct: whether a government sits there.
    func use(of toponym: Toponym, canAct: Bool) -> Place.Use {
        if toponym.origin == .embedded { return .modifier }
        guard let head = syntax.head(of: [toponym.words]), syntax.words[head].head != nil else { return .literal }
        if ["compound", "amod"].contains(syntax.relation(head)) { return .modifier }
        return canAct && metonymy.isActor(head) ? .metonymic : .literal
    }
}
