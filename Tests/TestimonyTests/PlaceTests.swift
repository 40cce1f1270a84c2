import Gazetteer
import Language
import Record
import Testing

@testable import Testimony

@Suite("Places") struct PlaceTests {
    private static let english = LanguageReader(english: try? LanguageModel.english())

    /// The places of a text, each as its words, what they mean, and how they are used.
    private func places(_ text: String, publisher: String? = nil) throws -> [String] {
        let reader = PlaceReader(try Gazetteer())
        var article = Article(input: "-", text: text)
        (article.publisher, article.language) = (publisher, "en")
        let scalars = Array(text.unicodeScalars)
        return reader.read(Self.english.read(article), of: article).map { place in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[place.start..<place.end])
            let division = place.latitude.map { " \(Int($0.rounded())) \(Int((place.longitude ?? 0).rounded()))" } ?? ""
            return "\(String(words)): \(place.name) \(place.country ?? "-")\(division)"
        }
    }

    @Test("A name without context means the place that most people know") func prior() throws {
        #expect(
            try places("A ferry left London for Paris on Tuesday.")
                == ["London: London GBR 52 0", "Paris: Paris FRA 49 2"])
        #expect(try places("The lorry left Congo on Tuesday.") == ["Congo: Democratic Republic of the Congo COD -3 24"])
    }

    @Test("What stands behind the name says which place it is") func holder() throws {
        #expect(
            try places("The fire broke out in Paris, Texas, on Tuesday.")
                == ["Paris: Paris USA 34 -96", "Texas: Texas USA 31 -99"])
        #expect(
            try places("A mill burned down in Springfield, Ill., on Tuesday.").first
                == "Springfield: Springfield USA 40 -90")
    }

    @Test("The other places of the article say which place it is") func context() throws {
        let text = """
            The council of London will widen the road to Hamilton. Schools in Ontario stay closed, and so do those of \
            Windsor and Kitchener.
            """
        #expect(try places(text).first == "London: London CAN 43 -81")
    }

    @Test("A capital that is described is found") func capital() throws {
        #expect(try places("They met in the Hungarian capital.") == ["Hungarian capital: Budapest HUN 47 19"])
    }

    @Test("Places within other names are found") func embedded() throws {
        #expect(
            try places("She works for the Ohio Department of Health.") == ["Ohio: Ohio USA 40 -83"])
    }

    @Test("A place that nobody knows has no coordinates") func invented() throws {
        #expect(
            try places("He was born in the village of Obergrumpelhausen.") == ["Obergrumpelhausen: Obergrumpelhausen -"]
        )
    }

    @Test("A government that is called by its capital is not the place") func uses() throws {
        let reader = PlaceReader(try Gazetteer())
        func use(_ text: String) -> Place.Use? {
            var article = Article(input: "-", text: text)
            article.language = "en"
            return reader.read(Self.english.read(article), of: article).first?.use
        }
        #expect(use("Moscow demanded an end to the sanctions.") == .metonymic)
        #expect(use("They met in Moscow on Friday.") == .literal)
        #expect(use("The Moscow talks ended on Friday.") == .modifier)
    }

    @Test("A country whose ministry acts, and a seat that does, are no places of the text") func owners() throws {
        #expect(try places("Norway's Foreign Ministry did not reply on Monday.") == [])
        #expect(try places("The Kremlin denied on Monday that it had asked.") == [])
    }

    @Test("A text without places has none") func none() throws {
        #expect(try places("The quay is long. May said that she would march.") == [])
        #expect(try places("") == [])
        #expect(try places("😀 😀😀") == [])
    }

    @Test("Names that mean sixty places, names of nothing, and names without end are read in a moment") func hostile()
        throws
    {
        let many = Array(repeating: "San Antonio, San José, Santa Rosa, Victoria and Springfield", count: 100)
        let invented = (0..<300).map { "Port Zq\($0)ville" }
        for text in [
            many.joined(separator: ". ") + ".", invented.joined(separator: ", ") + ".",
            "The " + String(repeating: "Georgia ", count: 600), String(repeating: "Paris, ", count: 600),
            "İSTANBUL \u{202E}siraP U.S. U.S.. U.S", "Ill. Ill., Ill.,Ill.", "the Hungarian capital the Hungarian",
        ] {
            let found = try places(text)
            #expect(found.count <= text.utf8.count)
        }
    }

    @Test("The same text gives the same places, in the order of the text, named p1, p2") func stable() throws {
        let reader = PlaceReader(try Gazetteer())
        var article = Article(input: "-", text: "Ships from Oslo and Bergen reach Hull, England, and Rotterdam.")
        article.language = "en"
        let places = reader.read(Self.english.read(article), of: article)
        #expect(places == reader.read(Self.english.read(article), of: article))
        #expect(places.map(\.id) == (1...5).map { "p\($0)" })
        #expect(places.map(\.start) == places.map(\.start).sorted())
        #expect(places.allSatisfy { $0.country != nil && $0.link?.hasPrefix("geonames:") != false })
    }
}
