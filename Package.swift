// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "hearsay",
    products: [
        .executable(name: "hearsay", targets: ["HearsayCommand"]),
        .executable(name: "conformance", targets: ["Conformance"]),
        .executable(name: "benchmarks", targets: ["Benchmarks"]),
    ]
        + [
            "HTMLTree", "Pages", "WebAddress", "Robots", "Language", "Stories", "Archive", "Hearsay", "ReadingRoom",
        ].map { .library(name: $0, targets: [$0]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        // The house, in the order data flows through it: a target imports only targets above it.
        .target(name: "Record"),
        .target(name: "HTMLTree"),
        .target(name: "WebAddress"),
        .target(name: "Robots"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CCrypt"),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(
            name: "Pages",
            dependencies: ["Record", "HTMLTree", "WebAddress", "CZlib", "CDeflate", "CBrotli", "CZstd", "CXML2"]),
        .target(
            name: "Fetch",
            dependencies: [
                "Record", "Pages", "WebAddress", "Robots",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        .target(
            name: "CGazetteer",
            exclude: [
                "CREDITS.md", "actors.table", "agents.table", "bodies.table", "cities.table", "countries.table",
                "deeds.table",
                "divisions.table", "peoples.table", "regions.table",
            ]),
        .target(name: "Gazetteer", dependencies: ["Record", "CDeflate", "CGazetteer"]),
        .target(name: "CKernels"),
        .target(name: "CEnglishModel", exclude: ["english.hearsay", "english-small.hearsay"]),
        .target(name: "Language", dependencies: ["Record", "CDeflate", "CEnglishModel", "CKernels"]),
        .target(name: "Testimony", dependencies: ["Record", "Gazetteer", "Language"]),
        .target(name: "Stories", dependencies: ["Record"]),
        .target(
            name: "Archive",
            dependencies: [
                "Record", "Stories", "CZstd", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(name: "Hearsay", dependencies: ["Record", "Pages", "Gazetteer", "Language", "Testimony"]),
        .target(
            name: "ReadingRoom",
            dependencies: [
                "Record", "Archive", "CCrypt", "CMalloc", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("Assets")]),
        .executableTarget(
            name: "HearsayCommand",
            dependencies: [
                "Record", "Pages", "Fetch", "Gazetteer", "Language", "Stories", "Hearsay", "Archive", "ReadingRoom",
                "CMalloc", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // For developers: no part of the product.
        .executableTarget(name: "Features", dependencies: ["HTMLTree", "Pages"]),
        .executableTarget(name: "Conformance", dependencies: ["HTMLTree", "Pages", "Record", "Robots", "WebAddress"]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["Archive", "HTMLTree", "Language", "Pages", "Record", "Stories", "Testimony"]),
        .executableTarget(name: "MetadataFeatures", dependencies: ["HTMLTree", "Pages"]),
        .executableTarget(name: "CoreferenceFeatures", dependencies: ["Language"]),
        .executableTarget(name: "PlaceFeatures", dependencies: ["Gazetteer", "Language", "Record", "Testimony"]),

        .target(name: "TestSupport", dependencies: ["CZlib", "Record"], path: "Tests/TestSupport"),
        .target(
            name: "TestServer",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ], path: "Tests/TestServer"),
        .testTarget(name: "RecordTests", dependencies: ["Record", "TestSupport"], exclude: ["Fixtures"]),
        .testTarget(name: "HTMLTreeTests", dependencies: ["HTMLTree"]),
        .testTarget(name: "WebAddressTests", dependencies: ["WebAddress"]),
        .testTarget(name: "RobotsTests", dependencies: ["Robots"]),
        .testTarget(name: "GazetteerTests", dependencies: ["CGazetteer", "Gazetteer", "Record"]),
        .testTarget(name: "PagesTests", dependencies: ["Pages", "TestSupport"]),
        .testTarget(
            name: "LanguageTests", dependencies: ["CDeflate", "CKernels", "Language", "Record", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(name: "StoriesTests", dependencies: ["Record", "Stories", "TestSupport"]),
        .testTarget(name: "TestimonyTests", dependencies: ["Gazetteer", "Language", "Record", "Testimony"]),
        .testTarget(name: "HearsayTests", dependencies: ["Hearsay", "Pages", "Record", "TestSupport"]),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "Archive", "Record", "Stories", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "ReadingRoomTests",
            dependencies: [
                "Archive", "ReadingRoom", "Record", "TestSupport",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        .testTarget(name: "FetchTests", dependencies: ["Fetch", "TestServer", "TestSupport"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "HearsayCommand", "Pages", "Record", "TestServer", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// With STRICT=1, as in `.ci/run`, a warning is an error: in our own targets, not in what they depend on.
if Context.environment["STRICT"] == "1" {
    for target in package.targets where ![.system, .plugin].contains(target.type) {
        target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    }
}
