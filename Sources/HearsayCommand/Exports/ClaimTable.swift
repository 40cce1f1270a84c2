import Record

/// Claims as rows of CSV: how many articles carry each, and how many independent origins it is shown to have.
enum ClaimTable {
    static let heading = CSVRow.bytes([
        "story", "title", "claim", "text", "reports", "independent", "independent_low", "independent_high", "origins",
        "first_report", "first_publisher", "first_published", "first_confirmation", "disputed", "disputed_by", "status",
        "confidence",
    ])

    static func row(of claim: Claim, in story: Story) -> [UInt8] {
        let first = story.articles.first { $0.id == claim.firstReport }
        return CSVRow.bytes([
            story.id, story.title ?? "", claim.id, claim.text, "\(claim.reports)", "\(claim.independent)",
            "\(claim.independentRange.lowerBound)", "\(claim.independentRange.upperBound)",
            claim.origins.map { "\($0.source) (\($0.kind.rawValue))" }.joined(separator: "; "),
            claim.firstReport, first?.publisher ?? "", first?.published ?? "", claim.firstConfirmation ?? "",
            "\(!claim.disputedBy.isEmpty)", claim.disputedBy.joined(separator: " "),
            claim.status.map(\.status.rawValue).joined(separator: " > "), "\(claim.confidence)",
        ])
    }
}
