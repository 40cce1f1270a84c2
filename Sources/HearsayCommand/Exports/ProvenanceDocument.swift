import Record

/// A document of PROV-JSON, written piece by piece (https://www.w3.org/submissions/2013/SUBM-prov-json-20130424/).
///
/// It sorts what it says by kind, so each kind is spooled until the end: memory does not grow with it.
struct ProvenanceDocument {
    /// The kinds of elements and relations of PROV-DM (W3C Recommendation of 30 April 2013).
    enum Section: String, CaseIterable {
        case entity, agent, activity, wasGeneratedBy, used, wasAssociatedWith, wasAttributedTo, wasDerivedFrom
        case wasInfluencedBy
    }

    private let sections = Dictionary(uniqueKeysWithValues: Section.allCases.map { ($0, SpooledBytes()) })
    private var relations = 0

    /// An entity, agent or activity under its name: `article:2cf0355e`.
    func add(_ section: Section, _ name: String, _ attributes: JSONObject) throws(Failure) {
        let bytes = sections[section]!
        try bytes.append((bytes.isEmpty ? [] : [UInt8(ascii: ",")]) + attributes.bytes(named: name))
    }

    /// A relation, which needs no name.
    mutating func relate(_ section: Section, _ attributes: JSONObject) throws(Failure) {
        relations += 1
        try add(section, "_:r\(relations)", attributes)
    }

    /// The whole document, ended by a line feed.
    func read(_ body: ([UInt8]) -> Void) throws(Failure) {
        var prefixes: JSONObject = ["hearsay": ResourceName.root]
        for kind in ResourceName.Kind.allCases { prefixes.add(kind.rawValue, ResourceName.space(kind)) }
        body([UInt8(ascii: "{")] + prefixes.bytes(named: "prefix"))
        for section in Section.allCases {
            guard let bytes = sections[section], !bytes.isEmpty else { continue }
            body(Array(",\n\"\(section.rawValue)\":{".utf8))
            try bytes.read(body)
            body([UInt8(ascii: "}")])
        }
        body(Array("}\n".utf8))
    }

    /// A value that is a name in the document, as the type of something is: `prov:Person`.
    static func name(_ text: String) -> JSONObject { ["$": text, "type": "xsd:QName"] }

    static func address(_ text: String) -> JSONObject { ["$": text, "type": "xsd:anyURI"] }
}
