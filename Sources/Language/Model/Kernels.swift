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

    package var description: String { String(cString: table.pointee.name) }
}
