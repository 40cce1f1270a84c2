import Pages

/// What feedparser has fields for and our model leaves among the elements.
enum FeedparserExtras {
    static func add(_ elements: [FeedElement], to members: inout [String: JSON]) {
        for element in elements {
            switch (element.vocabulary, element.name.lowercased()) {
            case (.core, "expirationdate"): add(date: element.text, as: "expired", to: &members)
            case (.core, "created"), (.dublinCoreTerms, "created"): add(date: element.text, as: "created", to: &members)
            case (.dublinCoreTerms, "valid"): addValidity(element.text, to: &members)
            case (.core, "info"), (.feedBurner, "browserfriendly"): addText(element, as: "info", to: &members)
            case (.core, "newlocation"): members["newlocation"] = .string(element.address(element.text))
            case (.core, "redirect"): add(element.children, to: &members)
            case (.core, "ttl"): members["ttl"] = .string(element.text)
            case (.core, "docs"): members["docs"] = .string(element.address(element.text))
            case (.core, "textinput"): members["textinput"] = parts(of: element)
            case (.core, "cloud"): members["cloud"] = attributes(of: element)
            case (.creativeCommons, "license"):
                members["license"] = .string(element.attribute("resource", in: .rdf) ?? element.text)
            case (.wellFormedWeb, let name): members["wfw_" + name] = .string(element.address(element.text))
            case (.iTunes, let name): addITunes(element, name, to: &members)
            case (.media, "group"): add(element.children, to: &members)
            case (.media, let name): addMedia(element, name, to: &members)
            case (.geoRSS, _), (.gml, _): members["where"] = FeedparserPlace.view(of: element)
            case (.other, let name):
                if let prefix = element.prefix { members["\(prefix.lowercased())_\(name)"] = .string(element.text) }
            default: break
            }
        }
    }

    private static func add(date: String, as name: String, to members: inout [String: JSON]) {
        members[name] = .string(date)
        members[name + "_parsed"] = FeedparserView.parsed(FeedMoment(date))
    }

    /// `start=2002-10-13T09:00+01:00;end=...;scheme=W3C-DTF`
    private static func addValidity(_ text: String, to members: inout [String: JSON]) {
        for part in text.split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, sides[0] == "start" || sides[0] == "end" else { continue }
            add(date: String(sides[1]), as: "validity_\(sides[0])", to: &members)
        }
    }

    private static func addText(_ element: FeedElement, as name: String, to members: inout [String: JSON]) {
        guard let text = element.feedText(isAtom: true) else { return }
        members[name] = FeedparserView.value(text)
        members[name + "_detail"] = FeedparserView.detail(text)
    }

    private static func addITunes(_ element: FeedElement, _ name: String, to members: inout [String: JSON]) {
        switch name {
        case "block":
            // Not even white space may stand round the word.
            let isYes = element.content == [.text("yes")]
            members["itunes_block"] = .number(isYes ? 1 : 0)
        case "explicit":
            members["itunes_explicit"] = element.text == "yes" ? .boolean(true) : .null
        case "subtitle": members["subtitle"] = members["subtitle"] ?? .string(element.text)
        case "image": members["image"] = members["image"] ?? ["href": JSON(element.attribute("href"))]
        case "link", "category", "owner", "keywords", "author", "summary", "title": break
        default: members["itunes_" + name] = .string(element.text)
        }
    }

    private static func addMedia(_ element: FeedElement, _ name: String, to members: inout [String: JSON]) {
        guard case .object(var values) = attributes(of: element) else { return }
        if !element.text.isEmpty { values["content"] = .string(element.text) }
        switch name {
        case "thumbnail", "content", "credit", "restriction": append(.object(values), to: "media_" + name, of: &members)
        case "player", "rating", "license", "statistics", "starrating": members["media_" + name] = .object(values)
        default: break
        }
    }

    private static func parts(of element: FeedElement) -> JSON {
        .object(Dictionary(element.children.map { ($0.name.lowercased(), .string($0.text)) }) { first, _ in first })
    }

    private static func attributes(of element: FeedElement) -> JSON {
        .object(Dictionary(element.attributes.map { ($0.name.lowercased(), .string($0.value)) }) { first, _ in first })
    }

    private static func append(_ value: JSON, to name: String, of members: inout [String: JSON]) {
        if case .array(let values)? = members[name] {
            members[name] = .array(values + [value])
        } else {
            members[name] = .array([value])
        }
    }
}

/// GeoRSS as feedparser has it: GeoJSON, longitude first.
enum FeedparserPlace {
    static func view(of element: FeedElement) -> JSON {
        switch (element.vocabulary, element.name.lowercased()) {
        case (.geoRSS, "where"): element.children.first.map(view) ?? .object([:])
        case (.geoRSS, "point"): shape("Point", element, least: 1) { $0[0] }
        case (.geoRSS, "line"): shape("LineString", element, least: 2) { .array($0) }
        case (.geoRSS, "polygon"): shape("Polygon", element, least: 4) { .array([.array($0)]) }
        case (.geoRSS, "box"): shape("Box", element, least: 2) { .array($0) }
        case (.gml, "point"): shape("Point", element, least: 1) { $0[0] }
        case (.gml, "linestring"): shape("LineString", element, least: 2) { .array($0) }
        case (.gml, "polygon"): shape("Polygon", element, least: 4) { .array([.array($0)]) }
        default: .object([:])
        }
    }

    private static func shape(
        _ type: String, _ element: FeedElement, least: Int, _ coordinates: ([JSON]) -> JSON
    ) -> JSON {
        let points = points(in: element)
        return points.count < least ? .object([:]) : ["type": .string(type), "coordinates": coordinates(points)]
    }

    private static func points(in element: FeedElement) -> [JSON] {
        let dimension = Int(element.attribute("srsDimension") ?? "") ?? 2
        // WGS 84 by another name is written with the longitude first.
        let isSwapped = !(element.attribute("srsName") ?? "").contains("CRS84")
        let numbers = allText(of: element).split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
        return stride(from: 0, to: numbers.count - numbers.count % dimension, by: dimension).map { start in
            var point = Array(numbers[start..<start + dimension])
            if isSwapped { point.swapAt(0, 1) }
            return .array(point.map { .number($0) })
        }
    }

    private static func allText(of element: FeedElement) -> String {
        element.children.reduce(element.text) { $0 + " " + allText(of: $1) }
    }
}
