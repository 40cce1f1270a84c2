extension Entity: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.kind, kind)
            $0.field(CodingKeys.name, name)
            $0.field(CodingKeys.role, role)
            $0.field(CodingKeys.country, country)
            $0.field(CodingKeys.code, code)
            $0.field(CodingKeys.link, link)
            $0.field(CodingKeys.mentions, mentions)
        }
    }
}

extension EntityMention: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.start, start)
            $0.field(CodingKeys.end, end)
            $0.field(CodingKeys.head, head)
        }
    }
}

extension Source: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.kind, kind)
            $0.field(CodingKeys.text, text)
            $0.field(CodingKeys.entity, entity)
            $0.field(CodingKeys.plural, plural)
            $0.field(CodingKeys.count, count)
            $0.field(CodingKeys.spans, spans)
        }
    }
}

extension Statement: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.source, source)
            $0.field(CodingKeys.via, via)
            $0.field(CodingKeys.inside, inside)
            $0.field(CodingKeys.sourceSpans, sourceSpans)
            $0.field(CodingKeys.cueSpans, cueSpans)
            $0.field(CodingKeys.contentSpans, contentSpans)
            $0.field(CodingKeys.editorSpans, editorSpans)
            $0.field(CodingKeys.form, form)
            $0.field(CodingKeys.act, act)
            $0.field(CodingKeys.negated, negated)
            $0.field(CodingKeys.hedged, hedged)
            $0.field(CodingKeys.addressee, addressee)
            $0.field(CodingKeys.time, time)
            $0.field(CodingKeys.about, about)
            $0.field(CodingKeys.channel, channel)
            $0.field(CodingKeys.confidence, confidence)
        }
    }
}

extension Entity.Kind: JSONWritable {}
extension EntityMention.Head: JSONWritable {}
extension Source.Kind: JSONWritable {}
extension Statement.Form: JSONWritable {}
extension Statement.Act: JSONWritable {}
extension Statement.Channel: JSONWritable {}
