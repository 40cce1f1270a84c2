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
            let found = try archive.stories().filter { story in
                story.id.hasPrefix(id) || story.articles.contains { $0.id.hasPrefix(id) || $0.key == id }
            }
            guard let story = found.first else {
                throw ValidationError("There is no story or article \(id); hearsay stories lists them.")
            }
            guard found.count == 1 else {
                throw ValidationError("\(found.count) stories have \(id) in them; give more of the id.")
            }
            printer.print(story) { StoryView(story, printer).lines(withAllClaims: all) }
        }
    }
}
