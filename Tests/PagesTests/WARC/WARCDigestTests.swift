import Testing

@testable import Pages

@Suite struct WARCDigestTests {
    private func fits(_ field: String, _ text: String = "abc") -> Bool? {
        WARCDigest(field)?.fits(Array(text.utf8)[...])
    }

    @Test(arguments: [
        "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", "sha1:vgmt4nsha2awvor6evyxqugcnsonbwe5",
        "SHA-1:a9993e364706816aba3e25717850c26c9cd0d89d", "sha1:qZk+NkcGgWq6PiVxeFDCbJzQ2J0=",
        "md5:900150983cd24fb0d6963f7d28e17f72", "md5:SAAVBGB42JH3BVUWH56SRYL7OI======", "md5:kAFQmDzST7DWlj99KOF/cg==",
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====",
    ])
    func `a digest may be written in three ways`(field: String) {
        #expect(fits(field) == true)
        #expect(fits(field, "abd") == false)
    }

    @Test func `what cannot be a digest does not fit, and what is not known is not checked`() {
        #expect(fits("sha1:1112H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ") == false)
        #expect(fits("sha1:abc") == false)
        #expect(fits("sha512:abc") == nil)
        #expect(fits("sha1") == nil)
        #expect(WARCDigest(nil) == nil)
    }
}
