/// The trees of a text read from the top: which words depend on a word, and how far they reach. Linear to build.
public struct DependencyForest: Sendable {
    private let starts: [Int]
    private let dependents: [Int]
    /// From where to where the words go that depend on a word, directly or not; the word itself is one of them.
    public private(set) var extents: [Range<Int>]

    /// - Parameter heads: the head of each word, nil (or no word) for a root.
    public init(heads: [Int?]) {
        let heads = heads.map { $0.flatMap { heads.indices.contains($0) ? $0 : nil } }
        var ends = Array(repeating: 0, count: heads.count + 1)
        for case let head? in heads { ends[head + 1] += 1 }
        for word in heads.indices { ends[word + 1] += ends[word] }
        starts = ends
        var dependents = Array(repeating: 0, count: ends[heads.count])
        for (word, head) in heads.enumerated() {
            guard let head else { continue }
            dependents[ends[head]] = word
            ends[head] += 1
        }
        self.dependents = dependents
        extents = heads.indices.map { $0..<$0 + 1 }
        var order = heads.indices.filter { heads[$0] == nil }
        var next = 0
        while next < order.count {
            order.append(contentsOf: self.dependents(of: order[next]))
            next += 1
        }
        for word in order.reversed() {
            guard let head = heads[word] else { continue }
            let own = extents[word]
            let whole = extents[head]
            extents[head] = min(whole.lowerBound, own.lowerBound)..<max(whole.upperBound, own.upperBound)
        }
    }

    /// The words that depend on a word, in the order of the text.
    public func dependents(of word: Int) -> ArraySlice<Int> { dependents[starts[word]..<starts[word + 1]] }
}
