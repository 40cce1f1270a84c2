import ArgumentParser
import Glibc
import Hearsay
import Pages
import Record

/// `--max-size 64M`; at most 1024 G, with which one can still reckon.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
    var bytes: Int

    init(bytes: Int) { self.bytes = bytes }

    init?(argument: String) {
        let units: [Character: Int] = ["k": 10, "m": 20, "g": 30]
        let shift = argument.last.flatMap { units[Character($0.lowercased())] }
        guard let number = Int(shift == nil ? argument[...] : argument.dropLast()), number > 0 else { return nil }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (shift ?? 0))
        guard !overflow, bytes <= 1 << 40 else { return nil }
        self.bytes = bytes
    }

    var description: String {
        if bytes % (1 << 20) == 0 { return "\(bytes >> 20)M" }
        return bytes % (1 << 10) == 0 ? "\(bytes >> 10)k" : "\(bytes)"
    }
    var defaultValueDescription: String { description }
}

extension InputFormat: ExpressibleByArgument {}

struct SaidOptions: ParsableArguments {
    @Option(help: "The address of the page.")
    var url: String?

    @Option(help: "Your own id for the page.")
    var key: String?

    @Option(help: "Who published the pages.")
    var publisher: String?

    @Option(help: "When the pages were published: 2026-11-22, or with a time.")
    var published: String?

    var defaults: PageDefaults {
        var defaults = PageDefaults()
        (defaults.url, defaults.key, defaults.publisher, defaults.published) = (url, key, publisher, published)
        return defaults
    }

    func validate(inputs: [String]) throws {
        if inputs.count > 1, url != nil || key != nil {
            throw ValidationError("--url and --key belong to one page; give one INPUT with them.")
        }
        if let published, !PublicationDate.isValid(published) {
            throw ValidationError("--published \(published) is no date; write it as 2026-11-22 or 2026-11-22T09:30Z.")
        }
    }
}

struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What the inputs are, where their content does not tell.",
            valueName: "format"))
    var inputFormat: InputFormat?

    @Option(help: ArgumentHelp("The number of pages to read at once.", valueName: "n"))
    var jobs: Int = ReadingOptions.coreCount

    @Option(help: ArgumentHelp("The largest page to read, in bytes or as 500k, 64M, 1G.", valueName: "size"))
    var maxSize = ByteCount(bytes: InputOptions().maximumSize)

    @Option(
        help: ArgumentHelp(
            "The longest text of an article, in bytes; a longer one is set aside. Memory grows with it.",
            valueName: "size"))
    var maxText = ByteCount(bytes: ReadingLimits().text)

    @Option(
        help: ArgumentHelp(
            "The longest time of the processor for a page; what takes longer is set aside.", valueName: "seconds"))
    var maxTime = Seconds(ReadingLimits().time)

    @Flag(
        inversion: .prefixedNo,
        help:
            "Show the progress on standard error, or do not (default: where that is a terminal and the output is none)."
    )
    var progress: Bool?

    func validate() throws {
        guard (1...1024).contains(jobs) else { throw ValidationError("--jobs must be between 1 and 1024.") }
    }

    var limits: ReadingLimits {
        var limits = ReadingLimits()
        (limits.text, limits.time) = (maxText.bytes, maxTime.duration)
        return limits
    }

    /// Where pages are printed on the same terminal, they are progress enough.
    var showsProgress: Bool {
        progress ?? (Terminal.standardError.isTerminal && !Terminal.standardOutput.isTerminal)
    }

    private static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
