import Record

/// Whom some words mean where they name a source.
struct Party: Hashable {
    /// What tells one source from another.
    enum Identity: Hashable {
        case cluster(Int)
        case publisher
        /// Nobody else: by the word that first mentions it.
        case own(Int)
        /// Several who speak together, by the word that first mentions the first of them.
        case several(Int)
    }
    var identity: Identity
    var kind: Source.Kind
    /// The words that describe it best.
    var text: String
    var plural = false
    var count: Int?
    /// Those who are named together, where they have no names.
    var members: [Identity] = []
}
