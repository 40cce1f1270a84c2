import ArgumentParser
import Gazetteer
import Hearsay
import Language
import Record

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

/// What is found in a page, and by which model and tables.
struct FindingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The parts of the record to find, parted by commas; predicates are events of no PLOVER type too.",
            valueName: "parts"))
    var parts: PartList = PartList(parts: Part.usual)

    @Option(
        help: ArgumentHelp("A language model to read with, instead of the one in the program.", valueName: "file"),
        completion: .file())
    var model: String?

    @Flag(help: "Read with the small model of the program: more than twice as fast, and somewhat less exact.")
    var fast = false

    @Option(
        help: ArgumentHelp(
            """
            Places of your own, found before all others: CSV with the columns name, latitude, longitude, country, link, \
            or JSON Lines of FollowTheMoney or Wikidata.
            """, valueName: "file"), completion: .file())
    var gazetteer: String?

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

    func validate() throws {
        if (actors == nil) != (agents == nil) {
            throw ValidationError("--actors and --agents are used together; give both.")
        }
        if fast, model != nil {
            throw ValidationError("--fast and --model each name a model; give one of them.")
        }
    }

    /// What finds the parts that are asked for; with `onlyArticle` nothing but the article.
    ///
    /// - Throws: where the model or a table that is asked for cannot be read with.
    func reader(onlyArticle: Bool = false, withReading: Bool = false) throws -> Reader {
        let parts = onlyArticle ? [.article] : parts.parts
        let needsModel = withReading || !parts.isDisjoint(with: Reader.partsOfLanguage)
        let needsGazetteer = gazetteer != nil || !parts.isDisjoint(with: Reader.partsOfGazetteer)
        return Reader(
            model: needsModel ? try languageModel() : nil, gazetteer: needsGazetteer ? try worldKnowledge() : nil,
            parts: parts)
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
}
