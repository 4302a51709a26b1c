import Foundation
import Testing

/// Compares what was written with what was looked at and kept in `Briefings`.
enum KeptText {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Briefings")

  /// With `RECORD_SCREENS=1` the kept text is written anew, and the test still fails.
  static func check(
    _ text: String,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): look at it", sourceLocation: sourceLocation)
      return
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    #expect(kept != nil, "none is kept: RECORD_SCREENS=1 writes it", sourceLocation: sourceLocation)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let keptLines = (kept ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    for (line, keptLine) in zip(lines, keptLines) where line != keptLine {
      Issue.record("\(name) has\n\(line)\nfor\n\(keptLine)", sourceLocation: sourceLocation)
      return
    }
    #expect(lines.count == keptLines.count, sourceLocation: sourceLocation)
  }
}
