import Testing

@testable import Language

@Suite("Attributions")
struct AttributionTests {
    @Test("Roles score as they do in float32, on every path alike", arguments: Kernels.available)
    func rolesAreNearTheReference(_ kernels: Kernels) throws {
        let model = try TinyModel.model(kernels)
        for example in try TinyModel.cases() {
            let found = Self.roles(of: example, model)
            #expect(relativeError(found.scores.values, example.roles.scores) < 0.05)
            let best = try Self.roles(of: example, TinyModel.model(Kernels.best))
            #expect(found.scores.values == best.scores.values)
        }
    }

    @Test("The likeliest roles and their likelihood are those of the field in training")
    func pathsAreThoseOfTheReference() throws {
        let model = try TinyModel.model()
        for example in try TinyModel.cases() {
            let path = RolePath(
                scores: example.roles.scores, missing: (true, true), transition: model.attribution.transition.elements)
            #expect(path.roles.map(\.rawValue) == example.roles.path)
            #expect(abs(path.logLikelihood - example.roles.likelihood) < 0.01)
        }
    }

    @Test("A path of no words is certain")
    func noWords() throws {
        let transition = try TinyModel.model().attribution.transition.elements
        let path = RolePath(scores: [], missing: (true, true), transition: transition)
        #expect(path.roles.isEmpty)
        #expect(path.logLikelihood == 0)
    }

    @Test("Transitions forbid what the scores of single words ask for")
    func transitionsCount() {
        let never: Float = -100
        let transition: [Float] = [0, never, never, never, 0, never, never, never, 0]
        // Three words: the middle one alone would be content.
        let scores: [Float] = [0, 5, 0, 0, 0, 6, 0, 5, 0]
        transition.withUnsafeBufferPointer {
            let path = RolePath(scores: scores, missing: (false, false), transition: $0)
            #expect(path.roles == [.source, .source, .source])
        }
    }

    @Test("Cues are found across what comes bit by bit, and all parts stay within the article")
    func partsAreSound() throws {
        let model = try TinyModel.model()
        let group = try #require(model.groups.firstIndex { $0.name == "cue" })
        let vectors = Encoder(model).vectors(of: try TinyModel.cases().map(\.window))
        func attributions(step: Int) -> [Attribution] {
            var finder = AttributionFinder(model, group: group)
            var words = 0
            for round in 0..<8 {
                let rows = QuantizedRows(vectors, model.kernels)
                let (scores, parts) = (
                    WordScores(of: rows, by: model), AttributionScores(of: rows, by: model.attribution)
                )
                for start in stride(from: 0, to: vectors.count, by: step) {
                    let range = start..<min(start + step, vectors.count)
                    finder.add(rows: range, startsParagraph: range.map { ($0 + round) % 9 == 0 }, scores, parts)
                }
                words += vectors.count
            }
            let found = finder.finish()
            for part in found.flatMap({ [$0.cue, $0.source, $0.content] }) {
                #expect(zip(part, part.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
                #expect(part.allSatisfy { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= words })
            }
            #expect(found.allSatisfy { !$0.cue.isEmpty && (0...1).contains($0.confidence) })
            return found
        }
        let found = attributions(step: 1)
        #expect(!found.isEmpty)
        #expect(attributions(step: 7) == found)
        #expect(attributions(step: vectors.count) == found)
    }

    private static func roles(of example: TinyModel.Case, _ model: Model) -> (scores: RoleScores, model: Model) {
        let head = model.attribution
        let rows = QuantizedRows(Encoder(model).vectors(of: [example.window]), model.kernels)
        let parts = AttributionScores(of: rows, by: head)
        let (first, second) = (example.roles.cue[0], example.roles.cue[1])
        let cue = zip(parts.cue(first), parts.cue(second)).map { ($0 + $1) / 2 }
        let surroundings = RoleScores.Surroundings(
            words: example.words.indices.flatMap { parts.word($0) }[...],
            paragraphs: example.words.indices.map { $0 / 2 - first / 2 }, first: AttributionHead.before - first)
        return (RoleScores(cue: cue, in: surroundings, by: head, model.kernels), model)
    }
}
