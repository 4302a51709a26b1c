import RelationsModel

/// The columns of records that hold one of a few values, and nothing else.
enum ClosedColumns {
  static let verdict = ClosedNames(Assessment.Verdict.self)
  static let direction = ClosedNames(Event.Direction.self)
  static let actorKind = ClosedNames(Actor.Kind.self)
  static let passageKind = ClosedNames(Passage.Kind.self)
}
