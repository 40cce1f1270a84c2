import Glibc
import Language

/// How likely a statement is right, given how likely its model holds it to be and what the trees say.
///
/// A logistic regression on PolNeAR dev, where a statement is right that shares words of the cue and of the source with one
/// that people marked, and half of the content.
enum Confidence {
    /// - Parameters:
    ///   - model: what the model that marked the statement says, 0...1.
    ///   - isSeconded: whether a rule finds a statement by the same cue.
    ///   - isSourceless: whether nobody is named who says it.
    static func of(_ model: Double, isSeconded: Bool, isSourceless: Bool) -> Double {
        let bounded = min(max(model, 0.01), 0.99)
        let odds = 0.78 + 0.81 * log(bounded / (1 - bounded)) + (isSeconded ? 0.63 : 0) - (isSourceless ? 1.39 : 0)
        return 1 / (1 + exp(-odds))
    }
}
