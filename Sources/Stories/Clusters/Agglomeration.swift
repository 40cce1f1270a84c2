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

    /// The merges that are at least as good as a threshold, best first; the greater index joins the smaller. Where two
    /// have nothing in common, they are not joined.
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

    /// The products of each row with each, row by row. All rows have their terms in one order.
    static func products(of rows: [Row]) -> [Float] {
        let count = rows.count
        var postings = Postings(rows)
        return [Float](unsafeUninitializedCapacity: count * count) { products, initialized in
            products.initialize(repeating: 0)
            initialized = count * count
            // With the rows before it; then the same the other way round.
            for (index, row) in rows.enumerated() {
                postings.add(row, index, to: UnsafeMutableBufferPointer(rebasing: products[(index * count)...]))
            }
            for row in 0..<count {
                for other in 0..<row where products[row * count + other] != 0 {
                    products[other * count + row] = products[row * count + other]
                }
            }
        }
    }

    /// Which rows have which terms, term by term.
    private struct Postings {
        /// Of all terms of the rows, one row after another, the index of the term.
        private var terms: [Int32] = []
        private var next = 0
        /// For each term where its rows end, as far as they were looked at, and where they begin.
        private var ends: [Int32] = []
        private var starts: [Int32] = []
        private var entries: [(row: Int32, weight: Float)]

        init(_ rows: [Row]) {
            let total = rows.reduce(0) { $0 + $1.vector.count }
            var counts = TermTable<Int32>()
            terms.reserveCapacity(total)
            for row in rows {
                for (term, _) in row.vector {
                    let index = counts.index(of: UInt32(bitPattern: term), orAdd: 0)
                    counts.values[index] += 1
                    terms.append(Int32(index))
                }
            }
            starts.reserveCapacity(counts.values.count)
            var start: Int32 = 0
            for count in counts.values {
                starts.append(start)
                start += count
            }
            ends = starts
            entries = Array(repeating: (0, 0), count: total)
        }

        /// Adds to the products of a row, which is the next, those with each before it and with itself.
        mutating func add(_ row: Row, _ index: Int, to products: UnsafeMutableBufferPointer<Float>) {
            for (_, weight) in row.vector {
                let term = Int(terms[next])
                next += 1
                entries[Int(ends[term])] = (Int32(index), weight)
                ends[term] += 1
                entries.withUnsafeBufferPointer { entries in
                    for place in Int(starts[term])..<Int(ends[term]) {
                        products[Int(entries[place].row)] += weight * entries[place].weight
                    }
                }
            }
        }
    }

    private struct State {
        let count: Int
        let rules: Agglomeration
        /// Products of the clusters' sums, row by row. Nearly all of them are 0: few articles share a word that weighs.
        var products: [Float]
        /// For each cluster those with which it has a product.
        var others: IndexPairs
        /// 0 for a cluster that joined another.
        var scales: [Float]
        var squares: [Float]
        var sizes: [Float]
        var days: [Float]
        /// For each cluster the one it is most like, and how much; -1 where it is like none.
        var nearest: [Int]
        var likeness: [Float]

        init(_ products: [Float], sizes: [Float], days: [Float], rules: Agglomeration) {
            (self.rules, self.products, self.sizes, self.days) = (rules, products, sizes, days)
            count = sizes.count
            others = IndexPairs(count: count)
            for row in 0..<count {
                for other in 0..<count where products[row * count + other] != 0 && other != row {
                    others.insert(row, other)
                }
            }
            squares = (0..<count).map { [count] in products[$0 * count + $0] }
            scales = zip(squares, sizes).map { rules.scale($0, $1) }
            nearest = Array(repeating: -1, count: count)
            likeness = Array(repeating: -1, count: count)
            for index in 0..<count { findNearest(of: index) }
        }

        /// Of equals the first.
        private mutating func findNearest(of index: Int) {
            var (best, bestLikeness) = (-1, Float(0))
            let (scale, day, base) = (scales[index], days[index], index * count)
            others.forEach(with: index) { other in
                let cosine = products[base + other] * scale * scales[other]
                // Days between them only make it less.
                guard cosine > 0, cosine >= bestLikeness else { return }
                let likeness = faded(cosine, day, days[other])
                if likeness > bestLikeness || likeness == bestLikeness && other < best {
                    (best, bestLikeness) = (other, likeness)
                }
            }
            (nearest[index], likeness[index]) = (best, best < 0 ? -1 : bestLikeness)
        }

        @inline(__always)
        private func faded(_ cosine: Float, _ one: Float, _ other: Float) -> Float {
            let gap = abs(one - other)
            return gap > 0 ? cosine / (1 + gap / rules.halfLife) : cosine
        }

        func best() -> Merge? {
            var (best, bestLikeness) = (-1, Float(0))
            likeness.withUnsafeBufferPointer { likeness in
                for index in 0..<count where likeness[index] > bestLikeness {
                    (best, bestLikeness) = (index, likeness[index])
                }
            }
            guard best >= 0 else { return nil }
            let other = nearest[best]
            return Merge(kept: min(best, other), joined: max(best, other), likeness: bestLikeness)
        }

        mutating func apply(_ merge: Merge) {
            let (kept, joined) = (merge.kept, merge.joined)
            squares[kept] += squares[joined] + 2 * products[kept * count + joined]
            days[kept] = meanDay(kept, joined)
            sizes[kept] += sizes[joined]
            scales[kept] = rules.scale(squares[kept], sizes[kept])
            (scales[joined], likeness[joined]) = (0, -1)
            addProducts(of: joined, to: kept)
            findNearest(of: kept)
            for other in others.of(kept) {
                let cosine = products[kept * count + other] * scales[kept] * scales[other]
                let likeness = faded(cosine, days[kept], days[other])
                if nearest[other] == joined || nearest[other] == kept, likeness < self.likeness[other] {
                    findNearest(of: other)
                } else if likeness >= self.likeness[other] {
                    (nearest[other], self.likeness[other]) = (kept, likeness)
                }
            }
        }

        private mutating func addProducts(of joined: Int, to kept: Int) {
            for other in others.of(joined) {
                others.remove(other, joined)
                guard other != kept else { continue }
                others.insert(kept, other)
                others.insert(other, kept)
                products[kept * count + other] += products[joined * count + other]
            }
            for other in others.of(kept) { products[other * count + kept] = products[kept * count + other] }
        }

        private func meanDay(_ one: Int, _ other: Int) -> Float {
            if days[one].isNaN { return days[other] }
            if days[other].isNaN { return days[one] }
            return (days[one] * sizes[one] + days[other] * sizes[other]) / (sizes[one] + sizes[other])
        }
    }
}
