/// What two mentions have in common, as classes that a small network weighs.
///
/// Each feature is one of a fixed number of classes. The order and the numbers of classes are part of the weights: whoever
/// changes them trains anew (`Training/language`).
enum PairFeatures {
    /// A class for each feature.
    typealias Classes = SIMD16<UInt8>

    /// How many classes each feature has.
    static let sizes = Classes(9, 8, 9, 12, 18, 9, 16, 16, 3, 25, 4, 16, 99, 11, 2, 3)
    static let count = Classes.scalarCount
    /// Where the classes of each feature begin among those of all.
    static let starts: [Int32] = sizes.indices.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32(sizes[$1])) }
        .dropLast()
    /// Of all features together.
    static let classCount = sizes.indices.reduce(0) { $0 + Int(sizes[$1]) }

    /// Whether each class is one of its feature.
    static func areSound(_ classes: Classes) -> Bool { all(classes .< sizes) }

    /// The classes for a mention and one before it. `distance`: how many candidates lie between them, 1 for neighbours.
    static func classes(_ mention: MentionFacts, _ earlier: MentionFacts, distance: Int) -> Classes {
        let kind = mention.head.index
        func byte(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: value) }
        return Classes(
            byte(kind * 3 + earlier.head.index),
            byte(sentenceBucket(mention.sentence - earlier.sentence)),
            byte(distanceBucket(distance)),
            byte(kind * 4 + headMatch(mention, earlier)),
            byte(kind * 6 + contentMatch(mention, earlier)),
            byte(kind * 3 + agreement(mention.number.rawValue, earlier.number.rawValue)),
            byte(mention.gender.rawValue * 4 + earlier.gender.rawValue),
            byte(person(mention) * 4 + person(earlier)),
            byte(nesting(mention.words, earlier.words)),
            byte(mention.role.rawValue * 5 + earlier.role.rawValue),
            byte((mention.isQuoted ? 2 : 0) + (earlier.isQuoted ? 1 : 0)),
            byte(mention.definiteness.rawValue * 4 + earlier.definiteness.rawValue),
            byte(mention.pronoun.rawValue * 9 + nameClass(earlier)),
            byte(mention.pronoun == earlier.pronoun ? mention.pronoun.rawValue : 0),
            byte(isAbbreviation(mention, earlier) || isAbbreviation(earlier, mention) ? 1 : 0),
            byte(agreement(nameClass(mention), nameClass(earlier))))
    }

    private static func sentenceBucket(_ sentences: Int) -> Int {
        switch sentences {
        case ..<4: max(sentences, 0)
        case ..<6: 4
        case ..<10: 5
        case ..<20: 6
        default: 7
        }
    }

    private static func distanceBucket(_ distance: Int) -> Int {
        switch distance {
        case ..<5: max(distance - 1, 0)
        case ..<8: 4
        case ..<13: 5
        case ..<21: 6
        case ..<41: 7
        default: 8
        }
    }

    /// 0 where one is unknown, 1 the same, 2 different.
    private static func agreement(_ a: Int, _ b: Int) -> Int { a == 0 || b == 0 ? 0 : a == b ? 1 : 2 }

    private static func headMatch(_ a: MentionFacts, _ b: MentionFacts) -> Int {
        if a.head == .pronoun || b.head == .pronoun { return a.headForm == b.headForm ? 3 : 0 }
        if a.headForm == b.headForm { return 2 }
        return a.headLemma == b.headLemma ? 1 : 0
    }

    /// 0 nothing in common, 1 some words, 2 all of the later one's, 3 all of the earlier one's, 4 the same words,
    /// 5 the same words in the same order.
    private static func contentMatch(_ a: MentionFacts, _ b: MentionFacts) -> Int {
        guard a.contentMask & b.contentMask != 0 else { return 0 }
        let (aCount, bCount) = (a.contentCount, b.contentCount)
        if aCount == bCount, (0..<aCount).allSatisfy({ a.content[$0] == b.content[$0] }) { return 5 }
        let aInB = (0..<aCount).count { one in (0..<bCount).contains { b.content[$0] == a.content[one] } }
        let bInA = (0..<bCount).count { one in (0..<aCount).contains { a.content[$0] == b.content[one] } }
        switch (aInB == aCount, bInA == bCount) {
        case (true, true): return 4
        case (true, false): return 2
        case (false, true): return 3
        case (false, false): return aInB > 0 ? 1 : 0
        }
    }

    /// 0 no pronoun of the first or second person, else 1 I, 2 we, 3 you.
    private static func person(_ mention: MentionFacts) -> Int {
        switch mention.pronoun {
        case .first: 1
        case .firstPlural: 2
        case .second: 3
        default: 0
        }
    }

    private static func nesting(_ a: Range<Int>, _ b: Range<Int>) -> Int {
        if b.lowerBound <= a.lowerBound, a.upperBound <= b.upperBound { return 1 }
        return a.lowerBound <= b.lowerBound && b.upperBound <= a.upperBound ? 2 : 0
    }

    private static func isAbbreviation(_ short: MentionFacts, _ long: MentionFacts) -> Bool {
        long.initials != 0 && short.abbreviation == long.initials
    }

    /// 0 no name, else by what it names.
    private static func nameClass(_ mention: MentionFacts) -> Int {
        switch mention.name {
        case nil: 0
        case .person: 1
        case .organization: 2
        case .location: 3
        case .polity: 4
        case .demonym: 5
        case .event: 6
        case .product: 7
        case .work: 8
        }
    }
}

extension Mention.Head {
    var index: Int {
        switch self {
        case .name: 0
        case .nominal: 1
        case .pronoun: 2
        }
    }
}
