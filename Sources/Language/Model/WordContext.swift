/// What stands between a piece and the one before it.
package enum SpaceBefore: UInt8, CaseIterable, Sendable {
    /// Nothing.
    case none
    case blank
    /// The border of a paragraph, or the start of the text.
    case paragraph
    /// The piece goes on with a word.
    case continuation

    static let count = allCases.count

    /// - Parameter gap: what stands before the token that begins with the piece.
    init(_ gap: TokenizedText.Gap) {
        self =
            switch gap {
            case .none: .none
            case .blank: .blank
            case .paragraph: .paragraph
            }
    }
}

/// Where a word stands to double quotation marks.
package enum Quotation: UInt8, CaseIterable, Sendable {
    case outside
    case inside
    /// The word is a quotation mark.
    case mark

    static let count = allCases.count
}

/// Follows a text word by word into its double quotes and out of them again. A quote ends with its paragraph at the
/// latest, so that one forgotten mark does not turn the rest of the text over.
struct QuotationState: Sendable {
    private var isInside = false

    mutating func next(_ form: String, startsParagraph: Bool) -> Quotation {
        if startsParagraph { isInside = false }
        switch form {
        case "“": isInside = true
        case "”": isInside = false
        case "\"", "''", "``": isInside.toggle()
        default: return isInside ? .inside : .outside
        }
        return .mark
    }
}
