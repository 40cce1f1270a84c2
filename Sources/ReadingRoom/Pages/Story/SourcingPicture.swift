import Record

/// A small picture of who rests on whom: a column for each report, with what rests on it below it.
///
/// Full is an own report, a ring rests on another, a dashed ring is a report that the archive does not have.
struct SourcingPicture {
    private static let (step, radius, most) = (14.0, 5.0, 8)

    private let sourcing: Sourcing

    init(_ sourcing: Sourcing) { self.sourcing = sourcing }

    /// How many stand below each report, the earliest report first.
    private var columns: [(isKnown: Bool, copies: Int, others: Int)] {
        var columns: [(isKnown: Bool, copies: Int, others: Int)] = []
        for article in sourcing.ownReports { columns.append(column(.article(article.id), isKnown: true)) }
        for ground in sourcing.below.keys {
            if case .outlet = ground { columns.append(column(ground, isKnown: false)) }
        }
        return columns.sorted {
            ($0.isKnown ? 0 : 1, -$0.copies - $0.others) < ($1.isKnown ? 0 : 1, -$1.copies - $1.others)
        }
    }

    /// All that stands below a ground at any depth.
    private func column(_ ground: Sourcing.Ground, isKnown: Bool) -> (isKnown: Bool, copies: Int, others: Int) {
        var column = (isKnown: isKnown, copies: 0, others: 0)
        var waiting = sourcing.below[ground] ?? []
        while let article = waiting.popLast() {
            if sourcing.grounds[article.id]?.tie.isText == true { column.copies += 1 } else { column.others += 1 }
            waiting += sourcing.below[.article(article.id)] ?? []
        }
        return column
    }

    var drawing: HTML {
        let columns = Array(self.columns.prefix(Self.most))
        let height = 1 + min(4, columns.map { $0.copies + $0.others }.max() ?? 0)
        let (width, full) = (Double(columns.count) * Self.step, Double(height) * Self.step)
        return Tag.svg(
            .class("sourcing"), .viewBox(max(width, Self.step), full), .width(max(width, Self.step)), .height(full),
            .role("img"), .label(sourcing.sentence)
        ) {
            for (index, column) in columns.enumerated() {
                let x = (Double(index) + 0.5) * Self.step
                Tag.circle(
                    .class(column.isKnown ? "solid" : "hollow dashed"), .cx(x), .cy(Self.step / 2), .r(Self.radius))
                let rings = min(height - 1, column.copies + column.others)
                for ring in 0..<max(0, rings) {
                    let y = (Double(ring) + 1.5) * Self.step
                    Tag.circle(
                        .class(ring < column.copies ? "ring" : "ring cited"), .cx(x), .cy(y), .r(Self.radius - 1))
                }
            }
        }
    }
}
