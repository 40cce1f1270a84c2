import Record

/// Something that went wrong, for people and for programs: what it is, and what to do next.
struct RoomFailure: Error, Sendable {
    var status: Int
    var title: String
    var advice: String
    /// Seconds after which it can be tried again.
    var retryAfter: Int?

    static let notFound = RoomFailure(status: 404, title: Wording.notFound, advice: Wording.notFoundAdvice)

    static func notFound(_ what: String) -> RoomFailure {
        RoomFailure(status: 404, title: what, advice: Wording.notFoundAdvice)
    }

    static func bad(_ title: String, _ advice: String) -> RoomFailure {
        RoomFailure(status: 400, title: title, advice: advice)
    }

    /// What an archive cannot do.
    init(_ failure: Failure) {
        switch failure.code {
        case .notFound:
            self.init(status: 503, title: Wording.archiveGone, advice: "\(failure.input): \(failure.message)")
        case .timedOut: self.init(status: 503, title: Wording.archiveBusy, advice: failure.message, retryAfter: 5)
        default: self.init(status: 500, title: Wording.archiveFails, advice: "\(failure.input): \(failure.message)")
        }
    }

    init(status: Int, title: String, advice: String, retryAfter: Int? = nil) {
        (self.status, self.title, self.advice, self.retryAfter) = (status, title, advice, retryAfter)
    }

    func page(_ visit: Visit) -> HTML {
        Frame(title: title, visit: visit).page {
            Tag.h1 { title }
            Tag.p(.class("lead")) { advice }
            Tag.p { Tag.a(.href(.desk)) { Wording.backToDesk } }
        }
    }
}

extension RoomFailure: JSONWritable {
    private enum Keys: String, CodingKey { case status, title, detail }

    /// As RFC 9457 has it.
    func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.status, status)
            $0.field(Keys.title, title)
            $0.field(Keys.detail, advice)
        }
    }
}
