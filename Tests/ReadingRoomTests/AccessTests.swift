import HTTPTypes
import Record
import Testing

@testable import ReadingRoom

@Suite struct AccessTests {
    private let first = MadeUpRoom.records[0].article.id

    private func guarded(_ credential: Credential) throws -> MadeUpRoom {
        var options = RoomOptions()
        (options.host, options.credential) = ("0.0.0.0", credential)
        return try MadeUpRoom(options: options)
    }

    @Test(arguments: ["localhost", "127.0.0.1:8642", "[::1]:8642", "192.0.2.7"])
    func `the room answers to its own names`(host: String) { #expect(HostGate.isAllowed(host, RoomOptions())) }

    @Test(arguments: ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "1.2.3.4.5", "", "[evil]"])
    func `no other name leads to the room`(host: String) { #expect(!HostGate.isAllowed(host, RoomOptions())) }

    @Test func `a change without the token of the room is refused`() async throws {
        let made = try MadeUpRoom()
        for fields in ["finding=st1", "finding=st1&token=", "finding=st1&token=0123456789abcdef0123456789abcdef"] {
            #expect(try await made.post("/a/\(first)/reject", fields).status == .forbidden)
        }
        let headers: [HTTPFields] = [[.fetchSite: "cross-site"], [.origin: "https://evil.example"]]
        for headers in headers {
            let answer = try await made.post("/a/\(first)/reject", "finding=st1&token=\(made.token)", headers: headers)
            #expect(answer.status == .forbidden)
        }
        #expect(try made.archive.corrections().isEmpty)
    }

    @Test func `a room for reading takes no change and shows no form`() async throws {
        var options = RoomOptions()
        options.isReadOnly = true
        let made = try MadeUpRoom(options: options)
        #expect(try await !made.get("/a/\(first)").text.contains("method=\"post\""))
        #expect(try await made.post("/a/\(first)/reject", "finding=st1&token=x").status == .forbidden)
        #expect(try await made.get("/add").status == .notFound)
    }

    @Test func `whoever is not logged in sees nothing`() async throws {
        let made = try guarded(.token("secret"))
        for address in ["/", "/a/\(first)", "/search.json?q=ferry", "/nowhere"] {
            let answer = try await made.get(address)
            #expect(answer.status == .seeOther)
            #expect(answer.headers[.location]?.hasPrefix("/login") == true)
        }
        let answer = try await made.get("/api/stories")
        #expect(answer.status == .unauthorized)
        #expect(!answer.text.contains("Ferry"))
    }

    @Test func `a token opens the room, and a session keeps it open`() async throws {
        let made = try guarded(.token("secret"))
        #expect(try await made.get("/api/stories", headers: [.authorization: "Bearer secret"]).status == .ok)
        #expect(try await made.get("/api/stories", headers: [.authorization: "Bearer wrong"]).status == .unauthorized)
        let login = try await made.post("/login", "password=secret&next=%2Fstories")
        #expect(login.headers[.location] == "/stories")
        let cookie = try #require(login.headers[.setCookie])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        let session = String(cookie.prefix { $0 != ";" })
        #expect(try await made.get("/", headers: [.cookie: session]).text.contains("Ferry"))
        let token = try #require(
            try await made.get("/", headers: [.cookie: session]).text.between("name=\"token\" value=\"", "\""))
        #expect(try await made.post("/logout", "token=\(token)", headers: [.cookie: session]).status == .seeOther)
        #expect(try await made.get("/", headers: [.cookie: session]).status == .seeOther)
    }

    @Test func `whoever guesses has to wait`() async throws {
        let made = try guarded(.token("secret"))
        for _ in 0..<5 { #expect(try await made.post("/login", "password=guess").status == .forbidden) }
        let answer = try await made.post("/login", "password=secret")
        #expect(answer.status == .tooManyRequests)
        #expect(answer.headers[.retryAfter] == "60")
    }

    @Test func `whoever guesses many at once is as slow`() async throws {
        let made = try guarded(.token("secret"))
        let room = made.room
        let wrong = Credential.passwordHash(try #require(Credential.hash(ofPassword: "correct horse")))
        let outcomes = await withTaskGroup { group in
            for number in 0..<30 {
                group.addTask { try? await room.check("guess \(number)", against: wrong, client: "192.0.2.7") }
            }
            return await group.reduce(into: [Bool?]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 != nil } == 5)
        // Those who are right only wait for each other.
        await withTaskGroup { group in
            for _ in 0..<30 {
                group.addTask {
                    let isRight = try? await room.check("secret", against: .token("secret"), client: "192.0.2.8")
                    #expect(isRight == true)
                }
            }
        }
    }

    @Test func `a proxy that is named is believed whom it asks for`() {
        var options = RoomOptions()
        options.proxy = "127.0.0.1"
        let headers: HTTPFields = [.forwardedFor: "198.51.100.1, 192.0.2.7", .forwardedProto: "https"]
        #expect(RoomContext.Client("127.0.0.1").behind(options.proxy, headers) == .init("192.0.2.7", isSecure: true))
        #expect(RoomContext.Client("127.0.0.1").behind(nil, headers) == .init("127.0.0.1"))
        #expect(RoomContext.Client("192.0.2.9").behind(options.proxy, headers) == .init("192.0.2.9"))
        #expect(RoomContext.Client("127.0.0.1").behind(options.proxy, [:]) == .init("127.0.0.1"))
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a b"])
    func `a login leads nowhere else`(next: String) { #expect(ReadingRoom.ownPath(next) == "/") }

    @Test func `a password is known by its hash alone`() throws {
        let hash = try #require(Credential.hash(ofPassword: "correct horse"))
        #expect(hash.hasPrefix("$") && !hash.contains("horse"))
        #expect(Credential.passwordHash(hash).matches("correct horse"))
        #expect(!Credential.passwordHash(hash).matches("correct horsf"))
        #expect(!Credential.passwordHash("").matches(""))
        #expect(!Credential.passwordHash("$y$").matches("a\0b"))
    }
}
