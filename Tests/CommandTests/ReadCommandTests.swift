import Foundation
import TestSupport
import Testing

@Suite struct ReadCommandTests {
    private let folder: TemporaryFolder
    private let paragraph =
        "The harbour master said on Monday that no ship had left the northern quay since the weekend."

    init() throws { folder = try TemporaryFolder() }

    private func field(_ name: String, of line: Substring) throws -> String? {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return (object?["article"] as? [String: Any])?[name] as? String ?? object?[name] as? String
    }

    @Test func `an article is printed for people, without colour where no terminal is`() throws {
        let line =
            #"{"title":"Quay stands empty","publisher":"The Harbour Post","published":"2026-03-04","text":"\#(paragraph)"}"#
        let run = try HearsayProcess("read", "-", input: line.utf8)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Quay stands empty\n"))
        #expect(run.output.contains("The Harbour Post · 2026-03-04"))
        #expect(run.output.contains("no ship had left"))
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `every line of JSON keeps to the schema`() throws {
        try folder.write(#"{"key":"k","text":"\#(paragraph)"}"#, to: "a.jsonl")
        try folder.write("", to: "b.html")
        let run = try HearsayProcess("read", "--json", folder.path)
        #expect(run.status == 1)
        #expect(run.lines.count == 2)
        let record = try JSONSchema(contentsOf: Repository.url("docs/schema/record.schema.json"))
        let failure = try JSONSchema(contentsOf: Repository.url("docs/schema/failure.schema.json"))
        #expect(record.complaints(about: run.lines[0].utf8) == [])
        #expect(failure.complaints(about: run.lines[1].utf8) == [])
        #expect(run.errors == "")
    }

    @Test func `what people read of a failure names the input and says what to do`() throws {
        let run = try HearsayProcess("read", "/nowhere/\u{1B}[2Ja.html")
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors == "hearsay: /nowhere/[2Ja.html: there is no such file or folder; check the path\n")
    }

    @Test(arguments: [
        ["read"], ["read", "--parts", "article,gossip", "-"], ["read", "--bogus", "-"],
        ["read", "--format", "pdf", "-"],
        ["read", "--json", "--format", "text", "-"], ["read", "--json", "--conllu", "-"], ["read", "--jobs", "0", "-"],
        ["read", "--max-size", "big", "-"],
        ["read", "--published", "yesterday", "-"], ["read", "--key", "k", "a", "b"], ["gossip"],
    ])
    func `a call that is wrong ends with 2`(arguments: [String]) throws {
        let line = (["$HEARSAY"] + arguments).joined(separator: " ")
        #expect(try HearsayProcess.shell("\(line) 2>/dev/null </dev/null; echo $?") == "2\n")
    }

    @Test func `the parts of the record's contract are known`() throws {
        let parts = "article,entities,times,places,sources,statements,events,predicates"
        let run = try HearsayProcess("read", "--json", "--parts", parts, "-", input: #"{"text":"x"}"#.utf8)
        #expect(run.status == 0)
        #expect(run.lines.count == 1)
    }

    @Test func `statements are found where they are asked for, and drawn for people`() throws {
        let line = #"{"publisher":"The Harbour Post","text":"The quay will stay shut, Jonas Dahl told Reuters."}"#
        let json = try HearsayProcess("read", "--json", "-", input: line.utf8)
        #expect(json.output.contains(##""cue_spans":[[36,40]]"##))
        let article = try HearsayProcess("read", "--json", "--parts", "article", "-", input: line.utf8)
        #expect(!article.output.contains("statements"))
        let view = try HearsayProcess("read", "-", input: line.utf8)
        #expect(view.output.contains("The Harbour Post ▸ Reuters ▸ Jonas Dahl\n  • The quay will stay shut\n"))
    }

    @Test func `what the caller says of a page is in its record`() throws {
        let run = try HearsayProcess(
            "read", "--json", "--url", "https://example.org/a", "--key", "k", "--publisher", "P", "--published",
            "2026-03-04", "-", input: #"{"text":"x"}"#.utf8)
        for (name, value) in ["url": "https://example.org/a", "key": "k", "publisher": "P", "published": "2026-03-04"] {
            #expect(try field(name, of: run.lines[0]) == value)
        }
    }

    @Test(arguments: ["1", "3", "16"]) func `records come in the order of the input`(jobs: String) throws {
        let lines = (0..<500).map { number in
            let size = number % 7 == 0 ? 2_000 : 10
            return #"{"key":"\#(number)","text":"\#(String(repeating: "word ", count: size))"}"#
        }
        let run = try HearsayProcess(
            "read", "--json", "--parts", "article", "--jobs", jobs, "-", input: lines.joined(separator: "\n").utf8)
        #expect(run.status == 0)
        #expect(try run.lines.map { try field("key", of: $0) } == (0..<500).map { "\($0)" })
    }

    @Test func `records read again stay as they are`() throws {
        let first = try HearsayProcess("read", "--json", "-", input: #"{"key":"k","text":"\#(paragraph)"}"#.utf8)
        let second = try HearsayProcess("read", "--json", "-", input: first.output.utf8)
        #expect(first.output == second.output)
        #expect(second.status == 0)
    }

    @Test func `a reader who goes away ends the program quietly`() throws {
        let lines = String(repeating: #"{"text":"\#(paragraph)"}"# + "\n", count: 5_000)
        let file = try folder.write(lines, to: "many.jsonl")
        let line =
            "($HEARSAY read --json --parts article \(file) 2>&1 1>&3 | cat >&2) 3>&1 2>\(folder.path)/err | head -n 3 | wc -l"
        #expect(try HearsayProcess.shell(line).trimmingCharacters(in: .whitespaces) == "3\n")
        #expect(try String(contentsOfFile: "\(folder.path)/err", encoding: .utf8) == "")
    }

    @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGTERM])
    func `Ctrl-C, or a request to end, leaves whole lines`(signal: Int32) async throws {
        let output = try folder.write("", to: "out")
        let input = Pipe()
        let process = try HearsayProcess.start(
            "read", "--json", "--parts", "article", "-", input: input, output: output)
        try input.fileHandleForWriting.write(contentsOf: Data((#"{"text":"one"}"# + "\n").utf8))
        // What is read is printed at once, though the input goes on.
        while try Data(contentsOf: URL(filePath: output)).isEmpty { try await Task.sleep(for: .milliseconds(20)) }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + signal)
        #expect(try String(contentsOfFile: output, encoding: .utf8).hasSuffix("}\n"))
    }

    @Test(.timeLimit(.minutes(5))) func `where nobody takes the output, a second Ctrl-C ends the program`() throws {
        // More than a pipe holds, and nobody reads it.
        let text = String(repeating: "word ", count: 100_000)
        let file = try folder.write(#"{"text":"\#(text)"}"#, to: "long.jsonl")
        let status = try HearsayProcess.shell(
            """
            mkfifo '\(folder.path)/pipe'; exec 3<>'\(folder.path)/pipe'
            $HEARSAY read --json --parts article '\(file)' >&3 & program=$!
            sleep 2; kill -INT $program; sleep 0.3
            while kill -INT $program 2>/dev/null; do sleep 0.2; done; wait $program; echo $?
            """)
        #expect(status == "130\n")
    }

    @Test func `formats print the article alone`() throws {
        let line = #"{"title":"Quay *empty*","text":"One.\nTwo."}"#
        #expect(
            try HearsayProcess("read", "--format", "text", "-", input: line.utf8).output
                == "Quay *empty*\n\nOne.\n\nTwo.\n")
        let markdown = try HearsayProcess("read", "--format", "markdown", "-", input: line.utf8).output
        #expect(markdown == "# Quay \\*empty\\*\n\nOne.\n\nTwo.\n")
        #expect(try HearsayProcess("read", "--format", "json", "-", input: line.utf8).output.hasPrefix(#"{"schema":"#))
    }

    @Test func `words, trees, names and mentions are printed as CoNLL-U, what fails is said on standard error`() throws
    {
        let text = #"{"key":"k","text":"They don't live in Oslo.\nAnna Berg does. She came in May."}"#
        let run = try HearsayProcess("read", "--conllu", try folder.write(text, to: "a.jsonl"), "/nowhere/b.html")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("hearsay: /nowhere/b.html: "))
        #expect(run.lines.first == "# newdoc id = k")
        #expect(run.lines.contains("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_"))
        #expect(run.lines.filter { $0.hasPrefix("# sent_id = ") } == (1...3).map { "# sent_id = k-\($0)" })
        let conllu = CoNLLU(run.output)
        #expect(conllu.complaints == [])
        #expect(conllu.sentences == 3)
        #expect(conllu.entities > 0)
    }

    @Test func `of a text in another language there are words and sentences`() throws {
        let text = #"{"text":"Der Fluss ist breit.","language":"de"}"#
        let run = try HearsayProcess("read", "--conllu", "-", input: text.utf8)
        #expect(run.status == 0)
        #expect(run.lines.contains("2\tFluss\t_\t_\t_\t_\t_\t_\t_\t_"))
    }

    @Test func `a model that cannot be read with ends with 2, and a message that names it`() throws {
        let file = try folder.write("no model at all", to: "a.model")
        for (path, what) in [
            ("/nowhere/a.model", "is missing"), (file, "no language model"), (folder.path, "no language model"),
        ] {
            let run = try HearsayProcess("read", "--conllu", "--model", path, "-", input: #"{"text":"x"}"#.utf8)
            #expect(run.status == 2)
            #expect(run.output == "")
            #expect(run.errors.contains("\(path): ") && run.errors.contains(what), "\(run.errors)")
        }
    }

    @Test func `a model of one's own is read with`() throws {
        let model = Repository.url("Tests/LanguageTests/Fixtures/tiny.model").path()
        let run = try HearsayProcess(
            "read", "--conllu", "--model", model, "-", input: #"{"text":"The mayor said so."}"#.utf8)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(CoNLLU(run.output).complaints == [])
        #expect(CoNLLU(run.output).words == 5)
    }

    @Test func `a page that takes too long is set aside, and the others are read`() throws {
        let sentence = "The harbour master, Jonas Dahl, said on Monday that no ship had left the northern quay. "
        func article(_ sentences: Int, _ name: String) throws -> String {
            try folder.write(#"{"text":"\#(String(repeating: sentence, count: sentences))"}"#, to: name)
        }
        let (long, short) = (try article(400, "a-long.jsonl"), try article(1, "b-short.jsonl"))
        let run = try HearsayProcess("read", "--json", "--fast", "--max-time", "0.1", long, short)
        #expect(run.status == 1)
        #expect(run.lines.count == 2)
        #expect(run.lines[0].contains(long) && run.lines[0].contains(#""code":"timed_out""#))
        #expect(run.lines[1].contains("Jonas Dahl"))
        let small = try HearsayProcess("read", "--parts", "article", "--max-text", "1k", long, short)
        #expect(small.status == 1)
        #expect(small.errors.contains("more than 1024; allow more with --max-text"))
    }
}
