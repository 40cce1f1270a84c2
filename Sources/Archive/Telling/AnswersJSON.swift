import Record

private enum Keys: String, CodingKey {
    case schema, article, id, key, url, publisher, title, published, score, snippet, text, match
    case statement, source, via, act, negated, hedged, content
    case number, made, kind, subject, object, undoes, note
    case before, after, changes, op, words
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

extension Correction: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.schema, "hearsay.correction/1")
            $0.field(Keys.number, number)
            $0.field(Keys.made, made)
            $0.field(Keys.kind, kind.rawValue)
            $0.field(Keys.subject, subject)
            $0.field(Keys.object, object)
            $0.field(Keys.undoes, undoes)
            $0.field(Keys.note, note)
        }
    }
}

extension Edit: JSONWritable {
    private struct Change: JSONWritable {
        let kind: String
        let words: [String]

        func write(to json: inout JSONWriter) {
            json.object {
                $0.field(Keys.op, kind)
                $0.field(Keys.words, words.joined(separator: " "))
            }
        }
    }

    public func write(to json: inout JSONWriter) {
        let changes: [Change] = pieces.compactMap { piece in
            switch piece {
            case .same: nil
            case .removed(let words): Change(kind: "removed", words: words)
            case .added(let words): Change(kind: "added", words: words)
            }
        }
        json.object {
            $0.field(Keys.schema, "hearsay.news/1")
            $0.field(Keys.kind, "edited")
            $0.field(Keys.url, url)
            $0.field(Keys.before, before)
            $0.field(Keys.after, after)
            $0.field(Keys.changes, changes)
        }
    }
}
