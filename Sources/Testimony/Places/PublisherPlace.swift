import Gazetteer
import Record

/// Where an article was published, as far as its address tells.
struct PublisherPlace {
    /// ISO 3166-1 alpha-2, in capitals.
    private let country: String?

    init(of article: Article) {
        country = article.host.flatMap(Self.country) ?? article.publisher.flatMap(Self.country)
    }

    /// The country of a host's last label: "GB" of `example.co.uk`.
    private static func country(_ host: String) -> String? {
        guard let dot = host.lastIndex(of: "."), !host.contains(" ") else { return nil }
        let label = host[host.index(after: dot)...].uppercased()
        guard label.utf8.count == 2, !["TV", "IO", "CO", "ME", "FM", "AI", "TO"].contains(label) else { return nil }
        return label == "UK" ? "GB" : label
    }

    /// Whether a place is of the country of the publisher.
    func isOfCountry(of place: KnownPlace) -> Bool {
        guard let country, let division = place.division else { return false }
        return division.hasPrefix(country)
            && (division.utf8.count == 2 || division.utf8.dropFirst(2).first == UInt8(ascii: "."))
    }
}
