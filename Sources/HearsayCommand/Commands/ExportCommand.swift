import Archive
import ArgumentParser
import Record

struct ExportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, csv }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the records of an archive, as you corrected them.",
        discussion: """
            As JSON Lines a record a line, which hearsay add takes back; as CSV a statement a row. Of a damaged archive \
            all that can still be read is printed, and what cannot is told.

            Examples:
              hearsay export > records.jsonl
              hearsay export --format csv --from 2026-11-01 > statements.csv
            """)

    @Option(help: "What to print.")
    var format = Format.jsonl

    @OptionGroup var filters: FilterOptions

    @OptionGroup var choice: ArchiveChoice

    func run() throws {
        let archive = try choice.open(for: .reading)
        let output = StandardOutput()
        defer { output.flush() }
        if format == .csv { output.write(StatementTable.heading) }
        var isWhole = true
        do throws(Failure) {
            var records = try archive.records(filters.filter)
            while let lines = try next(of: &records, isWhole: &isWhole) { output.write(lines) }
        } catch {
            throw ArchiveChoice.end(with: error)
        }
        if !isWhole { throw ExitCode(1) }
    }

    /// What is printed of the next record, nil at the end. What is damaged is told and stepped over.
    private func next(of records: inout RecordLines, isWhole: inout Bool) throws(Failure) -> [UInt8]? {
        do throws(Failure) {
            switch format {
            case .jsonl: return try records.next()
            case .csv: return try records.nextRecord().map(StatementTable.rows)
            }
        } catch {
            // Anything else would come again and again.
            guard error.code == .badArchive else { throw error }
            isWhole = false
            _ = ArchiveChoice.end(with: error)
            return []
        }
    }
}
