import Testing

@testable import Language

@Suite("Words that tell of events")
struct EventTests {
    private static func rows(_ example: TinyModel.Case, _ model: Model) -> QuantizedRows {
        QuantizedRows(Encoder(model).vectors(of: [example.window]), model.kernels)
    }

    /// As if every word named an event.
    private static func scores(_ example: TinyModel.Case, _ model: Model) -> EventScores {
        let told = example.words.indices.map { ToldWord(row: $0, likelihood: 1, kinds: [0]) }
        return EventScores(of: rows(example, model), by: model.events, told: told)
    }

    @Test("Labels and roles score as they do in float32, on every path alike", arguments: Kernels.available)
    func scoresAreNearTheReference(_ kernels: Kernels) throws {
        let model = try TinyModel.model(kernels)
        for example in try TinyModel.cases() {
            let (found, best) = (Self.scores(example, model), Self.scores(example, try TinyModel.model(Kernels.best)))
            let labels = example.events.map { $0.count / example.words.count }
            var first = 0
            for (count, expected) in zip(labels, example.events) {
                let values = example.words.indices.flatMap { row in
                    (first..<first + count).map { found.labels.score($0, row) }
                }
                #expect(relativeError(values, expected) < 0.06)
                first += count
            }
            #expect(first == model.events.labels.count)
            let (anchor, words) = (example.participants.anchor, example.words.indices)
            let roles = found.roles(in: anchor..<anchor + 1, of: words)
            let shares = roles[0].map(EventScores.probabilities).flatMap { roles in roles.indices.map { roles[$0] } }
            let differences = zip(shares, example.participants.probabilities).map { abs($0 - $1) }
            #expect((differences.max() ?? 0) < 0.05)
            #expect(roles == best.roles(in: anchor..<anchor + 1, of: words))
            // A word is judged alike alone and among others.
            #expect(roles[0] == found.roles(in: 0..<anchor + 1, of: words)[anchor])
        }
    }

    @Test("A word that tells of something is found by the first labels alone")
    func toldWords() throws {
        let model = try TinyModel.model()
        for example in try TinyModel.cases() {
            let rows = Self.rows(example, model)
            let all = LabelScores(of: rows, by: model.events.tags)
            let marks = LabelScores(of: rows, by: model.events.tags, outputs: model.events.labels.marks)
            for row in example.words.indices {
                #expect((0..<model.events.labels.marks).allSatisfy { marks.score($0, row) == all.score($0, row) })
                let isEvent = 1 - all.probabilities(of: model.events.labels.kind, row)[0] >= 0.1
                let isLikely = all.probabilities(of: model.events.labels.predicate, row)[1] >= 0.2
                #expect((ToldWord(row, marks, model.events.labels) != nil) == (isEvent || isLikely))
            }
        }
    }

    @Test("What is found stays within the sentence and its bounds")
    func predicatesAreSound() throws {
        let model = try TinyModel.model()
        for example in try TinyModel.cases() {
            let finder = EventFinder(
                labels: model.events.labels, scores: EventScores(of: Self.rows(example, model), by: model.events))
            let words = 100..<100 + example.words.count
            for predicate in finder.predicates(in: words, rows: 0..<words.count) {
                #expect(words.contains(predicate.word))
                #expect((-3...3).contains(predicate.factuality) && (0...1).contains(predicate.likelihood))
                guard let event = predicate.event else { continue }
                #expect(event.participants.allSatisfy { words.contains($0.word) && $0.word != predicate.word })
                #expect((0...1).contains(event.likelihood) && (0...1).contains(event.prominence))
            }
        }
    }

    @Test("Labels that mean nothing, or lack a group, are refused")
    func brokenLabels() throws {
        let groups = try WeightFile(path: TinyModel.path).header.events
        #expect(EventLabels(groups: groups) != nil)
        // How treebanks judge what happened, the program does not ask.
        for index in groups.indices where groups[index].name != "happened" {
            var fewer = groups
            fewer.remove(at: index)
            #expect(EventLabels(groups: fewer) == nil)
        }
        var unknown = groups
        unknown[0].labels[1] = "PARTY"
        #expect(EventLabels(groups: unknown) == nil)
    }
}
