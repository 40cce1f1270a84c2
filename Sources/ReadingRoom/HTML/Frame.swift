/// What all pages have round them.
struct Frame {
    let title: String
    let visit: Visit
    /// The newest of a list, as a feed.
    var feed: Address?
    /// Whether the page is shown anew by itself after some seconds: something is being worked out.
    var isWaiting = false

    func page(@HTMLBuilder _ main: () -> HTML) -> HTML {
        HTML.document {
            Tag.html(.lang("en")) {
                head
                Tag.body {
                    Tag.a(.class("skip"), .href(.place("main"))) { Wording.skipToContent }
                    header
                    Tag.main(.id("main"), .tabindex(-1)) { main() }
                    footer
                    KeyHelp.dialog
                }
            }
        }
    }

    private var head: HTML {
        Tag.head {
            Tag.meta(.charset("utf-8"))
            Tag.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            Tag.meta(.name("color-scheme"), .content("light dark"))
            if isWaiting { Tag.meta(.refresh(), .content("3")) }
            Tag.title { title.isEmpty ? Wording.name : "\(title) · \(Wording.name)" }
            Tag.link(.rel("stylesheet"), .href(Asset.style.address))
            Tag.link(.rel("icon"), .media(.svg), .href(Asset.icon.address))
            if let feed { Tag.link(.rel("alternate"), .media(.atom), .href(feed), .title(title)) }
            Tag.script(.src(Asset.script.address), .deferred())
        }
    }

    private var header: HTML {
        Tag.header(.class("top")) {
            Tag.a(.class("wordmark"), .href(.desk), .data(.key, "g d")) { Wording.name }
            Tag.form(.role("search"), .action(Address(["search"])), .method(.get)) {
                Tag.input(
                    .type(.search), .name("q"), .id("search"), .value(visit.path == "/search" ? visit.query["q"] : nil),
                    .label(Wording.searchLabel), .placeholder(Wording.searchPlaceholder), .autocomplete("off"),
                    .data(.key, "/"))
            }
            Tag.nav(.label(Wording.navigation)) {
                link(.stories, Wording.stories, key: "g t")
                link(.since(Day.before(visit.time, days: 1)), Wording.sinceYesterday, key: "g s")
                link(.corrections, Wording.corrections, key: "g c")
                if visit.canAdd { link(.adding, Wording.add, key: "g a") }
            }
        }
    }

    private func link(_ address: Address, _ text: String, key: String) -> HTML {
        Tag.a(.href(address), .data(.key, key), .current(visit.path == address.text)) { text }
    }

    private var footer: HTML {
        Tag.footer(.class("bottom")) {
            Tag.p { Wording.whatCounts }
            Tag.p {
                Tag.a(.href(.description)) { Wording.interface }
                " · "
                Tag.button(.type(.button), .class("plain"), .data(.key, "?"), .hidden()) { Wording.keys }
            }
            if visit.isLoggedIn, let token = visit.formToken {
                Tag.form(.method(.post), .action(.logout)) {
                    Tag.input(.type(.hidden), .name("token"), .value(token))
                    Tag.button(.class("plain")) { Wording.logOut }
                }
            }
        }
    }
}

/// What the keys do, in a dialog that `?` opens.
enum KeyHelp {
    static var dialog: HTML {
        Tag.dialog(.id("keys"), .labelledBy("keys-title")) {
            Tag.h2(.id("keys-title")) { Wording.keys }
            Tag.dl {
                for (keys, meaning) in Wording.keyMeanings {
                    Tag.div {
                        Tag.dt { for key in keys { Tag.kbd { key } } }
                        Tag.dd { meaning }
                    }
                }
            }
            Tag.form(.method(.dialog)) { Tag.button { Wording.close } }
        }
    }
}
