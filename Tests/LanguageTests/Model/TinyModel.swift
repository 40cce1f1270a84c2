import Foundation
import TestSupport

@testable import Language

/// A tiny random model and what the model in training says of a few windows in float32: `Training/language/tiny.py`.
enum TinyModel {
    static let path = Repository.url("Tests/LanguageTests/Fixtures/tiny.model").path()

    static func model(_ kernels: Kernels = .best) throws -> Model { try Model(path: path, kernels: kernels) }

    static func cases() throws -> [Case] {
        let json = try Data(contentsOf: Repository.url("Tests/LanguageTests/Fixtures/tiny.json"))
        return try JSONDecoder().decode([Case].self, from: json)
    }

    struct Case: Decodable {
        struct Word: Decodable {
            var form: String
            var space, quote, shape: UInt8
            var pieces: [Int32]
        }
        struct Sentence: Decodable {
            var start, end: Int
            var arcs, relations: [Float]
            var heads: [Int?]
        }
        /// What the words of the window are to a cue.
        struct Roles: Decodable {
            var cue: [Int]
            var scores: [Float]
            var path: [Int]
            var likelihood: Float
        }
        /// What the words of the window are to the event that one of them names.
        struct Participants: Decodable {
            var anchor: Int
            var probabilities: [Float]
        }
        var words: [Word]
        /// The scores of each group of labels of events.
        var events: [[Float]]
        var participants: Participants
        var roles: Roles
        var vectors: [Float]
        var groups: [[Float]]
        var sentences: [Sentence]

        var window: Window {
            var window = Window()
            for word in words {
                window.append(
                    word: word.pieces, shape: WordShape(rawValue: word.shape) ?? .special,
                    space: SpaceBefore(rawValue: word.space) ?? .none,
                    quotation: Quotation(rawValue: word.quote) ?? .outside)
            }
            return window
        }
    }
}

/// The root of the mean square of the differences, as a share of that of the expected values.
func relativeError(_ values: [Float], _ expected: [Float]) -> Float {
    precondition(values.count == expected.count)
    let error = zip(values, expected).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return (error / expected.reduce(0) { $0 + $1 * $1 }).squareRoot()
}
