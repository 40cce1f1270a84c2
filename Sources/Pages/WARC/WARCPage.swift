import HTMLTree
import Record

/// A record as a page: what kind of page it holds, told from its head alone, and the page, which takes work.
struct WARCPage: Sendable {
    enum Content: Sendable, Equatable {
        /// `isHTML` is nil where nobody says.
        case page(isHTML: Bool?)
        /// What an earlier record holds.
        case referred
        /// An answer of a server that is no page: a redirect, an error.
        case failedStatus
        /// An image, a program, nothing at all.
        case other
        /// Nothing that was fetched: what a crawler says of itself, a request.
        case none
    }
    let record: WARCRecord
    let content: Content
    let input: String
    private let options: InputOptions
    private let message: HTTPMessage?
    private let contentType: String?

    init(_ record: WARCRecord, input: String, options: InputOptions) {
        self.record = record
        self.input = input
        self.options = options
        message = record.message
        contentType = message.map { $0.head.fields["Content-Type"] } ?? record.contentType
        content = Self.content(of: record, message: message, type: contentType)
    }

    private static func content(of record: WARCRecord, message: HTTPMessage?, type: String?) -> Content {
        switch record.kind {
        case .warcinfo, .request, .metadata, .continuation, nil: return .none
        case .revisit: return .referred
        case .response, .resource, .conversion: break
        }
        if let status = message?.head.status, !(200..<300).contains(status) { return .failedStatus }
        guard hasPageAddress(record), !(message?.body ?? record.block).isEmpty else { return .other }
        let mediaType = type.map { $0.prefix { $0 != ";" }.filter { $0 != " " }.lowercased() }
        switch mediaType {
        case "text/html", "application/xhtml+xml": return .page(isHTML: true)
        case "text/plain", "text/markdown": return .page(isHTML: false)
        case nil, "": return .page(isHTML: nil)
        default: return .other
        }
    }

    /// Whether the address is one under which pages are found; programs keep notes of their own under others.
    private static func hasPageAddress(_ record: WARCRecord) -> Bool {
        guard let address = record.targetURI else { return false }
        return ["http:", "https:", "file:", "ftp:"].contains { address.prefix($0.utf8.count).lowercased() == $0 }
    }

    /// The page of another record under the name of this one.
    func holding(_ original: WARCRecord) -> WARCPage { WARCPage(original, input: input, options: options) }

    /// The page, with what is wrong with its record before it.
    ///
    /// - Parameter address: where it was found, if not where the record says.
    func outcome(address: String? = nil) -> PageOutcome {
        if let damage = record.damage, damage.code == .tooLarge { return .failure(damage) }
        let payload = message?.payload(limit: options.maximumSize)
        var outcomes = failures(payload).map(PageOutcome.failure)
        switch page(payload?.decoded ?? Array(record.block), address: address ?? record.targetURI) {
        case .success(let page): outcomes.append(.page(page))
        case .failure(let failure) where outcomes.isEmpty: outcomes.append(.failure(failure))
        case .failure: break
        }
        return outcomes.count == 1 ? outcomes[0] : .pages(OutcomeList(outcomes))
    }

    private func failures(_ payload: HTTPMessage.Payload?) -> [Failure] {
        var failures: [Failure] = []
        if let damage = record.damage { failures.append(damage) }
        if let damage = payload?.damage, record.damage == nil { failures.append(Failure(input: input, damage)) }
        // The digest of the block guards all that the payload's does.
        if options.checksDigests, record.blockDigestFits ?? record.payloadDigestFits(payload) == false {
            failures.append(
                Failure(
                    input: input, code: .badWARC,
                    message:
                        "its digest does not fit: it was changed or damaged after it was stored, and is read as it "
                        + "is; to trust it, fetch it again"))
        }
        return failures
    }

    private func page(_ bytes: [UInt8], address: String?) -> Result<Page, Failure> {
        guard bytes.contains(where: { $0 > 0x20 }) else { return .failure(Failure(empty: input)) }
        let kind = ContentKind.recognise(Array(bytes.prefix(ContentKind.headSize)), name: address ?? input)
        switch kind {
        case .binary(let kind): return .failure(Failure(binary: input, kind: kind))
        case .gzip: return .failure(Failure(binary: input, kind: "gzip data"))
        default: break
        }
        let isHTML = content == .page(isHTML: true) || (content == .page(isHTML: nil) && kind == .format(.html))
        let charset = contentType.flatMap { Encoding.charset(inContentType: $0.utf8) }
        var page = Page(
            input: input, content: isHTML ? .html(bytes, charset: charset) : .plainText(bytes, charset: charset))
        page.url = address
        options.defaults.fill(&page)
        return .success(page)
    }
}

/// Outcomes that stand in the place of one.
private actor OutcomeList: PageSource {
    private var outcomes: ArraySlice<PageOutcome>

    init(_ outcomes: [PageOutcome]) { self.outcomes = outcomes[...] }

    func next() -> FoundPage? {
        outcomes.popFirst().map { outcome in FoundPage(position: 0) { outcome } }
    }
}
