import Record

@testable import Pages

/// Any bytes are an archive that comes to its end, whose records lie in it one behind the other; packed or not.
func fuzzArchive(_ source: [UInt8], choice: UInt8) {
    var limits = WARCLimits()
    (limits.block, limits.head, limits.ratio) = (choice & 1 != 0 ? 200 : 1 << 16, 1 << 10, 20)
    let archive = choice & 2 != 0 ? packed(source, choice: choice) : source
    let stream = PeekableStream(Chunks(archive, size: choice & 4 != 0 ? 7 : 1 << 12))
    guard var reader = try? WARCReader(stream, input: "x", limits: limits) else { return }
    var options = InputOptions()
    options.maximumSize = limits.block
    var (count, last) = (0, -1)
    while let record = next(&reader, archive, &count) {
        require(record.place.offset >= last && record.place.offset <= archive.count, "where a record lies")
        require(record.block.count <= max(limits.block, limits.head), "the size of a record")
        last = record.place.offset
        _ = WARCPage(record, input: "x", options: options).outcome()
    }
}

/// The next record, nil at the end; failures are counted and passed over.
private func next(_ reader: inout WARCReader, _ archive: [UInt8], _ count: inout Int) -> WARCRecord? {
    while true {
        count += 1
        require(count < archive.count + 10, "an archive without end")
        do throws(Failure) {
            return try reader.next()
        } catch {
            continue
        }
    }
}

/// The bytes as gzip members that each end before a `W`, or as one; a byte of it damaged where the choice says so.
private func packed(_ source: [UInt8], choice: UInt8) -> [UInt8] {
    let parts = choice & 8 != 0 ? source.split(separator: 0x57).map { [0x57] + $0 } : [source]
    var archive = parts.flatMap(gzip)
    if choice & 16 != 0, !archive.isEmpty {
        archive[(Int(choice) * 7919 + source.count * 31) % archive.count] ^= choice
    }
    return choice & 32 != 0 ? archive.dropLast(archive.count / 3) : archive
}

private func gzip(_ bytes: [UInt8]) -> [UInt8] { (try? WholeMember.pack(bytes)) ?? [] }

private final class Chunks: ByteStream {
    private let bytes: [UInt8]
    private let size: Int
    private(set) var position = 0

    init(_ bytes: [UInt8], size: Int) { (self.bytes, self.size) = (bytes, size) }

    func next() -> [UInt8]? {
        let chunk = Array(bytes[position...].prefix(size))
        position += chunk.count
        return chunk.isEmpty ? nil : chunk
    }
}
