import CDeflate
import Foundation
import Record
import TestSupport
import Testing

@testable import Language

@Suite("Weight file")
struct WeightFileTests {
    private let sound: [UInt8]
    private let folder: TemporaryFolder

    init() throws {
        sound = Array(try Data(contentsOf: URL(filePath: TinyModel.path)))
        folder = try TemporaryFolder()
    }

    /// What comes of a file with these bytes; nil where it is a model.
    private func failure(_ bytes: [UInt8]) throws -> Failure? {
        let path = try folder.write(bytes, to: "\(UUID().uuidString).model")
        do {
            _ = try Model(path: path)
            return nil
        } catch {
            #expect(error.input == path)
            return error
        }
    }

    /// The file with another header, and the checksum that belongs to it.
    private func changed(_ change: (inout String) -> Void) throws -> [UInt8] {
        let length = sound[12..<16].enumerated().reduce(0) { $0 + Int($1.element) << (8 * $1.offset) }
        var header = String(decoding: sound[16..<16 + length], as: UTF8.self)
        change(&header)
        let spare = length - header.utf8.count
        // The tensors stay where they are as long as the header does not grow beyond its blanks.
        header = spare >= 0 ? header + String(repeating: " ", count: spare) : header
        var bytes = Array(header.utf8) + sound[(16 + length)...]
        let size = UInt32(header.utf8.count)
        let sizes = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
        let checksum = libdeflate_crc32(0, bytes, bytes.count)
        bytes.insert(
            contentsOf: sound[..<8] + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) } + sizes, at: 0)
        return bytes
    }

    private func changed(_ old: String, to new: String) throws -> [UInt8] {
        try changed { header in
            #expect(header.contains(old))
            header = header.replacing(old, with: new, maxReplacements: 1)
        }
    }

    @Test("Tensors that a file lacks are those of its base, which has the version that it names")
    func base() throws {
        let small = try changed { header in
            header = header.replacing(#/\{"name":"position"[^}]*\},/#, with: "")
            header = header.replacing("{\"format\"", with: "{\"base\":\"random\",\"format\"", maxReplacements: 1)
        }
        let path = try folder.write(small, to: "small.model")
        let model = try Model(
            WeightFile(path: path, base: { () throws(Failure) in try WeightFile(path: TinyModel.path) }))
        let window = try TinyModel.cases()[0].window
        #expect(
            try Encoder(model).vectors(of: [window]).values == Encoder(TinyModel.model()).vectors(of: [window]).values)
        #expect(throws: Failure.self) { try WeightFile(path: path) }
        let other = try folder.write(changed("\"random\"", to: "\"nobody\""), to: "other.model")
        #expect(throws: Failure.self) {
            try WeightFile(path: path, base: { () throws(Failure) in try WeightFile(path: other) })
        }
    }

    @Test("A sound file is a model, with its version, labels and relations")
    func soundFile() throws {
        let model = try TinyModel.model()
        #expect(model.version == "random")
        #expect(model.groups.map(\.name) == ["start", "upos", "xpos", "Number", "Poss", "cue", "name"])
        #expect(model.relations.last == "root")
        #expect(try failure(sound) == nil)
        #expect(try failure(try changed("random", to: "chance")) == nil)
    }

    @Test("A missing file, a folder, a file without permission: each is named")
    func unreadable() throws {
        #expect { try Model(path: folder.path + "/none.model") } throws: { ($0 as? Failure)?.code == .notFound }
        #expect { try Model(path: folder.path) } throws: { ($0 as? Failure)?.code == .badModel }
        #expect { try Model(path: "/dev/null") } throws: { ($0 as? Failure)?.code == .badModel }
    }

    @Test("What is no model is called so")
    func noModel() throws {
        for bytes in [
            [], Array("HEARSAY".utf8), Array("PK\u{3}\u{4} something else altogether".utf8), Array(sound[1...]),
        ] {
            let failure = try failure(bytes)
            #expect(failure?.code == .badModel)
            #expect(failure?.message.contains("no language model") == true)
        }
    }

    @Test("Another version is called so")
    func otherVersion() throws {
        var bytes = sound
        bytes[7] = 2
        #expect(try failure(bytes)?.message.contains("another version") == true)
        let failure = try failure(try changed("\"format\":2", to: "\"format\":3"))
        #expect(failure?.message.contains("another version") == true)
    }

    @Test("A file cut off anywhere is damaged")
    func truncated() throws {
        for count in [16, 17, 100, 4000, sound.count / 2, sound.count - 1] {
            #expect(try failure(Array(sound[..<count]))?.message.contains("damaged") == true, "\(count)")
        }
    }

    @Test("One bit that is wrong anywhere is noticed")
    func wrongBits() throws {
        for place in [8, 12, 13, 15, 16, 50, 5000, sound.count - 70] {
            var bytes = sound
            bytes[place] ^= 4
            #expect(try failure(bytes)?.code == .badModel, "\(place)")
        }
    }

    @Test(
        "A header that lies is not believed",
        arguments: [
            ("\"hidden\":64", "\"hidden\":96"), ("\"hidden\":64", "\"hidden\":-4"), ("\"heads\":2", "\"heads\":0"),
            ("\"hidden\":64", "\"hidden\":9e99"), ("\"layers\":2", "\"layers\":3"), ("\"layers\":2", "\"layers\":0"),
            ("\"intermediate\":128", "\"intermediate\":96"), ("\"positions\":64", "\"positions\":65"),
            ("\"positions\":64", "\"positions\":99999999"), ("\"arc\":32", "\"arc\":33"),
            ("\"relation\":16", "\"relation\":32"),
            ("\"positions\":64", "\"positions\":9"), ("\"projection\":16", "\"projection\":48"),
            ("\"projection\":16", "\"projection\":0"), ("coreference.pair.out", "coreference.pair.on"),
            ("\"relations\":[", "\"relations\":[\"x\","),
            ("[\"0\",\"1\"]", "[]"), ("\"name\":\"position\"", "\"name\":\"posit\""),
            ("\"shape\":[64,64]", "\"shape\":[64]"),
            ("\"type\":\"i8\"", "\"type\":\"u8\""), ("\"type\":\"panels\"", "\"type\":\"i8\""),
            ("\"format\":2", "\"format\":x"),
            ("\"groups\":", "\"grups\":"), ("{", "["), ("\"name\":\"shape\"", "\"name\":\"space\""),
        ])
    func lies(_ old: String, _ new: String) throws {
        #expect(try failure(try changed(old, to: new))?.code == .badModel)
    }

    @Test(
        "Labels that mean nothing are not read with",
        arguments: [
            ("\"root\"", "\"rood\""), ("\"upos\"", "\"upas\""), ("\"NOUN\"", "\"NUON\""),
            ("[\"0\",\"1\"]", "[\"1\",\"0\"]"),
            ("\"B-PER\"", "\"B-PAR\""), ("\"B-GPE\"", "\"B-PER\""), ("\"VBD\"", "\"V|D\""), ("\"nmod\"", "\"n\\t\""),
            ("\"Poss\"", "\"name\""), ("\"Plur\"", "\"\""),
        ])
    func labels(_ old: String, _ new: String) throws {
        let path = try folder.write(try changed(old, to: new), to: "\(UUID().uuidString).model")
        #expect { try LanguageModel(path: path) } throws: { ($0 as? Failure)?.code == .badModel }
    }

    @Test("No tensor lies outside of the file")
    func offsets() throws {
        for value in ["-64", "0", "1", "64", "9223372036854775807", "99999936", "1e300", "null"] {
            for key in ["offset", "length"] {
                let bytes = try changed { header in
                    // Of the last entry, which has room: numbers may be longer than they were.
                    header = header.replacing(/"piece.weight","type":"i8","shape":\[\d+,64\],"offset":\d+,"length":\d+/)
                    { match in
                        String(match.output).replacing(try! Regex("\"\(key)\":\\d+"), with: "\"\(key)\":\(value)")
                    }
                    header = header.trimmingCharacters(in: .whitespaces)
                }
                #expect(try failure(bytes)?.code == .badModel, "\(key) \(value)")
            }
        }
    }
}
