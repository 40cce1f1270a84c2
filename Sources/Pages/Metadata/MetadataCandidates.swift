import HTMLTree

/// All candidates for a page's title, authors and date with their evidence: what the weights are learned from.
package struct MetadataCandidates: Encodable {
    package struct Candidate: Encodable {
        package let values: [String]
        /// One bit for each reason.
        package let evidence: UInt64
    }

    package let titles: [Candidate]
    package let authors: [Candidate]
    package let dates: [Candidate]

    /// The names of the reasons, by bit.
    package static let names: [String: [String]] = [
        "titles": TitleEvidence.allCases.map { "\($0)" }, "authors": AuthorEvidence.allCases.map { "\($0)" },
        "dates": DateEvidence.allCases.map { "\($0)" },
    ]

    package init(document: Document, url: String?) {
        let reader = MetadataReader(document: document, url: url)
        titles = reader.titles.candidates.map { Candidate(values: [$0.text], evidence: $0.evidence) }
        authors = reader.authors.candidates.map { Candidate(values: $0.names, evidence: $0.evidence) }
        dates = reader.dates.candidates.map { Candidate(values: [$0.day.description], evidence: $0.evidence) }
    }
}
