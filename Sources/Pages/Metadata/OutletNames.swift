import HTMLTree
import WebAddress

/// The names by which a page's outlet calls itself, weighed into the one to show.
struct OutletNames {
    /// The best of them.
    let publisher: String?
    /// All of them, folded, the host's own name too.
    let folded: [FoldedText]
    /// For want of other names, the one by which the copyright line calls the outlet; a blog may be its author's.
    let signed: FoldedText?
    /// The host of the address, without `www.`.
    let host: String?
    /// The host without `www.` and the public suffix, letters and digits only: `nytimes`.
    let hostName: [UInt8]

    init(scan: PageScan, linked: LinkedData, url: String?) {
        var names: [String] = []
        let siteName = FoldedScalars.hash(of: Array("og:site_name".utf8))
        let metas = scan.metas.filter { $0.property == .siteName }
        names += metas.filter { $0.name == siteName }.compactMap { PlainText.line(scan.document.bytes($0.content)) }
        names += linked.works.compactMap(\.publisher)
        names += [linked.organization, linked.website].compactMap { $0 }
        names += metas.filter { $0.name != siteName }.compactMap { PlainText.line(scan.document.bytes($0.content)) }
        names = names.filter { $0.utf8.count <= 80 }
        let signed = names.isEmpty ? OutletNames.signedName(scan) : nil
        self.signed = signed.map { FoldedText($0) }
        publisher = names.first { !$0.hasPrefix("@") && !$0.hasPrefix("http") } ?? signed
        host = url.flatMap { OutletNames.host(of: $0) }
        hostName = host.map { OutletNames.name(of: $0) } ?? []
        folded = names.prefix(12).map { FoldedText($0) }.filter { !$0.isEmpty }
    }

    /// Whether a name is the outlet's, or its host's.
    func contains(_ name: FoldedText) -> Bool {
        if name.isEmpty { return false }
        if folded.contains(name) { return true }
        let joined = name.joined
        if !hostName.isEmpty, joined == hostName { return true }
        return folded.contains { $0.joined == joined }
    }

    /// Whether a name is the outlet's with words added or left out: `The Daily Planet Staff`.
    func resembles(_ name: FoldedText) -> Bool {
        if contains(name) { return true }
        if name.isEmpty { return false }
        if folded.contains(where: { $0.contains(name) || name.contains($0) }) { return true }
        let joined = name.joined
        guard hostName.count >= 4, joined.count >= 4 else { return false }
        return joined.starts(with: hostName) || hostName.starts(with: joined)
            || joined.suffix(hostName.count).elementsEqual(hostName)
    }

    /// The end of the page's title, or its beginning, that the copyright line at the foot of the page repeats.
    private static func signedName(_ scan: PageScan) -> String? {
        guard let title = scan.titleElement.flatMap({ PlainText.line(scan.document.bytes($0)) }) else { return nil }
        let parts = TitleParts(title)
        guard parts.count > 1 else { return nil }
        let ends = [parts.last, parts.first].map { (name: $0, folded: FoldedText($0)) }
        let foot = scan.text.suffix(footLength).split { $0 == PageScan.lineBreak || $0 == PageScan.elementBreak }
        for line in foot.reversed() where line.count <= 300 {
            guard let owner = owner(in: line) else { continue }
            if let end = ends.first(where: { !$0.folded.isEmpty && owner.hasPrefix($0.folded) }) { return end.name }
        }
        return nil
    }

    /// What follows `Copyright © 2020` in a line.
    private static func owner(in line: ArraySlice<UInt8>) -> FoldedText? {
        let words = line.split { $0 <= 0x20 }
        guard
            let mark = words.firstIndex(where: {
                $0.firstOffset(of: "©".utf8) != nil || FoldedScalars.hash(of: $0) == copyright
            })
        else { return nil }
        let owner = words[mark...].drop { word in
            let hash = FoldedScalars.hash(of: word)
            return word.allSatisfy { $0 &- 0x30 < 10 || $0 >= 0x80 || $0 < 0x30 } || hash == copyright || hash == letter
                || hash == by
        }
        return FoldedText(bytes: Array(owner.joined(separator: [0x20])))
    }

    private static let copyright = FoldedScalars.hash(of: Array("copyright".utf8))
    private static let letter = FoldedScalars.hash(of: Array("c".utf8))
    private static let by = FoldedScalars.hash(of: Array("by".utf8))
    /// A copyright line is sought in so many bytes at the end.
    private static let footLength = 4000

    private static func host(of url: String) -> String? {
        guard let host = WebAddress(url)?.hostname, host.contains(".") else { return nil }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    private static func name(of host: String) -> [UInt8] {
        var labels = host.utf8.split(separator: UInt8(ascii: ".")).dropLast()
        // `co.uk`, `com.au`: the short label before a country's is no name.
        if labels.count >= 2, let last = labels.last, last.count <= 3 { labels.removeLast() }
        return FoldedText(bytes: labels.last.map { Array($0) } ?? []).joined
    }
}
