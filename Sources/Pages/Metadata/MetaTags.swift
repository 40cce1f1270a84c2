/// What a `meta` element, or an `itemprop` or RDFa `property`, is about.
enum MetaProperty: UInt8 {
    case title, author, published, date, modified, siteName, section, url, language, labelled

    /// By name. Only letters and digits count, so that `article:published_time` and `article.published-time` are one.
    init?<Bytes: RandomAccessCollection>(name: Bytes) where Bytes.Element == UInt8, Bytes.Index == Int {
        guard name.count < 60, let property = MetaProperty.byName[FoldedScalars.hash(of: name)] else { return nil }
        self = property
    }

    private static let byName: [UInt64: MetaProperty] = {
        var table: [UInt64: MetaProperty] = [:]
        func add(_ property: MetaProperty, _ names: String) {
            for name in names.split(separator: " ") { table[FoldedScalars.hash(of: Array(name.utf8))] = property }
        }
        add(
            .title,
            """
            og:title twitter:title title dc.title dcterms.title sailthru.title parsely-title headline citation_title \
            article:title hdl schema:headline schema:name cXenseParse:title
            """)
        add(
            .author,
            """
            author article:author article:author_name article:authors dc.creator dcterms.creator dc.author dc:author dcsext.author \
            parsely-author sailthru.author byl byline citation_author og:author og:article:author creator authors article_author \
            cXenseParse:author schema:author rbauthors article:contributor shareaholic:article_author_name vr:author book:author
            """)
        add(
            .published,
            """
            article:published_time article:published og:article:published_time og:published_time og:pubdate og:publish_date \
            datePublished schema:datePublished publication_date publish_date publish-date published published_time pubdate \
            pub_date publishdate publisheddate publicationdate dateposted parsely-pub-date sailthru.date dc.date.issued dcterms.issued \
            dc.issued dc.date.published dc.date.publication article:post_date article:publication_date articledate article_date_original \
            article.published article.created datecreated date_created created created_time dc.date.created dcterms.created dc.created \
            citation_publication_date citation_date citation_online_date cXenseParse:recs:publishtime cXenseParse:publishtime \
            iso-8601-publish-date originalpublicationdate ptime pdate rnews:datePublished shareaholic:article_published_time \
            analyticsAttributes.articleDate dateArticlePublished bt:pubDate rbpubdate uploadDate gentime mediator_published_time \
            prism.publicationDate og:question:published_time apub:time firstpublished
            """)
        add(
            .date,
            "date dc.date dcterms.date og:date article:date article_date day dat doc_date search_date displaydate time timestamp"
        )
        add(
            .modified,
            """
            article:modified_time article:modified og:article:modified_time og:updated_time og:modified_time og:article:updated_time \
            dateModified schema:dateModified last-modified lastmod lastmodified modified dc.date.modified dcterms.modified dc.modified \
            revised revision_date updated article:updated_time article:updated lastupdated utime dateupdate date_updated modificationdate \
            cXenseParse:modtime shareaholic:article_modified_time
            """)
        add(
            .siteName,
            "og:site_name application-name dc.publisher dcterms.publisher publisher al:ios:app_name apple-mobile-web-app-title copyright twitter:app:name:iphone"
        )
        add(.section, "article:section parsely-section articleSection section category cXenseParse:category")
        add(.url, "og:url")
        add(.language, "og:locale content-language language dc.language dcterms.language inLanguage")
        add(.labelled, "twitter:data1 twitter:data2 twitter:label1 twitter:label2")
        return table
    }()
}
