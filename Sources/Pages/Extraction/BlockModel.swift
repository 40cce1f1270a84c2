import Glibc

/// Gradient-boosted decision trees in flat arrays (J. Friedman, "Greedy Function Approximation", 2001).
///
/// The weights are learned by `Training/blocks/train.py`.
struct BlockModel: Sendable {
    /// For each node, the feature it asks about; -1 in a leaf.
    let features: [Int16]
    /// For each node, the largest value that goes left; in a leaf, what it adds to the sum.
    let thresholds: [Float]
    /// For each node, its left child; the right one follows it.
    let children: [Int16]
    /// The first node of each tree.
    let roots: [Int16]

    /// For each row of `width` numbers, the probability that it is of the class looked for.
    ///
    /// Linear in rows, trees and depth.
    func probabilities(_ rows: [Float], width: Int) -> [Float] {
        let count = width > 0 ? rows.count / width : 0
        var result = [Float](repeating: 0, count: count)
        rows.withUnsafeBufferPointer { rows in
            features.withUnsafeBufferPointer { features in
                thresholds.withUnsafeBufferPointer { thresholds in
                    children.withUnsafeBufferPointer { children in
                        for index in 0..<count {
                            let base = index * width
                            var sum: Float = 0
                            for root in roots {
                                var node = Int(root)
                                var feature = Int(features[node])
                                while feature >= 0 {
                                    node = Int(children[node]) + (rows[base + feature] <= thresholds[node] ? 0 : 1)
                                    feature = Int(features[node])
                                }
                                sum += thresholds[node]
                            }
                            result[index] = 1 / (1 + exp(-sum))
                        }
                    }
                }
            }
        }
        return result
    }
}
