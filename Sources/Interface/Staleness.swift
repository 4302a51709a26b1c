import Presentation

/// Why what is shown is from before the dossier was read again.
package enum Staleness: Equatable, Sendable {
  /// So many mistakes stand in it.
  case problems(Int)
  /// It could not be read.
  case unread

  /// In a word or two.
  var name: String {
    switch self {
    case .problems(let count): Wording.count(count, "problem")
    case .unread: "not reread"
    }
  }

  /// With what follows from it.
  var note: String { "\(name), shown as before" }
}
