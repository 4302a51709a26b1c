/// What is said while the engine has no answer.
package enum MissingWords {
  /// A part of the screen that is asked for by itself.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case board, list, details
  }

  /// Why something is from before, once for each failure; a question that fills no part of the screen
  /// leaves nothing from before.
  package static func notice(of part: Part?, _ reason: String) -> String {
    guard let part else { return "No answer: \(reason)." }
    return "No answer for the \(part.rawValue): \(reason). It is shown as before."
  }

  /// What is from before, for as long as it is, such as “no answer: list, details”.
  package static func note(_ parts: Set<Part>) -> String {
    let names = Part.allCases.filter(parts.contains).map(\.rawValue)
    return "\(name): \(names.joined(separator: ", "))"
  }

  /// The same where there is little room.
  package static let name = "no answer"

  package static let back = "The dossier answers again."
}
