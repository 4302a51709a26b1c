import Foundation
import Testing

/// Which modules each target may import: the rule that keeps a view from reading a file.
@Suite struct ImportTests {
  static let allowed: [String: Set<String>] = [
    "Sources/RelationsModel": ["Synchronization"],
    "Sources/RelationsQuery": ["RelationsModel", "Synchronization"],
    "Sources/RelationsAnalysis": ["RelationsModel", "RelationsQuery", "Synchronization"],
    "Sources/Presentation": ["RelationsModel", "RelationsQuery", "RelationsAnalysis"],
    "Sources/QuoteFinding": [],
    "Sources/Coding": ["RelationsModel", "QuoteFinding"],
    "Sources/CProcess": [],
    "Sources/Files": ["CProcess", "SystemPackage", "Glibc", "Synchronization"],
    "Sources/CMarkup": [],
    // `Swift` for the form NFC, which the standard library has and does not yet offer to all.
    "Sources/TextExtraction": ["CMarkup", "CProcess", "Files", "SystemPackage", "Glibc", "Swift"],
    "Sources/DossierStore": [
      "RelationsModel", "Coding", "Files", "SystemPackage", "Yams", "Crypto", "Foundation", "Glibc",
      "Synchronization",
    ],
    "Sources/CorpusStore": [
      "RelationsModel", "RelationsQuery", "Files", "SystemPackage", "GRDB", "GRDBSQLite",
      "Foundation", "Glibc", "Synchronization",
    ],
    "Sources/CPostgres": [],
    "Sources/Archive": [
      "CPostgres", "RelationsModel", "CorpusStore", "Files", "Foundation", "Synchronization",
      "SystemPackage", "Glibc",
    ],
    "Sources/CompiledForm": ["RelationsQuery", "CProcess", "Files", "SystemPackage", "Glibc"],
    "Sources/Interchange": [
      "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Presentation", "QuoteFinding",
      "Foundation", "Mustache",
    ],
    "Sources/ResearchFiles": [
      "RelationsModel", "RelationsQuery", "DossierStore", "Interchange", "GRDB", "GRDBSQLite",
      "Files", "SystemPackage",
    ],
    "Sources/Drawing": [],
    "Sources/Interface": [
      "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Coding", "Presentation", "Drawing",
    ],
    "Sources/CTerminal": [],
    "Sources/Terminal": ["Drawing", "CTerminal", "Glibc", "Synchronization"],
    "Data": [],
    "Sources/entente": [
      "RelationsModel", "RelationsQuery", "RelationsAnalysis", "Presentation", "DossierStore",
      "CorpusStore", "CompiledForm", "Interchange", "Drawing", "Interface", "Terminal",
      "DefaultDossier", "ArgumentParser", "Files", "SystemPackage", "Foundation", "Glibc",
      "Synchronization", "TextExtraction", "Coding", "QuoteFinding", "ResearchFiles",
      "Archive",
    ],
    "Sources/Benchmarks": [
      "RelationsModel", "RelationsQuery", "RelationsAnalysis", "DossierStore", "CorpusStore",
      "CompiledForm", "DefaultDossier", "ArgumentParser",
      "Coding", "Drawing", "Interface", "SystemPackage", "Foundation", "Glibc",
    ],
  ]

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatItMay(folder: String) throws {
    let files = try Repository.swiftFiles(below: folder)
    #expect(
      !files.isEmpty
        || ["Sources/CTerminal", "Sources/CProcess", "Sources/CMarkup", "Sources/CPostgres"]
          .contains(folder)
    )
    for file in files {
      for module in Self.imports(of: file) {
        #expect(
          Self.allowed[folder]?.contains(module) == true,
          "\(file) may not import \(module)"
        )
      }
    }
  }

  @Test func everyTargetHasARule() throws {
    let sources = Repository.root.appending(path: "Sources")
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    for folder in folders {
      #expect(Self.allowed["Sources/\(folder)"] != nil, "Sources/\(folder) has no rule")
    }
  }

  @Test func onlyTheTerminalSeesCurses() throws {
    let sources = Repository.root.appending(path: "Sources")
    let paths = try #require(FileManager.default.enumerator(atPath: sources.path))
    for case let path as String in paths where path.hasSuffix(".c") || path.hasSuffix(".h") {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      let seesCurses = text.contains("<curses.h>") || text.contains("<ncurses")
      #expect(!seesCurses || path == "CTerminal/cterminal.c", "\(path) includes curses")
    }
  }

  static func imports(of file: Repository.SourceFile) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import") else { return nil }
      let isImport = words[..<place].allSatisfy { word in
        word.hasPrefix("@") || ["public", "package", "internal", "private"].contains(word)
      }
      return isImport ? words.last.map { String($0.split(separator: ".")[0]) } : nil
    }
  }
}
