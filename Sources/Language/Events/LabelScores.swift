import CKernels
import Glibc

/// The scores of labels, row by row.
struct LabelScores {
    private let values: [Float]
    private let stride: Int

    /// - Parameter outputs: so many labels at least; nil: all.
    init(of rows: QuantizedRows, by matrix: Matrix, outputs: Int? = nil) {
        stride = (outputs ?? matrix.outputs).roundedUp(to: hearsay_panel)
        values = rows.product(matrix, outputs: outputs)
    }

    func score(_ label: Int, _ row: Int) -> Float { values[row * stride + label] }

    /// The probabilities of some labels, of which a word has one.
    func probabilities(of group: some Collection<Int>, _ row: Int) -> [Float] {
        [Float](unsafeUninitializedCapacity: group.count) { shares, count in
            var greatest = -Float.infinity
            for label in group {
                shares.initializeElement(at: count, to: score(label, row))
                greatest = max(greatest, shares[count])
                count += 1
            }
            var sum: Float = 0
            for place in 0..<count {
                shares[place] = expf(shares[place] - greatest)
                sum += shares[place]
            }
            for place in 0..<count { shares[place] /= sum }
        }
    }
}
