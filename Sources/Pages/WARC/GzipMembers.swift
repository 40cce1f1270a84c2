import Record

/// An archive packed with gzip: one member a record as the standard wants it, one over all, or members that end
/// anywhere.
///
/// A member that fits into the window and unpacks to no more than ``WholeMember/capacity`` bytes is unpacked at once,
/// by a library that is more than twice as fast at that; any other streams by. Behind damage the next member that
/// begins with a record is looked for. Memory is a few megabytes, whatever the members are.
final class GzipMembers: ArchivePieces {
    /// The bytes that are made ready before a member is unpacked, and those that are at most.
    private static let (readySize, windowSize) = (256 << 10, 1 << 20)

    private let input: String
    private var window: StoredWindow
    private let wholeMember: WholeMember
    private var open: OpenMember?
    private var mustSearch = false
    private var search: MemberSearch

    /// A member that streams by.
    private struct OpenMember {
        let inflater: InflateDecoder
        let offset: Int
        var unpacked = 0
    }

    init(_ base: any ByteStream, format: ArchiveFormat, input: String) throws(Failure) {
        self.input = input
        window = StoredWindow(base)
        search = MemberSearch(format)
        wholeMember = try WholeMember(input: input)
    }

    var position: Int { window.offset }

    func abandonMember() {
        guard open != nil else { return }
        open = nil
        mustSearch = true
    }

    func next() throws(Failure) -> ArchivePiece? {
        while true {
            if open != nil {
                if let piece = try nextOfOpenMember() { return piece }
            } else {
                guard try findMember() else { return nil }
                if let piece = try unpackWholeMember() { return piece }
            }
        }
    }

    /// Whether there is another member; the window then stands at it.
    private func findMember() throws(Failure) -> Bool {
        let start = window.offset
        try window.fill(to: Self.readySize)
        if !mustSearch {
            guard let first = window.rest.first else { return false }
            if first == 0x1F { return true }
        }
        let isAfterDamage = mustSearch
        mustSearch = false
        let isFound = try search.findMember(in: &window)
        // Whoever damaged the member was told; zeros are padding.
        if !isAfterDamage, window.offset > start, !isPadding(from: start) {
            throw damaged(at: start, "\(window.offset - start) bytes stand there that are no gzip data")
        }
        return isFound
    }

    private func isPadding(from start: Int) -> Bool {
        let count = min(window.index, window.offset - start)
        return window.bytes[window.index - count..<window.index].allSatisfy { $0 == 0 }
    }

    /// The whole member at the window; nil where it is not whole or too large: then it is open.
    private func unpackWholeMember() throws(Failure) -> ArchivePiece? {
        let offset = window.offset
        var result = wholeMember.unpack(window.rest)
        if case .notWhole = result, window.count < Self.windowSize, !window.isAtEnd {
            try window.fill(to: Self.windowSize)
            result = wholeMember.unpack(window.rest)
        }
        guard case .unpacked(let bytes, let taken) = result else {
            open = try OpenMember(inflater: inflater(), offset: offset)
            return nil
        }
        window.take(taken)
        search.passed(taken)
        return bytes.isEmpty ? nil : ArchivePiece(bytes: bytes, offset: offset, isPacked: true, endsMember: true)
    }

    private func inflater() throws(Failure) -> InflateDecoder {
        do throws(BodyDamage) {
            return try InflateDecoder(.gzip)
        } catch {
            throw Failure(input: input, error)
        }
    }

    /// The next piece of the open member; nil at its end.
    private func nextOfOpenMember() throws(Failure) -> ArchivePiece? {
        guard let member = open else { return nil }
        if window.count == 0 { try window.fill(to: FileStream.chunkSize) }
        var step: (taken: Int, given: Int)?
        let bytes = [UInt8](unsafeUninitializedCapacity: FileStream.chunkSize) { output, count in
            step = try? window.rest.withUnsafeBufferPointer { try member.inflater.step($0, into: output) }
            count = step?.given ?? 0
        }
        guard let step else { throw leaveDamaged(member, "its gzip data are damaged") }
        window.take(step.taken)
        open?.unpacked += step.given
        let isAtEnd = member.inflater.isAtEnd
        if isAtEnd {
            search.passed(window.offset - member.offset)
            open = nil
        } else if step.taken == 0 && step.given == 0 {
            throw leaveDamaged(member, "its gzip data are cut short")
        }
        guard !bytes.isEmpty else { return nil }
        return ArchivePiece(
            bytes: bytes, offset: member.offset, isPacked: true, unpackedOffset: member.unpacked, endsMember: isAtEnd)
    }

    /// Leaves a member that cannot be unpacked further, and looks for another from its second byte on: what damaged it
    /// may have been that its end is missing, and the next one begins within.
    private func leaveDamaged(_ member: OpenMember, _ reason: String) -> Failure {
        open = nil
        mustSearch = true
        search.goBack(to: member.offset + 1, in: &window)
        return damaged(at: member.offset, reason)
    }

    private func damaged(at offset: Int, _ reason: String) -> Failure {
        Failure(damagedArchive: "\(input)@\(offset)", reason)
    }
}
