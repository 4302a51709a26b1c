import Coding
import CompiledForm
import Files
import RelationsModel
import SystemPackage

/// The suggestions that somebody rejected, kept with the state of the program: with that they go.
///
/// Each is known by the digest of its source and its words, so that one does not come back when the
/// text around it is changed, and the words are not kept.
struct RejectedSuggestions: Sendable {
  private static let limit = 4 << 20
  private let file: FilePath?
  private let folder: FilePath?

  init(of subject: FormSubject?, folder: FilePath? = XDGFolder.state.path()) {
    self.folder = folder
    file = subject.flatMap { folder?.appending($0.digits + ".rejected") }
  }

  /// Those that were not rejected.
  func without(_ suggestions: [Suggestion], of source: Source.ID) -> [Suggestion] {
    let known = digests
    guard !known.isEmpty else { return suggestions }
    return suggestions.filter { !known.contains(Self.digest($0, source)) }
  }

  func add(_ suggestion: Suggestion, of source: Source.ID) {
    guard let file, let folder, StateFolder.make(folder) else { return }
    StateFolder.locked(folder) {
      let all = digests.union([Self.digest(suggestion, source)]).sorted()
      let text = all.map { $0 + "\n" }.joined()
      guard text.utf8.count <= Self.limit else { return }
      _ = try? NewFile.write(Array(text.utf8), at: file, replaces: true, isDurable: false)
    }
  }

  private var digests: Set<String> {
    guard let file, case .bytes(let bytes) = SmallFile.read(file, limit: Self.limit) else {
      return []
    }
    return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private static func digest(_ suggestion: Suggestion, _ source: Source.ID) -> String {
    Fingerprint(of: Array("\(source.rawValue)\n\(suggestion.key)".utf8)).digits
  }
}
