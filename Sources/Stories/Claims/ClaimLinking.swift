import Record

/// What a story's articles say, put together: units that say the same of the same are one claim.
struct ClaimLinking {
    let articles: [LinkedArticle]
    private let members: [ClaimMembers.Member]
    private let names: StoryNames
    private let models: ArticleModels

    /// Units this alike, on the mean over two groups, say the same.
    private static let threshold: Float = 0.18
    /// Two denials of one body are so much more alike: whoever denies says little.
    private static let sameBody: Float = 1.5
    /// How much less alike two units are of which only one wants something of others;
    private static let wish: Float = 0.4
    /// that say opposites;
    private static let opposite: Float = 0.3
    /// of which only one has a negation; that give different numbers; of one article.
    private static let (negation, numbers, sameArticle): (Float, Float, Float) = (0.5, 0.75, 0.9)

    init(articles: [LinkedArticle], group: [Int], edges: [Reliance]) {
        self.articles = articles
        var members = ClaimMembers(articles, group: group, edges: edges).members
        names = StoryNames(articles, group: group, members: members)
        for index in members.indices { members[index].unit.speaker = members[index].unit.speaker.map(names.known) }
        self.members = members
        models = ArticleModels(articles, group: group, edges: edges)
    }

    func claims() -> [Claim] {
        guard !members.isEmpty else { return [] }
        let products = Agglomeration.products(of: members.map { .init(vector: $0.vector) })
        let likeness = likenesses(products)
        let groups = grouped(likeness)
        var claims = groups.map { claim($0, likeness) }
        for (denial, denied) in ClaimDisputes(members: members, names: names, products: products).pairs(among: groups) {
            claims[denial].disputedBy.append(claims[denied].id)
            claims[denied].disputedBy.append(claims[denial].id)
        }
        return claims.sorted { ($1.reports, $0.id) < ($0.reports, $1.id) }
    }

    /// How alike each two members are, row by row.
    private func likenesses(_ products: [Float]) -> [Float] {
        let (count, traits) = (members.count, members.map(Traits.init))
        var likenesses = products
        likenesses.withUnsafeMutableBufferPointer { likenesses in
            for one in 0..<count {
                for other in 0..<count where likenesses[one * count + other] > 0 && one != other {
                    likenesses[one * count + other] *= factor(one, other, traits[one], traits[other])
                }
            }
        }
        return likenesses
    }

    /// What each pair is looked at for, apart from the rest of a member, which is not to be copied for it.
    private struct Traits {
        let article: Int
        let (isWish, isDenial, saysNo, hasNumbers): (Bool, Bool, Bool, Bool)
        let sides: Opposites.Sides

        init(_ member: ClaimMembers.Member) {
            article = member.article
            (isWish, isDenial, saysNo) = (member.unit.isWish, member.unit.isDenial, member.unit.saysNo)
            hasNumbers = !member.unit.numbers.isEmpty
            sides = Opposites.shared.sides(of: member.unit)
        }
    }

    private func factor(_ one: Int, _ other: Int, _ traits: Traits, _ otherTraits: Traits) -> Float {
        var factor: Float = traits.article == otherTraits.article ? Self.sameArticle : 1
        if traits.isWish != otherTraits.isWish { factor *= Self.wish }
        // "Will not leave" is no opposite of "stays".
        switch (traits.saysNo != otherTraits.saysNo, traits.sides.areOpposed(to: otherTraits.sides)) {
        case (true, false): factor *= Self.negation
        case (false, true): factor *= Self.opposite
        default: break
        }
        if traits.isDenial, otherTraits.saysNo,
            let speaker = members[one].unit.speaker, let counterpart = members[other].unit.speaker,
            speaker.isSameBody(as: counterpart)
        {
            factor *= Self.sameBody
        }
        if traits.hasNumbers, otherTraits.hasNumbers,
            members[one].unit.numbers.isDisjoint(with: members[other].unit.numbers)
        {
            factor *= Self.numbers
        }
        return factor
    }

    /// Members joined that are alike; what asserts and what denies stay apart.
    private func grouped(_ likeness: [Float]) -> [[Int]] {
        var (products, count) = (likeness, members.count)
        for one in 0..<count {
            for other in 0..<count where areOpposed(members[one].unit, members[other].unit) {
                products[one * count + other] = 0
            }
        }
        var groups = members.indices.map { [$0] }
        let merges = Agglomeration(linkage: .mean).merges(ofProducts: products, count: count, atLeast: Self.threshold)
        for merge in merges {
            groups[merge.kept] += groups[merge.joined]
            groups[merge.joined] = []
        }
        return groups.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    /// Whether one of two units denies and the other asserts.
    private func areOpposed(_ one: ClaimUnit, _ other: ClaimUnit) -> Bool {
        one.isDenial && !other.isDenial && !other.isNegated || other.isDenial && !one.isDenial && !one.isNegated
    }

    private func claim(_ group: [Int], _ likeness: [Float]) -> Claim {
        let first = members[group[0]]
        let firstArticle = articles[first.article].member.id
        var claim = Claim(
            id: "\(firstArticle):\(first.unit.id)", text: members[central(group, likeness)].unit.text,
            firstReport: firstArticle)
        claim.statements = group.map(name)
        claim.reports = Set(group.map { members[$0].article }).count
        claim.confidence = group.map { members[$0].unit.confidence }.reduce(0, +) / Double(group.count)
        claim.status = status(of: group)
        let origins = ClaimOrigins(group, of: members, in: articles, names: names, models: models)
        (claim.origins, claim.independent, claim.independentRange) = (origins.origins, origins.count, origins.range)
        (claim.firstReport, claim.firstConfirmation) = (origins.firstReport, origins.firstConfirmation)
        return claim
    }

    /// The member that is most like the others; of equals the one that says most.
    private func central(_ group: [Int], _ likeness: [Float]) -> Int {
        func rank(_ one: Int) -> (Float, Int) {
            (group.reduce(0) { $0 + likeness[one * members.count + $1] }, members[one].unit.ownCount)
        }
        return group.max { rank($0) < rank($1) } ?? group[0]
    }

    private func name(_ index: Int) -> String {
        "\(articles[members[index].article].member.id):\(members[index].unit.id)"
    }

    /// How the claim stood from article to article.
    private func status(of group: [Int]) -> [StatusChange] {
        var changes: [StatusChange] = []
        for index in group {
            let member = members[index]
            guard let status = member.unit.isDenial ? .denied : member.unit.status, changes.last?.status != status
            else { continue }
            let article = articles[member.article].member
            changes.append(StatusChange(status: status, date: article.published, article: article.id))
        }
        return changes
    }
}
