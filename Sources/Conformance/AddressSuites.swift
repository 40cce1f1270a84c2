import FoundationEssentials
import HTMLTree
import WebAddress

/// The cases of web-platform-tests for URLs: every part of an address is as the standard has it, or it is none.
struct AddressSuite: Suite {
    let path = "urls/urltestdata.json"

    private struct Case: Decodable {
        var input: String
        var base: String?
        var failure: Bool?
        var href: String?
        var origin: String?
        var `protocol`: String?
        var username: String?
        var password: String?
        var host: String?
        var hostname: String?
        var port: String?
        var pathname: String?
        var search: String?
        var hash: String?
    }

    func run(in folder: String) throws -> Score? {
        guard let cases = try cases(Case.self, in: folder + "/" + path) else { return nil }
        var score = Score()
        for test in cases {
            score.count(passes(test), id: "\(test.input.debugDescription) at \(test.base ?? "nothing")")
        }
        return score
    }

    private func passes(_ test: Case) -> Bool {
        let base = test.base.flatMap { WebAddress($0) }
        let address = test.base != nil && base == nil ? nil : WebAddress(test.input, base: base)
        guard let address else { return test.failure == true }
        func part(_ mark: String, _ part: String?) -> String { part.map { $0.isEmpty ? "" : mark + $0 } ?? "" }
        return test.failure != true && address.href == test.href
            && address.scheme + ":" == test.protocol && address.username == test.username
            && address.password == test.password && (address.host ?? "") == test.host
            && (address.hostname ?? "") == test.hostname && (address.port.map(String.init) ?? "") == test.port
            && address.path == test.pathname && part("?", address.query) == test.search
            && part("#", address.fragment) == test.hash && (test.origin ?? address.origin) == address.origin
            && WebAddress(address.href) == address
    }
}

/// The cases of web-platform-tests for domains: what is asked of the DNS, or no domain.
struct DomainSuite: Suite {
    let path = "urls/toascii.json"

    private struct Case: Decodable {
        var input: String
        var output: String?
    }

    func run(in folder: String) throws -> Score? {
        guard let cases = try cases(Case.self, in: folder + "/" + path) else { return nil }
        var score = Score()
        for test in cases {
            let host = WebAddress("https://" + test.input + "/x")?.host
            score.count(host == test.output, id: "\(test.input.debugDescription): \(host ?? "none")")
        }
        return score
    }
}

/// The cases of web-platform-tests for the query of a link: in the encoding of its page.
struct QueryEncodingSuite: Suite {
    let path = "urls/percent-encoding.json"

    private struct Case: Decodable {
        var input: String
        var output: [String: String]
    }

    func run(in folder: String) throws -> Score? {
        guard let cases = try cases(Case.self, in: folder + "/" + path) else { return nil }
        var score = Score()
        for test in cases {
            score.count(
                test.output.allSatisfy { label, expected in
                    guard let encoding = Encoding(label: label.utf8) else { return false }
                    let link = Array("https://a.example/?\(test.input)".utf8)
                    return WebAddress(utf8: link, queryEncoding: encoding.bytes(of:))?.query == expected
                }, id: test.input.debugDescription)
        }
        return score
    }
}

extension Suite {
    /// The objects of a JSON array, comments between them left out; nil where there is no such file.
    fileprivate func cases<Case: Decodable>(_ type: Case.Type, in file: String) throws -> [Case]? {
        guard let bytes = try? contents(of: file) else { return nil }
        return try JSONDecoder().decode([CaseOrComment<Case>].self, from: Data(bytes)).compactMap(\.test)
    }
}

private struct CaseOrComment<Case: Decodable>: Decodable {
    var test: Case?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        test = (try? container.decode(String.self)) == nil ? try container.decode(Case.self) : nil
    }
}
