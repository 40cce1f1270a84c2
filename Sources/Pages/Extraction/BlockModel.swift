import Glibc

/// Gradient-boosted decision trees (J. Friedman, "Greedy Function Approximation", 2001).
///
/// The weights are learned by `Training/blocks/train.py`.
struct BlockModel: Sendable {
    private let nodes: [Node]
    private let trees: [Tree]
    /// For each leaf, what it adds to the sum.
    private let answers: [Float]

    /// One question, small, so that many fit into a line of the cache. A leaf's leads back to the leaf.
    private struct Node {
        /// The feature that it asks about.
        let feature: Int16
        /// The left child; the right one follows it.
        let child: Int16
        /// The largest value that goes left.
        let threshold: Float
    }

    private struct Tree {
        let root: Int32
        /// The questions on the way to the deepest leaf.
        var depth: Int32
    }

    /// - Parameters:
    ///   - features: For each node, the feature it asks about; -1 in a leaf.
    ///   - thresholds: For each node, the largest value that goes left; in a leaf, what it adds to the sum.
    ///   - children: For each node, its left child, which stands behind it; the right one follows.
    ///   - roots: The first node of each tree.
    init(features: [Int16], thresholds: [Float], children: [Int16], roots: [Int16]) {
        answers = thresholds
        nodes = features.indices.map { node in
            features[node] < 0
                ? Node(feature: 0, child: Int16(node), threshold: .infinity)
                : Node(feature: features[node], child: children[node], threshold: thresholds[node])
        }
        var depths = [Int32](repeating: 0, count: features.count)
        for node in features.indices.reversed() where features[node] >= 0 {
            let child = Int(children[node])
            depths[node] = 1 + max(depths[child], depths[child + 1])
        }
        trees = roots.map { Tree(root: Int32($0), depth: depths[Int($0)]) }
    }

    /// So many rows go through the trees together: as many as stay in the cache.
    private static let rowsAtOnce = 32

    /// For each row asked about, the probability that it is of the class looked for. Linear in rows, trees and depth.
    func probabilities(_ rows: FeatureRows, of indices: [Int]) -> [Float] {
        var sums = [Float](repeating: 0, count: indices.count)
        for first in stride(from: 0, to: indices.count, by: Self.rowsAtOnce) {
            addAnswers(rows, indices, first..<min(first + Self.rowsAtOnce, indices.count), &sums)
        }
        return sums.map { 1 / (1 + exp(-$0)) }
    }

    /// The rows go down a tree side by side, level by level, without a branch to predict: this takes half
    /// the time that they take one by one.
    private func addAnswers(_ rows: FeatureRows, _ indices: [Int], _ range: Range<Int>, _ sums: inout [Float]) {
        withUnsafeTemporaryAllocation(of: (start: Int, node: Int).self, capacity: range.count) { places in
            nodes.withUnsafeBufferPointer { nodes in
                rows.values.withUnsafeBufferPointer { values in
                    for (place, index) in zip(places.indices, indices[range]) {
                        places.initializeElement(at: place, to: (index * rows.width, 0))
                    }
                    for tree in trees {
                        for place in places.indices { places[place].node = Int(tree.root) }
                        for _ in 0..<tree.depth {
                            for place in places.indices {
                                let node = nodes[places[place].node]
                                let isRight = values[places[place].start &+ Int(node.feature)] > node.threshold
                                places[place].node = Int(node.child) &+ (isRight ? 1 : 0)
                            }
                        }
                        for place in places.indices {
                            sums[range.lowerBound &+ place] += answers[places[place].node]
                        }
                    }
                }
            }
        }
    }
}
