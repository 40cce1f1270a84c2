import Archive
import Record

/// Small things that several pages show alike.
enum Parts {
    /// A date as people read it; a time of day in the reader's zone where there is a script, else as the article has it.
    static func time(_ date: String) -> HTML {
        let hasTime = date.utf8.count > 10
        return Tag.time(.datetime(date), .title(hasTime ? date : nil), .data(.local, hasTime ? "" : nil)) {
            Day.spoken(date)
        }
    }

    static func time(seconds: Int) -> HTML {
        let clock = ((seconds % 86_400) + 86_400) % 86_400
        let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return time("\(Day.text(of: seconds))T\(pad(clock / 3600)):\(pad(clock / 60 % 60)):\(pad(clock % 60))Z")
    }

    /// *publisher ▸ outlet ▸ **unnamed official***
    static func chain(_ links: [String], to speaker: String) -> HTML {
        Tag.span(.class("chain")) {
            for link in links {
                Tag.span { shortened(link, to: 160) }
                Tag.span(.class("arrow"), .ariaHidden()) { " ▸ " }
                Tag.span(.class("unseen")) { Wording.hasItFrom }
            }
            Tag.strong { shortened(speaker, to: 160) }
        }
    }

    static func fact(_ name: String, @HTMLBuilder _ value: () -> HTML) -> HTML {
        Tag.div {
            Tag.dt { name }
            Tag.dd { value() }
        }
    }

    static func name(_ article: ArticleSummary) -> String {
        shortened(
            article.title ?? article.url ?? article.key ?? article.input.split(separator: "/").last.map(String.init)
                ?? article.id, to: 240)
    }

    static func title(_ story: Story) -> String { shortened(story.title ?? Wording.untitled, to: 240) }

    static func publisher(_ article: ArticleSummary) -> String {
        article.publisher.map { shortened($0, to: 80) } ?? Wording.unknownPublisher
    }

    /// Who published an article and when.
    static func facts(_ article: ArticleSummary) -> HTML {
        Tag.span(.class("facts")) {
            Tag.span { publisher(article) }
            if let published = article.published { time(published) }
        }
    }

    /// The text, or its beginning where it has more than so many characters, or takes more than twice as many bytes on the
    /// page.
    static func shortened(_ text: String, to length: Int) -> String {
        guard text.utf8.count > length / 3 else { return text }
        var (count, size) = (0, 0)
        for index in text.indices {
            size += text[index].utf8.reduce(0) { $0 + HTML.size(of: $1) }
            count += 1
            if count > length || size > 2 * length { return text[..<index] + "…" }
        }
        return text
    }

    /// What a list says where it has nothing: what to do next.
    static func notice(_ text: String?) -> HTML {
        guard let text else { return HTML() }
        return Tag.p(.class("notice"), .role("status")) { text }
    }

    static func empty(_ title: String, @HTMLBuilder _ advice: () -> HTML) -> HTML {
        Tag.div(.class("empty")) {
            Tag.p { Tag.strong { title } }
            advice()
        }
    }

    /// The way to the earlier and later pages of a list.
    static func pages(_ page: Int, hasMore: Bool, address: (Int) -> Address) -> HTML {
        guard page > 1 || hasMore else { return HTML() }
        return Tag.nav(.class("pages"), .label(Wording.pages)) {
            if page > 1 { Tag.a(.href(address(page - 1)), .rel("prev"), .data(.key, "p")) { Wording.previousPage } }
            Tag.span { Wording.page(page) }
            if hasMore { Tag.a(.href(address(page + 1)), .rel("next"), .data(.key, "n")) { Wording.nextPage } }
        }
    }

    /// Links to the same for programs.
    static func forms(_ path: [String], _ forms: [Form], query: [(name: String, value: String)] = []) -> HTML {
        Tag.p(.class("forms")) {
            Wording.alsoAs
            for form in forms {
                let path = path.dropLast() + ["\(path.last ?? "").\(form.rawValue)"]
                Tag.a(.href(Address(Array(path), query: query))) { Wording.form(form) }
            }
        }
    }
}
