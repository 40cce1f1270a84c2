import Archive
import ArgumentParser
import Record

struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Show one story: its articles, what is claimed, and on how many independent origins it rests.",
        discussion: """
            Example:
              hearsay story 2cf0355e
            """)

    @Argument(help: "The id of a story or of one of its articles, or its beginning.")
    var id: String

    @Flag(help: "Show the claims of a single article too, instead of their number.")
    var all = false

    @OptionGroup var asking: AskingOptions

    func run() throws {
        try asking.ask { archive, printer in
            let story = try StorySearch(id).story(in: archive)
            printer.print(story) { StoryView(story, printer).lines(withAllClaims: all) }
        }
    }
}
