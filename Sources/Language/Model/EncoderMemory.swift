import CKernels

/// What the encoder computes in, for ``rowsAtOnce`` pieces or the longest window.
final class EncoderMemory {
    /// So many pieces go through a layer together: their rows fit into a processor's second cache.
    static let rowsAtOnce = 256
    /// So many have their intermediate rows at once.
    static let innerRows = 96

    let embeddings: UnsafeMutablePointer<hearsay_embedding>
    let hidden, added, scales, inner, innerScales: UnsafeMutablePointer<Float>
    let bytes, innerBytes: UnsafeMutablePointer<UInt8>
    let attention: UnsafeMutableRawPointer
    private let parts: [AlignedMemory]

    init(_ sizes: WeightFile.Header.Configuration) {
        let rows = max(Self.rowsAtOnce, sizes.positions) + hearsay_spare_rows
        let inner = Self.innerRows + hearsay_spare_rows
        var parts: [AlignedMemory] = []
        func memory<Element>(_ count: Int, of type: Element.Type) -> UnsafeMutablePointer<Element> {
            let part = AlignedMemory(byteCount: count * MemoryLayout<Element>.stride)
            parts.append(part)
            return part.start(as: type)
        }
        embeddings = memory(rows, of: hearsay_embedding.self)
        hidden = memory(rows * sizes.hidden, of: Float.self)
        added = memory(rows * sizes.hidden, of: Float.self)
        scales = memory(rows, of: Float.self)
        bytes = memory(rows * sizes.hidden, of: UInt8.self)
        self.inner = memory(inner * sizes.intermediate, of: Float.self)
        innerBytes = memory(inner * sizes.intermediate, of: UInt8.self)
        innerScales = memory(inner, of: Float.self)
        attention = UnsafeMutableRawPointer(memory(hearsay_attention_scratch(sizes.positions), of: UInt8.self))
        self.parts = parts
    }
}
