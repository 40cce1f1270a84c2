/// The forms in which a page can be had: its address with the name at its end.
enum Form: String, CaseIterable, Sendable {
    case html, json, csv, atom

    var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .atom: "application/atom+xml; charset=utf-8"
        }
    }

    /// Cuts the form off the last part of an address: `2cf0.json`.
    static func cut(from name: String) -> (name: String, form: Form) {
        for form in allCases where name.hasSuffix(".\(form.rawValue)") && name.utf8.count > form.rawValue.utf8.count + 1
        {
            return (String(name.dropLast(form.rawValue.count + 1)), form)
        }
        return (name, .html)
    }
}
