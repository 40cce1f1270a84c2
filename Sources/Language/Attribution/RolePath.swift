import Glibc

/// The likeliest roles of the words around a cue, as the field has them: A. Viterbi's algorithm, and the sum over all paths.
struct RolePath {
    let roles: [AttributionRole]
    /// The logarithm of how likely they are, all of them.
    let logLikelihood: Float

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
        var best = (0..<count).map { scores[$0] + (missing.before ? transition[$0] : 0) }
        var total = best
        var from = [UInt8](repeating: 0, count: words * count)
        for word in 1..<words {
            var (nextBest, nextTotal) = (best, total)
            for role in 0..<count {
                var paths = (0..<count).map { best[$0] + transition[$0 * count + role] }
                let last = paths.indices.max { paths[$0] < paths[$1] } ?? 0
                from[word * count + role] = UInt8(last)
                nextBest[role] = paths[last] + scores[word * count + role]
                for index in 0..<count { paths[index] = total[index] + transition[index * count + role] }
                nextTotal[role] = Self.logSum(paths) + scores[word * count + role]
            }
            (best, total) = (nextBest, nextTotal)
        }
        if missing.behind {
            for role in 0..<count {
                best[role] += transition[role * count]
                total[role] += transition[role * count]
            }
        }
        var role = best.indices.max { best[$0] < best[$1] } ?? 0
        logLikelihood = best[role] - Self.logSum(total)
        var path: [AttributionRole] = []
        for word in (0..<words).reversed() {
            path.append(AttributionRole(rawValue: role) ?? .none)
            role = Int(from[word * count + role])
        }
        roles = path.reversed()
    }

    private static func logSum(_ values: [Float]) -> Float {
        let greatest = values.max() ?? 0
        return greatest + log(values.reduce(0) { $0 + exp($1 - greatest) })
    }
}
