import Language

/// An attribution that a rule finds in a tree.
struct Proposal {
    var attribution: Attribution
    /// Whether it stands for itself; what does not, counts only within what the model found, or round it.
    var isCertain: Bool
    /// Whether it counts round what the model found.
    var isRound: Bool

    init(
        cue: [Range<Int>], source: [Range<Int>], content: [Range<Int>], confidence: Double, isCertain: Bool = false,
        isRound: Bool = true
    ) {
        attribution = Attribution(cue: cue, source: source, content: content, confidence: confidence)
        (self.isCertain, self.isRound) = (isCertain, isRound)
    }
}
