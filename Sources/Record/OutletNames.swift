/// Which names are those of newspapers, broadcasters, agencies and their programmes.
public enum OutletNames {
    /// Whether a name is an outlet's: one that is well known, or one that says so itself.
    public static func isOutlet(_ name: String) -> Bool {
        var words = words(of: name)
        if wellKnown.contains(words.joined(separator: " ")) { return true }
        if words.first == "the" { words.removeFirst() }
        guard let last = words.last else { return false }
        if words.count == 1, nicknames.contains(last) { return true }
        if wellKnown.contains(words.joined(separator: " ")) { return true }
        if words.count > 1, endings.contains(last) || words.contains(where: marks.contains) { return true }
        if words.count > 2, last == "agency", trades.contains(words[words.count - 2]) { return true }
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
        isOutlet(name)
            && (hasArticle
                || !persons.contains(name.lowercased())
                    && (!name.contains(" ") || wellKnown.contains(name.lowercased())))
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
        "zeitung", "tageblatt", "rundfunk", "dagblad", "gazeta", "gazetesi", "gazzetta", "diario", "diário", "corriere",
        "giornale", "shimbun", "ilbo", "vesti", "novosti", "televisión", "televisione",
    ]
    /// What agencies of news are called by: "the Austria Press Agency".
    private static let trades: Set = ["news", "press", "telegraph", "telegraphic", "telegram"]
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
            bfm tv|bfmtv|le parisien|nice matin|france info|rtl|tf1|ard|zdf|rai|tagesschau|\
            süddeutsche|el universal|la nacion|o globo|milenio|reforma|ynet|times of israel|hürriyet|daily sabah|arab news|\
            al ahram|tolo news|dawn news|geo news|ndtv|the wire|scroll|mainichi|sankei|jiji|chosun|chosun ilbo|joongang|\
            hankyoreh|korea herald|korea times|\
            handelsblatt|frankfurter allgemeine|faz|der tagesspiegel|tagesspiegel|deutschlandfunk|n tv|neue zürcher zeitung|\
            nzz|tages anzeiger|srf|orf|der standard|el pais|el periódico|el periodico|la vanguardia|rtve|cadena ser|\
            europa press|les echos|l'équipe|l'equipe|mediapart|ouest france|france inter|le point|l'express|rtbf|vrt|\
            de standaard|le soir|de telegraaf|de volkskrant|volkskrant|het laatste nieuws|il sole 24 ore|il messaggero|\
            il fatto quotidiano|sky tg24|adnkronos|rté|rte|irish independent|talksport|talktv|aftonbladet|expressen|\
            dagens nyheter|svenska dagbladet|svt|sveriges radio|nrk|aftenposten|dagbladet|ntb|politiken|jyllands posten|\
            berlingske|ritzau|ekstra bladet|yle|helsingin sanomat|ilta sanomat|postimees|delfi|gazeta wyborcza|\
            rzeczpospolita|tvn24|tvp|wirtualna polska|ctk|čtk|seznam zprávy|denník n|hvg|mti|agerpres|digi24|hotnews|\
            g4media|tanjug|b92|kathimerini|ekathimerini|cyprus mail|hurriyet|cumhuriyet|milliyet|habertürk|trt|trt world|\
            bianet|medyascope|mediazona|agentstvo|tv rain|dozhd|verstka|istories|important stories|rossiya 24|channel one|\
            fontanka|lenta|komsomolskaya pravda|moskovsky komsomolets|nezavisimaya gazeta|suspilne|hromadske|ukrinform|\
            unian|belta|nasha niva|nexta|current time|armenpress|rustavi 2|kbs|jtbc|dong a ilbo|central news agency|\
            ming pao|sing tao|rthk|hong kong free press|cctv|cgtn|sixth tone|channel newsasia|malaysiakini|bangkok post|\
            thai pbs|jakarta post|kompas|detik|vnexpress|tuoi tre|irrawaddy|myanmar now|hindustan times|theprint|news18|\
            india today|deccan herald|business standard|prothom alo|kathmandu post|al hadath|al mayadeen|al manar|\
            al akhbar|an nahar|l'orient le jour|l'orient today|asharq al awsat|mada masr|al masry al youm|wam|\
            middle east eye|al monitor|rudaw|kurdistan 24|iran international|tasnim|irib|kan 11|channel 11|channel 12|\
            channel 13|channel 14|israel hayom|yedioth ahronoth|maariv|army radio|daily maverick|news24|sabc|enca|\
            premium times|thisday|sahara reporters|addis standard|radio dabanga|jeune afrique|estadão|estadao|\
            o estado de s paulo|folha|uol|valor econômico|veja|página 12|pagina 12|infobae|el mercurio|la tercera|\
            el comercio|el espectador|el tiempo|el nacional|efecto cocuyo|telesur|granma|14ymedio|la jornada|\
            el financiero|animal político|televisa|tv azteca|prensa libre|el faro|cbc|ctv|globe and mail|la presse|\
            le devoir|radio canada|canadian press|the age|the australian|crikey|rnz|semafor|punchbowl news|new republic|\
            stat news|marshall project|inside climate news|roll call|defense one|stars and stripes|talking points memo|\
            mediaite|daily wire|epoch times|drop site|404 media|the register|bleepingcomputer|coindesk|lloyd's list|\
            nikkei asia|euractiv|euobserver|wabc|wnbc|wcbs|kcra|ktla|ktvu|kiro|wcvb|wbz|wgn|pix11|prnewswire|pr newswire|business wire|globe newswire|globenewswire|marketwired
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
        "hardball", "sputnik", "ard", "ani", "current time", "important stories", "the age", "the australian",
        "the register", "le point", "delfi",
    ]
}
