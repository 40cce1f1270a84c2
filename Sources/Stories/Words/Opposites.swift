/// Words of the news that say the opposite of each other: who stays does not leave.
///
/// What is the same seen from two sides is none: who buys, buys from one who sells.
struct Opposites: Sendable {
    static let shared = Opposites()

    /// On which side of which pairs something stands, a bit a pair.
    struct Sides {
        fileprivate var one: UInt32 = 0
        fileprivate var other: UInt32 = 0

        /// Whether both speak of one pair, from its two sides.
        func areOpposed(to sides: Sides) -> Bool {
            one & ~other & sides.other & ~sides.one != 0 || other & ~one & sides.one & ~sides.other != 0
        }
    }
    /// By concept.
    private var sides = TermTable<Sides>()

    /// The first words of the rings on either side of a pair.
    private static let pairs = [
        ("remain", "withdraw resign"), ("rise", "fall cut"), ("begin", "end stop"),
        ("continue", "stop cancel end postpone"), ("approve", "ban refuse"), ("support", "oppose"), ("hire", "sack"),
        ("survive rescue", "kill"), ("free", "arrest captivity"), ("build", "destroy"), ("agree", "refuse"),
        ("confirm", "deny"), ("profit", "loss"), ("appoint", "sack resign"), ("acquit", "sentence"),
        ("work_properly", "fail"),
    ]

    private init() {
        for (index, pair) in Self.pairs.enumerated() {
            for ring in Concepts.rings(pair.0) { sides.values[sides.index(of: ring, orAdd: Sides())].one |= 1 << index }
            for ring in Concepts.rings(pair.1) {
                sides.values[sides.index(of: ring, orAdd: Sides())].other |= 1 << index
            }
        }
    }

    /// The sides on which the content of a unit stands.
    func sides(of unit: ClaimUnit) -> Sides {
        var found = Sides()
        for (term, weight) in unit.concepts where weight == 1 {
            guard let sides = sides[term] else { continue }
            (found.one, found.other) = (found.one | sides.one, found.other | sides.other)
        }
        return found
    }
}
