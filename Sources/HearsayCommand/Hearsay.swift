import ArgumentParser
import Record

@main
struct Hearsay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads the news and keeps the record: who did what to whom, who said so, and on whose word it rests.",
        discussion: """
            Exit codes: 0 all was read; 1 some input could not be read (the rest was); 2 the call itself is wrong.
            """,
        version: Makers.current.hearsay,
        subcommands: [
            ReadCommand.self, SaveCommand.self, AddCommand.self, WatchCommand.self, SearchCommand.self,
            AlertsCommand.self,
            StoriesCommand.self, StoryCommand.self, SinceCommand.self, WhoCommand.self, TraceCommand.self,
            CorrectCommand.self, ExportCommand.self, ServeCommand.self, PasswordCommand.self,
            MCPCommand.self, LinkCommand.self, DoctorCommand.self,
        ])

    /// Runs the command named; a call that is itself wrong ends with 2, not with ArgumentParser's 64.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            StandardError.write(fullMessage(for: error) + "\n")
            exit(withError: ExitCode(2))
        }
    }
}
