/// Which claims deny which: what most of its articles put in the negative, against what is most like it.
///
/// A denial says little of what it denies; so an article that tells it right beside what it has from others tells, too,
/// what is denied.
struct ClaimDisputes {
    let members: [ClaimMembers.Member]
    let names: StoryNames
    /// How much the vectors of each two members share, row by row.
    let products: [Float]

    /// What denies disputes what is this like it; what only has a negation, this.
    private static let (disputed, contradicted): (Float, Float) = (0.1, 0.2)
    /// Of several claims those are denied that are so nearly as like as the one most like.
    private static let nearly: Float = 0.8
    /// How much what stands beside it is more likely what is denied.
    private static let beside: Float = 0.2

    /// Pairs of a group that denies and one that it denies, each once.
    func pairs(among groups: [[Int]]) -> [(denial: Int, denied: Int)] {
        let asserted = groups.map(asserted)
        var pairs: [(denial: Int, denied: Int)] = []
        for denial in groups.indices where asserted[denial].isEmpty {
            let isDenial = groups[denial].contains { members[$0].unit.isDenial }
            let likeness = asserted.map { opposition(groups[denial], $0) }
            let least = max(isDenial ? Self.disputed : Self.contradicted, Self.nearly * (likeness.max() ?? 0))
            pairs += groups.indices.filter { likeness[$0] >= least }.map { (denial, $0) }
        }
        return pairs
    }

    /// The members of a group that assert, if most of it do.
    private func asserted(_ group: [Int]) -> [Int] {
        let asserting = group.filter { !members[$0].unit.saysNo }
        return 2 * asserting.count > group.count ? asserting : []
    }

    /// How much what denies is about what is asserted.
    private func opposition(_ denial: [Int], _ asserted: [Int]) -> Float {
        guard !asserted.isEmpty else { return 0 }
        var (sum, beside) = (Float(0), Float(0))
        for one in denial {
            for other in asserted {
                let likeness = products[one * members.count + other]
                sum += likeness
                if isBeside(one, other) { beside = max(beside, likeness + Self.beside) }
            }
        }
        return max(beside, sum / Float(denial.count * asserted.count))
    }

    /// Whether an article tells a member right before or behind a denial, and as what others say.
    private func isBeside(_ denial: Int, _ other: Int) -> Bool {
        guard members[denial].article == members[other].article, abs(denial - other) == 1 else { return false }
        let unit = members[other].unit
        let isOthers =
            members[other].retells != nil || !unit.via.isEmpty || unit.speaker.map(names.isOutlet) ?? false
        return isOthers && (unit.speaker == nil || unit.speaker != members[denial].unit.speaker)
    }
}
