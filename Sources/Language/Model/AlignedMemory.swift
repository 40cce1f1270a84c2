/// Zeroed memory that begins at a line of the processor's cache, as kernels like it.
final class AlignedMemory {
    let base: UnsafeMutableRawPointer
    let byteCount: Int

    init(byteCount: Int) {
        base = .allocate(byteCount: max(byteCount, 1), alignment: 64)
        base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
        self.byteCount = byteCount
    }

    deinit { base.deallocate() }

    /// The memory, or new memory where it is too small.
    static func grown(_ memory: AlignedMemory?, to byteCount: Int) -> AlignedMemory {
        if let memory, memory.byteCount >= byteCount { return memory }
        return AlignedMemory(byteCount: byteCount)
    }

    func start<Element>(as type: Element.Type) -> UnsafeMutablePointer<Element> {
        base.bindMemory(to: type, capacity: byteCount / MemoryLayout<Element>.stride)
    }
}
