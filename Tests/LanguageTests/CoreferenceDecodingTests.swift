import Testing

@testable import Language

@Suite("Chains of pair scores")
struct CoreferenceDecodingTests {
    @Test("Each mention joins the best earlier one; chains count from 0 in the order of the text")
    func bestFirst() {
        let scores: [Int: [Int: Float]] = [
            1: [0: -1], 2: [0: 2, 1: 1], 3: [0: 1, 1: 3, 2: 1], 4: [0: -1, 1: -2, 2: -1, 3: 0],
        ]
        #expect(chains(candidates(5), scores: scores) == [0, 1, 0, 1, 2])
    }

    @Test("Of equal scores the nearer counts")
    func nearest() {
        #expect(chains(candidates(3), scores: [1: [0: -1], 2: [0: 1, 1: 1]]) == [0, 1, 1])
    }

    @Test("A text without mentions has none")
    func noMentions() {
        #expect(CoreferenceDecoding.mentions(of: []) { _, _ in [] }.isEmpty)
    }

    @Test("A mention does not join what it is part of; scores that are no numbers join nothing")
    func impossible() {
        var nested = candidates(3)
        nested[0].words = 0..<2
        #expect(chains(nested, scores: [1: [0: 9], 2: [0: .nan, 1: -.infinity]]) == [0, 1, 2])
    }

    @Test("Only so many of the nearest are compared")
    func window() {
        var most = 0
        let mentions = CoreferenceDecoding.mentions(of: candidates(5000)) { candidate, antecedents in
            most = max(most, antecedents.count)
            return antecedents.map { $0 == candidate - 1 && candidate % 1000 != 0 ? 1 : -1 }
        }
        #expect(most == CoreferenceDecoding.window)
        #expect(mentions.map(\.chain) == (0..<5000).map { $0 / 1000 })
    }

    private func candidates(_ count: Int) -> [MentionCandidate] {
        (0..<count).map { MentionCandidate(words: $0..<$0 + 1, headWord: $0, head: .nominal) }
    }

    private func chains(_ candidates: [MentionCandidate], scores: [Int: [Int: Float]]) -> [Int] {
        CoreferenceDecoding.mentions(of: candidates) { candidate, antecedents in
            antecedents.map { scores[candidate]?[$0] ?? 0 }
        }.map(\.chain)
    }
}
