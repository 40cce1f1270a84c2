import HTMLTree
import Record

/// A page that lies at a web address.
enum AddressPage {
    /// Fetches an address and says what is there.
    ///
    /// - Parameter trail: The feeds and lists that led there.
    static func read(
        _ address: String, options: InputOptions, trail: FeedTrail = FeedTrail()
    ) async -> PageOutcome {
        guard let reader = options.addresses else {
            let instead = "save the page and give its file"
            return .failure(Failure(unsupported: address, kind: "a web address", instead: instead))
        }
        do throws(Failure) {
            return try outcome(of: try await reader.read(address), input: address, options: options, trail: trail)
        } catch {
            return .failure(error)
        }
    }

    private static func outcome(
        of resource: WebResource, input: String, options: InputOptions, trail: FeedTrail
    ) throws(Failure) -> PageOutcome {
        guard resource.bytes.contains(where: { $0 > 0x20 }) else { throw Failure(empty: input) }
        let format = try format(of: resource, input: input, said: options.format)
        if format == .feed {
            return FeedPages.outcome(
                of: resource.bytes, input: input, address: resource.address, contentType: resource.contentType,
                options: options, trail: trail)
        }
        let charset = resource.contentType.flatMap { Encoding.charset(inContentType: $0.utf8) }
        let content: Page.Content =
            switch format {
            case .html: .html(resource.bytes, charset: charset)
            case .text, .markdown: .plainText(resource.bytes, charset: charset)
            // Whoever writes a record says who said what: that is for files of our own, not for a server to claim.
            case .json, .jsonl, .warc, .feed:
                throw Failure(
                    unsupported: input, kind: "\(format.rawValue) at an address", instead: "save it, give its file")
            }
        var page = Page(input: input, content: content)
        options.defaults.fill(&page)
        page.url = page.url ?? resource.address
        return .page(page)
    }

    /// By the content, as of a file; the type that the server names decides where the content is mute.
    private static func format(of resource: WebResource, input: String, said: InputFormat?)
        throws(Failure) -> InputFormat
    {
        if let said { return said }
        let isSaidHTML = resource.contentType?.prefix { $0 != ";" }.lowercased().contains("html") ?? false
        switch ContentKind.recognise(Array(resource.bytes.prefix(ContentKind.prologueSize)), name: "") {
        case .format(.text) where isSaidHTML: return .html
        case .format(let format): return format
        case .binary(let kind): throw Failure(binary: input, kind: kind)
        case .gzip: throw Failure(unsupported: input, kind: "a gzip file", instead: "save it and give the file")
        case .jsonArray: throw Failure(unsupported: input, kind: "a JSON array", instead: "give pages or feeds")
        case .empty: throw Failure(empty: input)
        }
    }
}
