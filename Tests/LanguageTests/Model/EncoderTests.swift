import Testing

@testable import Language

@Suite("Encoder")
struct EncoderTests {
    @Test("The 8-bit encoder says what the one in float32 says, within its precision", arguments: Kernels.available)
    func vectorsAreNearTheReference(_ kernels: Kernels) throws {
        let model = try TinyModel.model(kernels)
        let encoder = Encoder(model)
        for example in try TinyModel.cases() {
            let vectors = encoder.vectors(of: [example.window])
            #expect(vectors.count == example.words.count)
            #expect(relativeError(vectors.values, example.vectors) < 0.02)
        }
    }

    @Test("Heads say what they say in float32", arguments: Kernels.available)
    func scoresAreNearTheReference(_ kernels: Kernels) throws {
        let model = try TinyModel.model(kernels)
        for example in try TinyModel.cases() {
            let scores = WordScores(of: QuantizedRows(Encoder(model).vectors(of: [example.window]), kernels), by: model)
            for (group, expected) in example.groups.enumerated() {
                let labels = scores.labels(ofGroup: group, for: 0..<example.words.count)
                #expect(relativeError(labels, expected) < 0.04)
            }
            for sentence in example.sentences {
                let words = sentence.start..<sentence.end
                #expect(relativeError(scores.arcs(in: words).scores, sentence.arcs) < 0.04)
                let arcs = zip(words, sentence.heads).map { WordScores.Arc(word: $0, head: $1) }
                #expect(relativeError(scores.relations(of: arcs), sentence.relations) < 0.04)
            }
        }
    }

    @Test("All paths give the same bits")
    func pathsAgree() throws {
        let windows = try TinyModel.cases().map(\.window)
        let results = try Kernels.available.map { kernels in
            let model = try TinyModel.model(kernels)
            let vectors = Encoder(model).vectors(of: windows)
            let scores = WordScores(of: QuantizedRows(vectors, model.kernels), by: model)
            let relations = scores.relations(of: [WordScores.Arc(word: 1, head: nil), WordScores.Arc(word: 2, head: 1)])
            return vectors.values + scores.arcs(in: 0..<9).scores + relations
        }
        #expect(results.allSatisfy { $0 == results[0] })
    }

    @Test("A window is read alike alone and among others, again and again")
    func windowsStandAlone() throws {
        let encoder = Encoder(try TinyModel.model())
        let windows = try TinyModel.cases().map(\.window)
        let alone = windows.flatMap { encoder.vectors(of: [$0]).values }
        #expect(encoder.vectors(of: windows).values == alone)
        let many = Array(repeating: windows, count: 20).flatMap { $0 }
        #expect(encoder.vectors(of: many).values == Array(repeating: alone, count: 20).flatMap { $0 })
    }

    @Test("Without words there is nothing")
    func nothing() throws {
        let model = try TinyModel.model()
        let vectors = Encoder(model).vectors(of: [Window(), Window()])
        #expect(vectors.count == 0)
        let scores = WordScores(of: QuantizedRows(vectors, model.kernels), by: model)
        #expect(scores.labels(ofGroup: 0, for: 0..<0).isEmpty)
        #expect(scores.arcs(in: 0..<0).scores.isEmpty)
        #expect(scores.relations(of: []).isEmpty)
        #expect(Encoder(model).vectors(of: []).count == 0)
    }

    @Test("Windows of every length up to the longest are read, on every path alike")
    func everyLength() throws {
        let models = try Kernels.available.map { try TinyModel.model($0) }
        for count in 1...models[0].longestWindow - 2 {
            var window = Window()
            for word in 0..<count {
                let piece = Int32(word * 7 % models[0].configuration.pieces)
                window.append(word: [piece], shape: .lowercase, space: .blank, quotation: .outside)
            }
            let results = models.map { Encoder($0).vectors(of: [window]).values }
            #expect(results[0].allSatisfy { $0.isFinite })
            #expect(results.allSatisfy { $0 == results[0] })
        }
    }

    @Test("Many tasks use one model at once")
    func manyTasks() async throws {
        let model = try TinyModel.model()
        let window = try TinyModel.cases()[0].window
        let expected = Encoder(model).vectors(of: [window]).values
        await withTaskGroup(of: [Float].self) { group in
            for _ in 0..<8 { group.addTask { Encoder(model).vectors(of: [window]).values } }
            for await values in group { #expect(values == expected) }
        }
    }
}
