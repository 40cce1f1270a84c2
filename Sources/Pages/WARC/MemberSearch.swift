import Record

/// Looks for the next gzip member behind damage: one whose first bytes are those of a record.
///
/// To go back into what was unpacked once costs time, and an archive may be made of members that begin within each
/// other. So going back is paid for with bytes that were gone through before: all searches together take linear time.
struct MemberSearch {
    private let format: ArchiveFormat
    private var allowance = 1 << 20

    init(_ format: ArchiveFormat) { self.format = format }

    /// Tells of bytes that were gone through without damage.
    mutating func passed(_ count: Int) { allowance = min(allowance + count, 1 << 20) }

    /// Goes back to an offset if that can be paid for.
    mutating func goBack(to offset: Int, in window: inout StoredWindow) {
        let cost = window.offset - offset
        guard cost <= allowance else { return }
        allowance -= max(0, cost)
        window.move(to: offset)
    }

    /// Moves the window to the next member, or to its end; returns whether there is one.
    func findMember(in window: inout StoredWindow) throws(Failure) -> Bool {
        while true {
            try window.fill(to: 64 << 10)
            guard let start = Self.indexOfSignature(in: window.rest) else {
                let isAtEnd = window.isAtEnd
                // The last two bytes may begin a signature.
                window.take(isAtEnd ? window.count : max(0, window.count - 2))
                if isAtEnd { return false }
                continue
            }
            window.take(start - window.index)
            try window.fill(to: 4 << 10)
            if holdsRecord(window.rest) { return true }
            window.take(1)
        }
    }

    private static func indexOfSignature(in bytes: ArraySlice<UInt8>) -> Int? {
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: 0x1F), found + 2 < bytes.endIndex {
            if bytes[found + 1] == 0x8B && bytes[found + 2] == 8 { return found }
            start = found + 1
        }
        return nil
    }

    /// Looks at no more than the beginning: the name in the head of a member may be as long as the archive.
    private func holdsRecord(_ member: ArraySlice<UInt8>) -> Bool {
        let start = InflateDecoder.beginning(64, of: member.prefix(2 << 10))
        return !start.isEmpty && format.startsRecord(start[...]) != false
    }
}
