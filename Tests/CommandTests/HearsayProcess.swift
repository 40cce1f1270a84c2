import Foundation
import TestSupport

/// A run of the built program, as a process of its own.
struct HearsayProcess {
    var status: Int32
    var output: String
    var errors: String

    var lines: [Substring] { output.split(separator: "\n") }

    /// Runs `hearsay arguments…`, with a text on standard input, and waits for its end.
    init(_ arguments: String..., input: some Sequence<UInt8> = [], environment: [String: String] = [:]) throws {
        try self.init(arguments: arguments, input: input, environment: environment)
    }

    init(arguments: [String], input: some Sequence<UInt8> = [], environment: [String: String] = [:]) throws {
        let folder = try TemporaryFolder()
        let stdin = try folder.write(input, to: "in")
        let (stdout, stderr) = (try folder.write("", to: "out"), try folder.write("", to: "err"))
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: stdin)
        process.standardOutput = FileHandle(forWritingAtPath: stdout)
        process.standardError = FileHandle(forWritingAtPath: stderr)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: URL(filePath: stdout)), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: URL(filePath: stderr)), as: UTF8.self)
    }

    /// Runs a line of shell in which `$HEARSAY` is the program; returns what it printed.
    static func shell(_ line: String, environment: [String: String] = [:]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", line]
        var variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        variables["HEARSAY"] = program.path()
        process.environment = variables
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }

    /// Starts `hearsay arguments…` and leaves it running.
    static func start(_ arguments: String..., input: Pipe, output: String) throws -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = FileHandle(forWritingAtPath: output)
        try process.run()
        return process
    }

    /// Beside the tests, where the build puts it.
    private static let program: URL = {
        let tests = Bundle.allBundles.map(\.bundleURL).first { $0.path().contains("xctest") }
        let folder = tests ?? URL(filePath: CommandLine.arguments[0])
        return folder.deletingLastPathComponent().appending(path: "hearsay")
    }()
}
