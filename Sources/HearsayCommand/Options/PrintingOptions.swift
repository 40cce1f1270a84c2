import ArgumentParser
import Hearsay

/// What can be printed of a page, beside the view for people that is printed by default.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, conllu
}

/// What is printed of each page.
struct PrintingOptions: ParsableArguments {
    @OptionGroup(title: "What to find") var finding: FindingOptions

    @Flag(help: "Print records, one JSON object a line, in the order of the input.")
    var json = false

    @Flag(help: "Print the words, trees, names and mentions of each article as CoNLL-U.")
    var conllu = false

    @Option(help: ArgumentHelp("What to print of each page, instead of the view for people.", valueName: "format"))
    var format: OutputFormat?

    @Flag(help: "Show where each statement stands in the text, in code points.")
    var offsets = false

    /// - Throws: where the model or a table that is asked for cannot be read with.
    func printer(within limits: ReadingLimits) throws -> PagePrinter {
        let format = json ? .json : conllu ? .conllu : format
        let isRecord = format == nil || format == .json
        let reader = try finding.reader(onlyArticle: !isRecord, withReading: format == .conllu)
        return PagePrinter(
            format: format, terminal: .standardOutput, reader: reader, limits: limits, showsOffsets: offsets)
    }

    func validate() throws {
        let asked =
            (json ? ["--json"] : []) + (conllu ? ["--conllu"] : []) + (format.map { ["--format \($0.rawValue)"] } ?? [])
        let formats = Set((json ? [.json] : []) + (conllu ? [.conllu] : []) + (format.map { [$0] } ?? []))
        if formats.count > 1 {
            throw ValidationError("\(asked.joined(separator: " and ")) ask for different things; give one of them.")
        }
    }
}
