import Glibc

/// Finds who says what, from the words of an article as they come: the cues first, then the roles of the words around each.
///
/// Time is linear in the number of words; what is kept of them does not grow with it.
struct AttributionFinder {
    private let model: Model
    private let group: Int
    private var head: AttributionHead { model.attribution }
    /// Of each word that may still have a role: what ``AttributionScores`` has of it, and its paragraph.
    private var words: [Float] = []
    private var paragraphs: [Int] = []
    /// The first of these words, and the one behind the last.
    private var first = 0
    private var end: Int { first + paragraphs.count }
    private var cues: [Cue] = []
    private var attributions: [Attribution] = []

    private struct Cue {
        var words: [Int]
        /// The sum of its words' vectors.
        var vector: [Float]
        /// The log-odds of its first word.
        var odds: Float
    }

    /// How far behind the last word of a cue another one may go on with it.
    private static let farthest = 10
    /// The log-odds that a cue begins from which on it is followed up: what is nearly as likely as not may turn out likely
    /// when its source and content are known.
    private static let least: Float = -0.4

    /// - Parameter group: the labels of cues: outside, begins, goes on.
    init(_ model: Model, group: Int) {
        self.model = model
        self.group = group
    }

    /// Takes the next words of the article.
    ///
    /// - Parameter rows: what scores have of them.
    mutating func add(
        rows: Range<Int>, startsParagraph: [Bool], _ scores: WordScores, _ attribution: AttributionScores
    ) {
        let labels = scores.labels(ofGroup: group, for: rows)
        for (index, row) in rows.enumerated() {
            words += attribution.word(row)
            paragraphs.append((paragraphs.last ?? 0) + (startsParagraph[index] ? 1 : 0))
            let label = Array(labels[index * 3..<index * 3 + 3])
            mark(end - 1, label) { attribution.cue(row) }
        }
        settle(before: end - AttributionHead.behind)
        let kept = max(first, min(end, cues.first?.words[0] ?? end) - AttributionHead.before)
        words.removeFirst((kept - first) * 2 * head.width)
        paragraphs.removeFirst(kept - first)
        first = kept
    }

    /// All attributions, when all words have come.
    mutating func finish() -> [Attribution] {
        settle(before: end)
        return attributions
    }

    /// Begins a cue with a word, goes on with one, or neither.
    private mutating func mark(_ word: Int, _ label: [Float], _ vector: () -> [Float]) {
        let (outside, begins, goesOn) = (label[0], label[1], label[2])
        let odds = max(begins, goesOn) + log1p(exp(-abs(begins - goesOn))) - outside
        guard odds > Self.least else { return }
        if goesOn > begins, let last = cues.last?.words.last, word - last <= Self.farthest {
            cues[cues.count - 1].words.append(word)
            for (index, value) in vector().enumerated() { cues[cues.count - 1].vector[index] += value }
        } else {
            cues.append(Cue(words: [word], vector: vector(), odds: odds))
        }
    }

    /// Makes attributions of the cues that begin before a word.
    private mutating func settle(before limit: Int) {
        let settled = cues.prefix { $0.words[0] < limit }
        for cue in settled { attributions.append(attribution(of: cue)) }
        cues.removeFirst(settled.count)
    }

    private func attribution(of cue: Cue) -> Attribution {
        let start = cue.words[0] - AttributionHead.before
        let near = max(first, start)..<min(end, cue.words[0] + AttributionHead.behind)
        let own = paragraphs[cue.words[0] - first]
        let stride = 2 * head.width
        let surroundings = RoleScores.Surroundings(
            words: words[(near.lowerBound - first) * stride..<(near.upperBound - first) * stride],
            paragraphs: near.map { paragraphs[$0 - first] - own }, first: near.lowerBound - start)
        let vector = cue.vector.map { $0 / Float(cue.words.count) }
        let scores = RoleScores(cue: vector, in: surroundings, by: head, model.kernels)
        let path = RolePath(
            scores: scores.values,
            missing: (near.lowerBound > start, near.upperBound < cue.words[0] + AttributionHead.behind),
            transition: head.transition.elements)
        func ranges(_ role: AttributionRole) -> [Range<Int>] {
            Self.ranges(zip(near, path.roles).filter { $1 == role }.map(\.0))
        }
        let calibration = head.calibration.elements
        let odds = calibration[0] + calibration[1] * cue.odds + calibration[2] * path.logLikelihood
        return Attribution(
            cue: Self.ranges(cue.words), source: ranges(.source), content: ranges(.content),
            confidence: Double(1 / (1 + exp(-odds))))
    }

    /// Runs of ascending words.
    private static func ranges(_ words: [Int]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for word in words {
            if let last = ranges.last, last.upperBound == word {
                ranges[ranges.count - 1] = last.lowerBound..<word + 1
            } else {
                ranges.append(word..<word + 1)
            }
        }
        return ranges
    }
}
