import Testing

@testable import Language

@Suite("Words that tell of events")
struct EventTests {
    private static func scores(_ example: TinyModel.Case, _ model: Model) -> EventScores {
        let rows = QuantizedRows(Encoder(model).vectors(of: [example.window]), model.kernels)
        return EventScores(of: rows, by: model.events)
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
                    (first..<first + count).map { found.score($0, row) }
                }
                #expect(relativeError(values, expected) < 0.06)
                first += count
            }
            #expect(first == model.events.labels.count)
            let roles = found.roles(anchor: example.participants.anchor, in: 0..<example.words.count)
            let differences = zip(roles.joined(), example.participants.probabilities).map { abs($0 - $1) }
            #expect((differences.max() ?? 0) < 0.05)
            #expect(roles == best.roles(anchor: example.participants.anchor, in: 0..<example.words.count))
        }
    }

    @Test("What is found stays within the sentence and its bounds")
    func predicatesAreSound() throws {
        let model = try TinyModel.model()
        for example in try TinyModel.cases() {
            let finder = EventFinder(labels: model.events.labels, scores: Self.scores(example, model))
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
        for index in groups.indices {
            var fewer = groups
            fewer.remove(at: index)
            #expect(EventLabels(groups: fewer) == nil)
        }
        var unknown = groups
        unknown[0].labels[1] = "PARTY"
        #expect(EventLabels(groups: unknown) == nil)
    }
}
