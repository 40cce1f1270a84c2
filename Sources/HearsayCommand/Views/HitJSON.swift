import Archive
import Record

private enum Keys: String, CodingKey {
    case schema, article, id, key, url, publisher, title, published, score, snippet, text, match
    case statement, source, via, act, negated, hedged, content
}

extension ArticleSummary: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.id, id)
            $0.field(Keys.key, key)
            $0.field(Keys.url, url)
            $0.field(Keys.publisher, publisher)
            $0.field(Keys.title, title)
            $0.field(Keys.published, published)
        }
    }
}

extension ArticleHit: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.schema, "hearsay.hit/1")
            $0.field(Keys.article, article)
            $0.field(Keys.score, score)
            $0.field(Keys.snippet, snippet)
        }
    }
}

extension SnippetPiece: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.text, text)
            $0.field(Keys.match, isMatch)
        }
    }
}

extension StatementHit: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.schema, "hearsay.hit/1")
            $0.field(Keys.article, article)
            $0.field(Keys.statement, statement.id)
            $0.field(Keys.source, source)
            $0.field(Keys.via, via)
            $0.field(Keys.act, statement.act)
            $0.field(Keys.negated, statement.negated)
            $0.field(Keys.hedged, statement.hedged)
            $0.field(Keys.content, content)
        }
    }
}
