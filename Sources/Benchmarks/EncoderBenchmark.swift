import Language

/// Runs windows of full length through the encoder of a language model, on each path that the processor has, on one core:
/// `Training/language/tiny.py --full` writes a model of the real size with random weights.
struct EncoderBenchmark {
    let model: String
    let rounds: Int

    func run() throws {
        let openings = try (0..<rounds).map { _ in
            let start = UserTime.now()
            _ = try Model(path: model)
            return UserTime.now() - start
        }
        print("opening: median \(openings.sorted()[rounds / 2]) s of user CPU")
        for kernels in Kernels.available.reversed() {
            let model = try Model(path: model, kernels: kernels)
            let encoder = Encoder(model)
            for length in [model.longestWindow, 32] {
                let windows = Array(repeating: Self.window(length, of: model), count: model.longestWindow / length)
                let pieces = windows.reduce(0) { $0 + $1.length }
                report("\(kernels), windows of \(length): pieces", pieces) { _ = encoder.vectors(of: windows) }
            }
            let window = Self.window(model.longestWindow, of: model)
            let vectors = encoder.vectors(of: [window])
            report("\(kernels), labels and relations: words", vectors.count) {
                let scores = WordScores(of: QuantizedRows(vectors, kernels), by: model)
                _ = scores.relations(of: (0..<scores.count).map { .init(word: $0, head: $0 == 0 ? nil : $0 - 1) })
            }
        }
    }

    /// Words of one piece, all different.
    private static func window(_ length: Int, of model: Model) -> Window {
        var window = Window()
        for word in 0..<length - 2 {
            let piece = Int32(word * 7919 % model.configuration.pieces)
            window.append(word: [piece], shape: .lowercase, space: .blank, quotation: .outside)
        }
        return window
    }

    /// Calls for a tenth of a second at least a round, and tells how many there are in one.
    private func report(_ what: String, _ count: Int, _ call: () -> Void) {
        let rates = (0..<rounds).map { _ in
            let start = UserTime.now()
            var calls = 0
            while UserTime.now() - start < 0.1 {
                call()
                calls += 1
            }
            return Double(calls * count) / (UserTime.now() - start)
        }
        print("\(what) a second of user CPU: median \(Int(rates.sorted()[rounds / 2])), best \(Int(rates.max() ?? 0))")
    }
}
