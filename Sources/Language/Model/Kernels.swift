import CKernels

/// The kernels for one kind of processor. All give the same bits; see `CKernels.h`.
package struct Kernels: Sendable, CustomStringConvertible {
    package enum Path: CaseIterable {
        case portable, avx2, avx512
    }

    // A table of functions that is compiled in and never changes.
    nonisolated(unsafe) private let table: UnsafePointer<hearsay_kernels>

    /// nil where this processor cannot run them.
    package init?(_ path: Path) {
        let path =
            switch path {
            case .portable: hearsay_path_portable
            case .avx2: hearsay_path_avx2
            case .avx512: hearsay_path_avx512
            }
        guard let table = hearsay_kernels_of(path) else { return nil }
        self.table = table
    }

    /// All that this processor can run, the fastest last.
    package static let available = Path.allCases.compactMap { Kernels($0) }

    /// The fastest that this processor can run.
    package static var best: Kernels { available[available.count - 1] }

    var functions: hearsay_kernels { table.pointee }

    /// left [rows, inner] times right [inner, columns], in floating point. `columns` is a multiple of 16.
    func product(
        _ left: [Float], _ right: UnsafeBufferPointer<Float>, rows: Int, inner: Int, columns: Int
    ) -> [Float] {
        precondition(left.count >= rows * inner && right.count >= inner * columns, "matrices of these sizes")
        return [Float](unsafeUninitializedCapacity: rows * columns) { buffer, count in
            count = rows * columns
            guard count > 0, let right = right.baseAddress, let result = buffer.baseAddress else { return }
            functions.float_product(left, right, rows, inner, columns, result)
        }
    }

    package var description: String { String(cString: table.pointee.name) }
}
