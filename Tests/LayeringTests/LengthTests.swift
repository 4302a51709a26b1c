import Testing

/// How far files, functions and folders may grow; tables of data are exempt.
@Suite struct LengthTests {
  static let mostLines = 400
  static let mostLinesOfAFunction = 50
  static let mostFilesOfAFolder = 30
  static let tables: Set<String> = [
    "Sources/Drawing/WidthTable.swift", "Sources/RelationsModel/UnicodeTable.swift",
  ]

  @Test(arguments: ["Sources", "Data", "Tests"])
  func filesStayShort(folder: String) throws {
    for file in try Repository.swiftFiles(below: folder) where !Self.tables.contains(file.path) {
      #expect(file.lines.count <= Self.mostLines + 1, "\(file) has \(file.lines.count) lines")
    }
  }

  /// Folders too: what has more files than a screen shows is divided by purpose.
  @Test func foldersStaySmall() throws {
    let folders = Dictionary(grouping: try Repository.swiftFiles(below: "Sources")) { file in
      file.path.split(separator: "/").dropLast().joined(separator: "/")
    }
    #expect(folders.count > 50)
    for (folder, files) in folders {
      #expect(files.count <= Self.mostFilesOfAFolder, "\(folder) has \(files.count) files")
    }
  }

  @Test func functionsStayShort() throws {
    for file in try Repository.swiftFiles(below: "Sources") {
      for (name, lines) in Self.functions(of: file) {
        #expect(lines <= Self.mostLinesOfAFunction, "\(file): \(name) has \(lines) lines")
      }
    }
  }

  /// Functions with their number of lines, told by the indentation of their first and last line.
  static func functions(of file: Repository.SourceFile) -> [(name: String, lines: Int)] {
    var found: [(String, Int)] = []
    for (number, line) in file.lines.enumerated() {
      let indent = line.prefix { $0 == " " }
      let words = line.split(separator: " ")
      guard let keyword = words.first(where: { $0 == "func" || $0.hasPrefix("init") }),
        !line.contains("//"), keyword != words.last
      else { continue }
      // A requirement of a protocol has no body: its lines end before one is opened.
      let signature = file.lines[number...].prefix { !$0.hasSuffix("{") && !$0.isEmpty }
      guard signature.endIndex < file.lines.count, file.lines[signature.endIndex].hasSuffix("{"),
        let end = file.lines[signature.endIndex...].dropFirst().firstIndex(where: {
          $0.hasPrefix(indent + "}")
        })
      else { continue }
      let name = words.drop { $0 != keyword }.prefix(2).joined(separator: " ")
      found.append((name, end - number + 1))
    }
    return found
  }
}
