import Glibc

/// Parts a cluster that tells of two things of one kind: two floods, two trials.
///
/// Among articles that are alike, only what not all of them say tells them apart. Where they fall into two groups of some
/// size, and there are words that most of the one have and hardly any of the other, and the other way round (the name of
/// the river, the name of the accused), these are two stories. Of groups that lie apart in time fewer articles are enough.
struct Contrast {
    let signatures: [Signature]
    /// Smaller groups show words of their own by chance.
    private static let leastSize = 5
    /// Groups lie apart in time if in so many of all pairs the one's article is so many days older than the other's;
    private static let (apartShare, apartDays) = (0.75, 14.0)
    /// then so many articles are enough.
    private static let leastSizeApart = 3
    /// Of a story's pauses so many are looked at.
    private static let mostPauses = 2
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
        func isContrast(_ parting: Parting) -> Bool {
            guard parting.likeness <= Self.mostAlike else { return false }
            let (one, other) = (parting.one.map { cluster[$0] }, parting.other.map { cluster[$0] })
            let (ownOne, ownOther) = wordsOfOneOnly(one, other)
            return min(ownOne, ownOther) >= 1 && ownOne + ownOther >= Self.leastWords
        }
        let parting =
            lastMerges(of: rows, cluster).first(where: isContrast) ?? pauses(in: cluster, rows).first(where: isContrast)
        return parting.map { assigned(rows, $0.one, $0.other, cluster) }
    }

    /// The articles by the terms that some of the cluster have, and not all.
    private func localRows(of cluster: [Int]) -> [Agglomeration.Row] {
        let frequencies = frequencies(of: cluster)
        let rarities = (0...cluster.count).map { log(Double(cluster.count) / Double($0)) }
        return cluster.map { index in
            let row = signatures[index].terms.compactMap { term, weight -> (term: Int32, weight: Float)? in
                guard let frequency = frequencies[term].map({ Int($0) }), frequency > 1, frequency < cluster.count
                else { return nil }
                return (Int32(bitPattern: term), Float(log(1 + Double(weight)) * rarities[frequency]))
            }
            return Agglomeration.Row(vector: TermVectors.unit(row))
        }
    }

    private func frequencies(of articles: [Int]) -> TermTable<Int32> {
        TermVectors.frequencies(of: articles.lazy.map { signatures[$0] })
    }

    /// Two groups of a cluster's articles, by their places in it, and how alike they are.
    private typealias Parting = (one: [Int], other: [Int], likeness: Float)

    /// The last two groups of some size that were joined, and the last two that lie apart in time.
    private func lastMerges(of rows: [Agglomeration.Row], _ cluster: [Int]) -> [Parting] {
        var groups = rows.indices.map { [$0] }
        var (large, apart): (Parting?, Parting?)
        func join(_ kept: Int, _ joined: Int, _ likeness: Float) {
            let (one, other) = (groups[kept], groups[joined])
            let size = min(one.count, other.count)
            if size >= Self.leastSize { large = (one, other, likeness) }
            if size >= Self.leastSizeApart, areApart(one.map { cluster[$0] }, other.map { cluster[$0] }) {
                apart = (one, other, likeness)
            }
            groups[kept] += other
            groups[joined] = []
        }
        for merge in Agglomeration(reserve: 0).merges(of: rows, atLeast: 0) {
            join(merge.kept, merge.joined, merge.likeness)
        }
        // What is left has nothing in common.
        let unlike = groups.indices.filter { !groups[$0].isEmpty }
        for joined in unlike.dropFirst() { join(unlike[0], joined, 0) }
        return [large, apart].compactMap { $0 }
    }

    /// What came before and behind the longest pauses of some weeks.
    private func pauses(in cluster: [Int], _ rows: [Agglomeration.Row]) -> [Parting] {
        let dated = cluster.indices.compactMap { place in signatures[cluster[place]].day.map { (place, day: $0) } }
            .sorted { ($0.day, $0.0) < ($1.day, $1.0) }
        func length(_ pause: Int) -> Double { dated[pause].day - dated[pause - 1].day }
        let pauses = dated.indices.dropFirst(Self.leastSizeApart).dropLast(Self.leastSizeApart - 1)
            .filter { length($0) >= Self.apartDays }.sorted { (length($1), $0) < (length($0), $1) }
        return pauses.prefix(Self.mostPauses).map { pause in
            let (one, other) = (dated[..<pause].map(\.0), dated[pause...].map(\.0))
            let (centreOne, centreOther) = (centre(of: one, rows), centre(of: other, rows))
            let likeness = inOrder(centreOne).reduce(0) {
                $0 + centreOne.values[$1] * (centreOther[centreOne.terms[$1]] ?? 0)
            }
            return (one, other, likeness)
        }
    }

    /// Whether most articles of one group are some weeks older than most of the other.
    private func areApart(_ one: [Int], _ other: [Int]) -> Bool {
        let (days, others) = (one.compactMap { signatures[$0].day }, other.compactMap { signatures[$0].day })
        guard min(days.count, others.count) >= Self.leastSizeApart else { return false }
        func older(_ some: [Double], _ than: [Double]) -> Int {
            some.reduce(0) { count, day in count + than.count { $0 - day >= Self.apartDays } }
        }
        let least = Self.apartShare * Double(days.count * others.count)
        return Double(max(older(days, others), older(others, days))) >= least
    }

    private func wordsOfOneOnly(_ one: [Int], _ other: [Int]) -> (Int, Int) {
        let (ofOne, ofOther) = (frequencies(of: one), frequencies(of: other))
        func own(_ mine: TermTable<Int32>, _ size: Int, _ theirs: TermTable<Int32>, _ theirSize: Int) -> Int {
            mine.terms.indices.count { index in
                Float(mine.values[index]) >= Self.ownShare * Float(size)
                    && Float(theirs[mine.terms[index]] ?? 0) <= Self.otherShare * Float(theirSize)
            }
        }
        return (own(ofOne, one.count, ofOther, other.count), own(ofOther, other.count, ofOne, one.count))
    }

    /// Each article with the group that it is more like, the likeness being halved by some weeks between them.
    private func assigned(_ rows: [Agglomeration.Row], _ one: [Int], _ other: [Int], _ cluster: [Int]) -> ([Int], [Int])
    {
        let (centreOne, centreOther) = (centre(of: one, rows), centre(of: other, rows))
        let (dayOne, dayOther) = (meanDay(of: one.map { cluster[$0] }), meanDay(of: other.map { cluster[$0] }))
        var (membersOne, membersOther) = (Set(one), Set(other))
        for index in rows.indices where !membersOne.contains(index) && !membersOther.contains(index) {
            func likeness(_ centre: TermTable<Float>, _ meanDay: Double?) -> Float {
                let day = signatures[cluster[index]].day
                let gap = day.flatMap { day in meanDay.map { abs(day - $0) } } ?? 0
                let likeness = rows[index].vector.reduce(0) {
                    $0 + $1.weight * (centre[UInt32(bitPattern: $1.term)] ?? 0)
                }
                return likeness / Float(1 + gap / Self.apartDays)
            }
            if likeness(centreOne, dayOne) >= likeness(centreOther, dayOther) {
                membersOne.insert(index)
            } else {
                membersOther.insert(index)
            }
        }
        return (membersOne.sorted().map { cluster[$0] }, membersOther.sorted().map { cluster[$0] })
    }

    private func meanDay(of articles: [Int]) -> Double? {
        let days = articles.compactMap { signatures[$0].day }
        return days.isEmpty ? nil : days.reduce(0, +) / Double(days.count)
    }

    private func centre(of group: [Int], _ rows: [Agglomeration.Row]) -> TermTable<Float> {
        var sum = TermTable<Float>()
        for index in group {
            for (term, weight) in rows[index].vector {
                sum.values[sum.index(of: UInt32(bitPattern: term), orAdd: 0)] += weight
            }
        }
        let length = inOrder(sum).reduce(0) { $0 + sum.values[$1] * sum.values[$1] }.squareRoot()
        if length > 0 { for index in sum.values.indices { sum.values[index] /= length } }
        return sum
    }

    /// The entries of a centre in the order of the terms: sums of numbers depend on theirs.
    private func inOrder(_ centre: TermTable<Float>) -> [Int] {
        centre.terms.indices.sorted {
            Int32(bitPattern: centre.terms[$0]) < Int32(bitPattern: centre.terms[$1])
        }
    }
}
