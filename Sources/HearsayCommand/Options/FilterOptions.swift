import Archive
import ArgumentParser
import Record

/// Which articles a question is about.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only what this publisher published.", valueName: "name"))
    var publisher: String?

    @Option(help: ArgumentHelp("Only what was published on this day or later: 2026-11-22.", valueName: "day"))
    var from: Day?

    @Option(help: ArgumentHelp("Only what was published on this day or before.", valueName: "day"))
    var until: Day?

    var filter: ArticleFilter {
        var filter = ArticleFilter()
        (filter.publisher, filter.from, filter.until) = (publisher, from?.text, until?.text)
        return filter
    }
}

/// `2026-11-22`.
struct Day: ExpressibleByArgument {
    var text: String
    /// Its beginning in seconds since 1970, by Coordinated Universal Time.
    var seconds: Int

    init?(argument: String) {
        guard argument.utf8.count == 10, let day = CivilDay(beginning: argument), day.number >= 0 else { return nil }
        (text, seconds) = (argument, day.number * 86_400)
    }
}
