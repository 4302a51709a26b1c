import Foundation
import Testing

/// Whoever uses the three pure modules as a library finds a sentence at everything that they offer.
@Suite struct DocumentationTests {
  static let modules = ["RelationsModel", "RelationsQuery", "RelationsAnalysis"]

  @Test(arguments: modules)
  func whatIsPublicIsDocumented(module: String) throws {
    let witnessed = try Self.questionsOfEngines()
    for file in try Repository.swiftFiles(below: "Sources/\(module)") {
      var places = Declarations()
      for (number, line) in file.lines.enumerated() {
        guard let name = places.publicName(declaredIn: line), !witnessed.contains(name) else {
          continue
        }
        let before = file.lines[..<number].last { line in
          !line.trimmingCharacters(in: .whitespaces).hasPrefix("@")
        }
        let isDocumented = before?.trimmingCharacters(in: .whitespaces).hasPrefix("///") == true
        #expect(isDocumented, "\(file):\(number + 1): \(name) says nothing of itself")
      }
    }
  }

  @Test(arguments: modules)
  func theCatalogueNamesOnlyWhatThereIs(module: String) throws {
    let path = "Sources/\(module)/\(module).docc/\(module).md"
    let text = try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
    let source = try Repository.swiftFiles(below: "Sources/\(module)").flatMap(\.lines)
    let listed = text.matches(of: #/- ``(\w+)``/#).map { String($0.1) }
    #expect(listed.count >= 8)
    #expect(Set(listed).count == listed.count)
    for name in listed {
      let isDeclared = source.contains { line in
        line.hasPrefix("public ") && line.contains(" \(name)")
      }
      #expect(isDeclared, "\(path) lists \(name)")
    }
  }

  /// What `BoardQueries`, `FilterQueries` and `AnsweringEngine` ask is documented there, and not again
  /// where engines answer it.
  private static func questionsOfEngines() throws -> Set<String> {
    let files = ["AnsweringEngine.swift", "BoardQueries.swift", "Filter/FilterQueries.swift"]
    let texts = try files.map { file in
      let path = "Sources/RelationsQuery/\(file)"
      return try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
    }
    return Set(
      texts.flatMap { $0.matches(of: #/\n  (?:func|var) (\w+)/#).map { String($0.1) } }
    )
  }
}

/// Follows the types that a file declares, line by line, by their indentation.
private struct Declarations {
  private var enclosing: [(indentation: Int, isPublicEnum: Bool)] = []

  /// The name that a line makes public; nil when it makes none, or one that needs no words: what makes
  /// a value of its parts, compares or hashes.
  mutating func publicName(declaredIn line: String) -> String? {
    let words = line.trimmingCharacters(in: .whitespaces)
    let indentation = line.prefix { $0 == " " }.count
    guard !words.isEmpty, !words.hasPrefix("//") else { return nil }
    while let last = enclosing.last, indentation <= last.indentation { enclosing.removeLast() }
    if words.wholeMatch(of: #/(\w+ )*(struct|enum|class|protocol|extension|func) .*/#) != nil {
      let isPublicEnum = words.contains(#/^public (indirect )?enum /#)
      defer { enclosing.append((indentation, isPublicEnum)) }
      return Self.name(in: words)
    }
    if let last = enclosing.last, last.isPublicEnum, indentation == last.indentation + 2,
      let found = words.firstMatch(of: #/^case (\w+)/#)
    {
      return String(found.1)
    }
    return Self.name(in: words)
  }

  private static func name(in words: String) -> String? {
    let pattern =
      #/^public (?:\w+(?:\(\w+\))? )*(?:struct|enum|class|protocol|typealias|func|var|let) (\S+?)[\s:(<=].*/#
    guard let found = words.firstMatch(of: pattern) else { return nil }
    let name = String(found.1)
    let isWitness = ["hash", "==", "<", "description", "init"].contains(name)
    return isWitness ? nil : name
  }
}
