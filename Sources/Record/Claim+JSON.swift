extension Claim: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.id, id)
            $0.field(CodingKeys.text, text)
            $0.field(CodingKeys.statements, statements)
            $0.field(CodingKeys.origins, origins)
            $0.field(CodingKeys.reports, reports)
            $0.field(CodingKeys.independent, independent)
            $0.field(CodingKeys.independentRange, [independentRange.lowerBound, independentRange.upperBound])
            $0.field(CodingKeys.firstReport, firstReport)
            $0.field(CodingKeys.firstConfirmation, firstConfirmation)
            $0.field(CodingKeys.status, status)
            $0.field(CodingKeys.disputedBy, disputedBy)
            $0.field(CodingKeys.confidence, confidence)
        }
    }
}

extension Origin: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.source, source)
            $0.field(CodingKeys.kind, kind)
            $0.field(CodingKeys.firstReport, firstReport)
            $0.field(CodingKeys.statements, statements)
        }
    }
}

extension StatusChange: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.status, status)
            $0.field(CodingKeys.date, date)
            $0.field(CodingKeys.article, article)
        }
    }

    enum CodingKeys: String, CodingKey { case status, date, article }
}
