import Archive
import ArgumentParser
import Record

struct ExportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, csv, claims, plover, ftm, prov, annotations

        var defaultValueDescription: String {
            switch self {
            case .jsonl: "a record a line, which hearsay add takes back"
            case .csv: "a statement a row"
            case .claims: "CSV, a claim a row: its reports and independent origins"
            case .plover: "an event a line, a record of PLOVER; none without a date"
            case .ftm: "FollowTheMoney, an entity a line"
            case .prov: "W3C PROV-JSON, one document: where everything comes from"
            case .annotations: "W3C Web Annotations, a statement a line"
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print what an archive holds, as you corrected it, for other programs.",
        discussion: """
            Of a damaged archive all that can still be read is printed, and what cannot is told.

            Examples:
              hearsay export > records.jsonl
              hearsay export --format csv --from 2026-11-01 > statements.csv
              hearsay export --format claims --story 2cf0355e > claims.csv
              hearsay export --format plover --status planned > planned.jsonl
            """)

    @Option(help: "What to print.")
    var format: Format = .jsonl

    @OptionGroup var filters: ExportFilterOptions

    @OptionGroup var choice: ArchiveChoice

    func run() throws {
        let archive = try choice.open(for: .reading)
        let output = StandardOutput()
        defer { output.flush() }
        var run = ExportRun(archive: archive, filters: filters, output: output)
        do {
            try run.print(format)
        } catch let failure as Failure {
            output.flush()
            throw ArchiveChoice.end(with: failure)
        }
        if !run.isWhole { throw ExitCode(1) }
    }
}
