/// The names that SVG and MathML write otherwise than HTML's small letters. What was found for a name is kept for the
/// document.
struct ForeignNames {
    private var tags: [Tag: Tag] = [:]
    private var svgAttributes: [AttributeName: Attribute] = [:]
    private var mathMLAttributes: [AttributeName: Attribute] = [:]

    /// The SVG name for a token's name.
    mutating func svgTag(_ tag: Tag, _ names: inout NameTable) -> Tag {
        guard tag.rawValue >= Tag.firstUnknown else { return tag }
        if let known = tags[tag] { return known }
        let name = Self.svgTags[names.name(tag.rawValue)]
        let adjusted = name.map { Tag(rawValue: names.number(of: $0)) } ?? tag
        tags[tag] = adjusted
        return adjusted
    }

    /// An attribute with its name in the case and the namespace that it has on a foreign element.
    mutating func adjusted(
        _ attribute: Attribute, in namespace: Node.Namespace, _ names: inout NameTable
    ) -> Attribute {
        let known = namespace == .svg ? svgAttributes[attribute.name] : mathMLAttributes[attribute.name]
        if let known { return Attribute(name: known.name, namespace: known.namespace, value: attribute.value) }
        let token = names.name(attribute.name.rawValue)
        let cased = namespace == .svg ? Self.svgAttributes[token] : token == "definitionurl" ? "definitionURL" : nil
        let adjusted = Attribute(
            name: cased.map { AttributeName(rawValue: names.number(of: $0)) } ?? attribute.name,
            namespace: Self.attributeNamespace(token), value: attribute.value)
        if namespace == .svg {
            svgAttributes[attribute.name] = adjusted
        } else {
            mathMLAttributes[attribute.name] = adjusted
        }
        return adjusted
    }

    private static func attributeNamespace(_ name: String) -> Attribute.Namespace {
        switch name {
        case "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title", "xlink:type":
            .xlink
        case "xml:lang", "xml:space": .xml
        case "xmlns", "xmlns:xlink": .xmlns
        default: .none
        }
    }

    /// Names with capitals by the same in small letters.
    private static func bySmallLetters(_ names: [String]) -> [String: String] {
        var result: [String: String] = [:]
        for name in names { result[name.lowercased()] = name }
        return result
    }

    private static let svgTags = bySmallLetters([
        "altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform", "clipPath",
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
        "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
        "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
        "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "foreignObject", "glyphRef", "linearGradient",
        "radialGradient", "textPath",
    ])

    private static let svgAttributes = bySmallLetters([
        "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits",
        "diffuseConstant", "edgeMode", "filterUnits", "glyphRef", "gradientTransform", "gradientUnits", "kernelMatrix",
        "kernelUnitLength", "keyPoints", "keySplines", "keyTimes", "lengthAdjust", "limitingConeAngle",
        "markerHeight", "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength",
        "patternContentUnits", "patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ",
        "preserveAlpha", "preserveAspectRatio", "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur",
        "requiredExtensions", "requiredFeatures", "specularConstant", "specularExponent", "spreadMethod",
        "startOffset", "stdDeviation", "stitchTiles", "surfaceScale", "systemLanguage", "tableValues", "targetX",
        "targetY", "textLength", "viewBox", "viewTarget", "xChannelSelector", "yChannelSelector", "zoomAndPan",
    ])
}
