/// Countries by their names, adjectives and capitals: for governments that are called by them.
enum Countries {
    /// The ISO 3166-1 alpha-3 code that a name, an adjective, a capital or the seat of a government stands for.
    static func code(_ name: String) -> String? { codes[key(name)] ?? seats[key(name)] }

    /// Whether a name stands for a government only: "the Kremlin".
    static func isSeat(_ name: String) -> Bool { seats[key(name)] != nil }

    /// "the U.S." is "us"; "us", the pronoun, is nobody's name.
    private static func key(_ name: String) -> String {
        let key = name.lowercased().filter { $0 != "." }
        return key.hasPrefix("the ") ? String(key.dropFirst(4)) : key
    }

    private static let seats = [
        "kremlin": "RUS", "white house": "USA", "downing street": "GBR", "pentagon": "USA", "élysée": "FRA",
        "elysee": "FRA", "whitehall": "GBR", "foggy bottom": "USA", "élysée palace": "FRA",
    ]

    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for row in rows.split(separator: "\n") {
            let fields = row.split(separator: ":")
            for name in fields.dropFirst().joined(separator: ",").split(separator: ",") {
                codes[String(name)] = String(fields[0])
            }
        }
        return codes
    }()

    /// Code, names and adjectives, capitals.
    private static let rows = """
        AFG:afghanistan,afghan:kabul
        ARG:argentina,argentine,argentinian:buenos aires
        ARM:armenia,armenian:yerevan
        AUS:australia,australian:canberra
        AUT:austria,austrian:vienna
        AZE:azerbaijan,azerbaijani,azeri:baku
        BEL:belgium,belgian:
        BGD:bangladesh,bangladeshi:dhaka
        BGR:bulgaria,bulgarian:sofia
        BLR:belarus,belarusian:minsk
        BRA:brazil,brazilian:brasilia,brasília
        CAN:canada,canadian:ottawa
        CHE:switzerland,swiss:bern
        CHL:chile,chilean:santiago
        CHN:china,chinese:beijing
        COL:colombia,colombian:bogota,bogotá
        CUB:cuba,cuban:havana
        CZE:czech republic,czechia,czech:prague
        DEU:germany,german:berlin
        DNK:denmark,danish:copenhagen
        EGY:egypt,egyptian:cairo
        ESP:spain,spanish:madrid
        EST:estonia,estonian:tallinn
        ETH:ethiopia,ethiopian:addis ababa
        FIN:finland,finnish:helsinki
        FRA:france,french:paris
        GBR:united kingdom,britain,great britain,uk,british:london
        GEO:georgian:tbilisi
        GRC:greece,greek:athens
        HUN:hungary,hungarian:budapest
        IDN:indonesia,indonesian:jakarta
        IND:india,indian:new delhi,delhi
        IRL:ireland,irish:dublin
        IRN:iran,iranian:tehran
        IRQ:iraq,iraqi:baghdad
        ISR:israel,israeli:jerusalem
        ITA:italy,italian:rome
        JPN:japan,japanese:tokyo
        KAZ:kazakhstan,kazakh:astana
        KEN:kenya,kenyan:nairobi
        KOR:south korea,south korean:seoul
        LBN:lebanon,lebanese:beirut
        LTU:lithuania,lithuanian:vilnius
        LVA:latvia,latvian:riga
        MAR:morocco,moroccan:rabat
        MDA:moldova,moldovan:chisinau
        MEX:mexico,mexican:mexico city
        MMR:myanmar,burma,burmese:naypyidaw
        NGA:nigeria,nigerian:abuja
        NLD:netherlands,dutch:hague
        NOR:norway,norwegian:oslo
        NZL:new zealand:wellington
        PAK:pakistan,pakistani:islamabad
        PER:peru,peruvian:lima
        PHL:philippines,philippine,filipino:manila
        POL:poland,polish:warsaw
        PRK:north korea,north korean:pyongyang
        PRT:portugal,portuguese:lisbon
        PSE:palestine,palestinian:ramallah
        QAT:qatar,qatari:doha
        ROU:romania,romanian:bucharest
        RUS:russia,russian federation,russian:moscow
        SAU:saudi arabia,saudi,saudi arabian:riyadh
        SDN:sudan,sudanese:khartoum
        SRB:serbia,serbian:belgrade
        SVK:slovakia,slovak:bratislava
        SWE:sweden,swedish:stockholm
        SYR:syria,syrian:damascus
        THA:thailand,thai:bangkok
        TUR:turkey,türkiye,turkish:ankara
        TWN:taiwan,taiwanese:taipei
        UKR:ukraine,ukrainian:kyiv,kiev
        USA:united states,united states of america,us,usa,america,american:washington
        VEN:venezuela,venezuelan:caracas
        VNM:vietnam,vietnamese:hanoi
        YEM:yemen,yemeni:sanaa
        ZAF:south africa,south african:pretoria
        """
}
