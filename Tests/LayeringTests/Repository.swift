import Foundation

/// The files of the package, found from where this file stands.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct SourceFile: CustomStringConvertible {
    /// Relative to the root.
    let path: String
    let lines: [String]

    var description: String { path }
  }

  /// The Swift files below a folder of the package.
  static func swiftFiles(below folder: String) throws -> [SourceFile] {
    let start = root.appending(path: folder)
    guard let paths = FileManager.default.enumerator(atPath: start.path) else { return [] }
    return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
      let text = try String(contentsOf: start.appending(path: $0), encoding: .utf8)
      return SourceFile(path: "\(folder)/\($0)", lines: text.components(separatedBy: "\n"))
    }
  }
}
