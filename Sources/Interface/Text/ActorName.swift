import Drawing
import RelationsModel

/// The name of an actor, as it stands where there is little room.
struct ActorName {
  private let name: String
  private let kind: Actor.Kind

  init(_ name: String, _ kind: Actor.Kind) {
    self.name = name
    self.kind = kind
  }

  /// The whole name where so many columns hold it; else of a person an initial and the last name, or
  /// the last name alone; cut off at last.
  func fitted(to columns: Int) -> String {
    forms.first { TextWidth.columns(of: $0) <= columns } ?? (forms.last ?? name).cut(to: columns)
  }

  /// The shortest form, cut off where it is wider.
  func brief(upTo columns: Int) -> String { (forms.last ?? name).cut(to: columns) }

  /// From the longest to the shortest, for bodies and the unnamed have no last name.
  private var forms: [String] {
    let words = name.split(separator: " ")
    guard kind == .person, words.count > 1, let initial = words.first?.first,
      let last = words.last
    else { return [name] }
    return [name, "\(initial). \(last)", String(last)]
  }
}
