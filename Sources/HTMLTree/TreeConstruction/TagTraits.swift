/// What the tree construction rules say of an element: the standard's lists of names, turned round.
struct TagTraits: Sendable {
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt32
        static let special = Flags(rawValue: 1)
        /// Ends the search for an element "in scope"; the next three end the searches in wider and narrower scopes.
        static let scope = Flags(rawValue: 2)
        static let listScope = Flags(rawValue: 4)
        static let buttonScope = Flags(rawValue: 8)
        static let tableScope = Flags(rawValue: 16)
        static let impliedEnd = Flags(rawValue: 32)
        /// Ends by itself only where a template ends.
        static let thoroughlyImpliedEnd = Flags(rawValue: 64)
        /// What does not belong in it is put before its table.
        static let fostersOut = Flags(rawValue: 128)
        static let mathMLTextIntegration = Flags(rawValue: 256)
        static let htmlIntegration = Flags(rawValue: 512)
        /// Tells what mode to go back to when an element in it ends.
        static let decidesMode = Flags(rawValue: 1024)

        /// Is opened again where it was closed by the end of something around it.
        static let formatting = Flags(rawValue: 2048)

        static let inScope: Flags = [.scope]
        static let inListScope: Flags = [.scope, .listScope]
        static let inButtonScope: Flags = [.scope, .buttonScope]
    }

    /// The rule for a start tag in the body.
    enum StartRule: UInt8, Sendable {
        case other, html, likeInHead, body, frameset, block, heading, preformatted, form, listItem, definition
        case plaintext, button, anchor, formatting, noBreak, object, table, void, input, mediaPart, rule, image
        case textarea, xmp, iframe, noembed, select, option, optionGroup, rubyBase, rubyText, math, svg, ignored
    }

    /// The rule for an end tag in the body.
    enum EndRule: UInt8, Sendable {
        case other, template, body, html, block, form, paragraph, listItem, definition, heading, formatting, object
        case lineBreak
    }

    var flags: Flags = []
    var start = StartRule.other
    var end = EndRule.other

    /// The traits of the well-known tags in the HTML namespace, by number.
    static let html: [TagTraits] = {
        var traits = [TagTraits](repeating: TagTraits(), count: Tag.wellKnownNames.count)
        for (flag, tags) in flagLists {
            for tag in tags { traits[Int(tag.rawValue)].flags.insert(flag) }
        }
        for (rule, tags) in startLists {
            for tag in tags { traits[Int(tag.rawValue)].start = rule }
        }
        for (rule, tags) in endLists {
            for tag in tags { traits[Int(tag.rawValue)].end = rule }
        }
        return traits
    }()

    /// The flags of an element outside the HTML namespace, but for the integration point that depends on attributes.
    static func foreignFlags(of tag: Tag, in namespace: Node.Namespace) -> Flags {
        switch (namespace, tag) {
        case (.mathML, .mi), (.mathML, .mo), (.mathML, .mn), (.mathML, .ms), (.mathML, .mtext):
            [.special, .scope, .mathMLTextIntegration]
        case (.mathML, .annotationXml): [.special, .scope]
        case (.svg, .foreignObject), (.svg, .desc), (.svg, .title): [.special, .scope, .htmlIntegration]
        default: []
        }
    }

    private static let flagLists: [(Flags, [Tag])] = [
        (
            .special,
            [
                .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
                .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset,
                .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header,
                .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu,
                .meta, .nav, .noembed, .noframes, .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script,
                .search, .section, .select, .source, .style, .summary, .table, .tbody, .td, .template, .textarea,
                .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
            ]
        ),
        (.scope, [.applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template]),
        (.listScope, [.ol, .ul]),
        (.buttonScope, [.button]),
        (.tableScope, [.html, .table, .template]),
        (.impliedEnd, [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc]),
        (.thoroughlyImpliedEnd, [.caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr]),
        (.formatting, formattingTags),
        (.fostersOut, [.table, .tbody, .tfoot, .thead, .tr]),
        (
            .decidesMode,
            [
                .body, .caption, .colgroup, .frameset, .head, .html, .table, .tbody, .td, .template, .tfoot, .th,
                .thead, .tr,
            ]
        ),
    ]

    private static let formattingTags: [Tag] = [
        .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
    ]

    private static let startLists: [(StartRule, [Tag])] = [
        (.html, [.html]),
        (.likeInHead, [.base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title]),
        (.body, [.body]),
        (.frameset, [.frameset]),
        (
            .block,
            [
                .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
                .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section,
                .summary, .ul,
            ]
        ),
        (.heading, [.h1, .h2, .h3, .h4, .h5, .h6]),
        (.preformatted, [.pre, .listing]),
        (.form, [.form]),
        (.listItem, [.li]),
        (.definition, [.dd, .dt]),
        (.plaintext, [.plaintext]),
        (.button, [.button]),
        (.anchor, [.a]),
        (.formatting, [.b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u]),
        (.noBreak, [.nobr]),
        (.object, [.applet, .marquee, .object]),
        (.table, [.table]),
        (.void, [.area, .br, .embed, .img, .keygen, .wbr]),
        (.input, [.input]),
        (.mediaPart, [.param, .source, .track]),
        (.rule, [.hr]),
        (.image, [.image]),
        (.textarea, [.textarea]),
        (.xmp, [.xmp]),
        (.iframe, [.iframe]),
        (.noembed, [.noembed]),
        (.select, [.select]),
        (.option, [.option]),
        (.optionGroup, [.optgroup]),
        (.rubyBase, [.rb, .rtc]),
        (.rubyText, [.rp, .rt]),
        (.math, [.math]),
        (.svg, [.svg]),
        (.ignored, [.caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr]),
    ]

    private static let endLists: [(EndRule, [Tag])] = [
        (.template, [.template]),
        (.body, [.body]),
        (.html, [.html]),
        (
            .block,
            [
                .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl,
                .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre,
                .search, .section, .select, .summary, .ul,
            ]
        ),
        (.form, [.form]),
        (.paragraph, [.p]),
        (.listItem, [.li]),
        (.definition, [.dd, .dt]),
        (.heading, [.h1, .h2, .h3, .h4, .h5, .h6]),
        (.formatting, formattingTags),
        (.object, [.applet, .marquee, .object]),
        (.lineBreak, [.br]),
    ]
}
