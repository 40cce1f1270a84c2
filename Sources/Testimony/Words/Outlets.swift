/// Which names are those of newspapers, broadcasters, agencies and their programmes.
enum Outlets {
    /// Whether a name is an outlet's: one that is well known, or one that says so itself.
    static func isOutlet(_ name: String) -> Bool {
        var words = name.lowercased().split { $0 == " " || $0 == "-" }.map { $0.filter { $0 != "." } }
        if words.first == "the" { words.removeFirst() }
        guard let last = words.last else { return false }
        if words.count == 1, nicknames.contains(last) { return true }
        if wellKnown.contains(words.joined(separator: " ")) { return true }
        if words.count > 1, endings.contains(last) || words.contains(where: marks.contains) { return true }
        return words.count > 2 && wellKnown.contains(words.prefix(2).joined(separator: " "))
    }

    /// Whether a name that looks like a person's is an outlet's: "Politico", "The Hill".
    static func isOutletRatherThanPerson(_ name: String, hasArticle: Bool) -> Bool {
        isOutlet(name) && (hasArticle || !name.contains(" ") && !persons.contains(name.lowercased()))
    }

    /// Outlets whose names are also people's, or words.
    private static let persons: Set = [
        "hill", "time", "people", "fox", "salon", "vice", "sky", "dawn", "blaze", "post",
    ]
    /// What is left of a name where it is clear which one is meant: "the Times".
    private static let nicknames: Set = [
        "times", "post", "journal", "herald", "tribune", "chronicle", "telegraph", "globe", "gazette", "inquirer",
        "examiner",
    ]
    private static let marks: Set = [
        "news", "broadcasting", "newspaper", "magazine", "radio", "television", "tv", "newswire", "gazette", "tribune",
    ]
    private static let endings: Set = [
        "times", "post", "journal", "herald", "chronicle", "mail", "telegraph", "globe", "press", "weekly", "courier",
        "inquirer", "examiner", "dispatch", "sentinel", "bulletin", "daily", "mirror", "star", "sun", "observer",
        "wire",
    ]
    private static let wellKnown: Set<String> = {
        let names = """
            reuters|associated press|ap|afp|agence france presse|upi|dpa|ansa|efe|tass|ria novosti|interfax|xinhua|kyodo|\
            yonhap|anadolu|anadolu agency|bloomberg|dow jones|pti|ani|cnn|bbc|abc|nbc|cbs|msnbc|cnbc|fox|fox business|npr|\
            pbs|c span|cspan|espn|hbo|itv|sky|channel 4|rt|sputnik|al jazeera|al arabiya|deutsche welle|dw|france 24|\
            euronews|rfe/rl|radio free europe|voice of america|voa|univision|telemundo|newsmax|one america news|politico|\
            axios|breitbart|buzzfeed|huffpost|huffington post|vox|slate|salon|mother jones|hill|atlantic|new yorker|\
            economist|guardian|independent|telegraph|spectator|new statesman|financial times|ft|wsj|nyt|usa today|\
            national review|weekly standard|daily beast|daily caller|intercept|propublica|infowars|drudge report|\
            real clear politics|realclearpolitics|fivethirtyeight|quartz|vice|gawker|daily kos|townhall|blaze|newsweek|\
            time|people|forbes|fortune|wired|esquire|gq|vanity fair|rolling stone|variety|hollywood reporter|deadline|\
            le monde|le figaro|libération|der spiegel|spiegel|die zeit|die welt|bild|süddeutsche zeitung|el país|el mundo|\
            corriere della sera|la repubblica|la stampa|haaretz|jerusalem post|novaya gazeta|meduza|kommersant|vedomosti|\
            izvestia|rbc|rbk|kyiv independent|ukrainska pravda|global times|caixin|nikkei|asahi shimbun|yomiuri shimbun|\
            hindu|dawn|abs cbn|rappler|globo|folha de s paulo|la nación|clarín|meet the press|face the nation|this week|\
            state of the union|morning joe|fox & friends|good morning america|today show|60 minutes|nightline|newsnight|\
            hardball|the view|daily show|late show|tonight show|frontline|democracy now|all things considered|panorama
            """
        return Set(names.split(separator: "|").map(String.init))
    }()
}
