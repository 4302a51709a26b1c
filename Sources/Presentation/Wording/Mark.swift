import RelationsModel
import RelationsQuery

/// A sign with the word that it stands for, and a colour that is never alone in saying so.
package struct Mark: Hashable, Sendable {
  /// The colours of marks; each theme and page has its own shades of them.
  package enum Tone: String, Hashable, Sendable, CaseIterable {
    /// What is shared or agrees.
    case blue
    /// What is contested or disagrees.
    case orange
    /// What is both.
    case yellow
    /// What is neither.
    case quiet
  }

  package let glyph: String
  package let name: String
  package let tone: Tone

  private init(_ glyph: String, _ name: String, _ tone: Tone) {
    self.glyph = glyph
    self.name = name
    self.tone = tone
  }

  package init(_ standing: Standing) {
    switch standing {
    case .shared: self.init("=", "shared", .blue)
    case .contested: self.init("≠", "contested", .orange)
    case .mixed: self.init("≈", "mixed", .yellow)
    case .oneSided: self.init("‒", "one-sided", .quiet)
    case .open: self.init("?", "open", .quiet)
    }
  }

  /// How a proposition stands; one without stances of both is told by what it has.
  package init(_ standing: PropositionStanding, _ positions: BothSides<Position>) {
    switch standing {
    case .shared: self.init(Standing.shared)
    case .contested: self.init(Standing.contested)
    case .divided: self.init("≠", "contested, divided", .yellow)
    case .unanswered:
      // An open one has the sign of an open issue.
      self.init(
        positions.isSilent ? "?" : "‒",
        positions.isSilent ? "no stance" : "one side only",
        .quiet
      )
    }
  }

  package init(_ row: PropositionRow) {
    self.init(row.standing, BothSides { row.positions[$0].position })
  }

  /// A party without a stance in the dossier is not called silent: it may have spoken elsewhere.
  package init(_ position: Position) {
    switch position {
    case .agree: self.init("●", "agrees", .blue)
    case .disagree: self.init("○", "disagrees", .orange)
    case .divided: self.init("◐", "divided", .yellow)
    case .silent: self.init("·", "no stance", .quiet)
    }
  }

  package init(_ stance: Stance) {
    switch stance {
    case .agrees: self.init(Position.agree)
    case .disagrees: self.init(Position.disagree)
    case .none: self.init(Position.silent)
    }
  }

  package init(_ direction: Event.Direction) {
    switch direction {
    case .cooperation: self.init("+", "cooperation", .blue)
    case .conflict: self.init("−", "conflict", .orange)
    case .mixed: self.init("±", "mixed", .yellow)
    case .other: self.init("◊", "other", .quiet)
    }
  }

  /// The marks of positions and of standings, in the order of legends.
  package static let positions = Position.allCases.map { Mark($0) }
  package static let standings = [Standing.shared, .contested, .mixed, .oneSided, .open].map {
    Mark($0)
  }

  /// The sign with its word, such as "≠ contested".
  package var signed: String { "\(glyph) \(name)" }
}

extension Wording {
  package static func glyph(_ position: Position) -> String { Mark(position).glyph }
  package static func glyph(_ standing: Standing) -> String { Mark(standing).glyph }
  package static func glyph(_ stance: Stance) -> String { Mark(stance).glyph }

  package static func verb(_ position: Position) -> String { Mark(position).name }
  package static func name(_ standing: Standing) -> String { Mark(standing).name }
  package static func name(_ stance: Stance) -> String { Mark(stance).name }
  package static func name(_ direction: Event.Direction) -> String { Mark(direction).name }
}
