import Glibc

/// The likeliest roles of the words around a cue, as the field has them: A. Viterbi's algorithm, and the sum over all paths.
struct RolePath {
    let roles: [AttributionRole]
    /// The logarithm of how likely they are, all of them.
    let logLikelihood: Float

    /// A number for each role.
    private typealias Roles = SIMD3<Float>

    /// - Parameters:
    ///   - scores: word by word, a score for each role.
    ///   - missing: whether words are missing before the first and behind the last; they have no role.
    ///   - transition: from role to role.
    init(scores: [Float], missing: (before: Bool, behind: Bool), transition: UnsafeBufferPointer<Float>) {
        let count = AttributionRole.count
        let words = scores.count / count
        guard words > 0 else {
            (roles, logLikelihood) = ([], 0)
            return
        }
        func own(_ word: Int) -> Roles { Roles(scores[word * count..<(word + 1) * count]) }
        // To each role, from all.
        let into = (0..<count).map { role in Roles((0..<count).map { transition[$0 * count + role] }) }
        let fromNone = Roles(transition[..<count])
        var best = missing.before ? own(0) + fromNone : own(0)
        var sum = PathSum(into)
        sum.step(best)
        var from = [UInt8](repeating: 0, count: words * count)
        for word in 1..<words {
            let scores = own(word)
            var next = scores
            for role in 0..<count {
                let paths = best + into[role]
                let last = Self.greatest(paths)
                from[word * count + role] = UInt8(last)
                next[role] += paths[last]
            }
            best = next
            sum.step(scores)
        }
        if missing.behind {
            best += into[0]
            sum.end()
        }
        var role = Self.greatest(best)
        logLikelihood = Float(Double(best[role]) - sum.logarithm)
        var path: [AttributionRole] = []
        path.reserveCapacity(words)
        for word in (0..<words).reversed() {
            path.append(AttributionRole(rawValue: role) ?? .none)
            role = Int(from[word * count + role])
        }
        roles = path.reversed()
    }

    /// The role with the greatest score, the first of equals.
    private static func greatest(_ scores: Roles) -> Int {
        let first = scores[1] > scores[0] ? 1 : 0
        return scores[2] > scores[first] ? 2 : first
    }

    /// The sum of what all paths are worth: at each word that of those to each role, as shares of them all.
    private struct PathSum {
        /// What each step from all roles to one is worth.
        private let into: [SIMD3<Double>]
        private var shares = SIMD3<Double>.zero
        private(set) var logarithm = 0.0
        private var hasBegun = false

        init(_ into: [Roles]) { self.into = into.map(Self.powers) }

        mutating func step(_ scores: Roles) {
            let greatest = scores.max()
            let own = Self.powers(scores - greatest)
            shares = hasBegun ? own * SIMD3((0..<3).map { (shares * into[$0]).sum() }) : own
            hasBegun = true
            scale()
            logarithm += Double(greatest)
        }

        /// The step to a word that has no role.
        mutating func end() {
            shares *= into[0]
            scale()
        }

        private mutating func scale() {
            let sum = max(shares.sum(), .leastNormalMagnitude)
            shares /= sum
            logarithm += log(sum)
        }

        private static func powers(_ scores: Roles) -> SIMD3<Double> {
            SIMD3(exp(Double(scores.x)), exp(Double(scores.y)), exp(Double(scores.z)))
        }
    }
}
