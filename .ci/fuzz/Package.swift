// swift-tools-version: 6.1

import PackageDescription

/// The name that SwiftPM gives the package two folders up: that of its folder.
let entente = Context.packageDirectory.split(separator: "/").dropLast(2).last.map { folder in
  String(folder.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
}

/// The fuzzing of what reads other people's bytes; `.ci/fuzz/run` builds and runs it.
///
/// It sees what is declared `package` because it goes under the name of the package that it depends
/// on, and what is internal because `run` builds for testing: nothing is made public to be fuzzed.
let package = Package(
  name: "fuzz",
  dependencies: [
    .package(name: "entente", path: "../.."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        .product(name: "RelationsModel", package: "entente"),
        .product(name: "RelationsQuery", package: "entente"),
        .product(name: "RelationsAnalysis", package: "entente"),
        .product(name: "QuoteFinding", package: "entente"),
        .product(name: "DossierStore", package: "entente"),
        .product(name: "CorpusStore", package: "entente"),
        .product(name: "CompiledForm", package: "entente"),
        .product(name: "Interchange", package: "entente"),
        .product(name: "Drawing", package: "entente"),
        .product(name: "Presentation", package: "entente"),
        .product(name: "Interface", package: "entente"),
        .product(name: "Terminal", package: "entente"),
        .product(name: "TestDossier", package: "entente"),
        .product(name: "TextExtraction", package: "entente"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      packageAccess: false,
      swiftSettings: [
        .unsafeFlags(["-parse-as-library", "-package-name", entente ?? "entente"])
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
