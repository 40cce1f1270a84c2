import Archive
import Record

/// What the room says: all words of its pages stand in this folder.
enum Wording {
    static let name = "Hearsay"

    // The frame of every page.
    static let skipToContent = "Skip to content"
    static let searchLabel = "Search the archive"
    static let searchPlaceholder = "Search"
    static let navigation = "Pages"
    static let stories = "Stories"
    static let sinceYesterday = "Since yesterday"
    static let corrections = "Corrections"
    static let add = "Add"
    static let whatCounts = """
        Counts say what the pages show to be independent. What pages do not show cannot be counted.
        """
    static let interface = "For programs"
    static let keys = "Keys"
    static let close = "Close"
    static let logOut = "Log out"
    static let keyMeanings: [(keys: [String], meaning: String)] = [
        (["j", "k"], "next, previous"), (["o"], "open it"), (["/"], "search"), (["g", "d"], "desk"),
        (["g", "t"], "stories"), (["g", "s"], "since yesterday"), (["g", "c"], "corrections"),
        (["g", "a"], "add pages"), (["n", "p"], "next, previous page"), (["x"], "it is wrong"), (["e"], "edit it"),
        (["u"], "undo the last correction"), (["?"], "these keys"),
    ]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    // Numbers of things.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
    static func more(_ number: Int) -> String { "\(number) more" }
    static func andMore(_ number: Int) -> String { "and \(number) more" }
    static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    static func quoted(_ words: String) -> String { "“\(words)”" }
    static func page(_ number: Int) -> String { "Page \(number)" }
    static let pages = "Pages of the list"
    static let previousPage = "Previous"
    static let nextPage = "Next"

    // The same in other forms.
    static let alsoAs = "Also as "
    static func form(_ form: Form) -> String {
        switch form {
        case .html: "HTML"
        case .json: "JSON"
        case .csv: "CSV"
        case .atom: "Atom"
        }
    }

    // Lists.
    static let desk = "Desk"
    static func size(_ size: ArchiveSize) -> String {
        [
            articles(size.articles), count(size.publishers, "outlet", "outlets"),
            count(size.stories, "story", "stories"),
        ].joined(separator: " · ")
    }
    static let workingOut = "Stories are being worked out anew. What you see is how they stood before."
    static func notWorkedOut(_ reason: String) -> String {
        "The stories could not be worked out anew: \(reason). What you see is how they stood before."
    }
    static let latestStories = "Latest stories"
    static func allStories(_ count: Int) -> String { "All stories, and articles that stand alone" }
    static let sinceLastWeek = "Since last week"
    static let nothingNew = "Nothing new."
    static let savedSearches = "Saved searches"
    static let forget = "Forget"
    static let emptyArchive = "An empty archive"
    static let emptyArchiveLead = "Nothing has been read yet."
    static let emptyArchiveAdvice = "Give it pages: by address, by file or by pasting; or many at once with"
    static let addCommand = "hearsay add FOLDER --archive FILE"
    static let oneArticle = "1 article, no other tells of it"
    static let atLeastArticles = "Articles, at least"
    static let atLeastIndependent = "Independent origins, at least"
    static let show = "Show"
    static let noStories = "No story is like that."
    static let noStoriesAdvice = "Ask for fewer articles or fewer independent origins."
    static let untitled = "Without a title"
    static let unknownPublisher = "unknown publisher"

    // What is new.
    static func since(_ day: String) -> String { "Since \(day)" }
    static let newSince = "New since"
    static let newStory = "new story"
    static let newStories = "New stories"
    static let confirmed = "confirmed"
    static let confirmation = "the confirmation"
    static let deniedOrCancelled = "Newly denied or cancelled"
    static let confirmedFirst = "Confirmed by a second independent origin"
    static let silentEdits = "Edited without a word"
    static let asItWas = "as it was"
    static let asItIs = "as it is"
    static let nothingNewAdvice = "Choose an earlier day, or add pages."
    static func noDay(_ text: String) -> String { "\(text) is no day; write it as 2026-11-23." }

    // What went wrong.
    static let notFound = "There is nothing here."
    static let notFoundAdvice = "Search for what you look for, or begin at the desk."
    static func noArticleCalled(_ id: String) -> String { "There is no article \(id)." }
    static func noStoryCalled(_ id: String) -> String { "There is no story \(id)." }
    static func noClaimCalled(_ id: String) -> String { "There is no claim \(id)." }
    static func noFinding(_ id: String) -> String { "Nothing called \(id) was found in this article." }
    static let noSuchForm = "This page cannot be had in this form."
    static let archiveGone = "The archive is gone."
    static let archiveBusy = "The archive is busy."
    static let archiveFails = "The archive cannot be read."
    static let backToDesk = "To the desk"
    static let tooLarge = "That is too large."
    static let tooLargeAdvice = "Save it as a file and add it with hearsay add FILE, which takes any size."
    static let wrongHost = "This is not the name of the room."
    static let wrongHostAdvice = """
        Use the address that hearsay serve printed, or start it with --allow-host NAME to let it be called by this name.
        """
}
