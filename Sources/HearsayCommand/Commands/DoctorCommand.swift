import ArgumentParser

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check the installation, and an archive.",
        discussion: """
            Opens the models and tables of the program and checks their checksums, says with which instructions of the \
            processor it reads, reads a sentence and looks at what it finds, makes an archive in memory and asks it, and \
            looks for the certificates that hosts are trusted by. Then the archive: whether it is sound, or could be made, \
            and how much room is left. A large one takes some minutes.

            Examples:
              hearsay doctor
              hearsay doctor --archive case.db --json

            Exit codes: 0 all is well; 1 something is not, and its line says what to do; 2 the call itself is wrong.
            """)

    @OptionGroup var choice: ArchiveChoice

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func run() throws {
        let printer = AnswerPrinter(json: json)
        var isWell = true
        for check in Installation.checks + [ArchiveCheck(file: choice.file).check] {
            let result = check.result()
            isWell = isWell && result.isWell
            printer.print(result) { [result.line] }
            printer.output.flush()
        }
        if !isWell { throw ExitCode(1) }
    }
}
