/// The words by which texts say that they rest on somebody's report.
enum ReportingWords {
    /// What an outlet does when it reports.
    static let reporting = forms(
        """
        reported reports report reporting said says writes wrote quoted quotes quoting cited cites citing claimed claims
        revealed reveals notes noted published publishes learned found described describes announced aired added explained
        explains stated states suggested suggests estimated broke calls called confirmed obtained understands argued
        argues had has
        """)
    /// What an outlet's people do not do, of the above: "the league's rules claimed".
    static let notOfStaff = forms("claimed claims called calls")
    /// What an outlet does with a report or a statement: "the agency released a report".
    static let bringing = forms("released carried ran posted issued")
    static let brought = forms("report statement article story commentary dispatch editorial interview")
    /// Those who see and hear for an outlet, and what it works out; and what they do.
    static let staff = forms(
        """
        journalist journalists reporter reporters correspondent correspondents photographer editor columnist analyst
        analysis investigation review tally poll survey
        """)
    static let witnessing = forms("saw heard counted witnessed showed shows documented")
    /// What says of a name beside it that it is an outlet's.
    static let outletNouns = forms(
        "newspaper magazine tabloid broadcaster newswire agency website site channel network outlet station daily weekly"
    )
    /// Those of them that are an outlet's only behind one of these: "news agency", "TV station".
    static let sharedNouns = forms("agency website site channel network outlet station")
    static let ofNews = forms("news television tv radio newspaper")
    /// Between a name and what it does: "the agency Norlink also reported".
    static let between = forms(
        """
        news agency newspaper magazine network station channel website site paper tabloid daily broadcaster television tv
        radio service wire online journalist reporter reporters correspondent columnist commentator editor editors
        producer analyst photographer investigation analysis poll survey tally review story article was first also later
        earlier previously had has have and the on in from recently which who that monday tuesday wednesday thursday
        friday saturday sunday today yesterday early late last week month today's
        itself for a its state run official team at scene is are
        """)
    /// Behind these, with "by", "in" or the like, stands the outlet whose report it is.
    static let reportedBy = forms(
        """
        reported reports report reporting cited cites citing quoted quotes quoting carried published obtained reviewed
        seen broadcast aired run story interviewed described article commentary statement posted verified released footage
        confirmed said survey poll interview
        """)
    /// What an agency releases that says nothing.
    static let pictures = forms("picture pictures photo photos photograph photographs image images")
    static let byOrIn = forms("by in on from via with through of")
    static let told = forms("told tells telling")
    /// With "with", "to" or the like and an outlet behind: "in an interview with".
    static let toldNouns = forms(
        """
        denied insisted admitted complained repeated interview interviewed spoke speaking spoken statement comments
        remarks wrote written writing email emailed said op confirmed appearance appeared appearing talking talked
        explained described recalled revealed discussed opened call conversation declined replied responded column essay
        piece
        """)
    /// With "by" and an outlet behind.
    static let askedBy = forms("asked interviewed contacted")
    static let signed = forms("interview column essay op")
    static let toldPrepositions = forms("to with in on for by")
    static let according = forms("according")
    static let per = forms("per")
    static let credit = forms("contributed contributing contributors")
    /// What lines that thank others' reporters begin with, and what they thank for.
    static let contributed = forms("with additional includes")
    static let contribution = forms("reporting files material materials")
    static let copyright = forms("copyright")
    static let rights = forms("rights reserved redistributed")
    /// "This article was first published by".
    static let thisText = forms("this")
    static let printed = forms("appeared published")
    static let photo = forms(
        """
        photo photos photograph photographer credit image images getty picture pictured file handout epa courtesy screengrab
        caption
        """)
    static let media = forms("media television tv")
    /// The last parts of outlets' addresses, and what tells them from others'.
    static let topDomains = forms("com net org co uk au nz ca in ie za fr de it es nl ru jp kr cn tv info")
    static let ofOutletAddresses = forms("news nola cleveland oregonlive mlive pennlive nj al syracuse silive masslive")
    static let locality = forms(
        """
        local state israeli iraqi syrian egyptian saudi pakistani australian canadian brazilian american russian chinese
        french german british turkish iranian japanese korean indian italian spanish mexican
        """)
    static let seenBy = forms("seen reviewed viewed")
    /// Behind an outlet's name, with a capital, what is called after it and reports nothing.
    static let namesakes = forms(
        """
        foundation institute university college school center centre trust prize award awards building tower stadium arena
        square philanthropies charity museum library hospital
        """)
    static let the = forms("the")
    static let indefinite = forms("a an")
    static let and = forms("and or")
    static let was = forms("was were is are be been")
    static let to = forms("to")
    static let first = forms("first")

    private static func forms(_ list: String) -> TermSet { TermSet(list) }
}
