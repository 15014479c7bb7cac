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
    .executable(name: "datarights", targets: ["datarights"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
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
      dependencies: ["DataRights", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "datarights",
      dependencies: [
        "DataRights", "DataRightsCatalogue", "DataRightsLetters", "DataRightsStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
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
      name: "CommandTests",
      dependencies: ["DataRights", "DataRightsTestSupport", "datarights"], swiftSettings: settings),
  ]
)
