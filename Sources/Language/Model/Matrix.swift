import CKernels
import Record

/// A matrix with 8-bit weights and a bias, as the kernels take it.
final class Matrix: Sendable {
    let outputs: Int
    let inputs: Int
    private let panels: Tensor<Int8>?
    // Written in `init` alone.
    nonisolated(unsafe) private let memory: AlignedMemory
    // Points to `panels` and `memory`, which live as long.
    nonisolated(unsafe) private let kernel: hearsay_matrix

    /// Outputs from one row of a product to the next: filled up to whole panels.
    var stride: Int { kernel.outputs }

    /// A matrix of the file, used in place.
    init(_ name: String, outputs: Int, inputs: Int, of file: WeightFile, for kernels: Kernels) throws(Failure) {
        (self.outputs, self.inputs) = (outputs, inputs)
        let stride = outputs.roundedUp(to: hearsay_panel)
        let panels = try file.panels(name, outputs: outputs, inputs: inputs)
        self.panels = panels
        memory = AlignedMemory(byteCount: 3 * stride * MemoryLayout<Float>.stride)
        let scale = memory.start(as: Float.self)
        scale.update(from: try file.floats("\(name).scale", outputs).start, count: outputs)
        (scale + stride).update(from: try file.floats("\(name).bias", outputs).start, count: outputs)
        kernel = Self.kernel(panels.start, scale, outputs: stride, inputs: inputs, for: kernels)
    }

    /// A matrix of numbers in floating point, made one of 8-bit integers as those of the file are: the greatest weight of
    /// each output becomes 127. What is no number becomes one.
    ///
    /// - Precondition: `inputs` is a multiple of 16.
    init(
        outputs: Int, inputs: Int, for kernels: Kernels, bias: (_ output: Int) -> Float,
        weight: (_ output: Int, _ input: Int) -> Float
    ) {
        (self.outputs, self.inputs) = (outputs, inputs)
        panels = nil
        let stride = outputs.roundedUp(to: hearsay_panel)
        memory = AlignedMemory(byteCount: stride * (inputs + 3 * MemoryLayout<Float>.stride))
        let scale = memory.start(as: Float.self)
        let integers = UnsafeMutableRawPointer(scale + 3 * stride).bindMemory(to: Int8.self, capacity: stride * inputs)
        for output in 0..<outputs {
            var greatest: Float = 0
            for input in 0..<inputs { greatest = max(greatest, abs(weight(output, input))) }
            let factor = greatest > 1e-30 ? 127 / greatest : 0
            scale[output] = greatest / 127
            scale[stride + output] = bias(output)
            let (panel, column) = output.quotientAndRemainder(dividingBy: hearsay_panel)
            for input in 0..<inputs {
                let value = min(127, weight(output, input) * factor)
                let place = (panel * inputs / hearsay_group + input / hearsay_group) * hearsay_panel + column
                integers[place * hearsay_group + input % hearsay_group] = Int8(max(-127, value).rounded())
            }
        }
        kernel = Self.kernel(integers, scale, outputs: stride, inputs: inputs, for: kernels)
    }

    /// - Parameter scale: the scales of all outputs; behind them lie their biases, and room for the start of their sums.
    private static func kernel(
        _ panels: UnsafePointer<Int8>, _ scale: UnsafeMutablePointer<Float>, outputs: Int, inputs: Int,
        for kernels: Kernels
    ) -> hearsay_matrix {
        let start = UnsafeMutableRawPointer(scale + 2 * outputs).bindMemory(to: Int32.self, capacity: outputs)
        kernels.functions.starts(panels, outputs, inputs, start)
        return hearsay_matrix(
            panels: panels, start: start, scale: scale, bias: scale + outputs, outputs: outputs, inputs: inputs)
    }

    /// What the kernels take. It is not to be used longer than the matrix.
    func withKernel<Result>(_ use: (UnsafePointer<hearsay_matrix>) -> Result) -> Result {
        withUnsafePointer(to: kernel) { use($0) }
    }

    /// The same of only the first outputs, up to the end of a panel.
    func withKernel<Result>(outputs: Int, _ use: (UnsafePointer<hearsay_matrix>) -> Result) -> Result {
        precondition(outputs <= self.outputs, "no more outputs than there are")
        var kernel = kernel
        kernel.outputs = outputs.roundedUp(to: hearsay_panel)
        return withUnsafePointer(to: kernel) { use($0) }
    }
}
