import Foundation
import RelationsModel
import Testing

@testable import DossierStore

/// The reference of the format, wherever it stands, tells the keys of whatever has an example there.
@Suite struct ReferenceTests {
  /// The text of the README and of the pages beside it.
  private static func pages() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let docs = root.appending(path: ".github/docs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: docs.path)) ?? []
    let files =
      [root.appending(path: "README.md")]
      + names.sorted().filter { $0.hasSuffix(".md") }.map { docs.appending(path: $0) }
    return try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }

  private static let told: Set = [
    "the dossier", "a party", "an actor", "a role", "an issue", "a proposition", "an assessment",
    "an event", "a quote",
  ]

  private static func records(_ shape: RecordShape) -> [RecordShape] {
    [shape]
      + shape.fields.flatMap { field -> [RecordShape] in
        switch field.kind {
        case .record(let inner), .list(.record(let inner), _): records(inner)
        default: []
        }
      }
  }

  /// As a key of an example, as a line of a table or as a word in the text.
  @Test(arguments: FileShape.allCases.filter { $0 != .checks })
  func everyKeyIsTold(file: FileShape) throws {
    let pages = try Self.pages()
    for record in Self.records(file.record) where Self.told.contains(record.what) {
      for field in record.fields {
        let key = try Regex("(?m)([\\s{]\(field.name): |^\\s*(# )?\(field.name):)")
        let isTold = pages.contains("`\(field.name)`") || pages.contains(key)
        #expect(isTold, "the key \(field.name) of \(record.what)")
        guard case .choice(let names) = field.kind, field.name != "type" else { continue }
        for name in names { #expect(pages.contains(name), "\(name) of \(field.name)") }
      }
    }
  }
}
