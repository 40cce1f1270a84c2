/// The words by which articles say how they know, deny, and take up what was said.
enum SpeechWords {
    static let negations = forms(
        """
        not no never nobody none nothing neither nor didn't doesn't don't isn't wasn't won't wouldn't can't couldn't
        weren't aren't haven't hasn't hadn't
        """)
    /// Who speaks so asks not to be named.
    static let anonymity = forms("anonymity named anonymously")
    /// What brings something to a paper, where it names itself behind.
    static let access = forms("told tell tells telling to seen obtained reviewed read")
    static let ourselves = forms("us our we")
    /// What points back without a name.
    static let pointers = forms("this that so")
    /// Concepts that take up what was said before.
    static let echoes: Set<UInt32> = {
        let words = WordScanner.words(
            of: """
                figure number count report allegation allegations claim claims accusation sort kind same account happened \
                happens anything nothing nobody none case true
                """)
        return Set(words.indices.map { Concepts.shared.concept(at: $0, of: words[...]) })
    }()

    private static func forms(_ list: String) -> Set<UInt32> {
        Set(list.split { $0 == " " || $0 == "\n" }.map { TermHash.hash($0.utf8) })
    }
}
