// swift-tools-version: 6.1
import PackageDescription

// Layers point down only; `make lint` builds with the explicit import check, so that an undeclared import fails.
// Drawn in CONTRIBUTING.md. Each C or C++ library is imported by exactly one Swift target.
let package = Package(
  name: "contrapose",
  products: [
    .executable(name: "contrapose", targets: ["contrapose"]),
    .library(name: "Verification", targets: ["Verification"]),
    .library(name: "Operations", targets: ["Operations"]),
    .library(name: "Economics", targets: ["Economics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // Doors to C and C++ libraries.
    .systemLibrary(name: "COpenBLAS"),
    .systemLibrary(name: "CCMarkGFM"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CCrypto"),
    .target(name: "CBoostMath", linkerSettings: [.linkedLibrary("m")]),

    // Foundations.
    .target(name: "Vocabulary"),
    .target(name: "Findings"),
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .target(name: "Compression", dependencies: ["CZlib"]),
    .target(name: "Statistics", dependencies: ["CBoostMath"]),
    .target(name: "Similarity", dependencies: ["COpenBLAS"]),

    // What the product is about: pure, seeded, without files or clocks.
    .target(
      name: "Verification", dependencies: ["Vocabulary", "Statistics", "Findings", "Digests", "Similarity"]),
    .target(name: "Operations", dependencies: ["Vocabulary", "Statistics", "Findings", "Digests"]),
    .target(
      name: "Economics", dependencies: ["Vocabulary", "Verification", "Operations", "Statistics", "Findings"]),
    .target(
      name: "Pilots",
      dependencies: [
        "Vocabulary", "Economics", "Verification", "Operations", "Statistics", "Findings", "Digests",
      ]),
    .target(
      name: "Simulation",
      dependencies: ["Vocabulary", "Pilots", "Verification", "Operations", "Statistics", "Compression"]),

    // Edges: each talks to one outside world, and none imports another.
    .target(
      name: "Ingestion",
      dependencies: [
        "Vocabulary", "Pilots", "Economics", "Verification", "Operations", "Similarity", "Statistics",
        "Findings", "Digests",
        "Compression", .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Ledger",
      dependencies: [
        "Vocabulary", "Pilots", "Statistics", "Findings", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Reporting",
      dependencies: [
        "Vocabulary", "Pilots", "Economics", "Verification", "Operations", "Statistics", "Findings",
        "Digests",
        "Templates", "CCMarkGFM", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "Templates", path: "Templates", exclude: ["README.md"],
      resources: [
        .embedInCode("en"), .embedInCode("ja"), .embedInCode("page"), .embedInCode("init"),
      ]),

    .target(
      name: "Commands",
      dependencies: [
        "Vocabulary", "Pilots", "Simulation", "Ingestion", "Ledger", "Reporting", "Templates", "Verification",
        "Operations",
        "Economics", "Statistics", "Findings", "Digests",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "contrapose", dependencies: ["Commands"]),

    // Tests mirror the targets.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary", "TestSupport"]),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests", "TestSupport"]),
    .testTarget(name: "CompressionTests", dependencies: ["Compression", "TestSupport"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
    .testTarget(name: "SimilarityTests", dependencies: ["Similarity", "Statistics", "TestSupport"]),
    .testTarget(
      name: "VerificationTests",
      dependencies: ["Vocabulary", "Verification", "Statistics", "Findings", "TestSupport"]),
    .testTarget(
      name: "OperationsTests",
      dependencies: ["Vocabulary", "Operations", "Statistics", "Findings", "TestSupport"]),
    .testTarget(
      name: "EconomicsTests",
      dependencies: ["Vocabulary", "Economics", "Operations", "Statistics", "TestSupport"]),
    .testTarget(
      name: "PilotsTests",
      dependencies: [
        "Vocabulary", "Pilots", "Economics", "Verification", "Operations", "Statistics", "Findings",
        "TestSupport",
      ]),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Vocabulary", "Simulation", "Pilots", "Verification", "Compression", "TestSupport"]),
    .testTarget(
      name: "IngestionTests",
      dependencies: [
        "Vocabulary", "Ingestion", "Pilots", "Economics", "Verification", "Operations", "Findings",
        "Compression", "TestSupport",
      ]),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Vocabulary", "Ledger", "Pilots", "Statistics", "Findings", "TestSupport"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Vocabulary", "Reporting", "Pilots", "Economics", "Verification", "Operations", "Statistics",
        "Findings", "Templates",
        "TestSupport",
      ]),
    .testTarget(
      name: "ReferenceTests",
      dependencies: [
        "Vocabulary", "Statistics", "Verification", "Operations", "Economics", "Pilots", "Ingestion",
        "Findings", "TestSupport",
      ]),
    .testTarget(name: "EndToEndTests", dependencies: ["TestSupport", "Pilots", "contrapose"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
