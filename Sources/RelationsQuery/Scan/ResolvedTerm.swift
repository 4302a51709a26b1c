import RelationsModel

/// Who a `party:` term stands for.
struct PartyChoice {
  let sides: Set<Side>
  let isNone: Bool

  func includes(_ side: Side?) -> Bool { side.map(sides.contains) ?? isNone }

  var isEmpty: Bool { sides.isEmpty && !isNone }
}

/// A term of a filter with what its name stands for in a store, so that the names are searched
/// once and not for every record.
struct ResolvedTerm {
  enum Test {
    case words(FilterTerm.Needle)
    /// For each issue, whether it is meant: by its name or by its standing.
    case issues([Bool])
    /// For each proposition, whether it is meant.
    case propositions([Bool])
    /// For each actor, whether it is meant; the words may also name a role.
    case who([Bool], words: [FilterTerm.Needle])
    case sources([Bool])
    case party(PartyChoice)
    case stance([Stance])
    case rendering([Rendering?])
    case anchor([AnchorCheck.Outcome?])
    case coder([FilterTerm.Needle])
    case date([ClosedRange<Day>])
  }

  let test: Test
  let isNegated: Bool

  init(_ term: FilterTerm, in store: ScanStore, _ standings: [Standing?]) {
    isNegated = term.isNegated
    test =
      switch term.test {
      case .words(let needle): .words(needle)
      case .issue(let needles): .issues(needles.anyOf(store.issuesNamed))
      case .proposition(let needles): .propositions(needles.anyOf(store.propositionsNamed))
      case .standing(let wanted): .issues(standings.map { $0.map(wanted.contains) ?? false })
      case .who(let needles): .who(needles.anyOf(store.actorsNamed), words: needles)
      case .source(let needles): .sources(needles.anyOf(store.sourcesNamed))
      case .party(let needles): .party(PartyChoice(needles, among: store.dossier.parties))
      case .stance(let wanted): .stance(wanted)
      case .rendering(let wanted): .rendering(wanted)
      case .anchor(let wanted): .anchor(wanted)
      case .coder(let needles): .coder(needles)
      case .date(let stretches): .date(stretches)
      }
  }
}

extension [FilterTerm.Needle] {
  /// For each record, whether any of the names means it.
  fileprivate func anyOf(_ named: (FilterTerm.Needle) -> [Bool]) -> [Bool] {
    guard let first else { return [] }
    return dropFirst().reduce(named(first)) { known, needle in
      zip(known, named(needle)).map { $0 || $1 }
    }
  }
}

/// What the names in a filter stand for: a whole id for its record alone, else words for all that
/// have them.
extension ScanStore {
  func issuesNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    if let only = needle.first({ issuePositions[Issue.ID($0)] }) {
      return issues.indices.map { $0 == only }
    }
    return issues.map { $0.name.contains(needle) }
  }

  func propositionsNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    if let only = needle.first({ propositionPositions[Proposition.ID($0)] }) {
      return propositions.indices.map { $0 == only }
    }
    return propositions.map { $0.words.contains(needle) }
  }

  func actorsNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    if let only = needle.first({ actorPositions[Actor.ID($0)] }) {
      return actors.indices.map { $0 == only }
    }
    return actors.map { $0.names.contains(needle) }
  }

  func sourcesNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    if let only = needle.first({ sourcePositions[Source.ID($0)] }) {
      return sources.indices.map { $0 == only }
    }
    return sources.map { $0.words.contains(needle) }
  }
}

extension PartyChoice {
  /// Whom any of several names stands for.
  init(_ needles: [FilterTerm.Needle], among parties: BothSides<Party>) {
    let choices = needles.map { PartyChoice($0, among: parties) }
    self.init(
      sides: choices.reduce(into: []) { $0.formUnion($1.sides) },
      isNone: choices.contains(where: \.isNone)
    )
  }

  /// The parties that a name stands for: a whole name for its party, `none` for nobody, else the
  /// beginning of a name.
  init(_ needle: FilterTerm.Needle, among parties: BothSides<Party>) {
    let wanted = FoldedText.bytes(of: needle.text)
    let names = BothSides { side in
      [parties[side].id.rawValue, parties[side].shortName, parties[side].name]
        .map(FoldedText.bytes)
    }
    let exact = Side.allCases.filter { names[$0].contains(wanted) }
    let begun = Side.allCases.filter { names[$0].contains { $0.starts(with: wanted) } }
    if wanted.isEmpty {
      self.init(sides: [], isNone: false)
    } else if !exact.isEmpty {
      self.init(sides: Set(exact), isNone: false)
    } else if wanted == Array("none".utf8) {
      self.init(sides: [], isNone: true)
    } else {
      self.init(sides: Set(begun), isNone: false)
    }
  }
}
