/// The labels of a kind of event that are codes of CAMEO, and which of them stand below each code.
struct CAMEOLabels: Sendable {
    /// All labels of the kind, that of no code too.
    let labels: [Int]
    /// The codes of four digits, of three, and of two.
    let levels: [Level]

    struct Level: Sendable {
        /// The codes as they are written: one of two digits has a zero behind it.
        var names: [String] = []
        /// Code by code, the places, among the labels, of the code itself and of those below it.
        var members: [Int] = []
        /// Where the members of each code end.
        var ends: [Int] = []
    }

    init(_ labels: [EventLabels.Named]) {
        self.labels = labels.map(\.label)
        levels = [4, 3, 2].map { length in
            var members: [String: [Int]] = [:]
            for (place, label) in labels.enumerated() {
                guard let code = label.name, code.count >= length || length == 3 else { continue }
                members[String(code.prefix(length)), default: []].append(place)
            }
            return members.sorted { $0.key < $1.key }.reduce(into: Level()) { level, code in
                level.names.append(code.key.count == 2 ? code.key + "0" : code.key)
                level.members += code.value
                level.ends.append(level.members.count)
            }
        }
    }
}

extension CAMEOLabels.Level {
    /// The likeliest code, the first of equals: its place, and how likely it is.
    ///
    /// - Parameter shares: how likely each label is.
    func best(_ shares: [Float]) -> (place: Int, share: Float)? {
        var best: (place: Int, share: Float)?
        var start = 0
        for (place, end) in ends.enumerated() {
            var share: Float = 0
            for member in start..<end { share += shares[members[member]] }
            if share > best?.share ?? -.infinity { best = (place, share) }
            start = end
        }
        return best
    }
}
