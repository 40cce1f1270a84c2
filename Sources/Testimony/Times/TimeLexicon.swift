/// The words of the language of times, in lower case.
enum TimeLexicon {
    /// Words that name a month or a weekday only with a capital letter: "may", "march", "sat".
    static let ambiguous: Set = ["may", "march", "mar", "mar.", "dec", "jan", "sep", "sun", "sat", "mon", "wed", "fri"]

    static let words: [String: TimeWord.Kind] = {
        var words: [String: TimeWord.Kind] = [:]
        for (number, names) in months.enumerated() { for name in names { words[name] = .month(number + 1) } }
        for (number, names) in weekdays.enumerated() {
            for name in names { words[name] = .weekday(number + 1, isPlural: false) }
            words[names[0] + "s"] = .weekday(number + 1, isPlural: true)
        }
        for (unit, singular, plural) in units {
            for name in plural { words[name] = .unit(unit, isPlural: true) }
            for name in singular { words[name] = .unit(unit, isPlural: false) }
        }
        for (number, name) in cardinals.enumerated() { words[name] = .number(number) }
        for (number, name) in tens.enumerated() { words[name] = .number(20 + number * 10) }
        for (number, name) in ordinals.enumerated() { words[name] = .ordinal(number + 1) }
        for (number, name) in ordinalTens.enumerated() { words[name] = .ordinal(20 + number * 10) }
        for (number, name) in decades.enumerated() { words[name] = .period(Period(.decade, index: 192 + number)) }
        for (kind, names) in others { for name in names { words[name] = kind } }
        return words
    }()

    private static let months = [
        ["january", "jan", "jan."], ["february", "feb", "feb."], ["march", "mar", "mar."], ["april", "apr", "apr."],
        ["may"], ["june", "jun", "jun."], ["july", "jul", "jul."], ["august", "aug", "aug."],
        ["september", "sept", "sept.", "sep", "sep."], ["october", "oct", "oct."], ["november", "nov", "nov."],
        ["december", "dec", "dec."],
    ]
    private static let weekdays = [
        ["monday", "mon", "mon."], ["tuesday", "tue", "tue.", "tues", "tues."],
        ["wednesday", "wed", "wed.", "weds", "weds."],
        ["thursday", "thu", "thu.", "thur", "thur.", "thurs", "thurs."], ["friday", "fri", "fri."],
        ["saturday", "sat", "sat."], ["sunday", "sun", "sun."],
    ]
    private static let units: [(TimeUnit, [String], [String])] = [
        (.second, ["sec", "sec."], ["seconds", "secs"]), (.minute, ["minute", "min", "min."], ["minutes", "mins"]),
        (.hour, ["hour", "hr", "hr.", "h"], ["hours", "hrs", "hrs."]), (.day, ["day"], ["days"]),
        (.weekend, ["weekend", "wkend"], ["weekends", "wkends"]),
        (.week, ["week", "wk", "workweek"], ["weeks", "wks", "workweeks"]),
        (.month, ["month"], ["months"]), (.quarter, ["quarter", "qtr"], ["quarters", "qtrs"]),
        (.year, ["year", "yr", "yr."], ["years", "yrs", "yrs."]), (.decade, ["decade"], ["decades"]),
        (.century, ["century"], ["centuries"]),
    ]
    static let cardinals = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]
    private static let ordinalTens = ["twentieth", "thirtieth"]
    private static let decades = [
        "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
    ]

    /// Initials for the end or the beginning of what it is.
    static let initials: [String: (TimeWord.Edge, TimeUnit)] = [
        "eod": (.late, .day), "eow": (.late, .week), "eom": (.late, .month), "eoq": (.late, .quarter),
        "eoy": (.late, .year), "bom": (.early, .month),
    ]

    private static let others: [(TimeWord.Kind, [String])] = [
        (.dayPart("MO"), ["morning", "mornings", "mid-morning"]),
        (.dayPart("AF"), ["afternoon", "afternoons", "mid-afternoon"]),
        (.dayPart("EV"), ["evening", "evenings"]), (.dayPart("NI"), ["night", "nights"]),
        (.season(0), ["spring", "springtime"]), (.season(1), ["summer", "summertime"]),
        (.season(2), ["fall", "autumn"]),
        (.season(3), ["winter", "wintertime"]),
        (.meridiem(0), ["a.m.", "am", "a.m"]), (.meridiem(12), ["p.m.", "pm", "p.m"]),
        (.day(0), ["today"]), (.day(-1), ["yesterday"]), (.day(1), ["tomorrow", "tmrw", "tmr"]),
        (.reference("PRESENT_REF"), ["now", "currently", "nowadays", "presently"]),
        (.reference("PAST_REF"), ["recently", "lately"]),
        (.frequency("P1D"), ["daily", "everyday"]), (.frequency("P1W"), ["weekly"]), (.frequency("P1M"), ["monthly"]),
        (.frequency("P2M"), ["bimonthly"]), (.frequency("P2Y"), ["biennially"]), (.frequency("P10Y"), ["decennially"]),
        (.frequency("P3M"), ["quarterly"]),
        (.frequency("P6M"), ["semiannual", "semiannually", "semi-annual", "semi-annually", "biannually"]),
        (.frequency("P1Y"), ["annually", "yearly"]),
        (.frequency("PT1H"), ["hourly"]), (.frequency("P2W"), ["biweekly", "fortnightly"]),
        (.frequency("TNI"), ["nightly"]),
        (.shift(-1), ["last", "past", "previous", "prior", "preceding"]), (.shift(0), ["this", "current", "present"]),
        (.shift(1), ["next", "coming", "upcoming", "following", "forthcoming"]),
        (.vague(nil), ["several", "few", "many", "some", "numerous"]), (.vague(2), ["couple", "pair", "both"]),
        (.vague(12), ["dozen"]),
        (
            .zone,
            ["gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "utc", "cet", "cest", "bst", "et", "pt"]
        ),
        (.edge(.early), ["early"]), (.edge(.late), ["late"]), (.edge(.middle), ["mid"]),
    ]
}
