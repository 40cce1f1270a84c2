import Language
import Testing

@Suite("Reading")
struct ReadingTests {
    @Test("Features stay in the order of their names, one value a name")
    func featuresStayInOrder() {
        var features = MorphologicalFeatures()
        features["Tense"] = "Past"
        features["Mood"] = "Ind"
        features["Tense"] = "Pres"
        features["Number"] = "Sing"
        features["Number"] = nil
        #expect(features.pairs.map { "\($0.name)=\($0.value)" } == ["Mood=Ind", "Tense=Pres"])
        #expect(features["Tense"] == "Pres")
        #expect(features["Number"] == nil)
    }
}
