/// The maximum spanning arborescence with a single root: of all trees in which one word hangs on the root, the one whose
/// arcs have the highest sum of scores.
///
/// The method is that of Chu, Liu and Edmonds in the O(n²) form for dense graphs (R. E. Tarjan, Finding optimum branchings,
/// Networks 7, 1977): a path of best incoming arcs grows until it bites its tail; the cycle becomes one node; at the end
/// all is unpacked. That one word only hangs on the root needs no large constant: an arc from the root counts as worse
/// than any arc between words, so it is chosen only when all words have become one node, and then just one is.
struct SpanningArborescence {
    /// From a word, or nil for the root, to a word.
    private typealias Arc = (head: Int?, dependent: Int)

    private let words: Int
    /// For each node that is not yet part of another, in the row of its first word: how much is gained by the best arc
    /// into it from each head, column 0 being the root, and at which of its words that arc ends.
    private var gains: [Double]
    private var dependents: [Int32]
    /// Nodes are the words, then the cycles in the order in which they were found.
    private var parents: [Int?]
    private var rows: [Int]
    private var chosen: [Arc]
    /// The outermost node that each word is in.
    private var nodes: [Int]

    /// The head of each word, nil for the root.
    static func heads(_ arcs: ArcScores) -> [Int?] {
        guard arcs.words > 0 else { return [] }
        var graph = SpanningArborescence(arcs)
        graph.contract()
        return graph.expanded()
    }

    private init(_ arcs: ArcScores) {
        words = arcs.words
        gains = arcs.scores.map(Double.init)
        dependents = []
        dependents.reserveCapacity(gains.count)
        for word in 0..<words { dependents.append(contentsOf: repeatElement(Int32(word), count: words + 1)) }
        parents = Array(repeating: nil, count: words)
        rows = Array(0..<words)
        chosen = Array(repeating: (nil, 0), count: words)
        nodes = Array(0..<words)
    }

    // MARK: Making one node of all

    private mutating func contract() {
        var path = [0]
        var isOnPath = Array(repeating: false, count: words)
        isOnPath[0] = true
        while let node = path.last, let head = bestHead(of: node) {
            chosen[node] = (head, Int(dependents[place(node, head + 1)]))
            let next = nodes[head]
            if isOnPath[next] {
                var cycle: [Int] = []
                while let last = path.popLast() {
                    cycle.append(last)
                    if last == next { break }
                }
                path.append(merged(cycle))
                isOnPath.append(true)
            } else {
                path.append(next)
                isOnPath[next] = true
            }
        }
    }

    private func place(_ node: Int, _ column: Int) -> Int { rows[node] * (words + 1) + column }

    /// The word outside a node from which the best arc goes into it; nil when all words are within.
    private func bestHead(of node: Int) -> Int? {
        var best: Int?
        var bestGain = -Double.infinity
        let row = place(node, 1)
        for head in 0..<words where nodes[head] != node && gains[row + head] > bestGain {
            best = head
            bestGain = gains[row + head]
        }
        return best
    }

    /// Makes one node of a cycle. An arc into it takes the place of the cycle's own arc to the same member, so its gain is
    /// what it has more than that one.
    private mutating func merged(_ cycle: [Int]) -> Int {
        let new = parents.count
        let row = cycle[0]
        let losses = cycle.map { gains[place($0, (chosen[$0].head ?? -1) + 1)] }
        for column in 0...words {
            var best = place(row, column)
            var bestGain = gains[best] - losses[0]
            for (member, loss) in zip(cycle, losses).dropFirst() where gains[place(member, column)] - loss > bestGain {
                best = place(member, column)
                bestGain = gains[best] - loss
            }
            dependents[place(row, column)] = dependents[best]
            gains[place(row, column)] = bestGain
        }
        var isMember = Array(repeating: false, count: new)
        for member in cycle {
            isMember[member] = true
            parents[member] = new
        }
        for word in 0..<words where isMember[nodes[word]] { nodes[word] = new }
        parents.append(nil)
        rows.append(rows[row])
        chosen.append((nil, Int(dependents[place(new, 0)])))
        return new
    }

    // MARK: Unpacking it

    /// The last node keeps its best arc from the root. An arc into a node breaks each cycle it enters at the word where it
    /// ends; the other members keep their arcs of the cycle.
    private func expanded() -> [Int?] {
        var heads = [Int?](repeating: nil, count: words)
        var isEntered = Array(repeating: false, count: parents.count)
        for node in parents.indices.reversed() where !isEntered[node] {
            let arc = chosen[node]
            heads[arc.dependent] = arc.head
            var inner: Int? = arc.dependent
            while let entered = inner, entered != node {
                isEntered[entered] = true
                inner = parents[entered]
            }
        }
        return heads
    }
}
