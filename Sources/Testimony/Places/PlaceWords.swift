/// Words in the names of places, in lower case.
enum PlaceWords {
    /// What stands before a name and is no part of it.
    static let directions: Set = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
        "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "central", "upper",
        "lower", "mid", "greater", "downtown", "inner", "outer", "far", "metro", "metropolitan", "suburban", "the",
        "city", "town", "village", "county", "state", "province", "of", "-",
    ]
    /// What stands behind a name and is no part of it.
    static let generics: Set = [
        "city", "town", "village", "province", "state", "region", "area", "district", "county", "borough",
        "governorate", "prefecture", "airport", "-",
    ]
    /// What streets are called. What they are named after is elsewhere.
    static let streets: Set = [
        "street", "st.", "st", "avenue", "ave.", "ave", "road", "rd.", "rd", "drive", "dr.", "lane", "boulevard",
        "blvd", "blvd.", "way", "terrace", "parkway", "crescent",
    ]
    /// What nature and administration have, which the name as a whole names.
    static let features: Set = [
        "river", "creek", "lake", "bay", "valley", "mountain", "mountains", "hill", "hills", "forest", "lagoon",
        "beach",
        "island", "islands", "peninsula", "canyon", "falls", "park", "wilderness", "township", "estate", "station",
        "bridge", "square", "gardens", "sea", "ocean", "strait", "gulf", "desert", "canal", "reservoir", "dam",
        "glacier",
    ]
    /// Buildings and what goes on in them, no places unless they are known.
    static let facilities: Set = [
        "center", "centre", "house", "hospital", "school", "church", "hotel", "college", "university", "museum",
        "court",
        "courthouse", "jail", "prison", "academy", "library", "theatre", "theater", "stadium", "arena", "clinic", "inn",
        "building", "hall", "mall", "store", "restaurant", "apartments", "cemetery", "gallery", "studio", "office",
        "home",
        "elementary", "highway", "route", "interstate", "exit", "bypass",
    ]
    /// Words that begin the names of bodies, and are towns somewhere too.
    static let ordinary: Set = [
        "bay", "bo", "capital", "centre", "center", "church", "co.", "college", "commonwealth", "eagle", "enterprise",
        "federal", "garden", "green", "hall", "hope", "house", "independence", "island", "lake", "liberty", "mission",
        "national", "new", "old", "orange", "park", "plaza", "port", "republic", "river", "rivers", "royal", "square",
        "st.", "street", "summit", "time", "union", "university", "victory",
    ]
}
