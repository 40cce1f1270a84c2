/// The rule for labels of a domain in which any text runs from right to left (RFC 5893, section 2).
enum BidirectionalText {
    static func isRightToLeft(_ label: [Unicode.Scalar]) -> Bool {
        label.contains { [.rightToLeft, .arabicNumber].contains(DomainMapping.direction($0)) }
    }

    static func followsRule(_ label: [Unicode.Scalar]) -> Bool {
        let directions = label.map(DomainMapping.direction)
        guard let last = directions.last(where: { $0 != .nonspacingMark }) else { return directions.isEmpty }
        switch directions.first {
        case .leftToRight:
            return directions.allSatisfy { [.leftToRight, .europeanNumber, .neutral, .nonspacingMark].contains($0) }
                && [.leftToRight, .europeanNumber].contains(last)
        case .rightToLeft:
            return directions.allSatisfy { $0 != .leftToRight && $0 != .other }
                && [.rightToLeft, .europeanNumber, .arabicNumber].contains(last)
                && !(directions.contains(.europeanNumber) && directions.contains(.arabicNumber))
        default:
            return false
        }
    }
}
