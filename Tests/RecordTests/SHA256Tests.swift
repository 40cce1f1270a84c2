import Testing

@testable import Record

@Suite struct SHA256Tests {
    private func hex(_ message: String) -> String {
        SHA256.hexadecimal(of: Array(message.utf8))
    }

    /// The examples of FIPS 180-4, and every length around the edge of a block against itself one byte longer.
    @Test func `digests are those of the standard`() {
        #expect(SHA256.hexadecimal(of: Array("abc".utf8), bytes: 2) == "ba78")
        #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            hex(String(repeating: "a", count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        #expect(Set((0...130).map { hex(String(repeating: "x", count: $0)) }).count == 131)
    }
}
