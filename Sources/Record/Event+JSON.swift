extension TimeExpression: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.start, start)
            $0.field(CodingKeys.end, end)
            $0.field(CodingKeys.kind, kind)
            $0.field(CodingKeys.value, value)
            $0.field(CodingKeys.endValue, endValue)
        }
    }
}

extension Place: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.start, start)
            $0.field(CodingKeys.end, end)
            $0.field(CodingKeys.name, name)
            $0.field(CodingKeys.country, country)
            $0.field(CodingKeys.latitude, latitude)
            $0.field(CodingKeys.longitude, longitude)
            $0.field(CodingKeys.link, link)
            $0.field(CodingKeys.use, use)
        }
    }
}

extension Event: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.type, type)
            $0.field(CodingKeys.mode, mode)
            $0.field(CodingKeys.cameo, cameo)
            $0.field(CodingKeys.contexts, contexts)
            $0.field(CodingKeys.status, status)
            $0.field(CodingKeys.factuality, factuality)
            $0.field(CodingKeys.actors, actors)
            $0.field(CodingKeys.recipients, recipients)
            $0.field(CodingKeys.place, place)
            $0.field(CodingKeys.time, time)
            $0.field(CodingKeys.topicSpans, topicSpans)
            $0.field(CodingKeys.spans, spans)
            $0.field(CodingKeys.anchor, anchor)
            $0.field(CodingKeys.restsOn, restsOn)
            $0.field(CodingKeys.sameAs, sameAs)
            $0.field(CodingKeys.changes, changes)
            $0.field(CodingKeys.confidence, confidence)
        }
    }
}

extension TimeExpression.Kind: JSONWritable {}
extension Place.Use: JSONWritable {}
extension Event.Kind: JSONWritable {}
extension Event.Status: JSONWritable {}
