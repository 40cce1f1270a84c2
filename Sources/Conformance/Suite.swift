import FoundationEssentials

/// One of the test suites of other projects that Hearsay is held to.
protocol Suite {
    /// The suite's folder or file below the folder of all suites.
    var path: String { get }
    /// Which of the cases, where the same file holds several suites; else empty.
    var title: String { get }
    /// Runs every case below a folder, or nil where the suite is not there.
    func run(in folder: String) throws -> Score?
}

/// How a suite went.
struct Score {
    var passed = 0
    var failed: [String] = []
    var total: Int { passed + failed.count }

    mutating func count(_ passes: Bool, id: @autoclosure () -> String) {
        if passes { passed += 1 } else { failed.append(id()) }
    }
}

extension Suite {
    var title: String { "" }

    /// The files of a folder in the order of their names, empty where there is no such folder.
    func files(in folder: String, ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted()
    }

    func contents(of file: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: file))) }
}
