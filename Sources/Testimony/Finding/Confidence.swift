import Glibc
import Language

/// How likely a statement is right, given how likely its model holds it to be and what the trees say.
///
/// A logistic regression on PolNeAR dev and the news and interviews of GUM dev. Right is what shares words of the cue and of
/// the source with a statement that people marked, and half of the content.
enum Confidence {
    /// - Parameters:
    ///   - model: what the model that marked the statement says, 0...1.
    ///   - isSeconded: whether a rule finds a statement by the same cue.
    ///   - isSourceless: whether nobody is named who says it.
    static func of(_ model: Double, isSeconded: Bool, isSourceless: Bool) -> Double {
        let bounded = min(max(model, 0.01), 0.99)
        let odds = 0.35 + 0.81 * log(bounded / (1 - bounded)) + (isSeconded ? 0.93 : 0) - (isSourceless ? 1.06 : 0)
        return 1 / (1 + exp(-odds))
    }
}
