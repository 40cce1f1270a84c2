/// Which names are those of newspapers, broadcasters, agencies and their programmes.
public enum OutletNames {
    /// Whether a name is an outlet's: one that is well known, or one that says so itself.
    public static func isOutlet(_ name: String) -> Bool {
        var words = words(of: name)
        if words.first == "the" { words.removeFirst() }
        guard let last = words.last else { return false }
        if words.count == 1, nicknames.contains(last) { return true }
        if wellKnown.contains(words.joined(separator: " ")) { return true }
        if words.count > 1, endings.contains(last) || words.contains(where: marks.contains) { return true }
        return words.count > 2 && wellKnown.contains(words.prefix(2).joined(separator: " "))
    }

    /// In small letters, without full stops.
    private static func words(of name: String) -> [String] {
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return name.lowercased().split { $0 == " " || $0 == "-" }.map { $0.filter { $0 != "." } }
        }
        return name.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.map { word in
            let letters = word.lazy.filter { $0 != UInt8(ascii: ".") }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            return String(decoding: Array(letters), as: UTF8.self)
        }
    }

    /// Whether a name that looks like a person's is an outlet's: "Politico", "The Hill".
    public static func isOutletRatherThanPerson(_ name: String, hasArticle: Bool) -> Bool {
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
    static let marks: Set = [
        "news", "broadcasting", "newspaper", "magazine", "radio", "television", "tv", "newswire", "gazette", "tribune",
    ]
    private static let endings: Set = [
        "times", "post", "journal", "herald", "chronicle", "mail", "telegraph", "globe", "press", "weekly", "courier",
        "inquirer", "examiner", "dispatch", "sentinel", "bulletin", "daily", "mirror", "star", "sun", "observer",
        "wire",
    ]
    /// In small letters, without "the".
    public static let wellKnown: Set<String> = {
        let names = """
            reuters|associated press|ap|afp|agence france presse|upi|dpa|ansa|efe|tass|ria novosti|interfax|xinhua|kyodo|\
            yonhap|anadolu|anadolu agency|bloomberg|dow jones|pti|ani|cnn|bbc|abc|nbc|cbs|msnbc|cnbc|fox|fox business|npr|\
            pbs|c span|cspan|espn|hbo|itv|sky|sky news|channel 4|rt|sputnik|al jazeera|al arabiya|deutsche welle|dw|france 24|\
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
            hardball|the view|daily show|late show|tonight show|frontline|democracy now|all things considered|panorama|\
            kcna|nhk|press association|press trust of india|itar tass|irna|wafa|antara|bernama|apa|ats|belga|lusa|\
            verge|techcrunch|recode|gizmodo|engadget|ars technica|mashable|cnet|zdnet|venturebeat|9to5mac|business insider|\
            marketwatch|barron's|daily mail|mailonline|mail online|daily express|daily star|evening standard|\
            scotsman|irish times|sydney morning herald|straits times|times of india|indian express|\
            south china morning post|china daily|people's daily|global post|tmz|us weekly|e! news|entertainment weekly|\
            page six|billboard|pitchfork|sports illustrated|bleacher report|nfl network|sky sports|newsday|\
            chicago tribune|los angeles times|la times|new york times|washington post|wall street journal|boston globe|\
            miami herald|usa network|yahoo|yahoo news|yahoo finance|google news|huffpo|consumer reports|times picayune|\
            post dispatch|star ledger|plain dealer|arizona republic|florida today|icij|occrp|bellingcat|\
            bfm tv|bfmtv|le parisien|libération|nice matin|france info|rtl|tf1|ard|zdf|rai|tagesschau|\
            süddeutsche|el universal|la nacion|o globo|milenio|reforma|ynet|times of israel|hürriyet|daily sabah|arab news|\
            al ahram|tolo news|dawn news|geo news|ndtv|the wire|scroll|mainichi|sankei|jiji|chosun|chosun ilbo|joongang|\
            hankyoreh|korea herald|korea times|wabc|wnbc|wcbs|kcra|ktla|ktvu|kiro|wcvb|wbz|wgn|pix11|local media|prnewswire|pr newswire|business wire|globe newswire|globenewswire|marketwired
            """
        return Set(names.split(separator: "|").map(String.init))
    }()

    /// The usual name of an outlet that is known by several, by the others in small letters.
    public static let usualNames: [String: String] = [
        "ap": "Associated Press", "the ap": "Associated Press", "agence france presse": "AFP",
        "agence france": "AFP", "nyt": "New York Times", "wsj": "Wall Street Journal", "ft": "Financial Times",
        "mailonline": "Daily Mail", "mail online": "Daily Mail", "la times": "Los Angeles Times",
        "spiegel": "Der Spiegel",
        "huffpo": "HuffPost", "huffington post": "HuffPost", "itar tass": "TASS", "ria": "RIA Novosti",
        "ria novosti": "RIA Novosti", "pti": "Press Trust of India", "voa": "Voice of America",
        "sky": "Sky News", "verge": "The Verge", "guardian": "The Guardian", "hill": "The Hill",
        "independent": "The Independent",
        "abc": "ABC News", "nbc": "NBC News", "fox": "Fox News", "deutsche welle": "DW",
        "bfm tv": "BFM-TV", "bfmtv": "BFM-TV", "people": "People magazine", "süddeutsche": "Süddeutsche Zeitung",
    ]

    /// Those whose texts other outlets print as their own.
    public static let agencies: Set = [
        "reuters", "associated press", "afp", "upi", "dpa", "ansa", "efe", "tass", "ria novosti", "interfax", "xinhua",
        "kyodo", "yonhap", "anadolu", "anadolu agency", "press trust of india", "ani", "press association", "kcna",
        "irna",
        "bernama", "apa", "belga", "lusa",
    ]

    /// Those who pass on press releases for money.
    public static let pressWires: Set = [
        "prnewswire", "pr newswire", "business wire", "globe newswire", "globenewswire", "marketwired", "accesswire",
        "presseportal", "ots",
    ]

    /// Those whose names are also words: outlets only where somebody reports or is told.
    public static let ambiguous: Set = [
        "time", "people", "hill", "fox", "salon", "vice", "sky", "dawn", "blaze", "post", "atlantic", "independent",
        "guardian", "telegraph", "spectator", "economist", "intercept", "slate", "wired", "variety", "deadline",
        "forbes",
        "fortune", "quartz", "hindu", "globo", "billboard", "verge",
        "frontline", "panorama", "this week", "bild", "rt", "apa", "rai", "scroll", "reforma", "milenio", "esquire",
        "hardball", "sputnik", "ard", "ani",
    ]
}
