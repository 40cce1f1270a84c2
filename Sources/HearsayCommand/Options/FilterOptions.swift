import Archive
import ArgumentParser

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
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3 else { return nil }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard year >= 1970, (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
        text = argument
        let leapDays = (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 - 477
        seconds = ((year - 1970) * 365 + leapDays + lengths[..<(month - 1)].reduce(0, +) + day - 1) * 86_400
    }
}
