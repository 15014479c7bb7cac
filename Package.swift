// swift-tools-version: 6.2
import PackageDescription

/// Continuous integration treats every warning of ours as an error.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  strict + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

/// With `STATIC` in the environment the command and the page are linked without any shared library.
///
/// They start twice as fast and run on every Linux of their processor. That needs the static libraries of SQLite and zlib.
let linking: [LinkerSetting] =
  Context.environment["STATIC"] == nil
  ? [] : [.unsafeFlags(["-static-executable"]), .linkedLibrary("sqlite3"), .linkedLibrary("z"), .linkedLibrary("m")]

/// The documentation plugin is fetched only where the documentation is built.
let documentation: [Package.Dependency] =
  Context.environment["DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0")]

let package = Package(
  name: "DataRights",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "DataRights", targets: ["DataRights"]),
    .library(name: "DataRightsCatalogue", targets: ["DataRightsCatalogue"]),
    .library(name: "DataRightsLetters", targets: ["DataRightsLetters"]),
    .library(name: "DataRightsStore", targets: ["DataRightsStore"]),
    .library(name: "DataRightsExchange", targets: ["DataRightsExchange"]),
    .executable(name: "datarights", targets: ["datarights"]),
    .executable(name: "datarights-pdf", targets: ["datarights-pdf"]),
    .executable(name: "datarights-page", targets: ["datarights-page"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ] + documentation,
  targets: [
    .target(name: "DataRights", swiftSettings: settings),
    .target(
      name: "DataRightsCatalogue",
      dependencies: ["DataRights"],
      resources: [.copy("../../Jurisdictions"), .copy("../../Templates")],
      swiftSettings: settings
    ),
    .target(name: "DataRightsLetters", dependencies: ["DataRights"], swiftSettings: settings),
    .target(
      name: "DataRightsStore",
      dependencies: [
        "DataRights", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    // zlib is part of macOS and stands in every Linux distribution; it unpacks and packs the entries of ZIP archives.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "DataRightsExchange",
      dependencies: [
        "DataRights", "CZlib", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    // What the command and the local page have in common.
    .target(
      name: "DataRightsDesk",
      dependencies: [
        "DataRights", "DataRightsCatalogue", "DataRightsLetters", "DataRightsStore", "DataRightsExchange",
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "datarights",
      dependencies: [
        "DataRights", "DataRightsCatalogue", "DataRightsLetters", "DataRightsStore", "DataRightsExchange",
        "DataRightsDesk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings, linkerSettings: linking
    ),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"]), .brew(["pango", "cairo"])]),
    // A program of its own, so that the command starts without Pango and works where it is not installed.
    .executableTarget(name: "datarights-pdf", dependencies: ["DataRights", "CPangoCairo"], swiftSettings: settings),
    // A program of its own, so that nothing else links a server.
    .executableTarget(
      name: "datarights-page",
      dependencies: [
        "DataRights", "DataRightsCatalogue", "DataRightsLetters", "DataRightsStore", "DataRightsExchange",
        "DataRightsDesk",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Assets")],
      swiftSettings: settings, linkerSettings: linking
    ),
    // Measures the library in process; `Tests/Speed/run` calls it beside other programs.
    .executableTarget(
      name: "datarights-benchmark",
      dependencies: [
        "DataRights", "DataRightsCatalogue", "DataRightsLetters", "DataRightsStore", "DataRightsExchange",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "DataRightsTestSupport",
      dependencies: ["DataRights", "DataRightsCatalogue"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DataRightsTests", dependencies: ["DataRights", "DataRightsTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DataRightsCatalogueTests",
      dependencies: ["DataRights", "DataRightsCatalogue", "DataRightsTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DataRightsLettersTests",
      dependencies: ["DataRights", "DataRightsCatalogue", "DataRightsLetters", "DataRightsTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DataRightsStoreTests",
      dependencies: ["DataRights", "DataRightsStore", "DataRightsTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DataRightsExchangeTests",
      dependencies: [
        "DataRights", "DataRightsCatalogue", "DataRightsExchange", "DataRightsTestSupport",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "DataRights", "DataRightsCatalogue", "DataRightsDesk", "DataRightsLetters", "DataRightsStore",
        "DataRightsTestSupport", "datarights",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .testTarget(
      name: "PageTests",
      dependencies: [
        "DataRights", "DataRightsCatalogue", "DataRightsDesk", "DataRightsExchange", "DataRightsLetters",
        "DataRightsStore", "DataRightsTestSupport", "datarights-page",
        .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PDFTests",
      dependencies: ["DataRights", "DataRightsTestSupport", "datarights-pdf"], swiftSettings: settings),
  ]
)
