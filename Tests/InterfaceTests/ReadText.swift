import Foundation

/// Reads a text file by its path from this folder.
func readText(_ path: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
}

extension String {
  /// Where a text first stands after another one.
  func range(of text: String, after mark: String) -> Range<String.Index>? {
    guard let start = range(of: mark)?.upperBound else { return nil }
    return range(of: text, range: start..<endIndex)
  }
}
