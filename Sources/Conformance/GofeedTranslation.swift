import HTMLTree
import Pages

/// A feed in gofeed's one model for all formats.
struct GofeedTranslation {
    private let feed: Feed
    private let isRSS: Bool
    private let isJSON: Bool

    init(_ feed: Feed) {
        self.feed = feed
        isRSS = feed.format.family == .rss
        isJSON = feed.format.family == .json
    }

    var view: JSON {
        let published = isJSON ? feed.items.first?.published : feed.published
        let updated = isJSON ? feed.items.first?.updated : feed.updated
        let people = isRSS ? Array((feed.authors + (feed.publisher.map { [$0] } ?? [])).prefix(1)) : feed.authors
        return [
            "title": JSON(feed.title?.value), "description": JSON(description),
            "link": JSON(link(feed.links)), "links": links(feed.links),
            "feedLink": JSON(feed.links.first { $0.relation == "self" }?.address),
            "updated": JSON(updated?.written), "updatedParsed": moment(updated),
            "published": JSON(published?.written), "publishedParsed": moment(published),
            "authors": .array(people.map(person)), "author": author(people, feed.elements),
            "language": JSON(feed.language), "copyright": JSON(feed.rights?.value), "image": image,
            "generator": JSON(generator), "categories": categories(feed.elements, feed.tags),
            "dcExt": GofeedExtensions.dublinCore(feed.elements), "itunesExt": GofeedExtensions.iTunes(feed.elements),
            "extensions": isJSON ? .null : GofeedExtensions.view(of: feed.elements),
            "items": .array(feed.items.map(item)), "feedType": .string(feed.format.family.rawValue),
            "feedVersion": JSON(feed.format.version),
        ]
    }

    private func item(_ item: FeedItem) -> JSON {
        let isDublinCore = isRSS && item.published == nil && item.elements.contains { $0.vocabulary == .dublinCore }
        let published = isDublinCore ? item.updated : item.published
        let people = isRSS ? Array(item.authors.prefix(1)) : item.authors
        let guid = isRSS ? item.elements.first { $0.name == "guid" }?.text : item.id
        return [
            "title": JSON(item.title?.value), "description": JSON(item.summary?.value),
            "content": JSON(item.content.first?.text.value), "link": JSON(link(item.links)), "links": links(item.links),
            "updated": JSON(item.updated?.written), "updatedParsed": moment(item.updated),
            "published": JSON(published?.written), "publishedParsed": moment(published),
            "authors": .array(people.map(person)), "author": author(people, item.elements), "guid": JSON(guid),
            "image": image(of: item), "categories": categories(item.elements, item.tags),
            "enclosures": .array(
                item.enclosures.map {
                    ["url": .string($0.address), "type": JSON($0.type), "length": JSON($0.length)]
                }),
            "dcExt": GofeedExtensions.dublinCore(item.elements), "itunesExt": GofeedExtensions.iTunes(item.elements),
            "extensions": isJSON ? .null : GofeedExtensions.view(of: item.elements),
        ]
    }

    /// gofeed does not take the subtitle of iTunes for one.
    private var description: String? {
        let isSubtitle = feed.subtitle.map { text in
            feed.elements.contains { $0.vocabulary == .iTunes && $0.name == "subtitle" && $0.text == text.value }
        }
        return isSubtitle == true ? nil : feed.subtitle?.value
    }

    /// Of several links of RSS, gofeed takes the last.
    private func link(_ links: [FeedLink]) -> String? {
        let pages = links.filter { $0.relation == "alternate" }
        return (isRSS ? pages.last : pages.first)?.address
    }

    private func links(_ links: [FeedLink]) -> JSON {
        let relations = isJSON ? ["alternate", "self", "related"] : ["alternate", "self"]
        return .array(links.filter { relations.contains($0.relation) }.map { .string($0.address) })
    }

    private func moment(_ date: FeedDate?) -> JSON {
        guard let moment = date?.moment?.inUTC else { return .null }
        var text = moment.hour == nil ? moment.description + "T00:00:00Z" : moment.description
        if moment.nanosecond > 0 {
            var digits = String(String(1_000_000_000 + moment.nanosecond).dropFirst())
            while digits.hasSuffix("0") { digits.removeLast() }
            text = text.dropLast() + "." + digits + "Z"
        }
        return .string(text)
    }

    private func person(_ person: FeedPerson) -> JSON {
        [
            "name": JSON(person.name), "email": JSON(person.email),
            "url": isJSON ? JSON(person.address) : .null, "avatar": JSON(person.avatar),
        ]
    }

    /// JSON Feed 1.1 has authors alone.
    private func author(_ people: [FeedPerson], _ elements: [FeedElement]) -> JSON {
        let isAlone = isJSON && !elements.contains { $0.name == "author" }
        return isAlone ? .null : people.first.map(person) ?? .null
    }

    private var generator: String? {
        guard let generator = feed.generator else { return nil }
        let parts = [generator.name, generator.version.map { "v" + $0 }, generator.address]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    private func categories(_ elements: [FeedElement], _ tags: [FeedTag]) -> JSON {
        .array(tags.map { .string(isRSS ? $0.term : $0.label ?? $0.term) })
    }
}

// MARK: - Pictures
extension GofeedTranslation {
    private var image: JSON {
        guard isRSS else { return picture(feed.logo ?? feed.icon) }
        if let image = feed.image { return ["url": JSON(image.address), "title": JSON(image.title)] }
        return picture(mediaPicture(feed.elements) ?? firstPicture(in: feed.subtitle))
    }

    private func image(of item: FeedItem) -> JSON {
        if isJSON {
            let named = ["image", "banner_image"].lazy.compactMap { name in
                item.elements.first { $0.name == name }?.text
            }
            return picture(named.first)
        }
        guard isRSS else { return .null }
        let iTunes = item.elements.first { $0.vocabulary == .iTunes && $0.name == "image" }?.attribute("href")
        let enclosure = item.enclosures.first { $0.type?.hasPrefix("image/") ?? false }?.address
        return picture(
            iTunes ?? mediaPicture(item.elements) ?? enclosure ?? firstPicture(in: item.content.first?.text)
                ?? firstPicture(in: item.summary))
    }

    private func picture(_ address: String?) -> JSON { address.map { ["url": .string($0)] } ?? .null }

    private func mediaPicture(_ elements: [FeedElement]) -> String? {
        elements.lazy.filter { $0.vocabulary == .media && $0.name == "content" }.first {
            $0.attribute("medium") == "image" || $0.attribute("type")?.hasPrefix("image/") ?? false
        }?.attribute("url")
    }

    private func firstPicture(in text: FeedText?) -> String? {
        guard let text else { return nil }
        let document = Document(parsingFragment: Array(text.value.utf8))
        return document.descendants(of: .document).lazy.filter { document[$0].tag == .img }
            .compactMap { document.value(of: .src, in: $0).map(document.string) }.first
    }
}
