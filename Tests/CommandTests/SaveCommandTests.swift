import Foundation
import TestServer
import TestSupport
import Testing

@Suite struct SaveCommandTests {
    private let folder: TemporaryFolder
    private static let page = """
        <title>Quay stands empty</title><article><h1>Quay stands empty</h1>
        <p>The harbour master said on Monday that no ship had left the northern quay since the weekend, and that none \
        was expected before the ice had gone from the river's mouth.</p></article>
        """

    init() throws { folder = try TemporaryFolder() }

    private func server() async throws -> TestServer {
        try await TestServer { request in
            switch request.target {
            case "/quay":
                let body = gzip(Self.page.utf8)
                return [.answer("200 OK", "Content-Type: text/html", "Content-Encoding: gzip", body: body)]
            case "/chunked":
                let size = String(Self.page.utf8.count, radix: 16)
                let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                return [.send("\(head)\(size)\r\n\(Self.page)\r\n0\r\n\r\n")]
            case "/old": return [.answer("301 Moved", "Location: /quay")]
            default: return [.answer("404 Not Found")]
            }
        }
    }

    private func save(_ server: TestServer, _ paths: String..., to file: String) throws -> HearsayProcess {
        let addresses = paths.map { "http://127.0.0.1:\(server.port)\($0)" }
        return try HearsayProcess(
            arguments: ["save", "--json", "--allow-private-addresses", "--pause", "0", "--warc", file] + addresses)
    }

    private func titles(_ run: HearsayProcess) throws -> [String] {
        try run.lines.compactMap { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return (object?["article"] as? [String: Any])?["title"] as? String
        }
    }

    @Test func `what is saved is printed, and read again from the archive`() async throws {
        let server = try await server()
        let file = folder.path + "/evidence.warc.gz"
        let first = try save(server, "/quay", "/nothing", "/old", to: file)
        #expect(first.status == 1)
        #expect(try titles(first) == ["Quay stands empty", "Quay stands empty"])
        // A second run adds to the file.
        let second = try save(server, "/chunked", to: file)
        #expect(second.status == 0)
        let again = try HearsayProcess("read", "--json", file)
        #expect(again.status == 0)
        #expect(try titles(again) == Array(repeating: "Quay stands empty", count: 3))
    }

    @Test func `an archive that was cut short is not added to`() async throws {
        let server = try await server()
        let file = folder.path + "/evidence.warc.gz"
        _ = try save(server, "/quay", to: file)
        let bytes = try Data(contentsOf: URL(filePath: file))
        try bytes.dropLast(20).write(to: URL(filePath: file))
        let run = try save(server, "/quay", to: file)
        #expect(run.status == 2)
        #expect(run.errors.contains("truncate"))
        #expect(try Data(contentsOf: URL(filePath: file)) == bytes.dropLast(20))
        // What is whole in it is read.
        #expect(try HearsayProcess("read", "--json", file).output.contains("bad_warc"))
    }

    @Test(arguments: ["plain text", "WARC/1.0\r\n", "\u{1F}\u{8B}"])
    func `a file that is no archive is left alone`(text: String) async throws {
        let file = try folder.write(text, to: "notes.txt")
        let run = try HearsayProcess("save", "--warc", file, "https://example.org/")
        #expect(run.status == 2)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }

    @Test func `a full disk leaves the archive as it was`() async throws {
        let server = try await server()
        let file = folder.path + "/evidence.warc.gz"
        let addresses = Array(repeating: "http://127.0.0.1:\(server.port)/quay", count: 5).joined(separator: " ")
        let output = try HearsayProcess.shell(
            "ulimit -f 2; $HEARSAY save --json --allow-private-addresses --pause 0 --warc \(file) \(addresses); echo $?"
        )
        #expect(output.contains("\"io_error\"") && output.contains("hearsay.record") && output.hasSuffix("\n1\n"))
        let again = try HearsayProcess("read", "--json", file)
        #expect(again.status == 0)
        #expect(try titles(again).count == output.split(separator: "hearsay.record").count - 1)
    }

    @Test(arguments: [
        ["https://example.org/"], ["--warc", "a.warc.gz"], ["--warc", "a.warc.gz", "page.html"],
        ["--warc", "/nowhere/a.warc.gz", "https://example.org/"],
    ])
    func `a call that is wrong ends with 2`(arguments: [String]) throws {
        #expect(try HearsayProcess(arguments: ["save"] + arguments).status == 2)
    }

    @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGTERM, SIGKILL])
    func `a program that is killed leaves an archive that can be read`(signal: Int32) async throws {
        let server = try await TestServer { request in
            request.target == "/slow" ? [.hang] : [.answer("200 OK", "Content-Type: text/html", Self.page)]
        }
        let file = folder.path + "/evidence.warc.gz"
        let output = try folder.write("", to: "out")
        let port = server.port
        let process = try HearsayProcess.start(
            "save", "--json", "--allow-private-addresses", "--ignore-robots", "--pause", "0", "--warc", file,
            "http://localhost:\(port)/slow", "http://127.0.0.1:\(port)/quay", input: Pipe(), output: output)
        // The first page never comes, the second is kept.
        while try !server.targets.contains("/slow")
            || titles(HearsayProcess("read", "--json", "--parts", "article", file)).isEmpty
        {
            try await Task.sleep(for: .milliseconds(20))
        }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        let again = try HearsayProcess("read", "--json", "--parts", "article", file)
        #expect(again.status == 0)
        #expect(try titles(again) == ["Quay stands empty"])
    }
}
