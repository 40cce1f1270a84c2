import Archive
import ArgumentParser
import Glibc
import Record

struct CorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Say what the machine got wrong: stories, findings, and who is who.",
        discussion: """
            A correction is kept beside what the machine found and stands above it, also when the pages are read anew. \
            Nothing is lost: undo it, and the finding is there again.
            """,
        subcommands: [
            Merge.self, Split.self, Reject.self, MergeSpeakers.self, SplitSpeaker.self, Undo.self, List.self,
        ])

    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Two articles tell one story: put theirs together.")

        @Argument(help: "The id of an article, or its key.") var article: String
        @Argument(help: "The id of an article of the other story, or its key.") var other: String
        @OptionGroup var correcting: CorrectingOptions

        func run() throws {
            try correcting.correct { archive in
                (.merge, try archive.knownArticle(article), try archive.knownArticle(other), nil)
            }
        }
    }

    struct Split: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "An article does not tell the story that it stands in: give it its own.")

        @Argument(help: "The id of the article, or its key.") var article: String
        @OptionGroup var correcting: CorrectingOptions

        func run() throws {
            try correcting.correct { archive in (.split, try archive.knownArticle(article), nil, nil) }
        }
    }

    struct Reject: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "An article does not say what was found in it.")

        @Argument(help: "ARTICLE:STATEMENT or ARTICLE:EVENT, as hearsay search and story print them.") var finding:
            String
        @OptionGroup var correcting: CorrectingOptions

        func run() throws {
            try correcting.correct { archive in
                let parts = finding.split(separator: ":").map(String.init)
                guard parts.count == 2 else {
                    throw ValidationError("\(finding) is not of the form ARTICLE:STATEMENT.")
                }
                let article = try archive.knownArticle(parts[0])
                guard let place = try archive.record(of: article)?.place(of: parts[1]) else {
                    throw ValidationError("Nothing called \(parts[1]) was found in the article \(article).")
                }
                return (.reject, article, place, nil)
            }
        }
    }

    struct MergeSpeakers: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Two names are of one person or body: tell what both say under the second.")

        @Argument(help: "A name by which somebody says something.") var name: String
        @Argument(help: "The name under which they are told.") var told: String
        @OptionGroup var correcting: CorrectingOptions

        func run() throws {
            try correcting.correct { archive in
                let (one, other) = (try archive.knownPerson(name), try archive.knownPerson(told))
                guard one != other else { throw ValidationError("\(name) and \(told) are one already.") }
                return (.mergeSpeakers, one.name, other.name, nil)
            }
        }
    }

    struct SplitSpeaker: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "In an article, a name is of another person or body than elsewhere: give them a name of their own.")

        @Argument(help: "The id of the article, or its key.") var article: String
        @Argument(help: "The name, as the article has it.") var name: String
        @Argument(help: "The name instead: 'Jo Marsh (the mayor)'.") var other: String
        @OptionGroup var correcting: CorrectingOptions

        func run() throws {
            try correcting.correct { archive in
                let (article, person) = (try archive.knownArticle(article), try archive.knownPerson(name))
                guard let found = try archive.names(of: person, in: article).first else {
                    throw ValidationError("\(name) says nothing in the article \(article).")
                }
                guard let splitting = Archive.splitting(found, into: other) else {
                    throw ValidationError("\(other) is no other name than \(found).")
                }
                return (.splitSpeaker, article, splitting, nil)
            }
        }
    }

    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "A correction holds no longer.")

        @Argument(help: "The number of the correction, as hearsay correct list prints it.") var number: Int
        @OptionGroup var correcting: CorrectingOptions

        func run() throws {
            try correcting.correct { archive in
                guard let correction = try archive.corrections().first(where: { $0.number == number }) else {
                    throw ValidationError("There is no correction \(number); hearsay correct list shows them.")
                }
                return (.undo, correction.subject, correction.object, number)
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print all corrections, the oldest first.")

        @OptionGroup var asking: AskingOptions

        func run() throws {
            try asking.ask { archive, printer in
                for correction in try archive.corrections() {
                    printer.print(correction) {
                        let words = [
                            correction.subject, correction.object ?? "", correction.note.map { "– \($0)" } ?? "",
                        ]
                        let undoes = correction.undoes.map { " \($0)" } ?? ""
                        let facts =
                            ["\(correction.number)", correction.kind.rawValue + undoes] + words.filter { !$0.isEmpty }
                        return [Visible.line(facts.joined(separator: " "))]
                    }
                }
            }
        }
    }
}

/// What all corrections share: where they are kept, and why they were made.
struct CorrectingOptions: ParsableArguments {
    @OptionGroup var choice: ArchiveChoice

    @Option(help: ArgumentHelp("Why, in your own words.", valueName: "text"))
    var note: String?

    func correct(_ body: (Archive) throws -> (Correction.Kind, String, String?, undoes: Int?)) throws {
        // An archive that is not there is not made for a correction.
        _ = try choice.open(for: .reading)
        let archive = try choice.open(for: .writing)
        defer { archive.close() }
        do {
            let (kind, subject, object, undoes) = try body(archive)
            print(try archive.correct(kind, subject, object, undoes: undoes, note: note, at: time(nil)))
        } catch let failure as Failure {
            throw ArchiveChoice.end(with: failure)
        }
    }
}

extension Archive {
    /// The id of the article with an id, a key or an address; of several the one that came in last.
    fileprivate func knownArticle(_ name: String) throws -> String {
        if let id = try articleIDs(called: name).last { return id }
        throw ValidationError("There is no article \(name); hearsay search finds articles with their ids.")
    }

    fileprivate func knownPerson(_ name: String) throws -> Person {
        if let person = try person(called: name) { return person }
        throw ValidationError("Nobody called \(name) says anything; hearsay who finds people by a part of their name.")
    }
}
