import Presentation
import RelationsModel
import RelationsQuery

/// Stances, positions and directions as glyphs with their colours and words.
package enum StanceText {
  /// Such as "● 4 agree  ○ 1 disagrees  · 2 take no stance"; what there is none of is left out.
  package static func counts(_ counts: StanceCounts) -> RichText {
    var line = RichText()
    func add(_ count: Int, _ glyph: String, _ role: Role, _ one: String, _ many: String) {
      guard count > 0 else { return }
      if !line.isEmpty { line.append("   ", .text) }
      line.append("\(glyph) ", role)
      line.append("\(Wording.number(count)) \(count == 1 ? one : many)", .text)
    }
    add(counts.agrees, "●", .shared, "agrees", "agree")
    add(counts.disagrees, "○", .contested, "disagrees", "disagree")
    add(counts.none, "·", .secondary, "takes no stance", "take no stance")
    return line.isEmpty ? RichText("no quotes", .secondary) : line
  }

  package static func mark(_ direction: Event.Direction) -> (glyph: String, role: Role) {
    switch direction {
    case .cooperation: ("+", .shared)
    case .conflict: ("−", .contested)
    case .mixed: ("±", .mixed)
    case .other: ("·", .secondary)
    }
  }

  package static func mark(_ stance: Stance) -> (glyph: String, role: Role) {
    (Wording.glyph(stance), Role(stance))
  }

  /// A cell of the matrix: the sign of what most quotes say and their number, or the number with a sign
  /// of its own where they take stances on several propositions, which are not added.
  package static func cell(_ counts: StanceCounts, isAdded: Bool) -> String {
    "\(isAdded ? Wording.glyph(counts.position) : several)\(Wording.short(counts.total))"
  }

  /// The sign of quotes that take stances on several propositions.
  package static let several = "⁝"
}

extension Role {
  package init(_ standing: PropositionStanding) {
    switch standing {
    case .shared: self = .shared
    case .contested: self = .contested
    case .divided: self = .mixed
    case .unanswered: self = .secondary
    }
  }
}
