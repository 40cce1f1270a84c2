import Testing

@testable import Language

@Suite("Trees of arc scores")
struct TreeDecodingTests {
    @Test("The best head of each word, where that is a tree")
    func greedy() {
        let arcs = ArcScores(words: 3, scores: [0, 0, 5, 1, 9, 1, 0, 1, 0, 1, 4, 0])
        #expect(TreeDecoding.heads(arcs) == [1, nil, 1])
    }

    @Test("The tree is the best of all with one root", arguments: 1...5)
    func agreesWithBruteForce(words: Int) {
        var random = SplitMix(state: UInt64(words))
        for _ in 0..<(words < 5 ? 100 : 10) {
            // Small whole numbers: sums are exact, and there are ties.
            let scores = (0..<words * (words + 1)).map { _ in Float(Int.random(in: -9...9, using: &random)) }
            let arcs = ArcScores(words: words, scores: scores)
            for heads in [TreeDecoding.heads(arcs), SpanningArborescence.heads(arcs)] {
                #expect(TreeDecoding.isTree(heads))
                #expect(sum(arcs, heads) == bestSum(arcs))
            }
        }
    }

    @Test("One root, however much better more roots or circles would be")
    func oneRoot() {
        let large = Float.greatestFiniteMagnitude
        for words in [2, 7, 40] {
            let wantsRoots = (0..<words * (words + 1)).map { $0 % (words + 1) == 0 ? large : -large }
            #expect(TreeDecoding.isTree(TreeDecoding.heads(ArcScores(words: words, scores: wantsRoots))))
            let hatesRoots = (0..<words * (words + 1)).map { $0 % (words + 1) == 0 ? -large : large }
            #expect(TreeDecoding.isTree(TreeDecoding.heads(ArcScores(words: words, scores: hatesRoots))))
        }
    }

    @Test("Scores that are no numbers give a tree too", arguments: [Float.nan, .infinity, -.infinity, 0])
    func notNumbers(score: Float) {
        let arcs = ArcScores(words: 6, scores: Array(repeating: score, count: 42))
        #expect(TreeDecoding.isTree(TreeDecoding.heads(arcs)))
    }

    @Test("A large random matrix gives a tree, and none of its arcs can be bettered alone")
    func largeMatrix() {
        let words = 250
        var random = SplitMix(state: 7)
        let scores = (0..<words * (words + 1)).map { _ in Float.random(in: -8...8, using: &random) }
        let arcs = ArcScores(words: words, scores: scores)
        let heads = TreeDecoding.heads(arcs)
        #expect(TreeDecoding.isTree(heads))
        for word in stride(from: 0, to: words, by: 10) where heads[word] != nil {
            for head in stride(from: 0, to: words, by: 7) where head != word {
                guard arcs.score(of: word, below: head) > arcs.score(of: word, below: heads[word]) else { continue }
                var others = heads
                others[word] = head
                #expect(!TreeDecoding.isTree(others))
            }
        }
    }

    @Test("No words, no tree; one word, a root")
    func fewWords() {
        #expect(TreeDecoding.heads(ArcScores(words: 0, scores: [])).isEmpty)
        #expect(TreeDecoding.heads(ArcScores(words: 1, scores: [3, 8])) == [nil])
    }

    @Test("What is no tree")
    func noTrees() {
        #expect(TreeDecoding.isTree([1, 2, nil]))
        #expect(!TreeDecoding.isTree([]))
        #expect(!TreeDecoding.isTree([nil, nil]))
        #expect(!TreeDecoding.isTree([0, nil]))
        #expect(!TreeDecoding.isTree([nil, 2, 1]))
        #expect(!TreeDecoding.isTree([nil, 9]))
    }

    private func sum(_ arcs: ArcScores, _ heads: [Int?]) -> Float {
        heads.indices.reduce(0) { $0 + arcs.score(of: $1, below: heads[$1]) }
    }

    /// The highest sum of any tree, by trying all heads for all words.
    private func bestSum(_ arcs: ArcScores) -> Float {
        var best = -Float.infinity
        var columns = [Int](repeating: 0, count: arcs.words)
        while true {
            let heads = columns.map { $0 == 0 ? nil : $0 - 1 }
            if TreeDecoding.isTree(heads) { best = max(best, sum(arcs, heads)) }
            guard let place = columns.lastIndex(where: { $0 < arcs.words }) else { return best }
            columns[place] += 1
            for later in columns.indices[(place + 1)...] { columns[later] = 0 }
        }
    }
}

/// A small random generator with a seed, so that a failure comes again (Steele, Lea and Flood, OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
