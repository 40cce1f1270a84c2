import Testing

@testable import Robots

@Suite("Rules of robots.txt")
struct RobotsPatternTests {
    private func matches(_ path: String, _ target: String) -> Bool {
        !Robots(parsing: Array("user-agent: *\ndisallow: \(path)\n".utf8)).rules(for: "hearsay").allows(target)
    }

    @Test(
        "A rule is about addresses that begin with it",
        arguments: [
            ("/town", "/town/bridge", true), ("/town", "/towns", true), ("/town", "/Town", false),
            ("/town/", "/town", false),
            ("town", "/town", false), ("/*/print", "/town/print?x", true), ("/*/print$", "/town/print?x", false),
            ("/*.pdf$", "/a.pdf/b.pdf", true), ("*", "/", true), ("/a*b*a", "/abba", true), ("/a*b*a", "/aba", true),
            ("/a*b*a", "/aa", false), ("/a*", "/a", true), ("/a*$", "/abc", true), ("/$", "/", true),
            ("/$", "/a", false),
            ("/a*a$", "/a", false), ("/a$b", "/a$bc", true), ("/a$", "/a$b", true), ("/****", "/", true),
            ("/a**b", "/ab", true),
        ])
    func patterns(path: String, target: String, isAbout: Bool) {
        #expect(matches(path, target) == isAbout)
    }

    @Test(
        "Signs may be percent-encoded, and what is not of ASCII must be",
        arguments: [
            ("/küste", "/k%C3%BCste", true), ("/k%c3%bcste", "/k%C3%BCste", true), ("/küste", "/küste", false),
            ("/%7Eann", "/~ann", true), ("/~ann", "/%7eann", true), ("/a%2Fb", "/a/b", false),
            ("/a%2fb", "/a%2Fb", true),
            ("/a%2Ab", "/a*b", true), ("/a%2Ab", "/axb", false), ("/a%24", "/a$", true), ("/%61", "/a", false),
            ("/a%", "/a%", true),
        ])
    func encoding(path: String, target: String, isAbout: Bool) {
        #expect(matches(path, target) == isAbout)
    }

    @Test("An index page that is allowed stands for its folder")
    func indexPage() {
        let rules = Robots(parsing: Array("user-agent: *\ndisallow: /\nallow: /a/index.html\n".utf8)).rules(
            for: "hearsay")
        #expect(rules.allows("/a/") && rules.allows("/a/index.html") && !rules.allows("/a/b"))
    }

    @Test("A pattern means what stands between its asterisks, in order: against a slow matcher that cannot be wrong")
    func againstDefinition() {
        var state: UInt32 = 7
        func random(_ count: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 16) % count
        }
        for _ in 0..<2_000 {
            let path = "/" + String((0..<random(7)).map { _ in Array("ab**")[random(4)] })
            let target = "/" + String((0..<random(9)).map { _ in Array("ab")[random(2)] })
            for end in ["", "$"] {
                #expect(
                    matches(path + end, target) == defines(Array((path + end).utf8)[...], Array(target.utf8)[...]),
                    "\(path)\(end) \(target)")
            }
        }
    }

    private func defines(_ path: ArraySlice<UInt8>, _ target: ArraySlice<UInt8>) -> Bool {
        guard let first = path.first else { return true }
        if path.count == 1, first == .dollar { return target.isEmpty }
        if first == .asterisk {
            return defines(path.dropFirst(), target) || !target.isEmpty && defines(path, target.dropFirst())
        }
        return target.first == first && defines(path.dropFirst(), target.dropFirst())
    }

    @Test("Hostile files cost time in proportion", .timeLimit(.minutes(5)))
    func hostile() {
        let long = String(repeating: "a", count: 2_000)
        let files = [
            "user-agent: *\ndisallow: /" + String(repeating: "*a", count: 2_000) + "b",
            "user-agent: *\n" + String(repeating: "disallow: /*\(long)b\n", count: 20),
            "user-agent: *\n" + String(repeating: "disallow: /*b\n", count: 500),
            String(repeating: "user-agent: *\n", count: 5_000) + String(repeating: "disallow: /b\n", count: 5_000),
            (0..<5_000).map { "user-agent: a\($0)\n" }.joined() + "disallow: /\n",
            String(repeating: "user-agent: *\ndisallow: /b\n", count: 5_000),
            String(repeating: "\0:", count: 50_000), String(repeating: "disallow", count: 50_000),
        ]
        for file in files {
            #expect(Robots(parsing: Array(file.utf8)).rules(for: "hearsay").allows("/" + long))
        }
    }

    @Test("Bytes of any kind do no harm")
    func anyBytes() {
        var state: UInt64 = 3
        for _ in 0..<500 {
            let pieces: [[UInt8]] = (0..<30).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let choice = Int(state >> 33) % 9
                let words = ["user-agent:", "disallow:", "allow: /", "*", "%", "$", "\n", "hearsay"]
                return choice < words.count ? Array(words[choice].utf8) : [UInt8(truncatingIfNeeded: state >> 40)]
            }
            let file = Array(pieces.joined())
            _ = Robots(parsing: file).rules(for: "hearsay").allows(String(decoding: file.reversed(), as: UTF8.self))
            _ = Robots.target(ofAddress: String(decoding: file, as: UTF8.self))
        }
    }
}
