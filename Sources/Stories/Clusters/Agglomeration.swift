/// Joins what is most alike, again and again: agglomerative clustering, two clusters being as alike as the cosine of
/// their sums (centroid linkage).
///
/// Time and memory are quadratic in the number of rows: callers bound it.
struct Agglomeration {
    /// What the rows amount to: the sum of a cluster's articles, how many they are, and their mean day.
    struct Row {
        var vector: [(term: Int32, weight: Float)]
        var size: Float = 1
        var day: Float = .nan
    }
    struct Merge {
        var kept: Int
        var joined: Int
        var likeness: Float
    }
    /// What two clusters are compared by.
    enum Linkage {
        /// The cosine of their sums.
        case sums
        /// The mean over all pairs of one and the other.
        case mean
    }
    var linkage = Linkage.sums
    /// How doubtful the likeness of small clusters is: as if so much of each article were about nothing else.
    var reserve: Float = 0.5
    /// Behind so many days between them two clusters are half as alike.
    var halfLife: Float = .infinity

    /// The merges that are at least as good as a threshold, best first; the greater index joins the smaller.
    func merges(of rows: [Row], atLeast threshold: Float) -> [Merge] {
        guard rows.count > 1 else { return [] }
        return merges(
            of: State(Self.products(of: rows), sizes: rows.map(\.size), days: rows.map(\.day), rules: self),
            atLeast: threshold)
    }

    /// The merges of things of which each two are known to be so alike, row by row.
    func merges(ofProducts products: consuming [Float], count: Int, atLeast threshold: Float) -> [Merge] {
        guard count > 1 else { return [] }
        let (sizes, days) = (Array(repeating: Float(1), count: count), Array(repeating: Float.nan, count: count))
        return merges(of: State(products, sizes: sizes, days: days, rules: self), atLeast: threshold)
    }

    private func merges(of state: consuming State, atLeast threshold: Float) -> [Merge] {
        var merges: [Merge] = []
        while let merge = state.best(), merge.likeness >= threshold {
            merges.append(merge)
            state.apply(merge)
        }
        return merges
    }

    private func scale(_ square: Float, _ size: Float) -> Float {
        linkage == .mean ? 1 / size : 1 / max(square + reserve * size, 1e-9).squareRoot()
    }

    /// The products of each row with each, row by row.
    static func products(of rows: [Row]) -> [Float] {
        var postings: [Int32: [(row: Int32, weight: Float)]] = [:]
        for (index, row) in rows.enumerated() {
            for (term, weight) in row.vector { postings[term, default: []].append((Int32(index), weight)) }
        }
        let count = rows.count
        var products = [Float](repeating: 0, count: count * count)
        for (index, row) in rows.enumerated() {
            let base = index * count
            products.withUnsafeMutableBufferPointer { products in
                for (term, weight) in row.vector {
                    for posting in postings[term]! {
                        products[base + Int(posting.row)] += weight * posting.weight
                    }
                }
            }
        }
        return products
    }

    private struct State {
        let count: Int
        let rules: Agglomeration
        /// Products of the clusters' sums, row by row.
        var products: [Float]
        var scales: [Float]
        var squares: [Float]
        var sizes: [Float]
        var days: [Float]
        var isAlive: [Bool]
        /// For each cluster the one it is most like, and how much.
        var nearest: [Int]
        var likeness: [Float]

        init(_ products: [Float], sizes: [Float], days: [Float], rules: Agglomeration) {
            (self.rules, self.products, self.sizes, self.days) = (rules, products, sizes, days)
            count = sizes.count
            squares = (0..<count).map { [count] in products[$0 * count + $0] }
            isAlive = Array(repeating: true, count: count)
            scales = zip(squares, sizes).map { rules.scale($0, $1) }
            nearest = Array(repeating: 0, count: count)
            likeness = Array(repeating: -1, count: count)
            for index in 0..<count { findNearest(of: index) }
        }

        @inline(__always)
        private func likeness(_ one: Int, _ other: Int, _ product: Float) -> Float {
            let cosine = product * scales[one] * scales[other]
            let gap = abs(days[one] - days[other])
            return gap > 0 ? cosine / (1 + gap / rules.halfLife) : cosine
        }

        private mutating func findNearest(of index: Int) {
            var (best, bestLikeness) = (0, Float(-1))
            let base = index * count
            for other in 0..<count where other != index && isAlive[other] {
                let likeness = likeness(index, other, products[base + other])
                if likeness > bestLikeness { (best, bestLikeness) = (other, likeness) }
            }
            nearest[index] = best
            likeness[index] = bestLikeness
        }

        func best() -> Merge? {
            var best = -1
            for index in 0..<count where isAlive[index] && (best < 0 || likeness[index] > likeness[best]) {
                best = index
            }
            guard best >= 0, likeness[best] >= 0 else { return nil }
            let other = nearest[best]
            return Merge(kept: min(best, other), joined: max(best, other), likeness: likeness[best])
        }

        mutating func apply(_ merge: Merge) {
            let (kept, joined) = (merge.kept, merge.joined)
            squares[kept] += squares[joined] + 2 * products[kept * count + joined]
            days[kept] = meanDay(kept, joined)
            sizes[kept] += sizes[joined]
            scales[kept] = rules.scale(squares[kept], sizes[kept])
            isAlive[joined] = false
            for other in 0..<count where isAlive[other] && other != kept {
                let product = products[kept * count + other] + products[joined * count + other]
                products[kept * count + other] = product
                products[other * count + kept] = product
            }
            findNearest(of: kept)
            for other in 0..<count where isAlive[other] && other != kept {
                let likeness = likeness(kept, other, products[kept * count + other])
                if nearest[other] == joined || nearest[other] == kept, likeness < self.likeness[other] {
                    findNearest(of: other)
                } else if likeness >= self.likeness[other] {
                    (nearest[other], self.likeness[other]) = (kept, likeness)
                }
            }
        }

        private func meanDay(_ one: Int, _ other: Int) -> Float {
            if days[one].isNaN { return days[other] }
            if days[other].isNaN { return days[one] }
            return (days[one] * sizes[one] + days[other] * sizes[other]) / (sizes[one] + sizes[other])
        }
    }
}
