import Foundation
import TestSupport
import Testing

@testable import Language

@Suite("Mention candidates")
struct MentionCandidatesTests {
    @Test("The candidates of sample trees, as the training's rules find them")
    func samples() throws {
        let (words, expected) = try sampleTrees()
        let found = MentionCandidates.find(in: words).map { "\($0.headWord)-\($0.head.rawValue) \($0.words)" }
        #expect(found.sorted() == expected.sorted())
        #expect(found.count > 30)
    }

    @Test("They come in order, nest and do not cross, whatever the trees")
    func nest() {
        var random = SplitMix(state: 3)
        let relations = ["nmod", "det", "case", "conj", "punct", "compound", "acl", "nsubj", "appos", "flat"]
        for _ in 0..<50 {
            var words = (0..<60).map { _ in
                Word(bytes: 0..<0, form: ["a", "(", ")", ",", "“", "”"].randomElement(using: &random)!)
            }
            for word in words.indices {
                words[word].tag = UniversalTag.allCases.randomElement(using: &random)!
                words[word].relation = relations.randomElement(using: &random)!
                // Any head, so that trees cross and go in circles.
                words[word].head = Bool.random(using: &random) ? Int.random(in: 0..<60, using: &random) : nil
            }
            let found = MentionCandidates.find(in: words)
            for (earlier, later) in zip(found, found.dropFirst()) {
                #expect(earlier.words.lowerBound <= later.words.lowerBound)
            }
            for candidate in found {
                #expect(candidate.words.contains(candidate.headWord))
                for other in found where other != candidate && other.words.overlaps(candidate.words) {
                    #expect(
                        other.words.clamped(to: candidate.words) == other.words
                            || candidate.words.clamped(to: other.words) == candidate.words)
                }
            }
        }
    }

    @Test("A phrase within a phrase, 50,000 deep")
    func deep() {
        var words = Array(repeating: Word(bytes: 0..<0, form: "ring"), count: 50_000)
        for word in words.indices {
            words[word].tag = .noun
            words[word].head = word == 0 ? nil : word - 1
            words[word].relation = word == 0 ? "root" : "nmod"
        }
        #expect(MentionCandidates.find(in: words).count == 50_000)
        #expect(MentionCandidates.find(in: []).isEmpty)
    }

    /// The words of `mention-candidates.conllu`, and its `Entity=` brackets as "HEAD-KIND FIRST..<END".
    private func sampleTrees() throws -> ([Word], [String]) {
        let path = "Training/language/samples/mention-candidates.conllu"
        let text = try String(contentsOf: Repository.url(path), encoding: .utf8)
        var words: [Word] = []
        var expected: [String] = []
        var open: [(name: String, first: Int)] = []
        var start = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t").map(String.init)
            guard columns.count == 10 else {
                start = words.count
                continue
            }
            var word = Word(bytes: 0..<0, form: columns[1])
            word.tag = try #require(UniversalTag(rawValue: columns[3]))
            word.pennTag = columns[4]
            word.relation = columns[7]
            word.head = columns[6] == "0" ? nil : try start + #require(Int(columns[6])) - 1
            for bracket in columns[9].dropFirst("Entity=".count).split(separator: "(", omittingEmptySubsequences: false)
                .enumerated()
            {
                let parts = bracket.element.split(separator: ")", omittingEmptySubsequences: false)
                if bracket.offset > 0 { open.append((String(parts[0]), words.count)) }
                for _ in parts.dropFirst() {
                    let mention = try #require(open.last)
                    open.removeLast()
                    expected.append("\(mention.name) \(mention.first..<words.count + 1)")
                }
            }
            words.append(word)
        }
        return (words, expected)
    }
}
