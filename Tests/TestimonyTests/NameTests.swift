import Record
import Testing

@testable import Testimony

@Suite("Names of outlets, publishers and countries") struct NameTests {
    @Test(
        "Outlets",
        arguments: [
            "Reuters", "the BBC", "The New York Times", "Island Herald", "Harbour Gazette", "Radio Nord", "A.P.",
        ])
    func outlets(name: String) { #expect(OutletNames.isOutlet(name)) }

    @Test("What is no outlet", arguments: ["Anna Berg", "Siemens", "Norway", "Post Office", "Union", "", "the"])
    func others(name: String) { #expect(!OutletNames.isOutlet(name)) }

    @Test("A publisher by its name, a part of it, or abbreviated") func publishers() {
        func isOwn(_ name: String, _ publisher: String) -> Bool {
            var article = Article(input: "-")
            article.publisher = publisher
            return Publisher(of: article).isNamed(name)
        }
        for (publisher, name) in [
            ("politico", "POLITICO"), ("huff-post", "The Huffington Post"), ("HuffPost", "Huffington Post"),
            ("breitbart", "Breitbart News Daily"), ("nyt", "The New York Times"), ("The New York Times", "the Times"),
            ("wash-post", "Washington Post"), ("The Washington Post", "The Post"),
        ] {
            #expect(isOwn(name, publisher), "\(name) on \(publisher)")
        }
        for (publisher, name) in [
            ("The Moscow Times", "Financial Times"), ("politico", "Reuters"), ("The Harbour Post", "New York Post"),
            ("nyt", "NBC"), ("The Times", "Time"),
        ] {
            #expect(!isOwn(name, publisher), "\(name) on \(publisher)")
        }
    }

    @Test("A publisher that is not named is known by its address") func address() {
        for url in ["https://www.politico.com/news/1", "https://politico.co.uk/a"] {
            var article = Article(input: "-")
            article.url = url
            #expect(Publisher(of: article).isNamed("Politico"))
        }
        #expect(!Publisher(of: Article(input: "-")).isNamed("Politico"))
    }

    @Test(
        "A short name of a site is no part of its suffix",
        arguments: [
            ("https://www.bbc.com/news/1", "bbc"), ("https://edition.cnn.com", "cnn"),
            ("https://www.FT.com:443/a", "ft"),
            ("https://www.bbc.co.uk/news", "bbc"), ("https://www.abc.net.au/1", "abc"), ("http://npr.org", "npr"),
            ("https://www.rt.com/", "rt"), ("http://localhost:8080/a", nil), ("", nil),
        ])
    func sites(url: String, name: String?) {
        var article = Article(input: "-")
        article.url = url
        #expect(Publisher(of: article).name == name)
    }

    @Test("The country of a publisher is that of its host, whatever the port") func hosts() throws {
        var article = Article(input: "-")
        article.url = "https://www.quay.co.uk:8443/a"
        let london = try #require(
            Account.gazetteer?.places(named: "London").first { $0.country == "GBR" && $0.kind == .city })
        #expect(PublisherPlace(of: article).isOfCountry(of: london))
    }

    @Test("Countries by name, adjective, capital and seat of government") func countries() {
        for (name, code) in [
            ("the U.S.", "USA"), ("Russian", "RUS"), ("Kyiv", "UKR"), ("the Kremlin", "RUS"), ("The Hague", "NLD"),
        ] {
            #expect(Account.gazetteer?.actors.country(named: name) == code)
        }
        #expect(Account.gazetteer?.actors.country(named: "Atlantis") == nil)
    }
}
