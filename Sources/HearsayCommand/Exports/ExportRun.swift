import Archive
import Record

/// Prints an archive in one of the formats. What is damaged is told and stepped over.
struct ExportRun {
    let archive: Archive
    let filters: ExportFilterOptions
    let output: StandardOutput
    /// Whether nothing was damaged.
    private(set) var isWhole = true

    init(archive: Archive, filters: ExportFilterOptions, output: StandardOutput) {
        (self.archive, self.filters, self.output) = (archive, filters, output)
    }

    mutating func print(_ format: ExportCommand.Format) throws {
        let articles = try filters.articles(in: archive)
        switch format {
        case .jsonl: try printLines(articles)
        case .csv: try print(StatementTable(), articles)
        case .plover: try print(PLOVERExport(), articles)
        case .ftm: try print(FollowTheMoneyExport(), articles)
        case .annotations: try print(AnnotationExport(), articles)
        case .claims: try printClaims(articles)
        case .prov: try printProvenance(articles)
        }
    }

    /// Records as they are kept, whole, where something in them is asked for.
    private mutating func printLines(_ articles: ArticleFilter) throws(Failure) {
        let (selection, output) = (filters.records, output)
        try forEach(articles) { lines throws(Failure) in
            if selection.isEmpty {
                guard let line = try lines.next() else { return false }
                output.write(line)
            } else {
                guard let record = try lines.nextRecord() else { return false }
                if selection.narrowed(record) != nil { output.write(record.jsonLine()) }
            }
            return true
        }
    }

    private mutating func print(_ export: some RecordExport, _ articles: ArticleFilter) throws(Failure) {
        let output = output
        output.write(export.heading)
        try forEachRecord(articles) { record in output.write(export.lines(of: record)) }
    }

    private func printClaims(_ articles: ArticleFilter) throws(Failure) {
        output.write(ClaimTable.heading)
        let selection = try filters.claims(of: articles, in: archive)
        try archive.forEachStory { story in
            for claim in story.claims where selection.selects(claim) {
                output.write(ClaimTable.row(of: claim, in: story))
            }
        }
    }

    private mutating func printProvenance(_ articles: ArticleFilter) throws(Failure) {
        var export = ProvenanceExport()
        try forEachRecord(articles) { record throws(Failure) in try export.add(record) }
        do throws(Failure) {
            let selection = try filters.claims(of: articles, in: archive)
            try archive.forEachStory { story in try export.add(story, selection) }
        } catch {
            try tell(error)
        }
        try export.read { output.write($0) }
    }

    /// Hands out the records asked for, each with only those of its parts that are.
    private mutating func forEachRecord(
        _ articles: ArticleFilter, _ body: (Record) throws(Failure) -> Void
    ) throws(Failure) {
        let selection = filters.records
        try forEach(articles) { lines throws(Failure) in
            guard let record = try lines.nextRecord() else { return false }
            if let record = selection.narrowed(record) { try body(record) }
            return true
        }
    }

    /// Goes on with what `body` takes until it has nothing to take.
    private mutating func forEach(
        _ articles: ArticleFilter, _ body: (inout RecordLines) throws(Failure) -> Bool
    ) throws(Failure) {
        var lines = try archive.records(articles, matching: filters.search)
        while true {
            do throws(Failure) {
                guard try body(&lines) else { return }
            } catch {
                try tell(error)
            }
        }
    }

    /// Says what is damaged; anything else would come again and again.
    private mutating func tell(_ failure: Failure) throws(Failure) {
        guard failure.code == .badArchive else { throw failure }
        isWhole = false
        _ = ArchiveChoice.end(with: failure)
    }
}
