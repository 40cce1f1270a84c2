import Record
import Testing

@testable import Fetch

@Suite struct SpecialAddressTests {
    @Test(arguments: [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.7", "192.88.99.1", "192.168.1.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.1", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1",
        "2001::1", "2001:10::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1", "fdff::1", "fe80::1",
        "fec0::1", "ff02::1", "4000::1",
    ])
    func `what is no part of the public internet`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(SpecialBlock.containing(address) != nil)
    }

    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255",
        "128.0.0.1", "172.15.255.255", "172.32.0.1", "192.0.1.1", "192.167.0.1", "192.169.0.1", "198.17.255.255",
        "198.20.0.1", "223.255.255.255", "2001:200::1", "2001:4860:4860::8888", "2606:4700::1111", "2003::1",
        "2a00:1450::1",
    ])
    func `what is`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(SpecialBlock.containing(address) == nil)
    }

    @Test(arguments: ["", "1.2.3", "1.2.3.4.5", "256.1.1.1", "::1%lo", "host", "1.2.3.4\u{0}"])
    func `no address`(text: String) { #expect(IPAddress(text) == nil) }

    @Test func `an address prints as it is written`() {
        for text in ["192.0.2.1", "2001:db8::1", "::1"] { #expect(IPAddress(text)?.description == text) }
    }

    /// However the address is written.
    @Test(arguments: [
        "http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/",
        "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://169.254.169.254/latest/",
        "http://0/", "http://localhost/", "http://1 27.0.0.1/", "http://127。0。0。1/",
    ])
    func `addresses of this machine and its networks are refused`(address: String) async {
        let fetcher = WebFetcher(FetchOptions(), resolver: TestResolver(["localhost": [["127.0.0.1", "::1"]]]))
        let failure = await fetcher.failure(of: address)
        #expect(failure?.code == (address.contains(" ") ? .badAddress : .blockedAddress))
        #expect(failure?.input == address)
    }

    @Test(arguments: [
        "http://user@news.test/", "http://user:pass@news.test/", "http://news.test:22/", "http://news.test:6667/",
        "ftp://news.test/", "file:///etc/passwd", "javascript:alert(1)", "gopher://news.test/", "http://", "http:///",
        "news.test", "", "https://news.test:99999/", "http://news.test:0/", "data:text/html,hello",
    ])
    func `addresses that are not fetched, whoever names them`(address: String) async {
        let fetcher = WebFetcher(.forTests, resolver: TestResolver())
        #expect(await fetcher.failure(of: address)?.code == .badAddress)
    }
}
