import HTMLTree

/// What an element does to the flow of text on a page.
enum ElementRole: UInt8 {
    /// Its text runs on in the paragraph around it.
    case inline
    /// It begins and ends a paragraph.
    case block
    /// It ends a line: `br`.
    case lineBreak
    /// Nothing in it is text for readers: scripts, controls, media.
    case skipped

    /// The role of an HTML element. Names that are not listed are inline, as in browsers.
    static func of(_ tag: Tag) -> ElementRole {
        let index = Int(tag.rawValue)
        return index < table.count ? table[index] : .inline
    }

    private static let table: [ElementRole] = {
        let blocks: [Tag] = [
            .address, .article, .aside, .blockquote, .body, .caption, .center, .col, .colgroup, .dd, .details, .dialog,
            .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
            .header, .hgroup, .hr, .html, .legend, .li, .listing, .main, .marquee, .menu, .nav, .ol, .optgroup,
            .option, .p, .plaintext, .pre, .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr,
            .ul, .xmp, .noscript,
        ]
        let skipped: [Tag] = [
            .applet, .area, .audio, .base, .basefont, .bgsound, .button, .canvas, .command, .datalist, .embed, .frame,
            .frameset, .head, .iframe, .img, .image, .input, .keygen, .link, .map, .meta, .meter, .noembed, .noframes,
            .noscript, .object, .output, .param, .picture, .portal, .progress, .script, .select, .source, .style, .svg,
            .math, .template, .textarea, .title, .track, .video,
        ]
        var table = [ElementRole](repeating: .inline, count: 256)
        for tag in blocks { table[Int(tag.rawValue)] = .block }
        for tag in skipped { table[Int(tag.rawValue)] = .skipped }
        table[Int(Tag.br.rawValue)] = .lineBreak
        return table
    }()
}
