import Record

/// Cuts a web archive, WARC or the older ARC, into its records, one after another.
///
/// An archive is read as far as it goes: what is no record is reported by its offset and stepped over, up to the next
/// line that begins one. A record whose length lies ends where the next one begins. Time is linear in the bytes stored,
/// up to ``WARCLimits/ratio``, and memory bounded by the limits, whatever the archive.
public struct WARCReader {
    private let input: String
    private let limits: WARCLimits
    private var bytes: ArchiveBytes
    /// What is left to step over of a record that is larger than the limit.
    private var oversized: (place: WARCPlace, left: Int)?

    init(_ pieces: any ArchivePieces, format: ArchiveFormat, input: String, limits: WARCLimits = WARCLimits()) {
        self.input = input
        self.limits = limits
        bytes = ArchiveBytes(pieces, format: format)
    }

    /// The number of bytes taken from the archive so far, as stored.
    public var position: Int { bytes.storedPosition }

    /// The next record, nil at the end.
    ///
    /// - Throws: what is damaged or no record. The next call goes on behind it.
    public mutating func next() throws(Failure) -> WARCRecord? {
        try stepOverOversized()
        var budget = budget(input)
        guard try bytes.skipBlankLines(&budget) else { return nil }
        let place = bytes.place
        guard try bytes.startsRecord() else {
            let count = try skipToRecord(place)
            throw damaged(place, "\(count) bytes stand there that belong to no record")
        }
        guard let headEnd = try bytes.endOfHead(limit: limits.head) else {
            bytes.take(1)
            _ = try skipToRecord(place)
            throw damaged(place, "the head of a record is longer than \(limits.head) bytes, or has no end")
        }
        let (fields, length) = bytes.format.read(head: bytes.rest.prefix(headEnd))
        bytes.take(headEnd)
        guard let length else {
            _ = try skipToRecord(place)
            throw damaged(place, "the head of a record does not say how long it is")
        }
        return record(at: place, fields: fields, length: length)
    }

    private mutating func skipToRecord(_ place: WARCPlace) throws(Failure) -> Int {
        var budget = budget(name(place))
        return try bytes.skipToRecord(&budget)
    }

    private mutating func record(at place: WARCPlace, fields: HeaderFields, length: Int) -> WARCRecord {
        guard length <= limits.block else {
            oversized = (place, length)
            let failure = Failure(tooLarge: name(place), limit: limits.block)
            // Enough to tell what it would have been.
            let beginning = Array(bytes.rest.prefix(min(length, limits.head)))
            return WARCRecord(place: place, fields: fields, block: beginning[...], damage: failure)
        }
        var damage: Failure?
        var end = length
        do throws(Failure) {
            if try !bytes.fill(to: length) {
                end = bytes.rest.count
                damage = damaged(place, "the archive ends after \(end) of the \(length) bytes of a record")
            }
        } catch {
            end = bytes.rest.count
            damage = error
            damage?.input = name(place)
        }
        if damage != nil || !bytes.isFollowedByRecord(at: length), let next = bytes.endOfBlock(before: end) {
            damage = damaged(place, "a record says that it has \(length) bytes, but the next one begins before")
            end = next
        }
        let block = bytes.takeBlock(end)
        return WARCRecord(place: place, fields: fields, block: block, damage: damage)
    }

    /// Steps over what is left of a record that was too large, unless another record begins in it.
    private mutating func stepOverOversized() throws(Failure) {
        guard let (place, length) = oversized else { return }
        oversized = nil
        var budget = budget(name(place))
        let isWhole = try bytes.skip(length, &budget)
        if !isWhole { throw damaged(place, "a record says that it has \(length) bytes, but ends before") }
    }

    private func budget(_ input: String) -> StepBudget {
        StepBudget(input: input, limits: limits, storedPosition: bytes.storedPosition)
    }

    private func name(_ place: WARCPlace) -> String { "\(input)@\(place)" }

    private func damaged(_ place: WARCPlace, _ reason: String) -> Failure {
        Failure(damagedArchive: name(place), reason)
    }
}
