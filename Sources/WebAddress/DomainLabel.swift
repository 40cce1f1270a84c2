/// The validity criteria of a label (UTS #46, section 4.1); the label is in normalization form C.
enum DomainLabel {
    static func isValid(_ label: [Unicode.Scalar], inBidirectionalDomain isBidirectional: Bool) -> Bool {
        guard let first = label.first else { return true }
        switch first.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return false
        default: break
        }
        return !label.starts(with: "xn--".unicodeScalars) && label.allSatisfy(DomainMapping.isValid)
            && joinersJoin(in: label) && (!isBidirectional || BidirectionalText.followsRule(label))
    }

    /// The rules for joiners (RFC 5892, appendices A.1 and A.2).
    private static func joinersJoin(in label: [Unicode.Scalar]) -> Bool {
        label.indices.allSatisfy { index in
            switch label[index] {
            case "\u{200C}": followsVirama(index, in: label) || standsBetweenJoiningLetters(index, in: label)
            case "\u{200D}": followsVirama(index, in: label)
            default: true
            }
        }
    }

    private static func followsVirama(_ index: Int, in label: [Unicode.Scalar]) -> Bool {
        index > 0 && label[index - 1].properties.canonicalCombiningClass == .virama
    }

    private static func standsBetweenJoiningLetters(_ index: Int, in label: [Unicode.Scalar]) -> Bool {
        let before = label[..<index].last { DomainMapping.joiningType($0) != .transparent }
        let after = label[(index + 1)...].first { DomainMapping.joiningType($0) != .transparent }
        guard let before, let after else { return false }
        return [.left, .dual].contains(DomainMapping.joiningType(before))
            && [.right, .dual].contains(DomainMapping.joiningType(after))
    }
}
