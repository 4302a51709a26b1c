import Drawing
import Presentation
import RelationsModel

extension Wording {
  /// What a line calls a proposition, with as much of its text as fits.
  package static func label(_ proposition: Proposition, columns: Int) -> String {
    label(proposition) { $0.cut(to: max(8, columns - 2)) }
  }
}
