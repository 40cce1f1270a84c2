import CKernels
import Record

/// A matrix with 8-bit weights and a bias, as the kernels take it.
final class Matrix: Sendable {
    let outputs: Int
    let inputs: Int
    private let panels: Tensor<Int8>
    // Written in `init` alone.
    nonisolated(unsafe) private let memory: AlignedMemory
    // Points to `panels` and `memory`, which live as long.
    nonisolated(unsafe) private let kernel: hearsay_matrix

    /// Outputs from one row of a product to the next: filled up to whole panels.
    var stride: Int { Self.stride(of: outputs) }

    static func stride(of outputs: Int) -> Int {
        let panel = hearsay_panel
        return (outputs + panel - 1) / panel * panel
    }

    init(_ name: String, outputs: Int, inputs: Int, of file: WeightFile, for kernels: Kernels) throws(Failure) {
        self.outputs = outputs
        self.inputs = inputs
        let stride = Self.stride(of: outputs)
        panels = try file.panels(name, outputs: outputs, inputs: inputs)
        memory = AlignedMemory(byteCount: 3 * stride * MemoryLayout<Float>.stride)
        let scale = memory.start(as: Float.self)
        let bias = scale + stride
        scale.update(from: try file.floats("\(name).scale", outputs).start, count: outputs)
        bias.update(from: try file.floats("\(name).bias", outputs).start, count: outputs)
        let start = UnsafeMutableRawPointer(bias + stride).bindMemory(to: Int32.self, capacity: stride)
        kernels.functions.starts(panels.start, stride, inputs, start)
        kernel = hearsay_matrix(
            panels: panels.start, start: start, scale: scale, bias: bias, outputs: stride, inputs: inputs)
    }

    /// What the kernels take. It is not to be used longer than the matrix.
    func withKernel<Result>(_ use: (UnsafePointer<hearsay_matrix>) -> Result) -> Result {
        withUnsafePointer(to: kernel) { use($0) }
    }
}
