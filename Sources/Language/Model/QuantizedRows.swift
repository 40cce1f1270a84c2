import CKernels

/// Vectors as the kernels multiply them.
package struct QuantizedRows {
    let count: Int
    let kernels: Kernels
    private let width: Int
    private var bytes: [UInt8]
    private var scales: [Float]

    package init(_ vectors: WordVectors, _ kernels: Kernels) {
        self.init(count: vectors.count, width: vectors.width, kernels)
        kernels.functions.quantize(vectors.values, count, width, &bytes, &scales)
    }

    private init(count: Int, width: Int, _ kernels: Kernels) {
        (self.count, self.width, self.kernels) = (count, width, kernels)
        bytes = [UInt8](repeating: 0, count: (count + hearsay_spare_rows) * width)
        scales = [Float](repeating: 0, count: count + hearsay_spare_rows)
    }

    /// Some of the rows, one behind the other.
    func picked(_ rows: some Collection<Int>) -> QuantizedRows {
        var picked = QuantizedRows(count: rows.count, width: width, kernels)
        for (place, row) in rows.enumerated() {
            picked.bytes.replaceSubrange(
                place * width..<(place + 1) * width, with: bytes[row * width..<(row + 1) * width])
            picked.scales[place] = scales[row]
        }
        return picked
    }

    /// - Parameter outputs: so many of the first outputs at least, to the end of a panel; nil: all.
    func product(
        _ matrix: Matrix, outputs: Int? = nil, activation: hearsay_activation = hearsay_activation_none
    ) -> [Float] {
        let outputs = outputs ?? matrix.outputs
        let size = count * outputs.roundedUp(to: hearsay_panel)
        return [Float](unsafeUninitializedCapacity: size) { buffer, initialized in
            initialized = size
            guard initialized > 0, let result = buffer.baseAddress else { return }
            matrix.withKernel(outputs: outputs) {
                kernels.functions.product($0, bytes, scales, count, activation, result)
            }
        }
    }

    /// The product without what fills up the last panel.
    func vectors(_ matrix: Matrix, activation: hearsay_activation = hearsay_activation_none) -> [Float] {
        let (values, width, stride) = (product(matrix, activation: activation), matrix.outputs, matrix.stride)
        return width == stride ? values : (0..<count).flatMap { values[$0 * stride..<$0 * stride + width] }
    }

    /// Adds to the scores of each row and label what the label's vector, a product of the row, has in common with the row
    /// of `others`.
    func addBilinear(_ matrix: Matrix, _ others: [Float], labels: Int, to scores: inout [Float], stride: Int) {
        matrix.withKernel {
            kernels.functions.add_bilinear($0, bytes, scales, count, others, labels, &scores, stride)
        }
    }
}
