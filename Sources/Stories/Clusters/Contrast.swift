import Glibc

/// Parts a cluster that tells of two things of one kind: two floods, two trials.
///
/// Among articles that are alike, only what not all of them say tells them apart. Where they fall into two groups of some
/// size, and there are words that most of the one have and hardly any of the other, and the other way round (the name of
/// the river, the name of the accused), these are two stories.
struct Contrast {
    let signatures: [Signature]
    /// Smaller groups show words of their own by chance.
    private static let leastSize = 5
    /// Clusters larger than this are left as they are: the comparison is quadratic.
    private static let mostSize = 400
    /// How alike the groups may be in what not all of them say.
    private static let mostAlike: Float = 0.3
    /// A word is one group's own if so much of it has the word, and no more than so much of the other.
    private static let (ownShare, otherShare): (Float, Float) = (0.6, 0.1)
    /// How many such words there are, both groups together.
    private static let leastWords = 4

    func parts(of cluster: [Int]) -> [[Int]] {
        var (waiting, done) = ([cluster], [[Int]]())
        while let next = waiting.popLast() {
            if let (one, other) = halves(of: next) { waiting += [other, one] } else { done.append(next) }
        }
        return done
    }

    private func halves(of cluster: [Int]) -> ([Int], [Int])? {
        guard cluster.count >= 2 * Self.leastSize, cluster.count <= Self.mostSize else { return nil }
        let rows = localRows(of: cluster)
        guard let (one, other) = lastLargeMerge(of: rows) else { return nil }
        let (ownOne, ownOther) = wordsOfOneOnly(one.map { cluster[$0] }, other.map { cluster[$0] })
        guard min(ownOne, ownOther) >= 1, ownOne + ownOther >= Self.leastWords else { return nil }
        return assigned(rows, one, other, cluster)
    }

    /// The articles by the terms that some of the cluster have, and not all.
    private func localRows(of cluster: [Int]) -> [Agglomeration.Row] {
        let frequencies = frequencies(of: cluster)
        let count = Float(cluster.count)
        return cluster.map { index in
            let row = signatures[index].terms.compactMap { term, weight -> (term: Int32, weight: Float)? in
                guard let frequency = frequencies[term], frequency > 1, Float(frequency) < count else { return nil }
                let rarity = log(Double(count) / Double(frequency))
                return (Int32(bitPattern: term), Float(log(1 + Double(weight)) * rarity))
            }
            return Agglomeration.Row(vector: TermVectors.unit(row))
        }
    }

    private func frequencies(of articles: [Int]) -> [UInt32: Int] {
        var frequencies: [UInt32: Int] = [:]
        for article in articles { for (term, _) in signatures[article].terms { frequencies[term, default: 0] += 1 } }
        return frequencies
    }

    /// The last two groups of some size that were joined, if they are unlike enough.
    private func lastLargeMerge(of rows: [Agglomeration.Row]) -> ([Int], [Int])? {
        var groups = rows.indices.map { [$0] }
        var last: ([Int], [Int], Float)?
        func join(_ kept: Int, _ joined: Int, _ likeness: Float) {
            let (one, other) = (groups[kept], groups[joined])
            if min(one.count, other.count) >= Self.leastSize { last = (one, other, likeness) }
            groups[kept] += other
            groups[joined] = []
        }
        for merge in Agglomeration(reserve: 0).merges(of: rows, atLeast: 0) {
            join(merge.kept, merge.joined, merge.likeness)
        }
        // What is left has nothing in common.
        let unlike = groups.indices.filter { !groups[$0].isEmpty }
        for joined in unlike.dropFirst() { join(unlike[0], joined, 0) }
        return last.flatMap { $0.2 <= Self.mostAlike ? ($0.0, $0.1) : nil }
    }

    private func wordsOfOneOnly(_ one: [Int], _ other: [Int]) -> (Int, Int) {
        let (ofOne, ofOther) = (frequencies(of: one), frequencies(of: other))
        func own(_ mine: [UInt32: Int], _ size: Int, _ theirs: [UInt32: Int], _ theirSize: Int) -> Int {
            mine.count { term, frequency in
                Float(frequency) >= Self.ownShare * Float(size)
                    && Float(theirs[term] ?? 0) <= Self.otherShare * Float(theirSize)
            }
        }
        return (own(ofOne, one.count, ofOther, other.count), own(ofOther, other.count, ofOne, one.count))
    }

    /// Each article with the group that it is more like.
    private func assigned(_ rows: [Agglomeration.Row], _ one: [Int], _ other: [Int], _ cluster: [Int]) -> ([Int], [Int])
    {
        let (centreOne, centreOther) = (centre(of: one, rows), centre(of: other, rows))
        var (membersOne, membersOther) = (Set(one), Set(other))
        for index in rows.indices where !membersOne.contains(index) && !membersOther.contains(index) {
            func likeness(_ centre: [Int32: Float]) -> Float {
                rows[index].vector.reduce(0) { $0 + $1.weight * (centre[$1.term] ?? 0) }
            }
            if likeness(centreOne) >= likeness(centreOther) {
                membersOne.insert(index)
            } else {
                membersOther.insert(index)
            }
        }
        return (membersOne.sorted().map { cluster[$0] }, membersOther.sorted().map { cluster[$0] })
    }

    private func centre(of group: [Int], _ rows: [Agglomeration.Row]) -> [Int32: Float] {
        var sum: [Int32: Float] = [:]
        for index in group { for (term, weight) in rows[index].vector { sum[term, default: 0] += weight } }
        let length = sum.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
        return length > 0 ? sum.mapValues { $0 / length } : sum
    }
}
