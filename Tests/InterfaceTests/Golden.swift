import Drawing
import Foundation
import TestDossier
import Testing

/// Compares screens with those that were looked at and kept in `Screens`.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Screens")

  /// With `RECORD_SCREENS=1` the kept screen is written anew, and the test still fails.
  static func check(
    _ canvas: Canvas,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(text: ScreenText.describe(canvas), name, sourceLocation: sourceLocation)
  }

  /// The same of any text, such as what is told.
  static func check(
    text drawn: String,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
      Testing.Issue.record("recorded \(name): look at it", sourceLocation: sourceLocation)
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Testing.Issue.record(
        "no screen is kept as \(name).txt: RECORD_SCREENS=1 writes it",
        sourceLocation: sourceLocation
      )
      return
    }
    #expect(drawn == kept, "\(name) differs:\n\(drawn)", sourceLocation: sourceLocation)
  }
}
