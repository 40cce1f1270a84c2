/// Words that tell where a sentence begins.
enum SentenceWords {
    private static func list(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

    /// Capitalized, these begin a sentence: as names they are rare.
    static let starters = list(
        """
        The This That These Those It He She We They You I A An There Here What Who Why How When Where Which If In On At By \
        For From With After Before But And Or So Yet As Although Though While Since Because However Our His Her Their My \
        Its Your Both Some Many Most Other Others All Each No Not Now Then Once Also Even Still Just Only Please Thank \
        Thanks Yes Is Are Was Were Do Does Did Can Could Would Should Have Has Had Let To Of One Two Nobody \
        Everyone Someone Nothing Until During Under Over Among Despite Instead Meanwhile Moreover Furthermore
        """)
    static let speech = list(
        """
        said says say asked asks added adds replied replies wrote writes told tells shouted cried answered explained noted \
        whispered yelled declared announced insisted argued warned
        """)
    static let halvesOfDay = list("a.m. p.m.")
    /// With which a time or a place opens a sentence.
    static let openings = list("At By Around Before After Until From Since About On In")
}
