import ArgumentParser
import Pages

/// What feeds and lists of them are held to: one option for each limit of ``FeedLimits``, with its default.
struct FeedOptions: ParsableArguments {
    private static let defaults = FeedLimits()

    @Option(help: ArgumentHelp("How deep the elements of a feed may lie in one another.", valueName: "n"))
    var maxFeedDepth = defaults.depth

    @Option(help: ArgumentHelp("The most elements of a feed.", valueName: "n"))
    var maxFeedElements = defaults.elements

    @Option(help: ArgumentHelp("The most attributes of an element that are read.", valueName: "n"))
    var maxFeedAttributes = defaults.attributes

    @Option(help: ArgumentHelp("The most namespaces in force at one place that are read.", valueName: "n"))
    var maxFeedNamespaces = defaults.namespaces

    @Option(help: ArgumentHelp("How many lists of feeds may lie in one another.", valueName: "n"))
    var maxListDepth = defaults.listDepth

    @Option(help: ArgumentHelp("The most feeds and lists that one input may lead to.", valueName: "n"))
    var maxListedFeeds = defaults.listedFeeds

    var limits: FeedLimits {
        var limits = FeedLimits()
        (limits.depth, limits.elements, limits.attributes) = (maxFeedDepth, maxFeedElements, maxFeedAttributes)
        (limits.namespaces, limits.listDepth, limits.listedFeeds) = (maxFeedNamespaces, maxListDepth, maxListedFeeds)
        return limits
    }

    func validate() throws {
        // The tree of a feed is walked as deep as it goes.
        guard (1...1000).contains(maxFeedDepth) else {
            throw ValidationError("--max-feed-depth must be between 1 and 1000.")
        }
        let others = [maxFeedElements, maxFeedAttributes, maxFeedNamespaces, maxListDepth, maxListedFeeds]
        guard others.allSatisfy({ $0 >= 0 }) else { throw ValidationError("A limit of feeds must not be negative.") }
    }
}
