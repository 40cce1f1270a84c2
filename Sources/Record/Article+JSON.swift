extension Article: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.input, input)
            $0.field(CodingKeys.key, key)
            $0.field(CodingKeys.isArticle, isArticle)
            $0.field(CodingKeys.url, url)
            $0.field(CodingKeys.publisher, publisher)
            $0.field(CodingKeys.title, title)
            $0.field(CodingKeys.authors, authors)
            $0.field(CodingKeys.section, section)
            $0.field(CodingKeys.published, published)
            $0.field(CodingKeys.modified, modified)
            $0.field(CodingKeys.language, language)
            $0.field(CodingKeys.text, text)
            $0.field(CodingKeys.paragraphs, paragraphs)
            $0.field(CodingKeys.links, links)
            $0.field(CodingKeys.furniture, furniture)
        }
    }
}

extension Paragraph: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.start, start)
            $0.field(CodingKeys.end, end)
            $0.field(CodingKeys.kind, kind)
        }
    }
}

extension Link: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.start, start)
            $0.field(CodingKeys.end, end)
            $0.field(CodingKeys.url, url)
        }
    }
}

extension Furniture: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.kind, kind)
            $0.field(CodingKeys.text, text)
        }
    }
}

extension Paragraph.Kind: JSONWritable {}
extension Furniture.Kind: JSONWritable {}
