import Foundation
import Testing

/// README and the documents in `.github` are short, complete and linked.
@Suite struct FrontDoorTests {
  private static let docs = ".github/docs"

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  }

  /// The Markdown files of the front door, relative to the root.
  private static var documents: [String] {
    get throws {
      let files = FileManager.default
      let root = Repository.root
      let below = try files.subpathsOfDirectory(atPath: root.appending(path: ".github").path)
      return ["README.md"] + below.filter { $0.hasSuffix(".md") }.sorted().map { ".github/\($0)" }
    }
  }

  /// The targets of a document's links that lead to the repository, without code and addresses.
  private static func links(in text: String) -> [String] {
    let prose = text.replacing(/(?s)```.*?```/, with: "").replacing(/`[^`\n]*`/, with: "code")
    return prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }.filter { !$0.contains("://") }
  }

  /// The anchors that a forge makes of a document's headings.
  private static func anchors(of text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" || $0 == " " }.lowercased()
        .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        .replacing(" ", with: "-")
    }
  }

  @Test func theReadmeHasSixToEightKilobytes() throws {
    let bytes = try text("README.md").utf8.count
    #expect((6_000...8_000).contains(bytes), "README.md has \(bytes) bytes")
  }

  @Test(arguments: try documents)
  func everyLinkLeadsSomewhere(document: String) throws {
    let folder = Repository.root.appending(path: document).deletingLastPathComponent()
    for link in Self.links(in: try text(document)) {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target =
        parts[0].isEmpty
        ? Repository.root.appending(path: document)
        : folder.appending(path: String(parts[0])).standardized
      #expect(FileManager.default.fileExists(atPath: target.path), "\(document): \(link)")
      guard parts.count == 2 else { continue }
      let anchors = Self.anchors(of: try String(contentsOf: target, encoding: .utf8))
      #expect(anchors.contains(String(parts[1])), "\(document): \(link)")
    }
  }

  @Test func theReadmeLeadsToEveryDocument() throws {
    let links = Set(Self.links(in: try text("README.md")))
    let folder = Repository.root.appending(path: Self.docs)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count >= 9)
    for name in names { #expect(links.contains("\(Self.docs)/\(name)"), "\(name)") }
    for name in ["LICENSE", "THIRD-PARTY", "CHANGELOG", "SECURITY", "SUPPORT", "CONTRIBUTING"] {
      #expect(links.contains(".github/\(name).md"), "\(name)")
    }
  }

  /// The graph and the table of targets are those of the imports.
  @Test func theDesignShowsTheImports() throws {
    let design = try text("\(Self.docs)/design.md")
    var graph: [String: Set<String>] = [:]
    for edge in design.matches(of: /(?m)^  (\w+) --> (.+)$/) {
      let imported = edge.2.split(separator: " & ").map { String($0) }
      graph[String(edge.1), default: []].formUnion(imported)
    }
    let folders = ImportTests.allowed.keys.sorted()
    let names = Set(
      folders.map { $0 == "Data" ? "DefaultDossier" : String($0.dropFirst("Sources/".count)) }
    )
    // What C code includes is not read.
    let unread = ["Data", "Sources/CMarkup", "Sources/CProcess", "Sources/CTerminal"]
    for folder in folders where !unread.contains(folder) {
      let name = String(folder.dropFirst("Sources/".count))
      let imported = try Repository.swiftFiles(below: folder).flatMap(ImportTests.imports)
      #expect(graph[name, default: []] == names.intersection(imported), "\(name)")
    }
    for name in names { #expect(design.contains("| `\(name)` | "), "\(name)") }
  }
}
