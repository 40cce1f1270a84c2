/// The labels of a kind of event that are codes of CAMEO, and which of them stand below each code.
struct CAMEOLabels: Sendable {
    /// All labels of the kind, that of no code too.
    let labels: [Int]
    /// The codes of four digits, of three, and of two.
    let levels: [[Code]]

    struct Code: Sendable {
        /// As it is written: a code of two digits has a zero behind it.
        var name: String
        /// The places, among the labels, of the code itself and of those below it.
        var members: [Int]
    }

    init(_ labels: [EventLabels.Named]) {
        self.labels = labels.map(\.label)
        levels = [4, 3, 2].map { length in
            var members: [String: [Int]] = [:]
            for (place, label) in labels.enumerated() {
                guard let code = label.name, code.count >= length || length == 3 else { continue }
                members[String(code.prefix(length)), default: []].append(place)
            }
            return members.sorted { $0.key < $1.key }.map { code, members in
                Code(name: code.count == 2 ? code + "0" : code, members: members)
            }
        }
    }
}
