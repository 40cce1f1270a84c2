import Archive
import Record

import struct Record.Statement

/// Articles, and what was found in them.
extension Wording {
    static func by(_ authors: [String]) -> String { "by " + authors.joined(separator: ", ") }
    static let onTheWeb = "on the web"
    static let inStory = "In the story "
    static let noArticle = "This page is hardly an article; nothing was looked for in it."
    static let underlines: [(name: String, meaning: String)] = [
        ("direct", "quoted"), ("indirect", "reported"), ("mixed", "partly quoted"), ("indirect denied", "denied"),
    ]
    static let whoSaysSo = "Who says so"
    static let hasItFrom = " has it from "
    static let notSaidWho = "it is not said who"
    static let restsOn = "What this article rests on"
    static let readReport = "the report"
    static func sharesWords(_ kind: NearDuplicate.Kind) -> String {
        switch kind {
        case .copy: "Has nearly all words of "
        case .excerpt: "Shares a part with "
        case .partial: "Shares half and more with "
        }
    }
    static func reusedFrom(_ title: String) -> String { "The same words: \(title)" }
    static let goOnReading = "Go on reading"
    static let fromTheBeginning = "From the beginning"
    static let evidence = "Evidence"
    static let captured = "Captured"
    static let original = "Original"
    static let asItCame = "the page as it came"
    static let readBy = "Read by"
    static let forPrograms = "For programs"
    static let record = "record as JSON"
    static func cutPieces(_ count: Int) -> String { "Cut from the page: \(Self.count(count, "piece", "pieces"))" }
    static func events(_ count: Int) -> String { "What happens, by this article’s account: \(count)" }
    static func onTheWordOf(_ name: String) -> String { "on the word of \(name)" }
    static func point(_ latitude: Double, _ longitude: Double) -> String {
        "\(abs(latitude).short)° \(latitude < 0 ? "S" : "N") \(abs(longitude).short)° \(longitude < 0 ? "W" : "E")"
    }

    // A statement opened.
    static let cue = "Cue"
    static let form = "Form"
    static let channel = "Channel"
    static let addressee = "Said to"
    static let said = "Said"
    static let inside = "Within"
    static let about = "About"
    static let confidence = "Confidence"
    static let offsets = "Characters"
    static let negated = "not said"
    static let hedged = "at a distance"
    static let linkToWords = "Link to these words"
    static let whatElseTheySay = "What else they say"

    static func form(_ form: Statement.Form) -> String {
        switch form {
        case .direct: "quoted, word for word"
        case .indirect: "told in the article’s words"
        case .mixed: "partly quoted"
        }
    }
    static func act(_ act: Statement.Act) -> String {
        switch act {
        case .assert: "says"
        case .deny: "denies"
        case .accuse: "accuses"
        case .demand: "demands"
        case .promise: "promises"
        case .threaten: "threatens"
        case .reject: "rejects"
        case .accept: "accepts"
        case .ask: "asks"
        case .decline: "declines to say"
        case .believe: "believes"
        }
    }
    static func channel(_ channel: Statement.Channel) -> String { spaced(channel.rawValue) }
    static func kind(_ kind: Source.Kind) -> String { kind == .named ? "named" : kind.rawValue }
    static func kind(_ kind: Entity.Kind) -> String { kind.rawValue }
    static func use(_ use: Place.Use) -> String {
        switch use {
        case .literal: "the place"
        case .metonymic: "whoever sits there"
        case .modifier: "said of something"
        }
    }
    static func furniture(_ kind: Furniture.Kind) -> String { spaced(kind.rawValue) }
    static func status(_ status: Event.Status) -> String { status.rawValue }
    static func event(_ type: Event.Kind, _ mode: String?) -> String {
        [type.rawValue.lowercased(), mode].compactMap(\.self).joined(separator: ", ")
    }

    static func why(cue: String, speaker: String, name: String, via: [String], form: Statement.Form) -> String {
        var sentences: [String] = []
        switch (cue.isEmpty, speaker.isEmpty) {
        case (false, false): sentences.append("“\(cue)” makes “\(speaker)” the one who says it.")
        case (false, true): sentences.append("“\(cue)” tells that somebody says it; who, is worked out: \(name).")
        case (true, false): sentences.append("“\(speaker)” stands beside the words as who says them.")
        case (true, true): sentences.append("The words go on from a statement of \(name).")
        }
        if !speaker.isEmpty, speaker != name { sentences.append("“\(speaker)” means \(name).") }
        if !via.isEmpty { sentences.append("It came through \(via.joined(separator: ", then ")).") }
        if form != .indirect { sentences.append("Quotation marks stand round the words.") }
        return sentences.joined(separator: " ")
    }

    static func spaced(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }

    // Corrections.
    static let wrong = "Wrong"
    static let wrongMeaning = "The article does not say this"
    static let edit = "Edit"
    static let speaker = "Speaker"
    static let actName = "What is done"
    static let keep = "Keep"
    static let undo = "Undo"
    static func correction(_ kind: Correction.Kind) -> String {
        switch kind {
        case .merge: "one story"
        case .split: "a story of its own"
        case .reject: "wrong"
        case .revise: "edited"
        case .mergeSpeakers: "the same"
        case .splitSpeaker: "somebody else"
        case .undo: "undone"
        }
    }
    static let correctionsLead = """
        What people said against what the machine found. It stands above every new reading, and nothing is lost: undone, \
        the finding is there again.
        """
    static let allCorrections = "All corrections"
    static let noCorrections = "No corrections."
    static let noCorrectionsAdvice = """
        Open a statement of an article and press x where it is wrong, e to edit it. On the page of a story, articles can \
        be put together or taken apart.
        """
}
