import HTMLTree

/// Why a day may be the one on which the article was published. The raw value is the bit in ``DateCandidate/evidence``.
enum DateEvidence: Int, CaseIterable {
    case linkedPublished, linkedCreated, linkedModified, linkedOther, linkedOtherModified
    case metaPublished, metaDate, metaModified, itemPublished, itemModified
    case firstTime, otherTime, publishedTime, updatedTime, listedTime
    case urlDay, urlMonth, imageMonth
    case visible, inDateElement, inInformation, inTimeElement
    case nearAfterHeadline, afterHeadline, nearBeforeHeadline, beforeHeadline
    case firstAfterHeadline, firstInDateElement, lastBeforeHeadline
    case labelledPublished, labelledUpdated
    case onlyInComments, onlyInAside, onlyListed, inLink, inHeader, firstAlike
    case shortLine, longLineOnly, datelineLine
    case uniqueElement, repeatedElement, ambiguous, shortYear
    case earliestStructured, structuredAndVisible
    case nextDayInUTC, previousDayVisible
    case earliestVisible, besideTime, script, attribute, inByline, inArticle
    case secondAfterHeadline, onlyChanged, inSource, oftenInSource, severalSources, changedVisible, besideByline,
        inSiteHeader, rivalled,
        closeAfterHeadline
}

/// A day that something on the page names.
struct DateCandidate {
    let day: CalendarDay
    /// One bit for each ``DateEvidence``.
    var evidence: UInt64 = 0
    /// The fullest statement of the moment.
    var timestamp: Timestamp
    /// The elements that show it on a short line.
    var nodes: [NodeID] = []

    init(day: CalendarDay) {
        self.day = day
        timestamp = Timestamp(day: day)
    }

    mutating func add(_ reason: DateEvidence) { evidence |= 1 << UInt64(reason.rawValue) }
    func has(_ reason: DateEvidence) -> Bool { evidence & 1 << UInt64(reason.rawValue) != 0 }
}
