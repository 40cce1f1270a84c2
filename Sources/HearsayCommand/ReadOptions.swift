import ArgumentParser
import Gazetteer
import Glibc
import Hearsay
import Language
import Pages
import Record

/// What can be printed of a page, beside the view for people that is printed by default.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, conllu
}

/// `--parts article,entities`.
struct PartList: ExpressibleByArgument {
    var parts: Set<Part>

    init(parts: Set<Part>) { self.parts = parts }

    init?(argument: String) {
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        let parts = names.compactMap { Part(rawValue: String($0)) }
        guard parts.count == names.count else { return nil }
        self.parts = Set(parts)
    }

    static var allValueStrings: [String] { Part.allCases.map(\.rawValue) }
    var defaultValueDescription: String { "all" }
}

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

struct PrintingOptions: ParsableArguments {
    @Flag(help: "Print records, one JSON object a line, in the order of the input.")
    var json = false

    @Flag(help: "Print the words, trees, names and mentions of each article as CoNLL-U.")
    var conllu = false

    @Option(help: ArgumentHelp("What to print of each page, instead of the view for people.", valueName: "format"))
    var format: OutputFormat?

    @Option(
        help: ArgumentHelp(
            "The parts of the record to find, parted by commas; predicates are events of no PLOVER type too.",
            valueName: "parts"))
    var parts: PartList = PartList(parts: Part.usual)

    @Option(
        help: ArgumentHelp("A language model to read with, instead of the one in the program.", valueName: "file"),
        completion: .file())
    var model: String?

    @Option(
        help: ArgumentHelp(
            "A dictionary of actors in the format of PETRARCH, to code them by instead of the tables in the program; give --agents too.",
            valueName: "file"), completion: .file())
    var actors: String?

    @Option(
        help: ArgumentHelp(
            "A dictionary of agents in the format of PETRARCH: the roles of nouns.", valueName: "file"),
        completion: .file())
    var agents: String?

    @Option(
        help: ArgumentHelp(
            """
            Places of your own, found before all others: CSV with the columns name, latitude, longitude, country, link, \
            or JSON Lines of FollowTheMoney or Wikidata.
            """, valueName: "file"), completion: .file())
    var gazetteer: String?

    @Flag(help: "Show where each statement stands in the text, in code points.")
    var offsets = false

    @Flag(help: "Read with the small model of the program: more than twice as fast, and somewhat less exact.")
    var fast = false

    /// - Throws: where the model that is asked for cannot be read with.
    func printer() throws -> PagePrinter {
        let format = json ? .json : conllu ? .conllu : format
        let parts = format == nil || format == .json ? parts.parts : [.article]
        let needsModel = format == .conllu || !parts.isDisjoint(with: Reader.partsOfLanguage)
        let needsGazetteer = gazetteer != nil || !parts.isDisjoint(with: Reader.partsOfGazetteer)
        let reader = Reader(
            model: needsModel ? try languageModel() : nil, gazetteer: needsGazetteer ? try worldKnowledge() : nil,
            parts: parts)
        return PagePrinter(format: format, terminal: .standardOutput, reader: reader, showsOffsets: offsets)
    }

    /// What is known of the world, with the caller's own places and dictionaries of actors.
    private func worldKnowledge() throws -> Gazetteer {
        do {
            var known = try Gazetteer(own: try gazetteer.map { path throws(Failure) in try OwnPlaces(path: path) })
            if let actors, let agents {
                known.actors = ActorLexicon(
                    actors: try ActorDictionary(try DictionaryFile.text(of: actors), name: actors),
                    agents: try AgentDictionary(try DictionaryFile.text(of: agents), name: agents))
            }
            return known
        } catch {
            throw ValidationError("\(error.input): \(error.message).")
        }
    }

    private func languageModel() throws -> LanguageModel {
        do {
            return try model.map { try LanguageModel(path: $0) } ?? .english(fast ? .small : .full)
        } catch let failure as Failure {
            throw ValidationError("\(failure.input): \(failure.message).")
        }
    }

    func validate() throws {
        let asked =
            (json ? ["--json"] : []) + (conllu ? ["--conllu"] : []) + (format.map { ["--format \($0.rawValue)"] } ?? [])
        let formats = Set((json ? [.json] : []) + (conllu ? [.conllu] : []) + (format.map { [$0] } ?? []))
        if formats.count > 1 {
            throw ValidationError("\(asked.joined(separator: " and ")) ask for different things; give one of them.")
        }
        if (actors == nil) != (agents == nil) {
            throw ValidationError("--actors and --agents are used together; give both.")
        }
        if fast, model != nil {
            throw ValidationError("--fast and --model each name a model; give one of them.")
        }
    }
}

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

    @Flag(
        inversion: .prefixedNo,
        help:
            "Show the progress on standard error, or do not (default: where that is a terminal and the output is none)."
    )
    var progress: Bool?

    func validate() throws {
        guard (1...1024).contains(jobs) else { throw ValidationError("--jobs must be between 1 and 1024.") }
    }

    /// Where pages are printed on the same terminal, they are progress enough.
    var showsProgress: Bool {
        progress ?? (Terminal.standardError.isTerminal && !Terminal.standardOutput.isTerminal)
    }

    private static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
