import Language

/// Which statement stands in the content of which: each in the smallest that holds its cue.
enum Nesting {
    /// How many contents round a word are looked at.
    private static let deepest = 16

    /// For each attribution, in the order of their cues, the one round it.
    static func parents(of attributions: [Attribution], _ syntax: Syntax) -> [Int?] {
        let sizes = attributions.map { $0.content.reduce(0) { $0 + $1.count } }
        let ranges = attributions.indices.flatMap { index in attributions[index].content.map { ($0, index) } }
            .sorted { ($0.0.lowerBound, -$0.0.count, $0.1) < ($1.0.lowerBound, -$1.0.count, $1.1) }
        var open: [(range: Range<Int>, owner: Int)] = []
        var next = 0
        var parents = [Int?](repeating: nil, count: attributions.count)
        for (word, index) in places(of: attributions) {
            while next < ranges.count, ranges[next].0.lowerBound <= word {
                open.removeAll { $0.range.upperBound <= ranges[next].0.lowerBound }
                open.append((ranges[next].0, ranges[next].1))
                next += 1
            }
            // Of two that lie in each other the larger is round the other: so none lies in itself.
            let around = open.suffix(deepest).filter { outer in
                outer.range.contains(word) && outer.owner != index
                    && (sizes[outer.owner], index) > (sizes[index], outer.owner)
                    && !attributions[outer.owner].cue.contains { $0.contains(word) }
            }
            parents[index] = around.min { sizes[$0.owner] < sizes[$1.owner] }?.owner
        }
        return parents
    }

    /// The words that tell where each attribution stands, in their order: its cue, or its content where it has none.
    private static func places(of attributions: [Attribution]) -> [(word: Int, attribution: Int)] {
        attributions.enumerated().map { ($1.firstWord, $0) }.sorted { $0 < $1 }
    }
}
