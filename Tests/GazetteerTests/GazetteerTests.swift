import Record
import Testing

@testable import Gazetteer

@Suite struct GazetteerTests {
    private static let gazetteer = Result { () throws(Failure) in try Gazetteer() }

    @Test(arguments: [
        ("Budapest", "HUN", PlaceKind.city), ("Kyiv", "UKR", .city), ("Kiev", "UKR", .city), ("Peking", "CHN", .city),
        ("são paulo", "BRA", .city), ("US", "USA", .country), ("Britain", "GBR", .country),
        ("Ohio", "USA", .subdivision),
        ("Nova Scotia", "CAN", .subdivision), ("Gaza Strip", "PSE", .region), ("Orange County", "USA", .county),
    ])
    func placesAreFoundByTheirNames(_ name: String, _ country: String, _ kind: PlaceKind) throws {
        let places = try Self.gazetteer.get().places(named: name)
        #expect(places.contains { $0.country == country && $0.kind == kind })
    }

    @Test func everyPlaceHasItsPointOnTheGlobe() throws {
        for name in ["San Antonio", "Springfield", "Victoria", "Georgia", "Danube", "Black Sea"] {
            let places = try Self.gazetteer.get().places(named: name)
            #expect(!places.isEmpty)
            for place in places {
                #expect((-90.0...90).contains(place.latitude ?? 100) && (-180.0...180).contains(place.longitude ?? 200))
            }
        }
    }

    @Test func whatIsNoPlaceIsNotFound() throws {
        for name in ["", " ", "Obergrumpelhausen", "\u{0}", "😀", String(repeating: "a", count: 100_000)] {
            #expect(try Self.gazetteer.get().places(named: name).isEmpty)
        }
    }

    @Test(arguments: [
        ("Hungarian", "Budapest"), ("Alaskan", "Juneau"), ("American", "Washington"), ("Welsh", "Cardiff"),
    ])
    func peoplesLeadToCapitals(_ people: String, _ capital: String) throws {
        let gazetteer = try Self.gazetteer.get()
        let homeland = try #require(gazetteer.homeland(of: people))
        #expect(gazetteer.capital(of: homeland)?.name == capital)
    }
}

@Suite struct OwnPlacesTests {
    private func own(_ text: String) throws(Failure) -> OwnPlaces {
        try OwnPlaces(contents: Array(text.utf8), name: "folder/mine.csv")
    }

    @Test func aTableOfPlacesGoesBeforeAllOthers() throws {
        let table = """
            \u{FEFF}Name,aliases,Latitude,longitude,country,link,remark
            "North Quay, Old Harbour",Nordkai; Old Quay,54.25,-3.5,gb,https://places.example/1,"a ""quay\"""
            Paris,,60.5,5.25,NOR,,
            """
        let gazetteer = try Gazetteer(own: own(table))
        let quay = try #require(gazetteer.places(named: "old quay").first)
        #expect(quay.name == "North Quay, Old Harbour" && quay.country == "GBR" && quay.isOwn)
        #expect(quay.latitude == 54.25 && quay.longitude == -3.5 && quay.link == "https://places.example/1")
        #expect(gazetteer.places(named: "Paris").first?.country == "NOR")
        #expect(gazetteer.places(named: "Paris").contains { $0.country == "FRA" })
        #expect(gazetteer.version.hasSuffix(" with mine.csv"))
    }

    @Test func entitiesOfFollowTheMoneyAreRead() throws {
        let line = """
            {"id":"a","schema":"Address","properties":{"name":["Harbour Yard"],"country":["no"],"latitude":["60.1"],"longitude":["5.2"],"wikidataId":["Q1"]}}
            """
        let place = try #require(try Gazetteer(own: own(line)).places(named: "Harbour Yard").first)
        #expect(place.country == "NOR" && place.latitude == 60.1 && place.link == "wikidata:Q1")
    }

    @Test func itemsOfWikidataAreRead() throws {
        let dump = """
            [
            {"id":"Q2","labels":{"en":{"language":"en","value":"Gull Rock"}},"aliases":{"en":[{"value":"The Rock"}]},"claims":{"P625":[{"mainsnak":{"datavalue":{"value":{"latitude":1.5,"longitude":-2.5}}}}]}},
            ]
            """
        let place = try #require(try Gazetteer(own: own(dump)).places(named: "the rock").first)
        #expect(place.name == "Gull Rock" && place.longitude == -2.5 && place.link == "wikidata:Q2")
    }

    @Test(arguments: [
        ("name,latitude\nQuay,north", "folder/mine.csv:2"),
        ("name,latitude,longitude\nQuay,1,2\nRock,91,0", "folder/mine.csv:3"),
        ("name,latitude,longitude\nQuay,nan,0", "folder/mine.csv:2"),
        ("name,latitude,longitude\nQuay,1,", "folder/mine.csv:2"),
        ("name,country\n\"Two\nlines\",GBR\nQuay", "folder/mine.csv:4"),
        ("name,country\nQuay,Norway", "folder/mine.csv:2"),
        ("name,country\n,NOR", "folder/mine.csv:2"), ("town,country\nQuay,NOR", "folder/mine.csv:1"),
        ("{\"id\":\"a\"}", "folder/mine.csv:1"), ("\n{\"schema\":\"Address\",\"properties\":{}}", "folder/mine.csv:2"),
        ("{", "folder/mine.csv:1"), ("", "folder/mine.csv"), ("name", "folder/mine.csv"),
    ])
    func aWrongLineIsNamed(_ text: String, _ place: String) {
        #expect { try own(text) } throws: { ($0 as? Failure)?.input == place }
    }

    @Test func aWrongLineHasACodeOfItsOwn() {
        #expect { try own("name,country\nQuay,Norway") } throws: { ($0 as? Failure)?.code == .badGazetteer }
    }

    @Test func aFileThatCannotBeReadIsNoMissingFile() {
        #expect { try OwnPlaces(path: "/") } throws: { ($0 as? Failure)?.code == .ioError }
    }

    @Test func aFileHasABound() throws {
        #expect(try PlacesFile.contents(of: "/dev/null").isEmpty)
        #expect {
            try PlacesFile.contents(of: "/dev/zero", atMost: 1 << 20)
        } throws: {
            ($0 as? Failure)?.code == .tooLarge
        }
    }

    @Test func aFileThatIsNotThereIsAFailure() {
        #expect { try OwnPlaces(path: "/nowhere/at-all.csv") } throws: { ($0 as? Failure)?.code == .notFound }
    }
}
