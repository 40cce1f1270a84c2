import Archive
import ArgumentParser
import Fetch
import Pages

/// What all commands share that read pages into an archive.
struct AddingOptions: ParsableArguments {
    @OptionGroup var choice: ArchiveChoice

    @Option(help: ArgumentHelp("The most pages to keep back before they are made safe together.", valueName: "n"))
    var batch = 2000

    @Flag(help: "Print what became of each page, one JSON object a line.")
    var json = false

    @OptionGroup(title: "What to find") var finding: FindingOptions

    @OptionGroup(title: "How to read") var reading: ReadingOptions

    @OptionGroup(title: "How to read feeds") var feeds: FeedOptions

    @OptionGroup(title: "How to fetch web addresses") var fetching: FetchingOptions

    func validate() throws {
        guard (1...100_000).contains(batch) else { throw ValidationError("--batch must be between 1 and 100000.") }
    }

    var fetchOptions: FetchOptions { fetching.options(maximumSize: reading.maxSize.bytes) }

    func inputOptions(addresses: any AddressReader) -> InputOptions {
        var options = InputOptions()
        options.format = reading.inputFormat
        options.maximumSize = reading.maxSize.bytes
        options.feeds = feeds.limits
        options.addresses = addresses
        return options
    }

    func run(_ inputs: [String], options: InputOptions, archive: Archive) throws -> AddingRun {
        AddingRun(
            inputs: inputs, options: options, reader: try finding.reader(), reading: reading, archive: archive,
            batchSize: batch, isForPrograms: json)
    }
}
