// The order of the fields here is the order in every line: that of `docs/schema/record.schema.json`.

extension Record: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.schema, schema)
            $0.field(CodingKeys.madeBy, madeBy)
            $0.field(CodingKeys.article, article)
            if let entities { $0.field(CodingKeys.entities, entities) }
            if let times { $0.field(CodingKeys.times, times) }
            if let places { $0.field(CodingKeys.places, places) }
            if let sources { $0.field(CodingKeys.sources, sources) }
            if let statements { $0.field(CodingKeys.statements, statements) }
            if let events { $0.field(CodingKeys.events, events) }
        }
    }
}

extension Makers: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.hearsay, hearsay)
            $0.field(CodingKeys.model, model)
            $0.field(CodingKeys.gazetteer, gazetteer)
        }
    }
}

extension Failure: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.schema, schema)
            $0.field(CodingKeys.input, input)
            $0.field(CodingKeys.key, key)
            $0.field(CodingKeys.code, code)
            $0.field(CodingKeys.message, message)
        }
    }
}

extension Failure.Code: JSONWritable {}
