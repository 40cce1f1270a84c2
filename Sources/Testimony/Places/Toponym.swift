import Gazetteer
import Language

/// A name of a place where it stands in a text.
struct Toponym {
    enum Origin {
        /// The text names the place.
        case name
        /// A part of another name: "Ohio" in "Ohio Department of Health".
        case embedded
    }
    var words: Range<Int>
    /// With the period of an abbreviation, which may end the sentence too.
    var bytes: Range<Int>
    /// As the text has it.
    var name: String
    /// The name folded: what is spelt alike means the same place throughout an article.
    var key: String
    var origin: Origin
    /// What it may mean; empty for a place that nobody knows.
    var places: [KnownPlace]
}
