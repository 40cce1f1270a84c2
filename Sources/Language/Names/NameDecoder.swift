/// Turns the scores of the BIO labels (`O`, `B-PER`, `I-PER`...; L. A. Ramshaw and M. P. Marcus, Text chunking using
/// transformation-based learning, 1995) into names: the sequence of labels with the highest sum of scores in which `I-X`
/// stands only behind `B-X` or `I-X`, found by Viterbi's method in time and memory linear in the number of words.
struct NameDecoder: Sendable {
    private enum Label: Hashable {
        case outside
        case begin(NameKind)
        case inside(NameKind)
    }

    private let labels: [Label]
    /// For each label those that may stand before it.
    private let predecessors: [[Int]]
    /// What is added to a label's score.
    private let bonuses: [Double]

    /// nil where a label is of no known kind, or one is missing that a name needs.
    ///
    /// - Parameter outsideBonus: what is added to the score of being outside of names.
    init?(labels names: [String], outsideBonus: Double = 0) {
        let labels = names.compactMap(Self.label)
        let kinds = labels.compactMap { if case .inside(let kind) = $0 { kind } else { nil } }
        guard labels.count == names.count, labels.count < 256, labels.contains(.outside),
            kinds.allSatisfy({ labels.contains(.begin($0)) })
        else { return nil }
        self.labels = labels
        bonuses = labels.map { $0 == .outside ? outsideBonus : 0 }
        predecessors = labels.map { label in labels.indices.filter { Self.allows(labels[$0], before: label) } }
    }

    /// The names among the words of a sentence, in their order.
    ///
    /// - Parameter scores: for each word the scores of all labels, in the order in which they were given.
    /// - Precondition: `scores` holds a score for each word and label.
    func names(in words: Range<Int>, scores: [Float]) -> [Name] {
        precondition(scores.count == words.count * labels.count, "a score for each word and each label")
        var names: [Name] = []
        for (word, label) in zip(words, bestLabels(words.count, scores)) {
            switch labels[label] {
            case .outside: break
            case .begin(let kind): names.append(Name(words: word..<word + 1, kind: kind))
            case .inside(let kind):
                let start = names.popLast()?.words.lowerBound ?? word
                names.append(Name(words: start..<word + 1, kind: kind))
            }
        }
        return names
    }

    private func bestLabels(_ words: Int, _ scores: [Float]) -> [Int] {
        guard words > 0 else { return [] }
        let count = labels.count
        var sums = labels.indices.map { label in
            if case .inside = labels[label] { -Double.infinity } else { Self.finite(scores[label]) + bonuses[label] }
        }
        var steps: [UInt8] = []
        steps.reserveCapacity((words - 1) * count)
        var next = sums
        for word in 1..<words {
            for label in labels.indices {
                var best = predecessors[label][0]
                for other in predecessors[label] where sums[other] > sums[best] { best = other }
                steps.append(UInt8(best))
                next[label] = sums[best] + Self.finite(scores[word * count + label]) + bonuses[label]
            }
            swap(&sums, &next)
        }
        var path = [labels.indices.reduce(0) { sums[$1] > sums[$0] ? $1 : $0 }]
        for word in (0..<words - 1).reversed() { path.append(Int(steps[word * count + path[path.count - 1]])) }
        return path.reversed()
    }

    /// What is not a number counts as the least score.
    private static func finite(_ score: Float) -> Double {
        score.isFinite ? Double(score) : score == .infinity ? 1e38 : -1e38
    }

    private static func allows(_ label: Label, before next: Label) -> Bool {
        guard case .inside(let kind) = next else { return true }
        return label == .begin(kind) || label == .inside(kind)
    }

    private static func label(_ name: String) -> Label? {
        if name == "O" { return .outside }
        guard let kind = NameKind(rawValue: String(name.dropFirst(2))) else { return nil }
        if name.hasPrefix("B-") { return .begin(kind) }
        return name.hasPrefix("I-") ? .inside(kind) : nil
    }
}
