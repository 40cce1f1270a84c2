import Archive
import ArgumentParser
import Record

/// What all commands share that ask an archive: which one, and for whom they print.
struct AskingOptions: ParsableArguments {
    @OptionGroup var choice: ArchiveChoice

    @Flag(help: "Print one JSON object a line.")
    var json = false

    /// Opens the archive, runs what asks it, and prints. What goes wrong with the archive is told, and ends with 1.
    func ask(_ body: (Archive, AnswerPrinter) throws -> Void) throws {
        let archive = try choice.open(for: .reading)
        let printer = AnswerPrinter(json: json)
        defer { printer.output.flush() }
        do {
            try body(archive, printer)
        } catch let failure as Failure {
            printer.output.flush()
            throw ArchiveChoice.end(with: failure)
        }
    }
}
