import Record

/// The weights that tell which words name events, of what kind, how certain, and who takes part.
///
/// Who takes part is a biaffine score of the word that names the event and of every other, as that of arcs is.
struct EventHead: Sendable {
    /// None, actor, recipient, place.
    static let roles = 1 + PoliticalEvent.Participant.Role.allCases.count

    /// The labels of all groups, one behind the other.
    let tags: Matrix
    let labels: EventLabels
    let width: Int
    let anchor, word: Matrix
    /// What each number of an anchor, and a 1 behind them, adds to what is looked for: for each role, a vector of ``roleStride``
    /// numbers, to be multiplied with that of a word, a last one to be added, and zeros.
    let lookingFor: [Float]
    let roleStride: Int

    init(of file: WeightFile, _ kernels: Kernels) throws(Failure) {
        let (hidden, width) = (file.header.config.hidden, file.header.config.participant)
        guard let labels = EventLabels(groups: file.header.events) else {
            throw file.damaged("its labels of events are none that this program knows")
        }
        self.labels = labels
        self.width = width
        tags = try Matrix("event.tags", outputs: labels.count, inputs: hidden, of: file, for: kernels)
        anchor = try Matrix("event.anchor", outputs: width, inputs: hidden, of: file, for: kernels)
        word = try Matrix("event.word", outputs: width, inputs: hidden, of: file, for: kernels)
        let roleStride = (width + 1).roundedUp(to: 16)
        self.roleStride = roleStride
        // In the file, roles stand first.
        let weight = try file.floats("event.weight", Self.roles, width + 1, width + 1)
        var lookingFor = [Float](repeating: 0, count: (width + 1) * Self.roles * roleStride)
        for role in 0..<Self.roles {
            for row in 0...width {
                let start = (role * (width + 1) + row) * (width + 1)
                for column in 0...width {
                    lookingFor[(row * Self.roles + role) * roleStride + column] = weight.elements[start + column]
                }
            }
        }
        self.lookingFor = lookingFor
    }
}
