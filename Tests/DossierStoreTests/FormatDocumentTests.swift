import DossierStore
import Foundation
import Testing

/// The example of the document on the format is a dossier without a problem.
@Suite struct FormatDocumentTests {
  /// The YAML blocks of the document, each under a line that begins with the name of its file.
  static func files() throws -> [DossierFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
    let path = root.appending(path: "../../.github/docs/dossier.md")
    let lines = try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\n")
    return lines.indices.filter { lines[$0] == "```yaml" }.map { start in
      let name = lines[start - 2].components(separatedBy: "`").dropFirst().first ?? ""
      let body = lines[(start + 1)...].prefix { $0 != "```" }
      return DossierFile(path: name, bytes: Array((body.joined(separator: "\n") + "\n").utf8))
    }
  }

  @Test func theExampleIsSound() throws {
    let opened = try DossierReader.read(Self.files(), shownAs: nil)
    #expect(opened.diagnostics.map(\.message) == [])
    #expect(opened.dossier.quotes.count == 2)
    #expect(opened.dossier.passages.count == 1)
  }

  /// A key that is commented out may be written: it is one that the reader knows.
  @Test func keysThatAreCommentedOutExist() throws {
    let files = try Self.files().map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      let written = text.replacing(/(?m)^(\s*)# (?=\w+: )/) { "\($0.output.1)" }
      return DossierFile(path: file.path, bytes: Array(written.utf8))
    }
    let messages = try DossierReader.read(files, shownAs: nil).diagnostics.map(\.message)
    #expect(messages.filter { $0.contains("key") } == [])
  }
}
