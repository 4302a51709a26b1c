import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A change in words and glyphs.
package struct ChangeText {
  private let change: Change

  package init(_ change: Change) {
    self.change = change
  }

  package var title: String {
    switch change.kind {
    case .issue(_, let title, _, _): title
    case .proposition(let proposition, _, _, _): proposition.text
    case .actor(_, let name, _, _, _, _): name
    }
  }

  package var role: Role {
    switch change.kind {
    case .issue(_, _, _, let to): Role(to)
    case .proposition(_, _, _, let to): Role(to.standing)
    case .actor(_, _, _, _, _, let to): Role(to)
    }
  }

  /// From what to what, as glyphs with their words.
  package var move: RichText {
    switch change.kind {
    case .issue(_, _, let from, let to):
      return arrow(
        from.map { ("\(Wording.glyph($0)) \(Wording.name($0))", Role($0)) },
        ("\(Wording.glyph(to)) \(Wording.name(to))", Role(to))
      )
    case .proposition(_, _, let from, let to):
      return arrow(
        from.map { (Wording.name($0), Role($0.standing)) },
        (Wording.name(to), Role(to.standing))
      )
    case .actor(_, _, _, _, let from, let to):
      return arrow(
        ("\(Wording.glyph(from)) \(Wording.name(from))", Role(from)),
        ("\(Wording.glyph(to)) \(Wording.name(to))", Role(to))
      )
    }
  }

  private func arrow(_ from: (String, Role)?, _ to: (String, Role)) -> RichText {
    var line = RichText(from?.0 ?? "new", from?.1 ?? .secondary)
    line.append(" → ", .secondary)
    line.append(to.0, to.1)
    return line
  }

  /// What stands beside it: on what, and which party's position is another.
  package func note(_ heading: Heading) -> RichText {
    switch change.kind {
    case .issue: return RichText()
    case .proposition(let proposition, _, let from, let to):
      var line = RichText(Wording.beside(proposition.id), .secondary)
      for side in Side.allCases {
        let before = from?.positions[side] ?? .silent
        let after = to.positions[side]
        guard before != after else { continue }
        line.append("  \(heading.parties[side].shortName) ", .secondary)
        line.append(Wording.glyph(before), Role(before))
        line.append("→", .secondary)
        line.append("\(Wording.glyph(after)) \(Wording.verb(after))", Role(after))
      }
      return line
    case .actor(_, _, let proposition, _, _, _):
      return RichText(
        Wording.beside(proposition.id, after: "  ") + proposition.text,
        .secondary
      )
    }
  }

  /// All of it in a sentence, and how much it rests on.
  package var sentence: String {
    "\(turn(on: DateText.full(change.on))). \(Wording.evidence(change))"
  }

  /// From what to what, in words.
  func turn(on day: String) -> String {
    switch change.kind {
    case .issue(_, _, let from, let to):
      let before = from.map { "\(Wording.name($0)) before" } ?? "not there before"
      return
        "\(before.prefix(1).uppercased())\(before.dropFirst()), \(Wording.name(to)) since \(day)"
    case .proposition(_, _, let from, let to):
      let before =
        from.map { "\(Wording.name($0)) before" } ?? "no stance on it before"
      return
        "\(before.prefix(1).uppercased())\(before.dropFirst()), \(Wording.name(to)) since \(day)"
    case .actor(_, _, let proposition, _, let from, let to):
      return
        "On “\(proposition.text)”: \(Wording.name(from)) before, \(Wording.name(to)) on \(day)"
    }
  }
}
