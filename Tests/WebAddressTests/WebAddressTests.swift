import Testing
import WebAddress

@Suite struct WebAddressTests {
    @Test func anAddressIsWrittenAsTheStandardHasIt() {
        #expect(WebAddress(" HTTPS://Example.ORG:443/news/./today ")?.href == "https://example.org/news/today")
    }
}
