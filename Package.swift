// swift-tools-version: 6.1

import PackageDescription

/// Warnings stop the build in CI, and only there, so that a newer compiler never blocks a user.
let strict: [SwiftSetting] =
  Context.environment["ENTENTE_STRICT"] == nil
  ? [] : [.unsafeFlags(["-warnings-as-errors"])]

/// The modules that no other package uses but the one that fuzzes them, `.ci/fuzz`.
let fuzzed: [Product] =
  Context.environment["ENTENTE_FUZZ"] == nil
  ? []
  : [
    "DossierStore", "CorpusStore", "CompiledForm", "Interchange", "Drawing", "Presentation",
    "Interface", "Terminal", "TestDossier", "TextExtraction",
  ].map { .library(name: $0, targets: [$0]) }

let package = Package(
  name: "entente",
  products: [
    .executable(name: "entente", targets: ["entente"]),
    .library(name: "RelationsModel", targets: ["RelationsModel"]),
    .library(name: "RelationsQuery", targets: ["RelationsQuery"]),
    .library(name: "RelationsAnalysis", targets: ["RelationsAnalysis"]),
    .library(name: "QuoteFinding", targets: ["QuoteFinding"]),
  ] + fuzzed,
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .target(name: "RelationsModel", swiftSettings: strict),
    .target(name: "RelationsQuery", dependencies: ["RelationsModel"], swiftSettings: strict),
    .target(
      name: "RelationsAnalysis",
      dependencies: ["RelationsModel", "RelationsQuery"],
      swiftSettings: strict
    ),
    .target(name: "QuoteFinding", swiftSettings: strict),
    .target(
      name: "Coding",
      dependencies: ["RelationsModel", "QuoteFinding"],
      swiftSettings: strict
    ),
    .target(name: "CProcess"),
    .target(
      name: "Files",
      dependencies: ["CProcess", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict
    ),
    .target(name: "CMarkup"),
    .target(
      name: "TextExtraction",
      dependencies: [
        "CMarkup", "CProcess", "Files",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Presentation",
      dependencies: ["RelationsModel", "RelationsQuery", "RelationsAnalysis"],
      swiftSettings: strict
    ),
    .target(
      name: "DossierStore",
      dependencies: [
        "RelationsModel", "Coding", "Files", "Yams",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "CorpusStore",
      dependencies: [
        "RelationsModel", "RelationsQuery",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        "Files", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict
    ),
    .target(name: "CPostgres"),
    .target(
      name: "Archive",
      dependencies: [
        "CPostgres", "RelationsModel", "CorpusStore", "Files",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "CompiledForm",
      dependencies: [
        "RelationsQuery", "CProcess", "Files",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Interchange",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Presentation", "QuoteFinding",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "ResearchFiles",
      dependencies: [
        "RelationsModel", "RelationsQuery", "DossierStore", "Interchange",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        "Files", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict
    ),
    .target(name: "Drawing", swiftSettings: strict),
    .target(
      name: "Interface",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Coding", "Presentation",
        "Drawing",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "CTerminal",
      dependencies: ["CProcess"],
      cSettings: [.define("_XOPEN_SOURCE_EXTENDED"), .define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "Terminal", dependencies: ["Drawing", "CTerminal"], swiftSettings: strict),
    .target(
      name: "DefaultDossier",
      path: "Data",
      resources: [.embedInCode("uk-russia")],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "entente",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Presentation", "DossierStore",
        "CorpusStore", "CompiledForm", "Interchange", "Drawing", "Interface", "Terminal",
        "DefaultDossier", "TextExtraction", "Coding", "QuoteFinding", "ResearchFiles", "Archive",
        "Files", .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "DossierStore", "CorpusStore",
        "CompiledForm", "DefaultDossier", "Coding", "Drawing", "Interface",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .testTarget(name: "RelationsModelTests", dependencies: ["RelationsModel", "TestDossier"]),
    .testTarget(name: "QuoteFindingTests", dependencies: ["QuoteFinding", "TestDossier"]),
    .testTarget(name: "CodingTests", dependencies: ["RelationsModel", "Coding", "QuoteFinding"]),
    .testTarget(
      name: "RelationsQueryTests",
      dependencies: ["RelationsModel", "RelationsQuery", "TestDossier"]
    ),
    .testTarget(
      name: "RelationsAnalysisTests",
      dependencies: ["RelationsModel", "RelationsQuery", "RelationsAnalysis", "TestDossier"]
    ),
    .testTarget(
      name: "PresentationTests",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Presentation", "TestDossier",
      ]
    ),
    .testTarget(
      name: "DossierStoreTests",
      dependencies: [
        "RelationsModel", "RelationsQuery", "DossierStore", "CorpusStore", "DefaultDossier",
        "TestDossier", "Files", .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Fixtures", "WrongInputs"]
    ),
    .testTarget(
      name: "CorpusStoreTests",
      dependencies: [
        "RelationsModel", "RelationsQuery", "CorpusStore", "TestDossier",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "CompiledFormTests",
      dependencies: [
        "RelationsModel", "RelationsQuery", "CompiledForm", "TestDossier",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Interchange", "TestDossier",
      ],
      exclude: ["Briefings"]
    ),
    .testTarget(
      name: "ResearchFilesTests",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Interchange", "ResearchFiles",
        "TestDossier", "Files",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "BenchmarksTests",
      dependencies: ["RelationsModel", "RelationsQuery", "Benchmarks"]
    ),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "TestDossier"]),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Coding", "Presentation",
        "Drawing", "Interface", "TestDossier",
      ],
      exclude: ["Screens"]
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "RelationsQuery", "Drawing", "Interface", "CTerminal", "Terminal", "TestDossier", "entente",
      ]
    ),
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Drawing", "Coding", "Interface",
        "Terminal", "TestDossier", "entente", "DefaultDossier", "DossierStore", "Files",
        "CorpusStore", "CompiledForm",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Presentation", "DossierStore",
        "CorpusStore", "CompiledForm", "Interchange", "Drawing", "Interface", "TestDossier",
        "entente",
        "LibraryExample", "Files", .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "FilesTests",
      dependencies: ["Files", .product(name: "SystemPackage", package: "swift-system")]
    ),
    .testTarget(
      name: "TextExtractionTests",
      dependencies: [
        "TextExtraction", "TestDossier", "Files", "entente",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "RelationsModel", "DossierStore", "CorpusStore", "Archive", "Interface", "TestDossier",
        "Files", "entente",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(name: "LayeringTests"),
    // The program in the documentation, which sees no more than what is public.
    .executableTarget(
      name: "LibraryExample",
      dependencies: ["RelationsModel", "RelationsQuery", "RelationsAnalysis"],
      path: "Tests/LibraryExample",
      packageAccess: false
    ),
    // What `.ci/torture/edit` kills.
    .executableTarget(
      name: "TortureEditor",
      dependencies: [
        "RelationsModel", "DossierStore", "CorpusStore", "Files",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/TortureEditor"
    ),
    .target(
      name: "TestDossier",
      dependencies: ["RelationsModel", "RelationsQuery", "Drawing"],
      path: "Tests/TestDossier"
    ),
  ],
  swiftLanguageModes: [.v6]
)
