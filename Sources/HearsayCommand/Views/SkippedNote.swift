import Pages

extension SkippedRecords {
    /// What archives held beside pages, for people; nil where there was nothing.
    var note: String? {
        guard total > 0 else { return nil }
        let kinds = [
            (others, "no HTML or text"), (failedStatuses, "redirects and errors"),
            (missingOriginals, "repeating what is not in the archive"),
        ]
        let parts = kinds.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return "\(total) \(total == 1 ? "record" : "records") of web archives skipped: \(parts)"
    }
}
