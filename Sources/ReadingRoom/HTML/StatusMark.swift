import Record

/// A mark for each way in which something can stand, told apart by shape and not by colour.
enum StatusMark {
    /// The mark alone, as an image with a name.
    static func drawing(_ status: Event.Status) -> HTML {
        Tag.svg(.class("mark"), .viewBox(16, 16), .role("img"), .label(Wording.status(status))) {
            shape(status, x: 8, y: 8)
        }
    }

    /// What stands for a report alone, as in the drawing below the line.
    static var report: HTML {
        Tag.svg(.class("mark"), .viewBox(16, 16), .role("img"), .label(Wording.reported)) {
            Tag.rect(.class("reported"), .x(6), .y(4), .width(4), .height(8))
        }
    }

    /// The mark round a point of a larger drawing.
    static func shape(_ status: Event.Status, x: Double, y: Double) -> HTML {
        switch status {
        case .held: Tag.circle(.class("solid"), .cx(x), .cy(y), .r(5))
        case .asserted: Tag.circle(.class("solid"), .cx(x), .cy(y), .r(3))
        case .planned: Tag.circle(.class("hollow"), .cx(x), .cy(y), .r(4.5))
        case .hypothetical: Tag.circle(.class("hollow dashed"), .cx(x), .cy(y), .r(4.5))
        case .cancelled:
            Tag.g {
                Tag.circle(.class("hollow"), .cx(x), .cy(y), .r(5))
                cross(x: x, y: y, reach: 3.5)
            }
        case .denied: cross(x: x, y: y, reach: 5)
        case .demanded:
            Tag.path(.class("hollow"), .d("M\((x - 5).short) \(y.short)l5 -5l5 5l-5 5z"))
        }
    }

    private static func cross(x: Double, y: Double, reach: Double) -> HTML {
        let (left, top, size) = ((x - reach).short, (y - reach).short, (2 * reach).short)
        return Tag.path(.class("stroke"), .d("M\(left) \(top)l\(size) \(size)m0 -\(size)l-\(size) \(size)"))
    }
}
