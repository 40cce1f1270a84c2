import Archive
import ArgumentParser
import Glibc
import ReadingRoom
import Record

struct MCPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "Let an assistant ask the archive, by the Model Context Protocol.",
        discussion: """
            Speaks over standard input and output, and only reads: search, story, claim, article, trace. Name it in the \
            settings of the assistant as a command.

            Example:
              hearsay mcp --archive case.db
            """)

    @OptionGroup var archive: ArchiveChoice

    func run() throws {
        let reading = try archive.open(for: .reading)
        defer { reading.close() }
        // Claims are found in stories, which are worked out where something came in since.
        do throws(Failure) {
            try reading.bringStoriesUpToDate()
        } catch {
            throw ArchiveChoice.end(with: error)
        }
        let assistant = Assistant(archive: reading)
        let output = StandardOutput()
        while let line = readLine() {
            guard let answer = assistant.answer(to: Array(line.utf8)) else { continue }
            output.write(answer)
            output.flush()
        }
    }
}
