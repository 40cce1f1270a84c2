import Testing

@testable import Record

@Suite struct DigestTests {
    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The examples of FIPS 180-4, and every length around the edge of a block against itself one byte longer.
    @Test func `SHA-1 is that of the standard`() {
        func sha1(_ message: String) -> String { hex(SHA1.digest(of: message.utf8)) }
        #expect(sha1("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
        #expect(sha1("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(
            sha1("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
        #expect(sha1(String(repeating: "a", count: 1_000_000)) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
        #expect(Set((0...130).map { sha1(String(repeating: "x", count: $0)) }).count == 131)
    }

    /// The examples of RFC 1321.
    @Test func `MD5 is that of the standard`() {
        func md5(_ message: String) -> String { hex(MD5.digest(of: message.utf8)) }
        #expect(md5("") == "d41d8cd98f00b204e9800998ecf8427e")
        #expect(md5("message digest") == "f96b697d7cb7938d525a2f31aaf161d0")
        #expect(
            md5("12345678901234567890123456789012345678901234567890123456789012345678901234567890")
                == "57edf4a22be3c955ac49da2e2107b67a")
    }
}
