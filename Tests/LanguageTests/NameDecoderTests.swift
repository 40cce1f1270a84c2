import Testing

@testable import Language

@Suite("Names of label scores")
struct NameDecoderTests {
    private static let labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]
    private let decoder = NameDecoder(labels: labels)

    @Test("A name ends where a word is outside or another begins")
    func runs() throws {
        let names = try #require(decoder).names(in: 5..<11, scores: scores([1, 2, 1, 3, 0, 1]))
        #expect(
            names == [
                Name(words: 5..<7, kind: .person), Name(words: 7..<8, kind: .person),
                Name(words: 8..<9, kind: .organization), Name(words: 10..<11, kind: .person),
            ])
    }

    @Test("A label that may not stand there is not taken, however high its score")
    func illegal() throws {
        // I-PER first; then I-ORG behind a person.
        let names = try #require(decoder).names(in: 0..<2, scores: [0, 1, 9, 0, 0] + [0, 0, 2, 0, 3])
        #expect(names == [Name(words: 0..<2, kind: .person)])
    }

    @Test("No legal sequence is better", arguments: 1...5)
    func agreesWithBruteForce(words: Int) throws {
        let decoder = try #require(decoder)
        var random = SplitMix(state: UInt64(words))
        for _ in 0..<20 {
            let scores = (0..<words * 5).map { _ in Float.random(in: -4...4, using: &random) }
            #expect(decoder.names(in: 0..<words, scores: scores) == bestNames(words, scores))
        }
    }

    @Test("Odd scores and no words")
    func oddScores() throws {
        let decoder = try #require(decoder)
        #expect(decoder.names(in: 3..<3, scores: []).isEmpty)
        for score in [Float.nan, .infinity, -.infinity] {
            let names = decoder.names(in: 0..<4, scores: Array(repeating: score, count: 20))
            #expect(names.allSatisfy { $0.words.upperBound <= 4 })
        }
    }

    @Test("Labels that cannot be understood")
    func badLabels() {
        #expect(NameDecoder(labels: ["O", "B-PER", "I-ORG"]) == nil)
        #expect(NameDecoder(labels: ["B-PER", "I-PER"]) == nil)
        #expect(NameDecoder(labels: ["O", "B-DOG"]) == nil)
        #expect(NameDecoder(labels: ["O", "PER"]) == nil)
        #expect(NameDecoder(labels: ["O"]) != nil)
    }

    /// Scores that are 1 for the label of each word, else 0.
    private func scores(_ labels: [Int]) -> [Float] {
        labels.flatMap { label in (0..<5).map { $0 == label ? 1 : 0 } }
    }

    private func bestNames(_ words: Int, _ scores: [Float]) -> [Name] {
        var best: (sum: Float, path: [Int]) = (-.infinity, [])
        var path = [Int](repeating: 0, count: words)
        while true {
            let sum = path.indices.reduce(Float(0)) { $0 + scores[$1 * 5 + path[$1]] }
            if isLegal(path), sum > best.sum { best = (sum, path) }
            guard let place = path.lastIndex(where: { $0 < 4 }) else { break }
            path[place] += 1
            for later in path.indices[(place + 1)...] { path[later] = 0 }
        }
        var names: [Name] = []
        for (word, label) in best.path.enumerated() where label > 0 {
            if label % 2 == 1 {
                names.append(Name(words: word..<word + 1, kind: label == 1 ? .person : .organization))
            } else {
                names[names.count - 1].words = names[names.count - 1].words.lowerBound..<word + 1
            }
        }
        return names
    }

    private func isLegal(_ path: [Int]) -> Bool {
        path.indices.allSatisfy { place in
            let label = path[place]
            guard label > 0, label % 2 == 0 else { return true }
            return place > 0 && (path[place - 1] == label || path[place - 1] == label - 1)
        }
    }
}
