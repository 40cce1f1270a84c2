/// Undoes the codings of a body as it streams by, from the outermost to the innermost.
///
/// A bomb is stopped at the limit, at whatever coding it goes off. Memory: for each coding the tables of its library
/// (16 MB at most) and what one chunk decodes to.
public final class BodyDecoder {
    private struct Stage {
        let decoder: any CodingDecoder
        var taken = 0
        var given = 0
    }
    private var stages: [Stage]
    private let limit: Int
    /// The bytes of an unpacked body.
    private var passed = 0
    private let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)

    /// - Parameters:
    ///   - codings: in the order in which they were applied, as the fields of a message list them.
    ///   - limit: the largest number of bytes that may come out, of any of the codings.
    public init(undoing codings: [ContentCoding], limit: Int) throws(BodyDamage) {
        stages = []
        self.limit = limit
        guard codings.count <= ContentCoding.maximumCount else { throw .tooManyCodings }
        for coding in codings.reversed() { stages.append(Stage(decoder: try coding.decoder())) }
    }

    deinit { scratch.deallocate() }

    /// Appends what the next bytes of a body decode to. Where it throws, what was sound before the damage is appended.
    public func decode(_ chunk: [UInt8], into body: inout [UInt8]) throws(BodyDamage) {
        try decode(chunk[...], into: &body)
    }

    func decode(_ chunk: ArraySlice<UInt8>, into body: inout [UInt8]) throws(BodyDamage) {
        guard !stages.isEmpty else { return try pass(chunk, into: &body) }
        var bytes = chunk
        var damage: BodyDamage?
        for index in stages.indices {
            var decoded: [UInt8] = []
            do throws(BodyDamage) {
                try decode(bytes, at: index, into: &decoded)
            } catch {
                damage = damage ?? error
            }
            bytes = decoded[...]
        }
        body += bytes
        if let damage { throw damage }
    }

    /// A body that is not packed at all.
    private func pass(_ chunk: ArraySlice<UInt8>, into body: inout [UInt8]) throws(BodyDamage) {
        let allowed = min(chunk.count, limit - passed)
        passed += allowed
        body += chunk.prefix(allowed)
        guard allowed == chunk.count else { throw .tooLarge(limit: limit) }
    }

    /// To be called when the body is at its end.
    ///
    /// - Throws: ``BodyDamage/cutShort(_:)`` where a coding is not. An empty body is sound in any coding.
    public func finish() throws(BodyDamage) {
        for stage in stages where !stage.decoder.isAtEnd && stage.taken > 0 { throw .cutShort(stage.decoder.coding) }
    }

    private func decode(_ bytes: ArraySlice<UInt8>, at index: Int, into output: inout [UInt8]) throws(BodyDamage) {
        let decoder = stages[index].decoder
        var rest = bytes
        while true {
            let (taken, given) = try step(decoder, rest)
            let allowed = min(given, limit - stages[index].given)
            output += UnsafeBufferPointer(rebasing: scratch[..<allowed])
            stages[index].given += allowed
            guard allowed == given else { throw .tooLarge(limit: limit) }
            rest = rest.dropFirst(taken)
            stages[index].taken += taken
            // The library holds nothing back that would have fitted.
            if given < scratch.count && (rest.isEmpty || taken == 0) { return }
        }
    }

    private func step(_ decoder: any CodingDecoder, _ input: ArraySlice<UInt8>) throws(BodyDamage) -> (Int, Int) {
        // A closure of the standard library throws any error, so this one brings its result home as a value.
        let result = input.withUnsafeBufferPointer { input -> Result<(Int, Int), BodyDamage> in
            do throws(BodyDamage) {
                return .success(try decoder.step(input, into: scratch))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
