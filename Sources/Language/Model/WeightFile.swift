import CDeflate
import CKernels
import FoundationEssentials
import Record

/// The file of a language model, as `Training/language/weights.py` describes it: checked as a whole when it is opened,
/// used in place afterwards.
///
/// A file may leave tensors to another, its base: a small model has the embeddings of the large one.
///
/// All that the file says of itself is doubted: a damaged or hostile one is a ``Failure``, never a read beyond its end.
package struct WeightFile: Sendable {
    static let format = 2
    private static let magic: [UInt8] = Array("HEARSAY".utf8) + [1]
    private static let bodyStart = 16
    private static let longestHeader = 1 << 20

    let header: Header
    private let file: MappedFile
    /// This file and its base, each with what lies in it.
    private let places: [(file: MappedFile, entries: [String: Header.Entry])]

    package struct Header: Decodable, Sendable {
        package struct Configuration: Decodable, Sendable {
            package var hidden, layers, heads, intermediate, positions, pieces, arc, relation, projection,
                statement, participant: Int
        }
        /// A set of labels of which each word has one.
        struct Group: Decodable, Sendable {
            var name: String
            var labels: [String]
        }
        struct Entry: Decodable, Sendable {
            var name, type: String
            var shape: [Int]
            var offset, length: Int
        }
        var format: Int
        var version: String
        /// The version of the file that has the tensors that this one lacks.
        var base: String?
        var config: Configuration
        var groups: [Group]
        /// The groups of labels of events.
        var events: [Group]
        var relations: [String]
        var tensors: [Entry]
    }

    /// What opens the base of a file that has one.
    typealias Base = () throws(Failure) -> WeightFile

    init(path: String, base: Base? = nil) throws(Failure) {
        try self.init(MappedFile(path: path), base)
    }

    /// - Parameter embedded: the contents of a file in memory that is never given back.
    init(embedded: UnsafeRawBufferPointer, name: String, base: Base? = nil) throws(Failure) {
        try self.init(MappedFile(embedded: embedded, name: name), base)
    }

    private init(_ file: MappedFile, _ base: Base?) throws(Failure) {
        self.file = file
        let bytes = file.bytes
        guard bytes.count >= Self.bodyStart, bytes.starts(with: Self.magic.dropLast()) else {
            throw Self.failure(file, "this is no language model; name the file of one")
        }
        guard bytes[Self.magic.count - 1] == Self.magic[Self.magic.count - 1] else { throw Self.wrongVersion(file) }
        let body = UnsafeRawBufferPointer(rebasing: bytes[Self.bodyStart...])
        let checksum = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        guard libdeflate_crc32(0, body.baseAddress, body.count) == checksum else {
            throw Self.damaged(file, "its checksum is wrong")
        }
        let length = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)))
        guard length <= body.count, length <= Self.longestHeader else {
            throw Self.damaged(file, "its header is too long")
        }
        header = try Self.header(in: body[..<length], of: file)
        let entries = try Self.entries(of: header, behind: Self.bodyStart + length, in: file)
        guard let version = header.base else {
            places = [(file, entries)]
            return
        }
        guard let found = try base?(), found.header.version == version else { throw Self.wrongVersion(file) }
        places = [(file, entries)] + found.places
    }

    private struct Version: Decodable {
        var format: Int
    }

    private static func header(in bytes: Slice<UnsafeRawBufferPointer>, of file: MappedFile) throws(Failure) -> Header {
        let json = Data(bytes)
        let decoder = JSONDecoder()
        guard let version = try? decoder.decode(Version.self, from: json) else {
            throw damaged(file, "its header is no JSON of ours")
        }
        guard version.format == format else { throw wrongVersion(file) }
        do {
            return try decoder.decode(Header.self, from: json)
        } catch {
            throw damaged(file, "its header lacks something")
        }
    }

    private static func entries(
        of header: Header, behind start: Int, in file: MappedFile
    ) throws(Failure) -> [String: Header.Entry] {
        var entries: [String: Header.Entry] = [:]
        for entry in header.tensors {
            let isInside =
                entry.offset >= start && entry.offset <= file.bytes.count && entry.length >= 0
                && entry.length <= file.bytes.count - entry.offset
            guard isInside, entry.offset % 64 == 0, entries.updateValue(entry, forKey: entry.name) == nil else {
                throw damaged(file, "the place of \(entry.name) is wrong")
            }
        }
        return entries
    }

    /// The rows of a tensor of floating point numbers.
    func floats(_ name: String, _ shape: Int...) throws(Failure) -> Tensor<Float> {
        try tensor(name, "f32", shape)
    }

    /// The rows of a tensor of 8-bit integers.
    func integers(_ name: String, _ shape: Int...) throws(Failure) -> Tensor<Int8> {
        try tensor(name, "i8", shape)
    }

    /// The weights of a matrix in panels: `hearsay_panel` outputs each, the last one filled up.
    func panels(_ name: String, outputs: Int, inputs: Int) throws(Failure) -> Tensor<Int8> {
        try tensor(name, "panels", [outputs, inputs], count: outputs.roundedUp(to: hearsay_panel) * inputs)
    }

    func bytes(_ name: String) throws(Failure) -> Tensor<UInt8> {
        try tensor(name, "u8", [place(of: name)?.entry.length ?? 0])
    }

    private func tensor<Element>(
        _ name: String, _ type: String, _ shape: [Int], count: Int? = nil
    ) throws(Failure) -> Tensor<Element> {
        guard let (file, entry) = place(of: name) else { throw Self.damaged(file, "\(name) is missing") }
        let count = count ?? shape.reduce(1, *)
        guard entry.type == type, entry.shape == shape, entry.length == count * MemoryLayout<Element>.stride else {
            throw Self.damaged(file, "\(name) has another shape than the header says")
        }
        let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[entry.offset..<entry.offset + entry.length])
        return Tensor(elements: bytes.bindMemory(to: Element.self), file: file)
    }

    private func place(of name: String) -> (file: MappedFile, entry: Header.Entry)? {
        for place in places {
            if let entry = place.entries[name] { return (place.file, entry) }
        }
        return nil
    }

    /// The failure of a file that is what it says, but not sound.
    func damaged(_ what: String) -> Failure { Self.damaged(file, what) }

    private static func damaged(_ file: MappedFile, _ what: String) -> Failure {
        failure(file, "the language model is damaged: \(what); install it again")
    }

    private static func wrongVersion(_ file: MappedFile) -> Failure {
        failure(file, "the language model is of another version than this program; install the two together")
    }

    private static func failure(_ file: MappedFile, _ message: String) -> Failure {
        Failure(input: file.path, code: .badModel, message: message)
    }
}

/// The numbers of a tensor, row by row, where they lie in the file.
struct Tensor<Element>: Sendable {
    // Read-only memory that is there as long as `file`.
    nonisolated(unsafe) let elements: UnsafeBufferPointer<Element>
    fileprivate let file: MappedFile

    /// Where the tensor begins. It is not to be used longer than the tensor.
    var start: UnsafePointer<Element> {
        guard let start = elements.baseAddress else { preconditionFailure("a tensor lies in a file") }
        return start
    }
}
