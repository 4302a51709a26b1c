import RelationsModel

/// Who a `party:` term stands for.
struct PartyChoice {
  let sides: Set<Side>
  let isNone: Bool

  func includes(_ side: Side?) -> Bool { side.map(sides.contains) ?? isNone }

  var isEmpty: Bool { sides.isEmpty && !isNone }
}

extension Matcher {
  func issuesNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    catalogue.issuesNamed(needle)
  }

  func actorsNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    catalogue.actorsNamed(needle)
  }

  func sourcesNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    catalogue.sourcesNamed(needle)
  }

  func partyNamed(_ needle: FilterTerm.Needle) -> PartyChoice {
    catalogue.partyNamed(needle)
  }
}

/// What the names in a filter stand for: a whole id for its record alone, else words for all that
/// have them.
extension Catalogue {
  func issuesNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    if let only = issuePositions[Issue.ID(needle.text)] {
      return issues.indices.map { $0 == only }
    }
    return issues.map { $0.name.contains(bytes: needle.folded) }
  }

  func actorsNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    if let only = actorPositions[Actor.ID(needle.text)] {
      return actors.indices.map { $0 == only }
    }
    return actors.map { $0.names.contains(bytes: needle.folded) }
  }

  func sourcesNamed(_ needle: FilterTerm.Needle) -> [Bool] {
    if let only = sourcePositions[Source.ID(needle.text)] {
      return sources.indices.map { $0 == only }
    }
    return sources.map { $0.words.contains(bytes: needle.folded) }
  }

  func partyNamed(_ needle: FilterTerm.Needle) -> PartyChoice {
    let names = { (side: Side) in
      let party = dossier.parties[side]
      return [party.id.rawValue, party.shortName, party.name].map(FoldedText.bytes)
    }
    let exact = Side.allCases.filter { names($0).contains(needle.folded) }
    if !exact.isEmpty { return PartyChoice(sides: Set(exact), isNone: false) }
    if needle.folded == Array("none".utf8) { return PartyChoice(sides: [], isNone: true) }
    let begun = Side.allCases.filter { side in
      names(side).contains { $0.starts(with: needle.folded) }
    }
    return PartyChoice(sides: Set(begun), isNone: false)
  }
}
