import Archive
import ArgumentParser
import Record

struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "Show the stories of an archive: which articles tell of the same.",
        discussion: """
            Each article stands in one story; for people, the stories of one article are only counted. The latest come last.

            Examples:
              hearsay stories
              hearsay stories --json --archive case.db > stories.jsonl
            """)

    @OptionGroup var asking: AskingOptions

    @Flag(help: "Link all articles anew, and not only what came in; stories keep their ids.")
    var relink = false

    func run() throws {
        if relink {
            let archive = try asking.choice.open(for: .writing)
            do {
                try archive.link(anew: true)
            } catch {
                throw ArchiveChoice.end(with: error)
            }
        }
        try asking.ask { archive, printer in
            var single = 0
            try archive.forEachStory { story in
                if story.articles.count == 1 { single += 1 }
                guard printer.json || story.articles.count > 1 else { return }
                printer.print(story) { StoryView(story, printer).heading + [""] }
            }
            if !printer.json {
                printer.print(["\(single) \(single == 1 ? "article stands" : "articles stand") alone."])
            }
        }
    }
}
