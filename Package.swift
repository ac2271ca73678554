// swift-tools-version: 6.1
import PackageDescription

// Resampling repeats its inner loops millions of times, so these targets are optimised in debug builds too.
let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

// Layers point down only; `make layers` builds with the explicit import check, so that an undeclared import fails.
// They are drawn in CONTRIBUTING.md. Each C or C++ library is imported by exactly one Swift target.
let package = Package(
  name: "contrapose",
  products: [
    .executable(name: "contrapose", targets: ["contrapose"]),
    .library(name: "Verification", targets: ["Verification"]),
    .library(name: "Operations", targets: ["Operations"]),
    .library(name: "Economics", targets: ["Economics"]),
    .library(name: "Pilots", targets: ["Pilots"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Doors to C and C++ libraries.
    .systemLibrary(name: "COpenBLAS"),
    .systemLibrary(name: "CCMarkGFM"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CCrypto"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CZstd"),
    .systemLibrary(name: "CXlsxWriter"),
    .target(name: "CBoostMath", linkerSettings: [.linkedLibrary("m")]),

    // Foundations.
    .target(name: "Vocabulary"),
    .target(name: "Findings"),
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .target(name: "Compression", dependencies: ["CZlib", "CZstd"]),
    .target(name: "Statistics", dependencies: ["CBoostMath"], swiftSettings: fast),
    .target(name: "Similarity", dependencies: ["COpenBLAS"], swiftSettings: fast),

    // What the product is about: pure, seeded, without files or clocks.
    .target(
      name: "Verification", dependencies: ["Vocabulary", "Statistics", "Findings"], swiftSettings: fast),
    .target(
      name: "Operations", dependencies: ["Vocabulary", "Statistics", "Findings"], swiftSettings: fast),
    .target(
      name: "Economics", dependencies: ["Vocabulary", "Statistics", "Findings"], swiftSettings: fast),
    .target(
      name: "Pilots",
      dependencies: [
        "Vocabulary", "Economics", "Verification", "Operations", "Statistics", "Findings", "Digests",
      ]),

    .target(
      name: "Trends",
      dependencies: [
        "Vocabulary", "Pilots", "Economics", "Verification", "Operations", "Statistics", "Findings",
      ]),

    .target(
      name: "Simulation", dependencies: ["Vocabulary", "Statistics", "Verification", "Compression"],
      swiftSettings: fast),

    // Edges: each talks to one outside world, and none imports another.
    .target(
      name: "Ingestion",
      dependencies: [
        "Pilots", "Vocabulary", "Verification", "Operations", "Similarity", "Findings", "Digests",
        "Compression",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Ledger",
      dependencies: [
        "Trends", "Pilots", "Statistics", "Verification", "Vocabulary",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    .target(
      name: "Templates", dependencies: ["Vocabulary"], path: "Templates", exclude: ["README.md"],
      resources: [.embedInCode("en"), .embedInCode("ja"), .embedInCode("page"), .embedInCode("init")]),
    .target(
      name: "Reporting",
      dependencies: [
        "Trends", "Pilots", "Economics", "Verification", "Operations", "Statistics", "Findings", "Vocabulary",
        "Digests",
        "Templates", "CCMarkGFM", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "Workbooks",
      dependencies: [
        "CXlsxWriter", "Pilots", "Economics", "Operations", "Statistics", "Findings", "Vocabulary",
      ]),

    // The command line.
    .target(
      name: "Commands",
      dependencies: [
        "Ingestion", "Ledger", "Reporting", "Workbooks", "Templates", "Simulation", "Trends", "Pilots",
        "Operations", "Findings", "Statistics",
        "Verification", "Vocabulary", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "contrapose", dependencies: ["Commands", "CMalloc"]),

    // A study of the intervals themselves, on made-up pilots: `make coverage-study`. No part of the product.
    .executableTarget(
      name: "coverage-study",
      dependencies: [
        "Simulation", "Pilots", "Verification", "Statistics", "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/CoverageStudy", swiftSettings: fast),

    // The same of the statistics of the field pilot: `make calibration-study`.
    .executableTarget(
      name: "calibration-study",
      dependencies: ["Statistics", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Sources/CalibrationStudy", swiftSettings: fast),

    // Tests mirror the targets.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary"]),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
    .testTarget(
      name: "VerificationTests",
      dependencies: ["Vocabulary", "Verification", "Simulation", "Statistics", "Findings", "TestSupport"]),
    .testTarget(
      name: "OperationsTests",
      dependencies: ["Vocabulary", "Operations", "Statistics", "Findings", "TestSupport"]),
    .testTarget(
      name: "EconomicsTests",
      dependencies: ["Vocabulary", "Economics", "Statistics", "Findings", "TestSupport"]),
    .testTarget(
      name: "PilotsTests",
      dependencies: [
        "Vocabulary", "Pilots", "Economics", "Verification", "Operations", "Statistics", "Findings",
        "TestSupport",
      ]),
    .testTarget(
      name: "IngestionTests",
      dependencies: [
        "Ingestion", "Pilots", "Vocabulary", "Verification", "Operations", "Findings", "Compression",
        "TestSupport",
      ]),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Vocabulary", "Simulation", "Verification", "Statistics", "Compression"]),
    .testTarget(
      name: "CoverageStudyTests",
      dependencies: ["coverage-study", "Simulation", "Verification", "Statistics", "Vocabulary"]),
    .testTarget(name: "CalibrationStudyTests", dependencies: ["calibration-study", "Statistics"]),
    .testTarget(name: "SimilarityTests", dependencies: ["Similarity", "TestSupport"]),
    .testTarget(
      name: "TrendsTests",
      dependencies: [
        "Trends", "Pilots", "Operations", "Statistics", "Findings", "Vocabulary", "TestSupport",
      ]),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "Ledger", "Trends", "Pilots", "Verification", "Statistics", "Vocabulary",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Values"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Trends", "Templates", "Pilots", "Economics", "Verification", "Operations", "Statistics",
        "Findings",
        "Vocabulary", "Digests", "TestSupport",
      ]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["Workbooks", "Pilots", "Economics", "Vocabulary", "Compression", "TestSupport"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "Trends", "Findings", "Pilots", "Reporting", "Verification", "Vocabulary",
      ]),
    .testTarget(name: "EndToEndTests", dependencies: ["contrapose", "Compression", "TestSupport"]),
    .testTarget(
      name: "ReferenceTests",
      dependencies: ["Vocabulary", "Statistics", "Verification", "Economics", "Compression", "TestSupport"],
      exclude: ["Values"]),
    .testTarget(
      name: "DifferentialTests", dependencies: ["Statistics", "Verification", "TestSupport"],
      exclude: ["answers.py", "requirements.txt"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
