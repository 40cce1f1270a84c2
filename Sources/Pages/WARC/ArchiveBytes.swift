import Record

/// The unpacked bytes of an archive that are at hand: as many as what is looked for in them needs.
struct ArchiveBytes {
    /// The bytes behind a record that are looked at to see whether another one begins.
    private static let lookAhead = 16 << 10

    let format: ArchiveFormat
    private let pieces: any ArchivePieces
    private var buffer: [UInt8] = []
    private var index = 0
    /// The piece that came last, without its bytes, and where these begin in the buffer.
    private var piece = ArchivePiece(bytes: [], offset: 0)
    private var pieceStart = 0
    /// A piece that begins with a record, found where the one before was not at its end.
    private var held: ArchivePiece?
    /// What was found to be damaged behind what is being read.
    private var pendingDamage: Failure?

    init(_ pieces: any ArchivePieces, format: ArchiveFormat) {
        self.pieces = pieces
        self.format = format
    }

    var storedPosition: Int { pieces.position }
    /// The bytes that were not taken yet.
    var rest: ArraySlice<UInt8> { buffer[index...] }

    /// Where the next byte is stored.
    var place: WARCPlace {
        let distance = index - pieceStart
        guard piece.isPacked else { return WARCPlace(offset: piece.offset + distance, unpackedOffset: 0) }
        return WARCPlace(offset: piece.offset, unpackedOffset: max(0, piece.unpackedOffset + distance))
    }

    mutating func take(_ count: Int) { index += count }

    /// Takes so many bytes to be kept. A few of many are copied, so that they do not keep the others in memory.
    mutating func takeBlock(_ count: Int) -> ArraySlice<UInt8> {
        let block = rest.prefix(count)
        index += count
        return block.count * 2 < buffer.count ? Array(block)[...] : block
    }

    // MARK: Getting more

    /// Gets another piece; false at the end, and within a record also where a gzip member begins another.
    private mutating func grow(withinRecord: Bool) throws(Failure) -> Bool {
        if let damage = pendingDamage {
            pendingDamage = nil
            throw damage
        }
        var next = held
        held = nil
        if next == nil { next = try pieces.next() }
        guard let next else { return false }
        if withinRecord, next.isPacked, next.unpackedOffset == 0, format.startsRecord(next.bytes[...]) == true {
            held = next
            return false
        }
        append(next)
        return true
    }

    private mutating func append(_ next: ArchivePiece) {
        piece = next
        piece.bytes = []
        if index == buffer.count {
            buffer = next.bytes
            (index, pieceStart) = (0, 0)
            return
        }
        // Moved only when half of the buffer was taken, no byte is moved more than once on the average.
        if index * 2 >= buffer.count {
            buffer = Array(rest)
            index = 0
        }
        pieceStart = buffer.count
        buffer += next.bytes
    }

    /// Makes so many bytes ready; false where the record ends before.
    mutating func fill(to count: Int) throws(Failure) -> Bool {
        if rest.count < count, rest.count <= FileStream.chunkSize { makeRoom(for: count) }
        while rest.count < count {
            guard try grow(withinRecord: true) else { return false }
        }
        return true
    }

    /// Moves the little that is at hand to where so many bytes fit, so that they are not moved again as more come in. The
    /// length of a record may lie, so it is trusted for a megabyte only.
    private mutating func makeRoom(for count: Int) {
        var roomy: [UInt8] = []
        roomy.reserveCapacity(min(count, 1 << 20) + FileStream.chunkSize)
        roomy += rest
        buffer = roomy
        pieceStart -= index
        index = 0
    }

    /// As ``fill(to:)``; what is at hand is dropped where what follows is damaged.
    private mutating func fillOrDrop(to count: Int) throws(Failure) -> Bool {
        do throws(Failure) {
            return try fill(to: count)
        } catch {
            index = buffer.count
            throw error
        }
    }

    // MARK: Looking for records

    /// Whether a record begins with the next byte.
    mutating func startsRecord() throws(Failure) -> Bool {
        var isMore = true
        while true {
            if let starts = format.startsRecord(rest) { return starts }
            guard isMore else { return false }
            isMore = try fillOrDrop(to: max(64, rest.count * 2))
        }
    }

    /// The length of the head that begins with the next byte, its empty line included; nil where it is longer than the
    /// limit or has no end.
    mutating func endOfHead(limit: Int) throws(Failure) -> Int? {
        var isMore = true
        while true {
            if let end = format.endOfHead(in: rest.prefix(limit)) { return end - index }
            guard isMore, rest.count < limit else { return nil }
            // Twice as much each time, so that looking through it again does not add up.
            isMore = try fillOrDrop(to: min(limit, max(4096, rest.count * 2)))
        }
    }

    /// Whether, behind so many bytes, there is a record, the end, or nothing that can be told.
    mutating func isFollowedByRecord(at count: Int) -> Bool {
        while true {
            let following = rest.dropFirst(count).drop { $0 == 0x0A || $0 == 0x0D }
            if let starts = format.startsRecord(following) {
                // The rest of an ARC head looks like one, `tp://outlet.example/ ...`.
                return starts && (format == .warc || rest[..<following.startIndex].last ?? 0x0A == 0x0A)
            }
            guard !piece.endsMember, rest.count < count + Self.lookAhead else { return true }
            do throws(Failure) {
                guard try grow(withinRecord: true) else { return true }
            } catch {
                pendingDamage = error
                return true
            }
        }
    }

    /// Where, among the next bytes, a block ends and another record begins; nil where none does.
    func endOfBlock(before count: Int) -> Int? { format.endOfBlock(in: rest, before: count) }

    // MARK: Stepping over

    /// Takes line ends; false at the end of the archive.
    mutating func skipBlankLines(_ budget: inout StepBudget) throws(Failure) -> Bool {
        while true {
            while index < buffer.count, buffer[index] == 0x0A || buffer[index] == 0x0D { index += 1 }
            if index < buffer.count { return true }
            guard try grow(withinRecord: false) else { return false }
            try spend(rest.count, of: &budget)
        }
    }

    /// Steps over what belongs to no record, up to the next one or the end; returns the number of bytes.
    mutating func skipToRecord(_ budget: inout StepBudget) throws(Failure) -> Int {
        var skipped = 0
        while true {
            if let record = format.distanceToRecord(in: rest) {
                index += record
                return skipped + record
            }
            let count = rest.count - format.undecided(rest)
            index += count
            skipped += count
            guard try growOrDrop(&budget) else {
                defer { index = buffer.count }
                return skipped + rest.count
            }
        }
    }

    /// Steps over so many bytes of a block; false where the archive ends or another record begins before.
    mutating func skip(_ count: Int, _ budget: inout StepBudget) throws(Failure) -> Bool {
        var left = count
        while true {
            let ready = min(left, rest.count)
            if let end = endOfBlock(before: ready) {
                index += end
                return false
            }
            guard ready < left else {
                index += left
                return true
            }
            let taken = ready - format.undecided(rest)
            index += taken
            left -= taken
            guard try growOrDrop(&budget) else {
                index = buffer.count
                return false
            }
        }
    }

    private mutating func growOrDrop(_ budget: inout StepBudget) throws(Failure) -> Bool {
        let before = rest.count
        do throws(Failure) {
            guard try grow(withinRecord: true) else { return false }
            try spend(rest.count - before, of: &budget)
            return true
        } catch {
            index = buffer.count
            throw error
        }
    }

    private mutating func spend(_ count: Int, of budget: inout StepBudget) throws(Failure) {
        guard budget.spend(count, storedPosition: pieces.position) else {
            index = buffer.count
            pieces.abandonMember()
            throw budget.failure
        }
    }
}
