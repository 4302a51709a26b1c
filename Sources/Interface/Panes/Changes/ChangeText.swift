import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A change as it is drawn.
struct ChangeText {
  let change: Change

  init(_ change: Change) {
    self.change = change
  }

  var role: Role { roles.after }

  private var roles: (before: Role?, after: Role) {
    switch change.kind {
    case .issue(_, _, let from, let to): (from.map { Role($0) }, Role(to))
    case .proposition(_, _, let from, let to):
      (from.map { Role($0.standing) }, Role(to.standing))
    case .actor(_, _, _, _, let from, let to): (Role(from), Role(to))
    }
  }

  /// From what to what, as glyphs with their words.
  var move: RichText {
    let (names, roles) = (change.names, roles)
    var line = RichText(names.before ?? Change.absent, roles.before ?? .secondary)
    line.append(" → ", .secondary)
    line.append(names.after, roles.after)
    return line
  }

  /// What stands beside it: on what, which party's position is another, and whether other words may have followed.
  func note(_ heading: Heading) -> RichText {
    var line = subject(heading)
    if change.isOrderUnknown, !change.standsAsBefore {
      line.append("\(line.columns > 0 ? "  " : "")\(Wording.orderUnknown)", .secondary)
    }
    return line
  }

  private func subject(_ heading: Heading) -> RichText {
    switch change.kind {
    case .issue:
      return RichText(change.laterPoints ?? "", .secondary)
    case .proposition(let proposition, _, _, _):
      var line = RichText(Wording.beside(proposition.id), .secondary)
      for turned in change.turnedSides {
        line.append("  \(heading.parties[turned.side].shortName) ", .secondary)
        if !turned.hasComeBack {
          line.append(Wording.glyph(turned.before), Role(turned.before))
          line.append("→", .secondary)
        }
        line.append(
          "\(Wording.glyph(turned.after)) \(Wording.verb(turned.after))",
          Role(turned.after)
        )
        if turned.hasComeBack { line.append(" again", .secondary) }
        if let date = turned.on { line.append(", \(DateText.full(date))", .secondary) }
        line.append(change.order(of: turned), .secondary)
      }
      return line
    case .actor(_, _, let proposition, _, _, _):
      return RichText(
        Wording.beside(proposition.id, after: "  ") + proposition.text,
        .secondary
      )
    }
  }
}
