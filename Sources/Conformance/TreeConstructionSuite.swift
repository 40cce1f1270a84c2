import HTMLTree

/// The tree construction cases of html5lib-tests: the tree is equal, written out.
struct TreeConstructionSuite: Suite {
    /// Whether to run the cases that parse the contents of an element, or the others.
    let runsFragments: Bool

    var path: String { "html/tree-construction" + (runsFragments ? " (fragments)" : "") }

    private struct Case {
        var data = ""
        var context: String?
        var isScripted = false
        var tree = ""
    }

    func run(in folder: String) throws -> Score? {
        let folder = folder + "/html/tree-construction"
        let files = files(in: folder, ending: ".dat")
        guard !files.isEmpty else { return nil }
        var score = Score()
        for file in files {
            for (number, test) in cases(in: try contents(of: folder + "/" + file)).enumerated()
            where (test.context != nil) == runsFragments && !test.isScripted {
                score.count(passes(test), id: "\(file):\(number + 1) \(test.data.debugDescription)")
            }
        }
        return score
    }

    private func passes(_ test: Case) -> Bool {
        let source = Array(test.data.utf8)
        let document: Document
        if let context = test.context {
            let parts = context.split(separator: " ")
            let namespace: Node.Namespace = parts.count < 2 ? .html : parts[0] == "svg" ? .svg : .mathML
            let tag = Tag(named: String(parts.last ?? "")) ?? .div
            document = Document(parsingFragment: source, context: tag, namespace: namespace)
        } else {
            document = Document(parsing: source)
        }
        return TreeDump.text(of: document) == test.tree
    }

    private func cases(in bytes: [UInt8]) -> [Case] {
        var cases: [Case] = []
        var section = ""
        var data: [Substring] = []
        var tree: [Substring] = []
        func finish() {
            guard !cases.isEmpty else { return }
            while tree.last == "" { tree.removeLast() }
            cases[cases.count - 1].data = data.joined(separator: "\n")
            cases[cases.count - 1].tree = tree.joined(separator: "\n")
            data = []
            tree = []
        }
        // Not by characters: a carriage return and a line feed would be one.
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let line = Substring(decoding: line, as: UTF8.self)
            switch line {
            case "#data":
                finish()
                cases.append(Case())
                section = "#data"
            case "#errors", "#new-errors", "#document", "#document-fragment": section = String(line)
            case "#script-off": break
            case "#script-on": cases[cases.count - 1].isScripted = true
            default:
                switch section {
                case "#data": data.append(line)
                case "#document": tree.append(line)
                case "#document-fragment":
                    cases[cases.count - 1].context = String(line)
                    section = ""
                default: break
                }
            }
        }
        finish()
        return cases
    }
}
