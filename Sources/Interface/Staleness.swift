import Presentation

/// Why what is shown is from before the dossier was read again.
package enum Staleness: Equatable, Sendable {
  /// So many mistakes stand in it.
  case problems(Int)
  /// It could not be read.
  case unread
  /// The archive's server has not answered since a time.
  case lost(since: String)

  /// In a word or two.
  var name: String {
    switch self {
    case .problems(let count): Wording.count(count, "problem")
    case .unread: "not reread"
    case .lost(let since): "no server since \(since)"
    }
  }

  /// With what follows from it.
  var note: String {
    if case .lost = self { name } else { "\(name), shown as before" }
  }
}
