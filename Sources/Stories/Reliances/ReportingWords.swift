/// The words by which texts say that they rest on somebody's report.
enum ReportingWords {
    /// What an outlet does when it reports.
    static let reporting = forms(
        """
        reported reports report reporting said says writes wrote quoted quotes quoting cited cites citing claimed claims
        revealed reveals notes noted published publishes learned found described describes announced aired added explained
        explains stated states suggested suggests estimated broke calls called had has
        """)
    /// Between a name and what it does: "the agency Norlink also reported".
    static let between = forms(
        """
        news agency newspaper magazine network station channel website site paper tabloid daily broadcaster television tv
        radio service wire online journalist reporter reporters correspondent columnist commentator editor editors
        producer analyst first also later earlier previously had has have and the on in from recently which who that
        monday tuesday wednesday thursday friday saturday sunday today yesterday early late last week month today's
        itself for a its state run official team at scene
        """)
    /// Behind these, with "by", "in" or the like, stands the outlet whose report it is.
    static let reportedBy = forms(
        """
        reported reports report reporting cited cites citing quoted quotes quoting carried published obtained reviewed
        seen broadcast aired run story interviewed described article commentary statement posted verified released footage
        confirmed said survey poll interview
        """)
    static let byOrIn = forms("by in on from via with through of")
    static let told = forms("told tells telling")
    /// With "with", "to" or the like and an outlet behind: "in an interview with".
    static let toldNouns = forms(
        "denied insisted admitted complained repeated interview interviewed spoke speaking spoken statement comments remarks wrote written email emailed said op confirmed appearance talking talked explained admitted"
    )
    static let toldPrepositions = forms("to with in on for by")
    static let according = forms("according")
    static let credit = forms("contributed contributing contributors")
    static let photo = forms(
        "photo photos photograph photographer credit image images getty picture pictured file handout epa courtesy screengrab caption"
    )
    static let media = forms("media")
    static let locality = forms(
        "local state israeli russian chinese french german british turkish iranian japanese korean indian italian spanish mexican"
    )
    static let seenBy = forms("seen reviewed viewed")
    static let the = forms("the")

    private static func forms(_ list: String) -> TermSet { TermSet(list) }
}
