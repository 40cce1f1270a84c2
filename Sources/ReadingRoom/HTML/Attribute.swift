/// An attribute of an element. There is none for scripts, and none for styles.
struct Attribute: Sendable {
    let name: String
    /// nil: the attribute is left out; empty: its name alone.
    let value: String?

    /// Names are written here and nowhere else.
    private init(_ name: String, _ value: String?) { (self.name, self.value) = (name, value) }

    /// Left out where the value is nil or empty.
    private static func filled(_ name: String, _ value: String?) -> Attribute {
        Attribute(name, value?.isEmpty == true ? nil : value)
    }
    private static func flag(_ name: String, _ isSet: Bool) -> Attribute { Attribute(name, isSet ? "" : nil) }

    static func `class`(_ names: String?) -> Attribute { filled("class", names) }
    static func id(_ id: String?) -> Attribute { filled("id", id) }
    static func lang(_ language: String?) -> Attribute { filled("lang", language) }
    static func title(_ text: String?) -> Attribute { filled("title", text) }
    static func role(_ role: String) -> Attribute { filled("role", role) }
    static func tabindex(_ index: Int) -> Attribute { filled("tabindex", "\(index)") }
    static func hidden(_ isHidden: Bool = true) -> Attribute { flag("hidden", isHidden) }
    static func datetime(_ value: String?) -> Attribute { filled("datetime", value) }
    static func open(_ isOpen: Bool) -> Attribute { flag("open", isOpen) }
}

/// Links and forms.
extension Attribute {
    static func href(_ address: Address?) -> Attribute { filled("href", address?.text) }
    static func src(_ address: Address) -> Attribute { filled("src", address.text) }
    static func action(_ address: Address) -> Attribute { filled("action", address.text) }
    static func rel(_ value: String) -> Attribute { filled("rel", value) }
    static func media(_ type: MediaName) -> Attribute { filled("type", type.rawValue) }
    static func method(_ method: FormMethod) -> Attribute { filled("method", method.rawValue) }
    static func type(_ type: InputType) -> Attribute { filled("type", type.rawValue) }
    static func name(_ name: String) -> Attribute { filled("name", name) }
    /// Kept where it is empty: an option without one would have its text for a value.
    static func value(_ value: String?) -> Attribute { Attribute("value", value) }
    static func placeholder(_ text: String) -> Attribute { filled("placeholder", text) }
    static func required() -> Attribute { flag("required", true) }
    static func selected(_ isSelected: Bool) -> Attribute { flag("selected", isSelected) }
    static func multiple() -> Attribute { flag("multiple", true) }
    static func autocomplete(_ value: String) -> Attribute { filled("autocomplete", value) }
    static func min(_ value: Int) -> Attribute { filled("min", "\(value)") }
    static func max(_ value: Int) -> Attribute { filled("max", "\(value)") }
    static func rows(_ count: Int) -> Attribute { filled("rows", "\(count)") }
    static func maxlength(_ count: Int) -> Attribute { filled("maxlength", "\(count)") }
    static func deferred() -> Attribute { flag("defer", true) }
    /// The form that a button outside of it belongs to.
    static func form(_ id: String) -> Attribute { filled("form", id) }
    static func autofocus() -> Attribute { flag("autofocus", true) }
}

/// The head of a document.
extension Attribute {
    static func charset(_ name: String) -> Attribute { filled("charset", name) }
    static func content(_ value: String) -> Attribute { filled("content", value) }
    static func refresh() -> Attribute { filled("http-equiv", "refresh") }
}

/// What screen readers are told.
extension Attribute {
    static func label(_ text: String?) -> Attribute { filled("aria-label", text) }
    static func labelledBy(_ id: String) -> Attribute { filled("aria-labelledby", id) }
    static func current(_ isCurrent: Bool) -> Attribute { filled("aria-current", isCurrent ? "page" : nil) }
    static func ariaHidden() -> Attribute { filled("aria-hidden", "true") }
    static func live() -> Attribute { filled("aria-live", "polite") }
}

/// What the script of the room looks for.
extension Attribute {
    enum DataName: String {
        case item = "data-item"
        case said = "data-said"
        case tip = "data-tip"
        case key = "data-key"
        case local = "data-local"
        case progress = "data-progress"
        case drop = "data-drop"
        case copy = "data-copy"
    }
    static func data(_ name: DataName, _ value: String? = "") -> Attribute { Attribute(name.rawValue, value) }
}

/// Drawings.
extension Attribute {
    static func viewBox(_ width: Double, _ height: Double, x: Double = 0, y: Double = 0) -> Attribute {
        filled("viewBox", "\(x.short) \(y.short) \(width.short) \(height.short)")
    }
    static func width(_ value: Double) -> Attribute { filled("width", value.short) }
    static func height(_ value: Double) -> Attribute { filled("height", value.short) }
    static func x(_ value: Double) -> Attribute { filled("x", value.short) }
    static func y(_ value: Double) -> Attribute { filled("y", value.short) }
    static func x1(_ value: Double) -> Attribute { filled("x1", value.short) }
    static func y1(_ value: Double) -> Attribute { filled("y1", value.short) }
    static func x2(_ value: Double) -> Attribute { filled("x2", value.short) }
    static func y2(_ value: Double) -> Attribute { filled("y2", value.short) }
    static func cx(_ value: Double) -> Attribute { filled("cx", value.short) }
    static func cy(_ value: Double) -> Attribute { filled("cy", value.short) }
    static func r(_ value: Double) -> Attribute { filled("r", value.short) }
    /// Moved, then made so many times as large.
    static func transform(x: Double, y: Double, scale: (x: Double, y: Double)) -> Attribute {
        filled("transform", "translate(\(x.short) \(y.short)) scale(\(scale.x.exact) \(scale.y.exact))")
    }
    static func d(_ path: String) -> Attribute { filled("d", path) }
    static func anchor(_ value: String) -> Attribute { filled("text-anchor", value) }
}

enum FormMethod: String { case get, post, dialog }

enum InputType: String {
    case text, search, url, date, number, password, file, hidden, submit, button
}

/// Media types that are named in pages.
enum MediaName: String {
    case atom = "application/atom+xml"
    case json = "application/json"
    case svg = "image/svg+xml"
}

extension Double {
    /// To four digits behind the point.
    fileprivate var exact: String {
        let parts = Int((abs(self) * 10_000).rounded()).quotientAndRemainder(dividingBy: 10_000)
        let digits = "\(parts.remainder)"
        return "\(self < 0 ? "-" : "")\(parts.quotient)." + String(repeating: "0", count: 4 - digits.utf8.count)
            + digits
    }

    /// With one digit behind the point at most: what a drawing needs.
    var short: String {
        let tenths = (self * 10).rounded()
        guard tenths.isFinite, abs(tenths) < 1e12 else { return "0" }
        let whole = Int(tenths)
        return whole % 10 == 0 ? "\(whole / 10)" : "\(whole < 0 ? "-" : "")\(abs(whole) / 10).\(abs(whole) % 10)"
    }
}
