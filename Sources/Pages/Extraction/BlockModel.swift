import Glibc

/// Gradient-boosted decision trees (J. Friedman, "Greedy Function Approximation", 2001).
///
/// The weights are learned by `Training/blocks/train.py`.
struct BlockModel: Sendable {
    /// The nodes of all trees.
    private let nodes: [Node]
    /// The first node of each tree.
    private let roots: [Int16]

    /// One question, or an answer; small, so that many fit into a line of the cache.
    private struct Node {
        /// The feature that it asks about; -1 in a leaf.
        let feature: Int16
        /// The left child; the right one follows it.
        let child: Int16
        /// The largest value that goes left; in a leaf, what it adds to the sum.
        let threshold: Float
    }

    /// - Parameters:
    ///   - features: For each node, the feature it asks about; -1 in a leaf.
    ///   - thresholds: For each node, the largest value that goes left; in a leaf, what it adds to the sum.
    ///   - children: For each node, its left child; the right one follows it.
    ///   - roots: The first node of each tree.
    init(features: [Int16], thresholds: [Float], children: [Int16], roots: [Int16]) {
        nodes = features.indices.map {
            Node(feature: features[$0], child: children[$0], threshold: thresholds[$0])
        }
        self.roots = roots
    }

    /// For each row, the probability that it is of the class looked for. Linear in rows, trees and depth.
    func probabilities(_ rows: FeatureRows) -> [Float] {
        var sums = [Float](repeating: 0, count: rows.count)
        nodes.withUnsafeBufferPointer { nodes in
            rows.values.withUnsafeBufferPointer { values in
                // Tree by tree: one stays in the cache while all rows run through it.
                for root in roots {
                    for row in sums.indices {
                        sums[row] += Self.answer(nodes, Int(root), values, row * rows.width)
                    }
                }
            }
        }
        return sums.map { 1 / (1 + exp(-$0)) }
    }

    /// The leaf that the row at `start` reaches from `root`.
    @inline(__always)
    private static func answer(
        _ nodes: UnsafeBufferPointer<Node>, _ root: Int, _ values: UnsafeBufferPointer<Float>, _ start: Int
    ) -> Float {
        var node = nodes[root]
        while node.feature >= 0 {
            node = nodes[Int(node.child) + (values[start + Int(node.feature)] <= node.threshold ? 0 : 1)]
        }
        return node.threshold
    }
}
