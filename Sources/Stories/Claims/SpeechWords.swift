/// The words by which articles say how they know, deny, and take up what was said.
enum SpeechWords {
    static let negations = forms(
        """
        not no never nobody none nothing neither nor didn't doesn't don't isn't wasn't won't wouldn't can't couldn't
        weren't aren't haven't hasn't hadn't false untrue unfounded baseless groundless innocent
        """)
    /// Verbs of those who want something of others.
    static let wishes = forms(
        """
        call calls called calling urge urges urged urging demand demands demanded demanding appeal appeals appealed
        recommend recommends recommended want wants wanted
        """)
    /// Verbs of those who say again what was said.
    static let confirming = forms(
        """
        gave gives give confirmed confirms confirm acknowledged corroborated backed echoed
        """)
    /// Those, and the verbs of those who say again what they said themselves.
    static let sayingAgain = forms(
        """
        gave gives give confirmed confirms confirm acknowledged corroborated backed echoed put puts stuck sticks repeated
        repeats stood stands
        """)
    /// Verbs that say that what others say is not so.
    static let denials = forms(
        """
        deny denies denied denying reject rejects rejected rejecting refute refutes refuted dispute disputes disputed
        disputing contradict contradicts contradicted dismiss dismisses dismissed
        """)
    /// With "out" behind it, one of them.
    static let ruling = forms("rule rules ruled ruling")
    static let out = TermHash.hash("out".utf8)
    /// Who speaks so asks not to be named.
    static let anonymity = forms("anonymity named anonymously")
    /// What brings something to a paper, where it names itself behind.
    static let access = forms("told tell tells telling to seen obtained reviewed read")
    /// What a paper itself does, of the above.
    static let having = forms("seen obtained reviewed read")
    /// What begins a question within a sentence.
    static let questions = forms("which what who whom whose where when whether how why if")
    /// Of sentences that tell how a paper knows something, or does not know it.
    static let sourcing = forms(
        """
        paper papers newspaper outlet media agency reporter reporters journalist journalists article story report reports
        reported published source sources familiar matter knowledge name named names anonymity condition cite cites cited
        citing quote quotes quoted told spoke speak spoken wrote writes write about interview statement comment comments ask asks asked
        question questions request requests answer answered declined respond responded reached verify verified confirm
        confirmed independent independently immediately information further details detail give gave given news website site
        both
        """)
    static let ourselves = forms("us our we")
    /// What points back without a name.
    static let pointers = forms("this that so")
    /// Concepts that take up what was said before.
    static let echoes: TermSet = {
        let words = WordScanner.words(
            of: """
                figure number count report allegation allegations claim claims accusation sort kind same account happened \
                happens anything nothing nobody none case true
                """)
        return TermSet(Set(words.indices.map { Concepts.shared.concept(at: $0, of: words[...]) }).subtracting([0]))
    }()

    private static func forms(_ list: String) -> TermSet { TermSet(list) }
}
