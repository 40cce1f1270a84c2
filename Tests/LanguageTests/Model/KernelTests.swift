import CKernels
import Foundation
import Testing

@testable import Language

@Suite("Kernels")
struct KernelTests {
    /// Numbers without a pattern, the same in every run (xorshift, G. Marsaglia 2003).
    struct Random: RandomNumberGenerator {
        var state: UInt64 = 0x2545_F491_4F6C_DD1D

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }

        mutating func floats(_ count: Int, _ range: ClosedRange<Float> = -1...1) -> [Float] {
            (0..<count).map { _ in Float.random(in: range, using: &self) }
        }

        mutating func weights(_ count: Int) -> [Int8] {
            (0..<count).map { _ in Int8.random(in: -127...127, using: &self) }
        }
    }

    /// A matrix of weights in panels, with all it takes.
    struct TestMatrix {
        let outputs: Int
        let inputs: Int
        let panels: [Int8]
        let scale: [Float]
        let bias: [Float]

        init(outputs: Int, inputs: Int, _ random: inout Random) {
            (self.outputs, self.inputs) = (outputs, inputs)
            panels = random.weights(outputs * inputs)
            scale = random.floats(outputs, 0.001...0.01)
            bias = random.floats(outputs)
        }

        func weight(_ output: Int, _ input: Int) -> Int {
            let (panel, column) = output.quotientAndRemainder(dividingBy: 32)
            return Int(panels[((panel * (inputs / 4) + input / 4) * 32 + column) * 4 + input % 4])
        }

        func with<Result>(_ kernels: Kernels, _ use: (UnsafePointer<hearsay_matrix>) -> Result) -> Result {
            var start = [Int32](repeating: 0, count: outputs)
            kernels.functions.starts(panels, outputs, inputs, &start)
            return panels.withUnsafeBufferPointer { panels in
                start.withUnsafeBufferPointer { start in
                    scale.withUnsafeBufferPointer { scale in
                        bias.withUnsafeBufferPointer { bias in
                            var matrix = hearsay_matrix(
                                panels: panels.baseAddress!, start: start.baseAddress!, scale: scale.baseAddress!,
                                bias: bias.baseAddress!, outputs: outputs, inputs: inputs)
                            return use(&matrix)
                        }
                    }
                }
            }
        }

        func product(
            _ rows: [Float], _ kernels: Kernels, _ activation: hearsay_activation = hearsay_activation_none
        ) -> [Float] {
            let count = rows.count / inputs
            var bytes = [UInt8](repeating: 0, count: (count + hearsay_spare_rows) * inputs)
            var scales = [Float](repeating: 0, count: count)
            kernels.functions.quantize(rows, count, inputs, &bytes, &scales)
            var result = [Float](repeating: 0, count: count * outputs)
            with(kernels) { kernels.functions.product($0, bytes, scales, count, activation, &result) }
            return result
        }

        /// Bilinear forms of the rows and others, each raised by 1.
        func bilinear(_ rows: [Float], _ others: [Float], labels: Int, _ kernels: Kernels) -> [Float] {
            let count = rows.count / inputs
            var bytes = [UInt8](repeating: 0, count: (count + hearsay_spare_rows) * inputs)
            var scales = [Float](repeating: 0, count: count)
            kernels.functions.quantize(rows, count, inputs, &bytes, &scales)
            var result = [Float](repeating: 1, count: count * labels)
            with(kernels) {
                kernels.functions.add_bilinear($0, bytes, scales, count, others, labels, &result, labels)
            }
            return result
        }

        func attention(_ rows: [Float], _ kernels: Kernels) -> [Float] {
            let count = rows.count / inputs
            var bytes = [UInt8](repeating: 0, count: (count + hearsay_spare_rows) * inputs)
            var scales = [Float](repeating: 0, count: count)
            kernels.functions.quantize(rows, count, inputs, &bytes, &scales)
            var result = [Float](repeating: 0, count: count * outputs / 3)
            let scratch = AlignedMemory(byteCount: hearsay_attention_scratch(count))
            with(kernels) { kernels.functions.attention($0, bytes, scales, count, &result, scratch.base) }
            return result
        }
    }

    @Test("There is a path for every processor, and one that any can run")
    func paths() {
        #expect(Kernels(.portable) != nil)
        #expect(Kernels.available.map(\.description).first == "portable")
    }

    @Test("Products are those of the integers, whatever the number of rows", arguments: Kernels.available)
    func productsAreExact(_ kernels: Kernels) {
        var random = Random()
        for (outputs, inputs) in [(32, 32), (96, 64), (64, 384)] {
            var matrix = TestMatrix(outputs: outputs, inputs: inputs, &random)
            // Powers of two: what is computed in floating point is exact too, and integers can be compared.
            matrix = TestMatrix(matrix, scale: 1, bias: 0)
            for count in [1, 3, 4, 5, 8, 11, 12, 13, 27] {
                // Each row's greatest is 127: its numbers are its bytes.
                var rows: [Float] = []
                for _ in 0..<count { rows += [127] + random.weights(inputs - 1).map { Float($0) } }
                let result = matrix.product(rows, kernels)
                for row in 0..<count {
                    for output in 0..<outputs {
                        var sum = 0
                        for input in 0..<inputs {
                            sum += Int(rows[row * inputs + input]) * matrix.weight(output, input)
                        }
                        #expect(result[row * outputs + output] == Float(sum))
                    }
                }
            }
        }
    }

    @Test("The extremes of the integers do not overflow", arguments: Kernels.available)
    func extremes(_ kernels: Kernels) {
        for sign in [Int8(1), -1] {
            let matrix = TestMatrix(
                outputs: 32, inputs: 1536, panels: Array(repeating: 127 * sign, count: 32 * 1536), scale: 1, bias: 0)
            let result = matrix.product(Array(repeating: -127, count: 1536), kernels)
            #expect(result.allSatisfy { $0 == Float(-127 * 127 * 1536 * Int(sign)) })
        }
    }

    @Test("Paths agree to the bit on products, activations and attention")
    func pathsAgree() {
        var random = Random()
        let matrix = TestMatrix(outputs: 192, inputs: 64, &random)
        for count in [1, 2, 15, 16, 17, 31, 32, 33, 70] {
            let rows = random.floats(count * 64, -3...3)
            for activation in [hearsay_activation_none, hearsay_activation_relu, hearsay_activation_gelu] {
                let results = Kernels.available.map { matrix.product(rows, $0, activation) }
                #expect(results.allSatisfy { $0 == results[0] })
            }
            let results = Kernels.available.map { matrix.attention(rows, $0) }
            #expect(results.allSatisfy { $0 == results[0] })
        }
    }

    @Test("Attention is softmax over scaled products, within a thousandth", arguments: Kernels.available)
    func attention(_ kernels: Kernels) {
        var random = Random()
        let matrix = TestMatrix(outputs: 192, inputs: 64, &random)
        for count in [1, 5, 33, 200] {
            let rows = random.floats(count * 64, -0.7...0.7)
            let parts = matrix.product(rows, kernels)
            let expected = Self.attention(parts, count: count, heads: 2)
            #expect(relativeError(matrix.attention(rows, kernels), expected) < 0.001)
        }
    }

    /// Attention in floating point, as A. Vaswani et al. (Attention is all you need, 2017) define it.
    private static func attention(_ parts: [Float], count: Int, heads: Int) -> [Float] {
        let width = heads * 32
        var result = [Float](repeating: 0, count: count * width)
        for row in 0..<count {
            for head in stride(from: 0, to: width, by: 32) {
                let query = row * 3 * width + head
                var weights: [Float] = []
                for key in 0..<count {
                    let start = key * 3 * width + width + head
                    var score: Float = 0
                    for index in 0..<32 { score += parts[query + index] * parts[start + index] }
                    weights.append(exp(score / Float(32).squareRoot()))
                }
                let sum = weights.reduce(0, +)
                for key in 0..<count {
                    let start = key * 3 * width + 2 * width + head
                    for index in 0..<32 {
                        result[row * width + head + index] += weights[key] / sum * parts[start + index]
                    }
                }
            }
        }
        return result
    }

    @Test("GELU is right to a ten-thousandth", arguments: Kernels.available)
    func gelu(_ kernels: Kernels) {
        let matrix = TestMatrix(outputs: 32, inputs: 32, panels: Array(repeating: 127, count: 1024), scale: 1, bias: 0)
        for step in -800...800 {
            let x = Float(step) / 100
            // One input of 127 steps with the weight 127: the sum is the number itself.
            let row = [x / 127] + Array(repeating: 0, count: 31)
            let result = matrix.product(row, kernels, hearsay_activation_gelu)[0]
            let expected = Double(x) * 0.5 * (1 + erf(Double(x) / 2.0.squareRoot()))
            #expect(abs(Double(result) - expected) < 1e-4)
        }
    }

    @Test("Rows are brought to mean 0 and variance 1", arguments: Kernels.available)
    func normalization(_ kernels: Kernels) {
        var random = Random()
        let (first, added) = (random.floats(3 * 64), random.floats(3 * 64))
        var rows = first
        kernels.functions.normalize(
            &rows, added, 3, 64, Array(repeating: 2, count: 64), Array(repeating: 1, count: 64))
        for row in 0..<3 {
            let sums = (0..<64).map { first[row * 64 + $0] + added[row * 64 + $0] }
            let mean = sums.reduce(0, +) / 64
            let deviation = (sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 64).squareRoot()
            let expected = sums.map { ($0 - mean) / deviation * 2 + 1 }
            #expect(relativeError(Array(rows[row * 64..<row * 64 + 64]), expected) < 1e-5)
        }
    }

    @Test("Products in floating point are right for any number of rows and columns, on every path alike")
    func floatProducts() {
        var random = Random()
        for (count, inner, columns) in [(1, 3, 16), (5, 193, 64), (8, 32, 80), (11, 7, 144)] {
            let (left, right) = (random.floats(count * inner), random.floats(inner * columns))
            let results = Kernels.available.map { kernels in
                var result = [Float](repeating: 9, count: count * columns)
                kernels.functions.float_product(left, right, count, inner, columns, &result)
                return result
            }
            #expect(results.allSatisfy { $0 == results[0] })
            let expected = (0..<count * columns).map { place in
                (0..<inner).reduce(Float(0)) {
                    $0 + left[place / columns * inner + $1] * right[$1 * columns + place % columns]
                }
            }
            #expect(relativeError(results[0], expected) < 1e-5)
        }
    }

    @Test("Bilinear forms are those of the products and the others, on every path alike")
    func bilinear() {
        var random = Random()
        for (width, labels, count) in [(16, 3, 1), (32, 2, 13), (48, 5, 12), (96, 4, 27)] {
            let outputs = (labels * width + 31) / 32 * 32
            let matrix = TestMatrix(outputs: outputs, inputs: width, &random)
            let (rows, others) = (random.floats(count * width), random.floats(count * width))
            let results = Kernels.available.map { matrix.bilinear(rows, others, labels: labels, $0) }
            #expect(results.allSatisfy { $0 == results[0] })
            let products = matrix.product(rows, Kernels.best)
            let expected = (0..<count * labels).map { place in
                let (row, label) = place.quotientAndRemainder(dividingBy: labels)
                return (0..<width).reduce(Float(1)) {
                    $0 + products[row * outputs + label * width + $1] * others[row * width + $1]
                }
            }
            #expect(relativeError(results[0], expected) < 1e-5)
        }
    }

    @Test("Pairs of mentions are weighed by their classes and their vectors, on every path alike")
    func pairs() {
        var random = Random()
        let starts: [Int32] = [0, 3, 4, 260]
        let classes: [[UInt8]] = [[2, 0, 255, 0], [0, 0, 0, 1], [1, 0, 7, 255]]
        for width in [16, 96, 512] {
            let (table, bias, out) = (random.floats(516 * 32), random.floats(32), random.floats(32))
            let (left, right) = (random.floats(width, -2...2), random.floats(3 * width, -2...2))
            let results = Kernels.available.map {
                Self.pairs($0, table, starts, classes.flatMap { $0 }, bias: bias, out: out, left, right)
            }
            #expect(results.allSatisfy { $0 == results[0] })
            for (place, classes) in classes.enumerated() {
                var products: Float = 0
                for index in 0..<width { products += left[index] * right[place * width + index] }
                var expected = products / Float(width).squareRoot()
                for unit in 0..<32 {
                    var sum = bias[unit]
                    for (start, value) in zip(starts, classes) { sum += table[(Int(start) + Int(value)) * 32 + unit] }
                    expected += max(0, sum) * out[unit]
                }
                #expect(abs(results[0][place] - expected) < 1e-3)
            }
        }
    }

    private static func pairs(
        _ kernels: Kernels, _ table: [Float], _ starts: [Int32], _ classes: [UInt8], bias: [Float], out: [Float],
        _ left: [Float], _ right: [Float]
    ) -> [Float] {
        let floats = [table, bias, out].map { values in
            let start = UnsafeMutablePointer<Float>.allocate(capacity: values.count)
            start.initialize(from: values, count: values.count)
            return start
        }
        defer { floats.forEach { $0.deallocate() } }
        var scores = [Float](repeating: 0, count: right.count / left.count)
        starts.withUnsafeBufferPointer { starts in
            var network = hearsay_pair_network(
                table: floats[0], starts: starts.baseAddress!, features: starts.count, bias: floats[1], out: floats[2],
                width: left.count)
            kernels.functions.pairs(&network, left, right, classes, scores.count, &scores)
        }
        return scores
    }

    @Test("What is no number stays where it is", arguments: Kernels.available)
    func noNumbers(_ kernels: Kernels) {
        var random = Random()
        let matrix = TestMatrix(outputs: 96, inputs: 32, &random)
        for value in [Float.nan, .infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 0] {
            let rows = random.floats(20 * 32) + Array(repeating: value, count: 32)
            #expect(matrix.product(rows, kernels).prefix(20 * 96).allSatisfy { $0.isFinite })
            #expect(matrix.attention(rows, kernels).count == 21 * 32)
        }
    }
}

extension KernelTests.TestMatrix {
    init(outputs: Int, inputs: Int, panels: [Int8], scale: Float, bias: Float) {
        (self.outputs, self.inputs, self.panels) = (outputs, inputs, panels)
        self.scale = Array(repeating: scale, count: outputs)
        self.bias = Array(repeating: bias, count: outputs)
    }

    init(_ matrix: Self, scale: Float, bias: Float) {
        self.init(outputs: matrix.outputs, inputs: matrix.inputs, panels: matrix.panels, scale: scale, bias: bias)
    }
}
