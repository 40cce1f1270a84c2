/// The names of holidays.
extension Holiday {
    /// By the letters of the names, so that it does not matter how they are cut into words.
    static let names: [String: Holiday] = {
        var names: [String: Holiday] = [:]
        for line in table.split(separator: "\n") {
            let sides = line.split(separator: "=")
            guard sides.count == 2, let holiday = HolidayNotation.holiday(of: sides[1]) else {
                preconditionFailure("no holiday: \(line)")
            }
            for name in sides[0].split(separator: ",") { names[letters(of: name)] = holiday }
        }
        return names
    }()

    /// The letters that the names begin with, up to a space or mark.
    static let beginnings: Set<String> = {
        let names = table.split(separator: "\n").flatMap { $0.prefix { $0 != "=" }.split(separator: ",") }
        return Set(names.map { beginning(of: $0.drop { $0 == " " }) })
    }()

    /// The most words that a name may be cut into.
    static let mostWords = 7

    static func letters(of name: some StringProtocol) -> String {
        String(decoding: name.utf8.filter { (0x61...0x7A).contains($0) }, as: UTF8.self)
    }

    static func beginning(of name: some StringProtocol) -> String {
        String(decoding: name.utf8.prefix { (0x61...0x7A).contains($0) }, as: UTF8.self)
    }

    private static let table = """
        christmas, christmas day, xmas, xmas day, x-mas = 12-25
        christmas eve, xmas eve = 12-24
        boxing day, st. stephen's day = 12-26
        new year's day, new year's, new years day, new year day = 1-1
        new year's eve, new years eve, new year eve, hogmanay = 12-31
        epiphany, three kings day, twelfth night = 1-6
        burns night = 1-25
        australia day = 1-26
        holocaust memorial day, international holocaust remembrance day = 1-27
        candlemas = 2-2
        darwin day = 2-12
        st. david's day, saint david's day = 3-1
        st. joseph's day, saint joseph's day = 3-19
        tax day = 4-15
        emancipation day = 4-16
        world press freedom day = 5-3
        syttende mai, norwegian constitution day = 5-17
        flag day = 6-14
        midsummer's day, st. john's day = 6-24
        talk like a pirate day = 9-19
        united nations day = 10-24
        st. andrew's day, saint andrew's day = 11-30
        world aids day = 12-1
        feast of the immaculate conception, immaculate conception = 12-8
        feast of our lady of guadalupe, our lady of guadalupe = 12-12
        st. lucy's day, saint lucy's day, lucia day = 12-13
        twelve days of christmas = 12-25 for 12
        orthodox christmas, orthodox christmas day = 1-7
        orthodox new year = 1-14
        groundhog day = 2-2
        valentine's day, valentines day, st. valentine's day = 2-14
        women's day, international women's day = 3-8
        pi day = 3-14
        st. patrick's day, st patricks day, saint patrick's day, st. paddy's day, saint paddy's day = 3-17
        april fools' day, april fool's day, april fools = 4-1
        earth day = 4-22
        st. george's day, saint george's day = 4-23
        anzac day = 4-25
        king's day, kings day, koningsdag = 4-27 unless sun -1
        may day, international workers' day = 5-1
        star wars day = 5-4
        cinco de mayo = 5-5
        europe day = 5-9
        victory day = 5-9
        ve day, v-e day = 5-8
        juneteenth = 6-19
        canada day = 7-1
        independence day = 7-4
        bastille day = 7-14
        assumption day, assumption of mary = 8-15
        halloween, hallowe'en = 10-31
        all saints' day, all hallows' day = 11-1
        all souls' day, day of the dead = 11-2
        guy fawkes night, guy fawkes day, bonfire night = 11-5
        veterans day, veteran's day, armistice day, remembrance day = 11-11
        st. nicholas day, saint nicholas day = 12-6
        human rights day = 12-10
        kwanzaa = 12-26 for 7
        mlk day, martin luther king day, martin luther king jr. day, martin luther king's day, \
        martin luther king's birthday, martin luther king jr.'s birthday, civil rights day = 3 mon 1
        commonwealth day = 2 mon 3
        arbor day = -1 fri 4
        administrative professionals' day, administrative professional day, secretaries day, secretary's day = -1 sat 4 - 3
        global youth service day = 3 fri 4
        military spouse day, military spouse appreciation day = 2 sun 5 - 2
        armed forces day = 3 sat 5
        victoria day = 5-25 before mon
        parents' day, parents day = 4 sun 7
        patriot day = 9-11
        sweetest day = 3 sat 10
        canadian thanksgiving = 2 mon 10
        remembrance sunday = 2 sun 11
        super bowl sunday = 2 sun 2
        presidents day, president's day, washington's birthday = 3 mon 2
        mother's day, mothers day = 2 sun 5
        memorial day, decoration day = -1 mon 5
        father's day, fathers day = 3 sun 6
        labor day, labour day = 1 mon 9
        grandparents day = 1 mon 9 + 6
        columbus day, indigenous peoples' day = 2 mon 10
        boss's day, bosses day, boss day, national boss day = 10-16 unless sat -1 unless sun 1
        election day = 1 mon 11 + 1
        thanksgiving, thanksgiving day, turkey day = 4 thu 11
        black friday = 4 thu 11 + 1
        small business saturday = 4 thu 11 + 2
        cyber monday = 4 thu 11 + 4
        giving tuesday = 4 thu 11 + 5
        great lent, great fast = orthodox - 48 for 48
        lazarus saturday = orthodox - 8
        orthodox great friday, orthodox holy friday = orthodox - 2
        orthodox holy saturday, orthodox great saturday = orthodox - 1
        orthodox whit monday, orthodox pentecost monday, monday of the holy spirit = orthodox + 50
        easter, easter sunday, easter day = easter
        easter monday, bright monday = easter + 1
        good friday, great friday = easter - 2
        holy saturday, easter saturday, easter eve = easter - 1
        maundy thursday, holy thursday, covenant thursday, covenant thu, sheer thursday, thursday of mysteries, thu of mysteries, great thursday = easter - 3
        mothering sunday = easter - 21
        palm sunday, branch sunday = easter - 7
        holy week = easter - 7 for 7
        ash wednesday = easter - 46
        mardi gras, shrove tuesday, fat tuesday, pancake day, pancake tuesday = easter - 47
        rose monday, shrove monday = easter - 48
        ascension day, ascension thursday = easter + 39
        pentecost, whitsun, whit sunday, whitsunday = easter + 49
        whit monday, whitmonday, pentecost monday, monday of pentecost = easter + 50
        trinity sunday = easter + 56
        first advent, first sunday of advent, advent sunday = 12-4 before sun
        orthodox easter, orthodox easter sunday, orthodox easter day, greek easter, pascha, pascha sunday = orthodox
        orthodox easter monday = orthodox + 1
        orthodox good friday, coptic good friday = orthodox - 2
        orthodox palm sunday, orthodox branch sunday = orthodox - 7
        clean monday, orthodox ash monday, orthodox clean monday, orthodox shrove monday = orthodox - 48
        orthodox maundy thursday, orthodox holy thursday, orthodox great thursday, orthodox covenant thursday = orthodox - 3
        orthodox easter eve = orthodox - 1
        orthodox trinity sunday, orthodox all saints' sunday = orthodox + 56
        orthodox pentecost, orthodox whitsun, orthodox pentecost sunday, orthodox whit sunday = orthodox + 49
        orthodox ascension day, orthodox ascension thursday, orthodox ascension = orthodox + 39
        erev rosh hashanah = hebrew - 1
        kol nidre = hebrew + 8
        rosh hashanah, rosh hashanna, rosh hashonah, rosh ha-shana, rosh hashannah, rosh hashana, rosh ha-shanah, jewish new year, yom teruah = hebrew for 2
        yom kippur, day of atonement = hebrew + 9
        sukkot, sukkoth, sukkos, succot, succos, feast of tabernacles, feast of booths = hebrew + 14 for 7
        hoshana rabbah, hoshana rabba = hebrew + 20
        shemini atzeret, shmini atzeret = hebrew + 21
        simchat torah, simchas torah, simchath torah, simhat torah = hebrew + 22
        hanukkah, channukah, chanuka, hanuka, feast of dedication, jewish festival of lights, chanukah, hanukah, chanukkah, hannukah = hanukkah for 8
        purim = hebrew - 193
        shushan purim = hebrew - 192
        passover, pesah, pesakh, feast of unleavened bread, pesach = hebrew - 163 for 8
        yom hashoah, yom ha-shoah, holocaust day, holocaust remembrance day = hebrew - 151 unless fri -1 unless sun 1
        yom haatzmaut, yom ha-atzmaut, israel independence day, israeli independence day = \
        hebrew - 143 unless fri -1 unless sat -2 unless mon 1
        yom hazikaron = hebrew - 144 unless thu -1 unless fri -2 unless sun 1
        lag baomer, lag b'omer, lag ba'omer = hebrew - 130
        shavuot, shavu'ot, shavuoth feast, shavuoth, shavuos, feast of weeks = hebrew - 113 for 2
        tisha b'av, tish'a b'av, tishah b'av, tish'ah b'av, ninth of av, tisha bav, tisha b'ab = hebrew - 51 unless sat 1
        islamic new year, islamic new year's day, hijra new year, al-hijrah, awal muharram, maal hijrah, hijri new year, muslim new year, al-hijra, muharram = islamic 1-1
        ashura, ashoura, day of ashura = islamic 1-10
        arbaeen, arba'een = islamic 2-20
        mawlid, mawlid al-nabawi, mawlid an-nabawi, al-mawlid al-nabawi, mawlid sharif, eid al-mawlid, eid-ul-milad, prophet muhammad's birthday, birth of the prophet, mawlid al-nabi, milad un-nabi, milad-un-nabi, eid-e-milad, eid milad, mawlid an-nabi, maulid, prophet's birthday, muhammad's birthday = islamic 3-12
        isra and miraj, prophet's ascension, the prophet's ascension, ascension of the prophet, muhammad's ascension, laylat al-mi'raj, lailat al-mi'raj, shab-e-miraj, isra' and mi'raj, isra and mi'raj, isra and miraaj, al-isra wal-miraj, al-isra' wal-mi'raj, laylat al-miraj, \
        lailat al miraj, the night journey, night journey and ascension, shab-e-meraj = islamic 7-27
        laylat al-baraat, laylat al-bara'at, lailatul barat, shab-e-baraat, nisf sha'ban, mid sha'ban, night of records, night of forgiveness, shab-e-barat, mid-sha'ban = islamic 8-15
        ramadan, ramadhan, ramzan, ramazan = islamic 9-1 for 30
        laylat al-qadr, laylat al-kadr, lailat al-kadr, laylatul qadr, lailatul qadr, laylat ul-qadr, shab-e-qadr, night of value, night of the decree, laylat ul qadr, lailat al-qadr, night of power, night of destiny, night of decree, \
        night of measures = islamic 9-27
        jumu'atul-wida, jumuat al-wida, jumu'ah-tul-wida, jamat ul-vida, jumat ul-vida, jumat al-wida = islamic 10-1 before fri
        sugar feast, ramazan bayram, ramazan bayrami, hari raya puasa, hari raya aidilfitri, festival of breaking the fast, \
        feast of breaking of the fast, korite, eid, eid al-fitr, eid ul-fitr, eid al fitr, eidul fitr, lesser eid, eid-ul-fitr, id al-fitr, id ul-fitr, idul fitri, hari raya, eid el-fitr, \
        feast of breaking the fast = islamic 10-1
        arafat day, day of arafah, arafah, day of arafat = islamic 12-9
        sacrifice feast, festival of the sacrifice, eid al-kabir, eid el-kabir, tabaski, bakri eid, bakri id, qurban bayram, kurban bayrami, \
        eid-e-qurban, eid-e-ghorban, hari raya haji, id-ul-zuha, eid al-adha, eid ul-adha, eid-ul-adha, greater eid, feast of sacrifice, eid qurban, id al-adha, id ul-adha, idul adha, eid ul-zuha, bakr id, bakr eid, bakrid, bakra eid, \
        feast of the sacrifice, festival of sacrifice, kurban bayram = islamic 12-10
        lunar new year, chinese new year, chinese new year's, chinese new year's day, chinese lunar new year, \
        lunar new year's day, tet = chinese 1-1
        chinese new year's eve, lunar new year's eve = chinese 1-1 - 1
        lantern festival = chinese 1-15
        dragon boat festival = chinese 5-5
        qixi, qixi festival = chinese 7-7
        ghost festival, hungry ghost festival = chinese 7-15
        mid-autumn festival, mooncake festival, chuseok = chinese 8-15
        double ninth festival = chinese 9-9
        buddha's birthday = chinese 4-8
        vesak, vesak day, vaisakha, wesak, buddha day = chinese 4-15
        diwali, deepawali, dipavali, dipawali, deepavalli, deepavali, divali, lakshmi puja, laxmi puja, naraka diwali = indian 7-30 18
        dhanteras, dhantrayodashi, dhanatrayodashi = indian 7-28 20
        naraka chaturdashi, naraka chaturthi, chhoti diwali, choti diwali, kali chaudas = indian 7-30 18 - 1
        govardhan puja = indian 8-1 6
        bhai dooj, bhai duj, bhaiya dooj, bhau beej = indian 8-2 14
        chhath, chhath puja, chhath pooja, chhath parv, dala chhath = indian 8-6 6
        guru nanak jayanti, guru nanak's birthday, guru nanak birthday, guru nanak dev jayanti, guru nanak prakash utsav, guru nanak gurpurab, kartik purnima = indian 8-15 6
        guru gobind singh jayanti, guru gobind singh birthday, guru gobind singh gurpurab = indian 10-7 6
        guru ravidas jayanti, guru ravidass jayanti, ravidass jayanti, guru ravidas birthday, guru ravidass birthday, ravidas jayanti = indian 11-15 6
        valmiki jayanti, maharishi valmiki jayanti, pargat diwas = indian 7-15 6
        vijayadashami, vijay dashami, vijayadashmi, dasehra, dusshera, dussera, dasain, bijoya dashami, vijayadasami, vijaya dashami, dussehra, dasara, dashain, dasahara, durga dashami = indian 7-10 12
        navaratri, nava ratri, sharad navaratri, sharada navaratri, navratri, sharad navratri, navarathri = indian 7-1 6 for 9
        maha saptami, durga saptami = indian 7-7 6
        maha ashtami, durga ashtami = indian 7-8 6
        maha navami, mahanavami = indian 7-9 6
        durga puja, durga pooja = indian 7-6 6 for 5
        sharad purnima, kojagiri purnima = indian 7-15 18
        karva chauth, karwa chauth, karaka chaturthi = indian 7-19 20
        ganesh chaturthi, ganeshotsav, vinayagar chaturthi, ganesha chaturthi, vinayaka chaturthi, vinayaka chavithi, vinayak chaturthi = indian 6-4 12
        janmashtami, krishnastami, sri krishna jayanti, shri krishna janmashtami, gokul ashtami, janmashthami, krishna janmashtami, krishnashtami, gokulashtami, krishna jayanti = indian 5-23 24
        raksha bandhan, raksha-bandhan, rakshabandan, rakhi, rakhi purnima, rakshabandhan, rakhri = indian 5-15 12
        guru purnima = indian 4-15 6
        rath yatra, jagannath rath yatra, rathyatra, chariot festival, ratha yatra, ratha jatra, rath jatra, ratha jathra = indian 4-2 6
        buddha purnima, buddha jayanti = indian 2-15 6
        akshaya tritiya = indian 2-3 12
        hanuman jayanti = indian 1-15 6
        mahavir jayanti, mahaveer jayanti, mahavir janma kalyanak, mahaveer janma kalyanak = indian 1-13 6
        rama navami, ramnavami, ramanavami, shri ram navami, ram navami, sri rama navami = indian 1-9 12
        ugadi, ugadhi, gudi padva, chaitra sukladi, chaitra shukladi, chaitra sukhladi, cheti chand, yugadi, gudi padwa, gudhi padwa, samvatsaradi, chaitra navratri, telugu new year, kannada new year = indian 1-1 6
        holi, phagwa, dhulivandana, dhulandi, dhulendi, dhulivandan, dhuleti, phagwah, rangwali holi = indian 12-15 18 + 1
        holika dahan, chhoti holi, choti holi = indian 12-15 18
        maha shivaratri, maha sivaratri, mahasivaratri, sivaratri, mahashivratri, mahashivaratri, maha shivratri, shivaratri, shivratri = indian 11-29 24
        vasant panchami, vasanta panchami, sri panchami, shree panchami, basant panchami, saraswati jayanti, saraswati puja, saraswati pooja = indian 11-5 9
        makar sankranti, makar sankranthi, sankranti, surya pongal, bhogali bihu, makara sankranthi, makara sankranti, maghi, uttarayan, uttarayana, pongal, thai pongal, magh bihu = entry 270
        lohri, bhogi, boghi, bhogi pongal = entry 270 - 1
        mattu pongal, maattu pongal = entry 270 + 1
        kaanum pongal, kanni pongal, kannum pongal, kanum pongal, kanu pongal = entry 270 + 2
        vaisakhi, besakhi, bihu, rongali bihu, bohag bihu, mesha sankranti, baisakhi, vasakhi, vaishakhi, mesadi, puthandu, tamil new year, vishu = entry 0
        rabindra jayanti, rabindranath jayanti = 5-9
        gandhi jayanti = 10-2
        onam, thiru-onam, thiruonam, thiruvonam, thiru onam = onam
        parsi new year, jamshedi navroz, jamshedi navroj, jamshedi nowruz = parsi
        nowruz, norooz, nowrouz, newroz, navroz, persian new year = 3-20
        inauguration day = 1-20
        waitangi day = 2-6
        st. brigid's day, saint brigid's day = 2-1
        lincoln's birthday = 2-12
        world cancer day = 2-4
        world radio day = 2-13
        defender of the fatherland day = 2-23
        world water day = 3-22
        annunciation day, feast of the annunciation, lady day = 3-25
        cesar chavez day = 3-31
        world autism awareness day, world autism day = 4-2
        world health day = 4-7
        songkran = 4-13 for 3
        world malaria day = 4-25
        showa day = 4-29
        international jazz day = 4-30
        walpurgis night, walpurgisnacht = 4-30
        loyalty day = 5-1
        harvey milk day = 5-22
        towel day = 5-25
        world no tobacco day = 5-31
        world environment day = 6-5
        world oceans day = 6-8
        russia day = 6-12
        world blood donor day = 6-14
        bloomsday = 6-16
        world refugee day = 6-20
        international yoga day, international day of yoga = 6-21
        midsummer eve, midsummer's eve, st. john's eve = 6-23
        dominion day = 7-1
        tanabata = 7-7
        world population day = 7-11
        battle of the boyne day, orangemen's day = 7-12
        st. swithin's day = 7-15
        world emoji day = 7-17
        mandela day, nelson mandela day = 7-18
        international youth day = 8-12
        vj day, v-j day = 8-15
        world humanitarian day = 8-19
        international literacy day, world literacy day = 9-8
        international day of democracy = 9-15
        constitution day, citizenship day = 9-17
        international day of peace, world peace day = 9-21
        michaelmas = 9-29
        german unity day, day of german unity = 10-3
        world teachers' day, world teacher's day = 10-5
        hangul day = 10-9
        leif erikson day = 10-9
        world mental health day = 10-10
        national coming out day = 10-11
        world food day = 10-16
        reformation day = 10-31
        all hallows' eve, all hallows eve, allhalloween = 10-31
        world vegan day = 11-1
        dia de los muertos, día de los muertos = 11-2
        singles' day, singles day = 11-11
        st. martin's day, saint martin's day, martinmas = 11-11
        world kindness day = 11-13
        world diabetes day = 11-14
        international men's day = 11-19
        world children's day, universal children's day = 11-20
        st. nicholas' eve, sinterklaas = 12-5
        pearl harbor day, pearl harbor remembrance day = 12-7
        bodhi day = 12-8
        international migrants day = 12-18
        festivus = 12-23
        casimir pulaski day = 1 mon 3
        coming of age day = 2 mon 1
        earth hour = -1 sat 3
        patriots' day, patriot's day = 3 mon 4
        record store day = 3 sat 4
        take our daughters and sons to work day = 4 thu 4
        civic holiday, august civic holiday = 1 mon 8
        early may bank holiday, may bank holiday = 1 mon 5
        spring bank holiday = -1 mon 5
        summer bank holiday, august bank holiday, late summer bank holiday = -1 mon 8
        friendship day = 1 sun 8
        respect for the aged day = 3 mon 9
        national grandparents day = 1 mon 9 + 6
        world day of prayer = 1 fri 3
        maslenitsa = orthodox - 55 for 7
        forgiveness sunday, cheesefare sunday = orthodox - 49
        radonitsa = orthodox + 9
        septuagesima = easter - 63
        carnival monday = easter - 48
        laetare sunday = easter - 21
        passion sunday = easter - 14
        spy wednesday = easter - 4
        divine mercy sunday, low sunday = easter + 7
        whit tuesday = easter + 51
        feast of corpus christi = easter + 60
        feast of the sacred heart = easter + 68
        spring equinox, vernal equinox, march equinox = sun 0 0
        tomb-sweeping day, tomb sweeping day, qingming, qingming festival, ching ming, ching ming festival = sun 15 8
        summer solstice, june solstice = sun 90 0
        autumn equinox, autumnal equinox, fall equinox, september equinox = sun 180 0
        winter solstice, december solstice, dongzhi = sun 270 0
        fast of gedaliah, tzom gedaliah = hebrew + 2
        erev yom kippur = hebrew + 8
        tu bishvat, tu b'shvat, tu bi-shvat, tu b'shevat = shevat
        fast of esther, ta'anit esther = hebrew - 194
        pesach sheni = hebrew - 134
        yom yerushalayim, jerusalem day = hebrew - 120
        fast of tammuz, seventeenth of tammuz, shiva asar b'tammuz = hebrew - 72
        tu b'av = hebrew - 45
        tasua, tasu'a = islamic 1-9
        eid al-ghadir, eid ghadir = islamic 12-18
        seollal, korean new year = chinese 1-1
        chung yeung, chung yeung festival = chinese 9-9
        laba festival = chinese 12-8
        hola mohalla = indian 12-15 18 + 2
        """
}

/// What stands behind the names: "12-25", "4 thu 11 + 1", "easter - 2", "islamic 9-1 for 30", "islamic 10-1 before fri",
/// "4-27 unless sun -1".
private enum HolidayNotation {
    private static let weekdays: [Substring] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    static func holiday(of text: Substring) -> Holiday? {
        var words = text.split(separator: " ")[...]
        guard var rule = rule(&words) else { return nil }
        var days = 1
        while let word = words.popFirst() {
            guard let value = words.popFirst() else { return nil }
            if word == "unless" {
                guard let weekday = weekdays.firstIndex(of: value), let move = number(words.popFirst()) else {
                    return nil
                }
                rule = .unless(rule, weekday: weekday + 1, move: move)
                continue
            }
            switch (word, Int(value)) {
            case ("+", let count?): rule = .after(rule, count)
            case ("-", let count?): rule = .after(rule, -count)
            case ("for", let count?): days = count
            case ("before", nil): rule = .before(rule, weekday: (weekdays.firstIndex(of: value) ?? 0) + 1)
            default: return nil
            }
        }
        return Holiday(rule: rule, days: days)
    }

    private static func rule(_ words: inout ArraySlice<Substring>) -> Holiday.Rule? {
        guard let kind = words.popFirst() else { return nil }
        switch kind {
        case "easter": return .easter
        case "orthodox": return .orthodoxEaster
        case "hebrew": return .hebrewNewYear
        case "hanukkah": return .hanukkah
        case "onam": return .onam
        case "parsi": return .parsiNewYear
        case "shevat": return .newYearOfTrees
        case "sun":
            guard let degrees = number(words.popFirst()), let hours = number(words.popFirst()) else { return nil }
            return .sun(degrees: degrees, hours: hours)
        case "islamic": return pair(words.popFirst()).map { .islamic(month: $0, day: $1) }
        case "chinese": return pair(words.popFirst()).map { .chinese(month: $0, day: $1) }
        case "entry": return number(words.popFirst()).map { .indianEntry($0) }
        case "indian":
            guard let (month, part) = pair(words.popFirst()), let hour = number(words.popFirst()) else { return nil }
            return .indian(month: month, part: part, hour: hour)
        default:
            if let (month, day) = pair(kind) { return .fixed(month: month, day: day) }
            guard let count = Int(kind), let weekday = words.popFirst().flatMap(weekdays.firstIndex),
                let month = number(words.popFirst())
            else { return nil }
            return .weekday(weekday + 1, number: count, month: month)
        }
    }

    private static func number(_ word: Substring?) -> Int? { word.flatMap { Int($0) } }

    /// "12-25"
    private static func pair(_ word: Substring?) -> (Int, Int)? {
        guard let numbers = word?.split(separator: "-").map({ Int($0) }), numbers.count == 2, let first = numbers[0],
            let second = numbers[1]
        else { return nil }
        return (first, second)
    }
}
