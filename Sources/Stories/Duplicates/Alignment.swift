/// What two articles share word for word: runs of words in the same order, a slip of one or two words forgiven
/// (a number brought up to date, a letter misread).
///
/// Greedy tiling over seeds of four words, after Wise's "running Karp-Rabin matching and greedy string tiling" (1993).
struct Alignment {
    /// A run within both articles, in words, of about the same length.
    struct Run {
        var short: Range<Int>
        var long: Range<Int>
    }
    private static let seed = 4
    private static let shortestRun = 8
    private static let longestSlip = 2
    /// Of a seed that a text repeats, no more places than these are tried.
    private static let mostPlaces = 16

    let runs: [Run]

    /// - Parameters: the forms of the words of the shorter and of the longer article. Linear but for repetitions.
    init(short: [UInt32], long: [UInt32]) {
        let seeds = Seeds(of: long)
        var (runs, start) = ([Run](), 0)
        while start + Self.seed <= short.count {
            var best: (run: Run, matched: Int)?
            seeds.forEachPlace(of: Self.key(short, start), atMost: Self.mostPlaces) { place in
                let found = Self.extend(short, start, long, place)
                if found.matched > best?.matched ?? (Self.shortestRun - 1) { best = found }
            }
            if let best { runs.append(best.run) }
            start = best?.run.short.upperBound ?? start + 1
        }
        self.runs = runs
    }

    /// Where the seeds of a text stand: chains of places by the last bits of their keys, from the first place on.
    private struct Seeds {
        private let keys: [UInt64]
        private let heads: [Int32]
        private let next: [Int32]

        init(of text: [UInt32]) {
            let keys = text.count < seed ? [] : (0...(text.count - seed)).map { key(text, $0) }
            var size = 16
            while size < 2 * keys.count { size *= 2 }
            var heads = [Int32](repeating: -1, count: size)
            self.keys = keys
            next = Array(unsafeUninitializedCapacity: keys.count) { next, initialized in
                heads.withUnsafeMutableBufferPointer { heads in
                    for place in keys.indices.reversed() {
                        let chain = Int(keys[place] & UInt64(size - 1))
                        next.initializeElement(at: place, to: heads[chain])
                        heads[chain] = Int32(place)
                    }
                }
                initialized = keys.count
            }
            self.heads = heads
        }

        func forEachPlace(of key: UInt64, atMost most: Int, _ body: (Int) -> Void) {
            var (place, count) = (Int(heads[Int(key & UInt64(heads.count - 1))]), 0)
            while place >= 0, count < most {
                if keys[place] == key {
                    body(place)
                    count += 1
                }
                place = Int(next[place])
            }
        }
    }

    @inline(__always)
    private static func key(_ words: [UInt32], _ start: Int) -> UInt64 {
        words.withUnsafeBufferPointer { words in
            (start..<start + seed).reduce(0) { TermHash.mix($0, words[$1]) }
        }
    }

    /// How far two texts go on alike from two places.
    private static func extend(_ short: [UInt32], _ shortStart: Int, _ long: [UInt32], _ longStart: Int) -> (
        run: Run, matched: Int
    ) {
        var (x, y, matched) = (shortStart, longStart, 0)
        var (endX, endY) = (x, y)
        scan: while x < short.count, y < long.count {
            if short[x] == long[y] {
                (x, y, matched) = (x + 1, y + 1, matched + 1)
                (endX, endY) = (x, y)
                continue
            }
            for slip in 1...longestSlip where x + slip + 1 < short.count && y + slip + 1 < long.count {
                if short[x + slip] == long[y + slip], short[x + slip + 1] == long[y + slip + 1] {
                    (x, y) = (x + slip, y + slip)
                    continue scan
                }
            }
            break
        }
        return (Run(short: shortStart..<endX, long: longStart..<endY), matched)
    }
}
