import Archive

/// Searching, adding, logging in.
extension Wording {
    static let search = "Search"
    static func searchFor(_ words: String) -> String { "Search: \(words)" }
    static let results = "What was found"
    static let searchEmpty = "What do you look for?"
    static let searchAdvice = [
        "Words that all have to be there: ferry strike. In this order: \"ferry strike\". One or the other: ferry OR bus. "
            + "Not with: ferry NOT bus. Beginnings: ferr*.",
        "A speaker, or what is done by saying it, searches what people said instead of whole articles.",
    ]
    static let nothingFound = "Nothing was found."
    static let nothingFoundAdvice = "Try fewer words, or the beginning of one with a star: ferr*."
    static let nothingFoundNarrowed = "Ask for less at once: leave out a field, or use fewer words."
    static func searchCut(_ limit: Int) -> String { "Only the first \(limit) characters were searched for." }
    static let searchAsWords =
        "This is not in the syntax of searches, so articles were searched that have all its words."
    static let searchIsSaved = "This search is saved; it stands on the desk."
    static let saveSearchAs = "Save this search as"
    static let searchNeedsName = "Search for something, then give the search a name."
    static func found(_ count: Int, isCut: Bool, ofStatements: Bool, stories: Int) -> String {
        let things =
            ofStatements ? Self.count(count, "statement", "statements") : Self.count(count, "article", "articles")
        let places = stories == 1 ? "one story" : "\(stories) stories"
        return isCut ? "The latest \(things) of more, in \(places)" : "\(things) in \(places)"
    }
    static let speakers = "Who says so"
    static let narrow = "Narrow it down"
    static let words = "Words"
    static let outlet = "Outlet"
    static let outlets = "Outlets"
    static let fromDay = "From"
    static let untilDay = "Until"
    static let any = "any"
    static let statusName = "Status of a claim"

    static let addPages = "Add pages"
    static let addFiles = "By file or by pasting"
    static let byAddress = "By address"
    static let byFile = "By file"
    static let byPasting = "By pasting"
    static let addressLabel = "Address of a page or a feed"
    static let dropHere = "Drop files here, or choose them: pages, feeds, web archives, records"
    static let pasteHere = "Text or HTML of one page"
    static let itsAddress = "Its address, if you know it"
    static let pastedText = "pasted text"
    static let adding = "Reading"
    static func added(_ count: Int) -> String { "Read \(Self.count(count, "page", "pages"))" }
    static func pagesSoFar(_ count: Int) -> String { "\(Self.count(count, "page", "pages")) so far" }
    static let nothingAdded = "There was no page in it."
    static let nothingAddedAdvice = "Give it a page, a feed, a web archive, or JSON Lines."
    static let nothingToAdd = "There was nothing to add."
    static let nothingToAddAdvice = "Give an address, paste a text, or choose a file that is not empty."
    static let notAdded = "not added"
    static func outcome(_ outcome: AdditionOutcome) -> String {
        switch outcome {
        case .added: "added"
        case .replaced: "read anew"
        case .unchanged: "known already"
        }
    }
    static let tooMuchWaits = "Too much waits to be read."
    static let tooMuchWaitsAdvice = "Wait until some of it is read, then add more."

    static let login = "Log in"
    static let password = "Token or password"
    static let wrongPassword = "That is not the token or password of this room."
    static let tooManyTries = "Too many wrong passwords."
    static let tooManyTriesAdvice = "Wait a minute, then try again."
    static let loginNeeded = "You are not logged in."
    static let loginNeededAdvice = "Log in at /login, or send the token as Authorization: Bearer TOKEN."
    static let readOnly = "Nothing can be changed here."
    static let readOnlyAdvice = "The room was started with --read-only."
    static let staleForm = "This form is too old, or not of this room."
    static let staleFormAdvice = "Go back, load the page anew, and try again."
}
