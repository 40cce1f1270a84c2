import HTMLTree

/// What the names of an element (class, id, role) and its tag say about its contents: a set of topics.
///
/// The words are those that content systems the world over give to the same things; none belongs to one site.
struct Hints: OptionSet, Sendable {
    let rawValue: UInt64

    static let article = Hints(bit: 0)
    static let body = Hints(bit: 1)
    static let comments = Hints(bit: 2)
    static let related = Hints(bit: 3)
    static let navigation = Hints(bit: 4)
    static let share = Hints(bit: 5)
    static let advertisement = Hints(bit: 6)
    static let newsletter = Hints(bit: 7)
    static let author = Hints(bit: 8)
    static let meta = Hints(bit: 9)
    static let tags = Hints(bit: 10)
    static let caption = Hints(bit: 11)
    static let sidebar = Hints(bit: 12)
    static let footer = Hints(bit: 13)
    static let header = Hints(bit: 14)
    static let consent = Hints(bit: 15)
    static let paywall = Hints(bit: 16)
    static let title = Hints(bit: 17)
    static let summary = Hints(bit: 18)
    static let quote = Hints(bit: 19)
    static let hidden = Hints(bit: 20)
    static let embed = Hints(bit: 21)
    static let appeal = Hints(bit: 22)
    static let note = Hints(bit: 23)
    static let box = Hints(bit: 24)
    static let product = Hints(bit: 25)
    static let search = Hints(bit: 26)
    static let main = Hints(bit: 27)
    static let list = Hints(bit: 28)
    static let widget = Hints(bit: 29)
    static let media = Hints(bit: 30)
    static let disclaimer = Hints(bit: 31)
    // From tags.
    static let articleTag = Hints(bit: 32)
    static let mainTag = Hints(bit: 33)
    static let asideTag = Hints(bit: 34)
    static let navTag = Hints(bit: 35)
    static let footerTag = Hints(bit: 36)
    static let headerTag = Hints(bit: 37)
    static let figureTag = Hints(bit: 38)
    static let formTag = Hints(bit: 39)
    static let tableTag = Hints(bit: 40)
    static let listTag = Hints(bit: 41)
    static let quoteTag = Hints(bit: 42)
    static let sectionTag = Hints(bit: 43)
    static let detailsTag = Hints(bit: 44)
    static let addressTag = Hints(bit: 45)

    static let count = 46

    private init(bit: UInt64) { rawValue = 1 << bit }
    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The topics that a tag stands for by itself.
    static func of(_ tag: Tag) -> Hints {
        switch tag {
        case .article: .articleTag
        case .main: .mainTag
        case .aside: .asideTag
        case .nav, .menu: .navTag
        case .footer: .footerTag
        case .header, .hgroup: .headerTag
        case .figure, .figcaption: .figureTag
        case .form, .fieldset, .search: .formTag
        case .table: .tableTag
        case .ul, .ol, .dl, .dir: .listTag
        case .blockquote, .q: .quoteTag
        case .section: .sectionTag
        case .details, .dialog: .detailsTag
        case .address: .addressTag
        default: []
        }
    }

    /// The words of names by topic.
    static let vocabulary: [(Hints, String)] = [
        (
            .article,
            "article story post entry news artikel artigo articulo noticia nota hentry blogpost newsarticle report"
        ),
        (
            .body,
            "body content text copy prose rich richtext rte wysiwyg paragraph paragraphs texto contenido inhalt fulltext"
        ),
        (
            .comments,
            "comment comments commentlist kommentar kommentare comentario comentarios commentaire commentaires disqus discussion reply replies respond livefyre coral fbcomments responses guestbook spotim hyvor"
        ),
        (
            .related,
            "related recommended recommend recommendation recommendations recirc recirculation more also popular trending latest mostread mostpopular teaser teasers promo promos promotion headlines topstories outbrain taboola suggested suggestions similar relacionadas relacionados relacionado readmore readnext seealso alsoread upnext morefrom verwandt lireaussi weitere mehr zergnet ticker livestrip revcontent yarpp jp-relatedposts crosslink crosspromo interlink inlinelink"
        ),
        (
            .navigation,
            "nav navigation menu next prev previous navbar breadcrumb breadcrumbs crumb crumbs pagination pager toc tableofcontents skip subnav tabs tab topnav navi steps toolbar dropdown megamenu paging jump anchor index"
        ),
        (
            .share,
            "share sharing shares social addthis sharethis follow sharedaddy shareaholic socials addtoany twitter facebook whatsapp linkedin pinterest actions tools buttons bookmark print like likes reactions"
        ),
        (
            .advertisement,
            "ad ads advert adverts advertisement advertising advertisment sponsor sponsored sponsors promoted dfp gpt banner commercial adsense affiliate adslot adunit adbox anzeige werbung publicite publicidad reklama leaderboard mpu partner partners"
        ),
        (
            .newsletter,
            "newsletter newsletters subscribe subscription subscribebox signup optin mailchimp mc4wp mailing cta leadform mailinglist abonnement inlinesignup convertkit hubspot hsform"
        ),
        (
            .author,
            "author authors byline bylines bio biography contributor contributors writer reporter about profile vcard avatar autor autore auteur journalist person authorbox"
        ),
        (
            .meta,
            "meta metadata date time timestamp published dateline info posted kicker eyebrow readtime readingtime updated lastmodified datum fecha data pubdate views viewcount overline stamp details"
        ),
        (
            .tags,
            "tags tag topics topic keywords keyword category categories cat labels taxonomy tagcloud taglist hashtags schlagworte themen"
        ),
        (
            .caption,
            "caption captions cap credit credits figcaption imagecaption wpcaption bildunterschrift legende copyright-image copyrightholder photocredit imgcaption"
        ),
        (
            .media,
            "photo photos image images figure gallery slideshow media video videos player picture img thumbnail thumb slider carousel lightbox swiper podcast audio jwplayer foto bild galerie infographic"
        ),
        (.sidebar, "sidebar aside rail secondary complementary sidebars marginalia rightrail gutter"),
        (.widget, "widget widgets textwidget plugin"),
        (.footer, "footer foot bottom colophon legal copyright footnotes endnote tagline boilerplate footnote"),
        (.disclaimer, "disclaimer disclosure notice warning policy terms rights credits attribution license"),
        (.header, "header head masthead top hero topbar siteheader banner-top intro-header cover"),
        (
            .consent,
            "cookie cookies consent gdpr privacy cmp modal popup overlay dialog interstitial ccpa onetrust banner-cookie pop tooltip alert notification toast"
        ),
        (
            .paywall,
            "paywall offer offers premium subscriber subscribers regwall gate gated locked login register signin piano metered membership unlock teaserwall abo"
        ),
        (.title, "title headline heading hed titel titulo titre"),
        (
            .summary,
            "summary dek deck subtitle standfirst lead lede intro introduction excerpt description subhead abstract sapo vorspann subheadline chapo entradilla bajada copete teasertext strapline synopsis anons"
        ),
        (.quote, "quote pullquote blockquote pull testimonial zitat citation pullout"),
        (.hidden, "hidden hide invisible sr visually screenreader offscreen noprint screen none srt accessible a11y"),
        (.embed, "embed embedded tweet instagram oembed iframe twittertweet fbpost tiktok youtube embeds infogram"),
        (
            .appeal,
            "donate donation donations support appeal contribute contribution fund fundraising spenden supporter epic reader-revenue patreon kofi"
        ),
        (.note, "correction corrections clarification note editornote editorsnote update ednote notes"),
        (
            .box,
            "box factbox infobox keypoints takeaways highlights bullets key sidebar-box panel callout aside-box accordion faq"
        ),
        (
            .product,
            "product products price buy shop cart store deal deals pricing review rating ratings stars"
        ),
        (.search, "search filter sort results suche busca"),
        (.main, "main primary center single centre maincontent principal"),
        (.list, "list listing feed grid items card cards archive river stream collection loop lists archives"),
    ]
}
