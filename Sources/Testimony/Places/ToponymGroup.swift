import Gazetteer

/// All toponyms of an article that are spelt alike, and what they may mean: one place, in one article.
struct ToponymGroup {
    /// The name folded.
    var key: String
    var toponyms: [Int] = []
    var places: [KnownPlace] = []
    /// How likely each of `places` is.
    var likelihoods: [Double] = []
    /// The groups that stand behind it as what holds it: "Springfield, Illinois".
    var holders: [Int] = []
    /// The groups that stand before it as what it holds.
    var held: [Int] = []
    /// What the text says it belongs to: "the Ukrainian city of Kupiansk".
    var homelands: [Homeland] = []

    /// How much it counts for the others.
    var weight: Double { 1 + 0.5 * Double(min(toponyms.count, 7) - 1) }
}
