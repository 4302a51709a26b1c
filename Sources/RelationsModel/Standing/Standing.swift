/// How an issue stands on the board.
public enum Standing: String, Hashable, Sendable, CaseIterable {
  /// Both parties want the same.
  case shared
  /// They want opposite things.
  case contested
  /// Some of it is shared and some contested: it stands in both panes.
  case mixed
  /// A party took a stance, but no proposition has words of both.
  case oneSided
  /// Neither party took a stance.
  case open
}

/// Which judgement gives the standing.
public enum Lens: String, Hashable, Sendable, CaseIterable {
  /// The latest assessment by the as-of date.
  case assessed
  /// The stances of the quotes by the as-of date.
  case record

  /// The lens to change to.
  public var other: Lens { self == .assessed ? .record : .assessed }
}

/// What a party says of a proposition in the window that ends on its latest stance day.
public enum Position: String, Hashable, Sendable, CaseIterable {
  /// Most of its stanced quotes agree.
  case agree
  /// Most of them disagree.
  case disagree
  /// As many agree as disagree.
  case divided
  /// It has no stanced quote.
  case silent
}

/// How a proposition stands between the parties.
public enum PropositionStanding: String, Hashable, Sendable, CaseIterable {
  /// Both agree, or both disagree.
  case shared
  /// One agrees and the other disagrees.
  case contested
  /// Both have spoken and one of them speaks both ways: it counts as contested.
  case divided
  /// One party, or both, has not spoken.
  case unanswered
}

/// How many quotes of one party agree and disagree with a proposition.
public struct StanceTally: Hashable, Sendable {
  /// How many quotes agree.
  public var agrees: Int
  /// How many quotes disagree.
  public var disagrees: Int

  public init(agrees: Int = 0, disagrees: Int = 0) {
    self.agrees = agrees
    self.disagrees = disagrees
  }

  /// All quotes with a stance.
  public var total: Int { agrees + disagrees }

  /// The quotes of one stance; none take no stance.
  @usableFromInline
  func count(of stance: Stance) -> Int {
    switch stance {
    case .agrees: agrees
    case .disagrees: disagrees
    case .none: 0
    }
  }

  /// What most of the quotes say.
  public var position: Position {
    if total == 0 { return .silent }
    if agrees == disagrees { return .divided }
    return agrees > disagrees ? .agree : .disagree
  }

  /// Counts one more quote; a quote without a stance counts for nothing.
  public mutating func count(_ stance: Stance) {
    switch stance {
    case .agrees: agrees += 1
    case .disagrees: disagrees += 1
    case .none: break
    }
  }
}

extension PropositionStanding {
  /// The standing that both parties' positions on a proposition give it.
  public init(_ positions: BothSides<Position>) {
    switch (positions.first, positions.second) {
    case (.silent, _), (_, .silent): self = .unanswered
    case (.divided, _), (_, .divided): self = .divided
    case (let first, let second): self = first == second ? .shared : .contested
    }
  }

  /// The pane to which the proposition brings its issue; nil when it decides nothing.
  public var decided: Standing? {
    switch self {
    case .shared: .shared
    case .contested, .divided: .contested
    case .unanswered: nil
    }
  }
}

extension Standing {
  /// The standing that the positions on an issue's propositions give it under the record lens.
  public init(record positions: some Sequence<BothSides<Position>>) {
    var (isShared, isContested, isSpokenOf) = (false, false, false)
    for both in positions {
      if both.first != .silent || both.second != .silent { isSpokenOf = true }
      switch PropositionStanding(both).decided {
      case .shared: isShared = true
      case .contested: isContested = true
      default: break
      }
    }
    switch (isShared, isContested) {
    case (true, true): self = .mixed
    case (true, false): self = .shared
    case (false, true): self = .contested
    case (false, false): self = isSpokenOf ? .oneSided : .open
    }
  }

  /// Whether both parties took a stance, but on no proposition both.
  public static func isOnDifferentPoints(
    _ positions: some Sequence<BothSides<Position>>
  ) -> Bool {
    var (first, second) = (false, false)
    for both in positions {
      if both.first != .silent, both.second != .silent { return false }
      first = first || both.first != .silent
      second = second || both.second != .silent
    }
    return first && second
  }

  public init(_ verdict: Assessment.Verdict) {
    switch verdict {
    case .shared: self = .shared
    case .contested: self = .contested
    case .mixed: self = .mixed
    }
  }
}
