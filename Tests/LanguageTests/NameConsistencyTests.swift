import Testing

@testable import Language

@Suite("NameConsistency")
struct NameConsistencyTests {
    private let labels = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]

    @Test("The kind with the best sum of scores wins")
    func bestSumWins() {
        var consistency = NameConsistency(labels: labels)
        consistency.add("arvel", scores: [0, 2, 0, 1, 0])
        consistency.add("arvel", scores: [0, 1, 0, 4, 0])
        #expect(consistency.kind(of: "arvel") == .location)
        #expect(consistency.kind(of: "dora") == nil)
    }

    @Test("A long name weighs no more than a short one, and what is no number counts as the least")
    func lengthAndNaN() {
        var consistency = NameConsistency(labels: labels)
        consistency.add("port arvel", scores: [0, 3, 3, 2, 2, 0, 3, 3, 2, 2])
        consistency.add("port arvel", scores: [0, 1, 1, 3, 3, 0, .nan, 1, 3, 3])
        #expect(consistency.kind(of: "port arvel") == .location)
    }
}
