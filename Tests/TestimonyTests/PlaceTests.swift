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

    @Test("A text without places has none") func none() throws {
        #expect(try places("The quay is long. May said that she would march.") == [])
        #expect(try places("") == [])
        #expect(try places("😀 😀😀") == [])
    }
}
