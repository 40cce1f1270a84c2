import Testing

@testable import Pages

@Suite struct FeedListTests {
    private func list(_ text: String) throws -> FeedList {
        guard case .list(let list) = try FeedDocument(parsing: Array(text.utf8), input: "list") else {
            Issue.record("no list")
            return FeedList()
        }
        return list
    }

    @Test func `OPML: groups, categories, kinds, each address once`() throws {
        let list = try list(
            """
            <opml version="2.0"><head><title>Ports</title><ownerName>Mara Lind</ownerName>
            <dateCreated>Sun, 22 Nov 2026 10:00:00 GMT</dateCreated></head><body>
              <outline text="North"><outline title="Sea">
                <outline text="Gazette" type="rss" xmlURL=" https://gazette.example/feed " category="/news/daily,wet"/>
              </outline></outline>
              <outline text="Again" xmlUrl="https://gazette.example/feed" category="dry"/>
              <outline text="More" type="LINK" url="more.opml"/>
              <outline text="Front" htmlUrl="https://front.example/"/>
              <outline text="Nothing" xmlUrl=""/>
            </body></opml>
            """)
        #expect(list.version == "2.0" && list.title == "Ports" && list.owner?.name == "Mara Lind")
        #expect(list.created?.moment?.description == "2026-11-22T10:00:00Z")
        #expect(list.entries.map(\.address) == ["https://gazette.example/feed", "more.opml", "https://front.example/"])
        #expect(list.entries.map(\.kind) == [.feed, .list, .page])
        #expect(list.entries[0].categories == [["news", "daily"], ["wet"], ["North", "Sea"], ["dry"]])
    }

    @Test func `FOAF: the feeds of people and groups`() throws {
        let list = try list(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
              xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:rss="http://purl.org/rss/1.0/">
              <foaf:Group><foaf:name>Planet</foaf:name><foaf:member><foaf:Agent><foaf:name>Tom</foaf:name><foaf:weblog>
                <foaf:Document rdf:about="https://tom.example/"><rdfs:seeAlso>
                  <rss:channel rdf:about="https://tom.example/feed"/></rdfs:seeAlso></foaf:Document>
              </foaf:weblog></foaf:Agent></foaf:member></foaf:Group>
            </rdf:RDF>
            """)
        #expect(list.entries.map(\.address) == ["https://tom.example/feed"])
        #expect(list.entries.first?.title == "Tom")
        #expect(list.entries.first?.categories == [["Planet"]])
    }

    @Test func `undefined entities and stray end tags do not lose an entry`() throws {
        let list = try list("<opml><body></p><outline text='a&egrave;&nope;' xmlUrl='https://a.example/?x=1&y=2'>")
        #expect(list.entries.first?.address == "https://a.example/?x=1&y=2")
        #expect(list.entries.first?.title == "aè&nope;")
    }

    @Test func `thirty thousand categories of one feed take linear time`() throws {
        let names = (0..<30_000).map(String.init).joined(separator: ",")
        let list = try list("<opml><body><outline xmlUrl='a' category='\(names)'/></body></opml>")
        #expect(list.entries.first?.categories.count == 30_000)
    }
}
