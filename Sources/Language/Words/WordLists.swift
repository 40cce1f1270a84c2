/// Words the tokenizer knows by name, in lower case unless said otherwise.
enum WordLists {
    /// No word of a list is longer, in characters.
    static let longest = 24

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map(String.init))
    }

    /// Titles and the like: what follows belongs to them, so no sentence ends here.
    static let titles = list(
        """
        mr mrs ms messrs dr drs prof profs rev revs fr st sts ste gen col lt maj capt cpl sgt cmdr adm brig pvt gov sen sens \
        rep reps hon pres supt insp mlle mme mons msgr attn fig figs vs ft mt esp approx viz cf
        """)
    /// Abbreviations whose full stop belongs to them, and with which a sentence may end.
    static let abbreviations = list(
        """
        etc al inc corp co cos ltd llc plc bros jr sr esq dept univ assn ave blvd rd hwy bldg apt sq jan feb aug sept sep oct \
        nov dec tue tues wed thu thur thurs fri mins hrs yrs mos wks eg ie ca govt intl natl mfg dist est spec arrv div \
        ph.d calif conn colo cal fla ill kan mass mich minn mont neb nev okla ore penn pa tenn tex va vt wash wis wyo ala ariz \
        ont que alta prof assoc subj lv para conf oz lb lbs tel
        """)
    /// Also words of their own: abbreviations only before a number.
    static let abbreviationsBeforeNumbers = list(
        """
        no nos sun sat mon mar apr jun jul art arts sec secs ch chap vol vols pp p pg pt pts c ca b d m v r s n cl ed eds \
        para paras ex op tab par sect app ext
        """)
    /// Capitalized, they are abbreviations; small, they are words.
    static let abbreviationsWithCapital = list(
        "sun sat mon mar cal ill mass ore wash est ph ed hon rep col gen pa ala la dist")

    /// What may stand right behind a number, and is a word of its own.
    static let units = list(
        """
        AM PM K MM Hz MHz GHz GB MB TB MW MWh C F am pm mm cm km kg mg ml lb lbs ft oz yd hr hrs min mins sec secs yr yrs gb mb tb kb hz khz mph kph kmh kw kwh mw \
        mwh gw gwh hh bn mn tn m k kcal cal ha ppm bps dpi px rpm pts pt minutes hours days weeks months years percent persons people miles watt \
        watts degrees dollars
        """)
    /// Units of large numbers, behind an amount: "$3M", "5.5b".
    static let largeNumbers = list("M B T b t")
    static let currencySigns: Set<Unicode.Scalar> = ["$", "€", "£", "¥", "₹", "₽", "₩", "₺", "₴", "₪"]
    /// Which may stand right before a number: "Rs500".
    static let currencies = list("Rs rs USD EUR GBP CHF INR IRR JPY CNY RMB AUD CAD AD")
    /// With which a hyphen makes one word: "non-profit".
    static let prefixes = list(
        """
        e re non anti pre co mid ex semi multi pro neo counter sub over cross mini inter intra socio psycho arch post \
        trans ultra infra bio geo electro hyper proto pseudo para meta
        """)
    static let suffixes = list("esque wise")
    /// Whole, though they have hyphens.
    static let hyphenated = list(
        """
        uh-oh uh-huh mm-hm mhm-hm m-hm oh-ho hm-m m-m whoo-hoo
        """)

    static let fileExtensions = list(
        "doc docx xls xlsx ppt pptx pdf txt rtf csv htm html php asp aspx jpg jpeg png gif mp3 mp4 avi mov zip gz exe url"
    )
    static let domains = list("com org net gov edu mil int info biz")
    static let countryDomains = list(
        """
        uk us de fr it es nl be ch at se no dk fi pl cz ru ua cn jp kr tw hk sg in au nz ca mx br ar za ie il ir tr gr pt eu \
        io tv ly me
        """)

    /// Words that begin with an apostrophe.
    static let elisions = list("em til till cause cuz n tis twas bout round nuff ere")
    /// Words that end with one.
    static let endElisions = list("o ol an n th lil mo po d l y")
    static let clitics = list("s re ve ll d m")

    /// Names that end with an exclamation mark.
    static let exclaimedNames = list("yahoo jeopardy oklahoma")

    /// Words that are several: the lengths of all but the last.
    static let fused: [String: [Int]] = [
        "cannot": [3], "gonna": [3], "wanna": [3], "gotta": [3], "gimme": [3], "lemme": [3], "dunno": [2, 1],
        "outta": [3], "sorta": [4],
        "dont": [2], "doesnt": [4], "didnt": [3], "cant": [2], "wont": [2], "couldnt": [5], "wouldnt": [5],
        "shouldnt": [6], "isnt": [2], "wasnt": [3], "arent": [3], "arnt": [2], "werent": [4], "havent": [4],
        "hasnt": [3], "hadnt": [3], "aint": [2], "im": [1], "ive": [1], "youre": [3], "youll": [3], "youve": [3],
        "theyre": [4], "theyll": [4], "theyve": [4], "theres": [5], "heres": [4], "thats": [4], "whats": [4],
        "hes": [2], "shes": [3], "itll": [2], "elses": [4], "todays": [5],
        "alot": [1], "atleast": [2], "infact": [2], "i'ma": [1, 2], "i’ma": [1, 2],
    ]
    /// "its" before one of these is "it is".
    static let afterItIs = list(
        """
        a an the not been just so very really simply definitely going gonna about all too still always never like hard nice \
        good great only probably gotten that what where why how because supposed my your no got easy quite worth better \
        best called also amazing more cheap possible now nothing easier important as less
        """)
    /// "lets" before one of these is the verb "to let".
    static let afterToLet = list("you me him her us them it the a people your")
}
