import ArgumentParser
import FoundationEssentials
import Record

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Link records to stories stage by stage, for many machines together.",
        discussion: """
            Each stage reads JSON Lines from standard input and prints JSON Lines. Those that work by key (pairs, \
            boilerplate, windows, stories) take lines with one key in a row; what lies between the stages, sorting and \
            joining by key, is up to whoever runs them, as Spark/hearsay_link.py does. On one machine, an archive does \
            all of it: hearsay add, then hearsay stories.

            Exit codes: 0 all was linked; 1 a line was none of the stage's; 2 the call itself is wrong.
            """)

    @Option(help: "What to do.")
    var stage: LinkStage

    @Option(
        help: ArgumentHelp(
            "For the stage stories: the publishers of all articles, a line of the stage signatures' publisher each.",
            valueName: "file"), completion: .file())
    var publishers: String?

    func run() throws {
        let output = StandardOutput()
        defer { output.flush() }
        var run = LinkStageRun { output.write($0) }
        do {
            run.publishers = try publishers.map { try Self.lines(of: $0) } ?? []
            try run.run(stage)
        } catch let error as DecodingError {
            output.flush()
            StandardError.write("hearsay: line \(run.line) is none of the stage \(stage.rawValue): \(error)\n")
            throw ExitCode(1)
        }
    }

    private static func lines(of path: String) throws -> Set<String> {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ValidationError("The list of publishers \(path) cannot be read.")
        }
        return Set(text.split(separator: "\n").map(String.init))
    }
}
