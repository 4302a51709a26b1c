import Drawing
import Presentation
import RelationsModel

extension Wording {
  /// What a line calls a proposition: its id where that is brief, else as much of its text as fits.
  package static func label(_ proposition: Proposition, columns: Int = 48) -> String {
    proposition.id.isBrief
      ? proposition.id.rawValue : "“\(proposition.text.cut(to: max(8, columns - 2)))”"
  }
}
