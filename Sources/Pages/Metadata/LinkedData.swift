import HTMLTree

/// What the JSON-LD of a page says of articles.
struct LinkedData {
    /// An object that describes an article, or something else with a date of its own.
    struct Work {
        /// Whether its type is a kind of article; else a page, a video, a recipe.
        var isArticle = false
        var headline: String?
        var name: String?
        /// One name each, in order.
        var authors: [String] = []
        /// Whether all of them are said to be organizations.
        var authorsAreOrganizations = false
        var published: Timestamp?
        var created: Timestamp?
        var modified: Timestamp?
        var publisher: String?
        var section: String?
        var language: String?
        var url: String?
    }

    private(set) var works: [Work] = []
    /// The outlet, where an object of its own says its name.
    private(set) var organization: String?
    private(set) var website: String?

    /// The most objects that are looked at as works.
    static let workLimit = 60

    private let tape: JSONTape
    private let finder: DateFinder
    /// Objects with an `@id` and a name: the index of the object by the hash of the `@id`.
    private var named: [UInt64: Int] = [:]

    init(scripts: [TextRange], in document: Document, finder: DateFinder) {
        var tape = JSONTape(bytes: document.bytes)
        for script in scripts { tape.read(script.range) }
        self.tape = tape
        self.finder = finder
        let typed = collectObjects()
        for (object, type) in typed where works.count < LinkedData.workLimit { read(object, type: type) }
    }

    /// The objects with a type, and the ones that others refer to.
    private mutating func collectObjects() -> [(object: Int, type: Int)] {
        var typed: [(Int, Int)] = []
        for index in tape.nodes.indices where tape.nodes[index].kind == .object {
            var type: Int?
            var id: Int?
            var hasName = false
            for member in tape.children(of: index) {
                let length = tape.nodes[member].key.count
                if length == 5, tape.key(of: member, is: "@type") { type = member }
                if length == 3, tape.key(of: member, is: "@id") { id = member }
                if length == 4, tape.key(of: member, is: "name") { hasName = true }
            }
            if hasName, let id { named[FoldedScalars.hash(of: tape.source(of: id)), default: index] = index }
            if let type { typed.append((index, type)) }
        }
        return typed
    }

    private enum WorkType { case article, other, organization, website, none }

    private func workType(_ type: Int) -> WorkType {
        let names = tape.nodes[type].kind == .array ? Array(tape.children(of: type).prefix(8)) : [type]
        var result = WorkType.none
        for name in names {
            let name = tape.source(of: name)
            if name.hasSuffix("Article") || name.hasSuffix("Posting") || name.hasSuffix("Report")
                || name.hasSuffix("Review")
            {
                return .article
            }
            if name.hasSuffix("WebPage") || name.hasSuffix("Recipe") || name.hasSuffix("VideoObject")
                || name.hasSuffix("CreativeWork")
                || name.hasSuffix("HowTo") || name.hasSuffix("Episode") || name.hasSuffix("Product")
                || name.hasSuffix("Book")
            {
                result = .other
            } else if name.hasSuffix("Organization") || name.hasSuffix("Corporation") {
                result = .organization
            } else if name.hasSuffix("WebSite") {
                result = .website
            }
        }
        return result
    }

    private mutating func read(_ object: Int, type: Int) {
        let kind = workType(type)
        switch kind {
        case .article, .other: works.append(work(object, isArticle: kind == .article))
        case .organization: organization = organization ?? text(tape.member("name", of: object))
        case .website: website = website ?? text(tape.member("name", of: object))
        case .none: break
        }
    }

    private func work(_ object: Int, isArticle: Bool) -> Work {
        var work = Work(isArticle: isArticle)
        for member in tape.children(of: object) {
            switch tape.nodes[member].key.count {
            case 8 where tape.key(of: member, is: "headline"): work.headline = text(member)
            case 4 where tape.key(of: member, is: "name"): work.name = text(member)
            case 6 where tape.key(of: member, is: "author"): readAuthors(member, into: &work)
            case 7 where tape.key(of: member, is: "creator") && work.authors.isEmpty: readAuthors(member, into: &work)
            case 13 where tape.key(of: member, is: "datePublished"): work.published = timestamp(member)
            case 11 where tape.key(of: member, is: "dateCreated"): work.created = timestamp(member)
            case 10 where tape.key(of: member, is: "uploadDate"): work.created = work.created ?? timestamp(member)
            case 12 where tape.key(of: member, is: "dateModified"): work.modified = timestamp(member)
            case 9 where tape.key(of: member, is: "publisher"): work.publisher = name(of: member)
            case 14 where tape.key(of: member, is: "articleSection"): work.section = text(first(member))
            case 10 where tape.key(of: member, is: "inLanguage"): work.language = text(first(member))
            case 3 where tape.key(of: member, is: "url"): work.url = text(member)
            default: break
            }
        }
        return work
    }

    private func readAuthors(_ member: Int, into work: inout Work) {
        let items = tape.nodes[member].kind == .array ? Array(tape.children(of: member).prefix(30)) : [member]
        var organizations = 0
        for item in items {
            let target = resolved(item)
            if tape.nodes[target].kind == .array {
                for inner in tape.children(of: target).prefix(10) {
                    if let name = name(of: inner) { work.authors.append(name) }
                }
                continue
            }
            var names: [String] = []
            if tape.nodes[target].kind == .object, let list = tape.member("name", of: target),
                tape.nodes[list].kind == .array
            {
                names = tape.children(of: list).prefix(20).compactMap { text($0) }
            } else if let name = name(of: target) {
                names = [name]
            }
            if !names.isEmpty, tape.nodes[target].kind == .object, let type = tape.member("@type", of: target),
                workType(type) == .organization
            {
                organizations += 1
            }
            work.authors += names
        }
        work.authorsAreOrganizations = organizations > 0 && organizations == items.count
    }

    /// The object that stands elsewhere, if this one is only a reference to it.
    private func resolved(_ index: Int) -> Int {
        guard tape.nodes[index].kind == .object, tape.member("name", of: index) == nil,
            let id = tape.member("@id", of: index)
        else {
            return index
        }
        return named[FoldedScalars.hash(of: tape.source(of: id))] ?? index
    }

    private func name(of index: Int) -> String? {
        let target = resolved(first(index))
        return tape.nodes[target].kind == .object ? text(tape.member("name", of: target)) : text(target)
    }

    private func first(_ index: Int) -> Int {
        tape.nodes[index].kind == .array ? tape.children(of: index).first { _ in true } ?? index : index
    }

    private func text(_ index: Int?) -> String? {
        guard let index, tape.nodes[index].kind == .string else { return nil }
        return PlainText.line(tape.unescaped(index))
    }

    private func timestamp(_ index: Int) -> Timestamp? {
        let index = first(index)
        guard tape.nodes[index].kind == .string || tape.nodes[index].kind == .scalar else { return nil }
        return Timestamp(tape.unescaped(index)[...], finder: finder)
    }
}
