import RelationsModel

extension IndexedQueries {
  /// What any record is, by its id, also of one that the perspective does not show; what is counted
  /// of it is counted for the perspective.
  public func record(_ id: String, _ perspective: Perspective) -> AnyRecord? {
    look(perspective) { image, outlook in
      var cards = IndexCards(image)
      let records = cards.records
      if let issue = records.position(of: id, among: .issue) {
        let stand = outlook.standings[issue]
        return .issue(
          detail(
            of: issue,
            image,
            outlook,
            stand?.standing ?? .open,
            stand?.basis ?? .record,
            in: nil
          )
        )
      }
      if let proposition = records.position(of: id, among: .proposition) {
        let issue = Int(image.column(.propositionIssues, as: UInt32.self)[proposition])
        return windowTables(perspective.window, image) { tables in
          let writer = IndexPropositionWriter(
            image: image,
            reckoning: outlook.reckoning,
            tables: tables
          )
          return .proposition(writer.row(ofProposition: proposition), records.issue(issue))
        }
      }
      if let quote = records.position(of: id, among: .quote) {
        return .quote(cards.card(ofQuote: quote))
      }
      if let actor = records.position(of: id, among: .actor) {
        return .actor(cards.card(ofActor: actor, outlook))
      }
      if let event = records.position(of: id, among: .event) {
        return .event(cards.card(ofEvent: event))
      }
      if let source = records.position(of: id, among: .source) {
        return .source(cards.card(ofSource: source, outlook.reckoning))
      }
      return records.position(of: id, among: .passage).flatMap(cards.card(ofPassage:))
        .map(AnyRecord.passage)
    }
  }

  public func problems(in filter: Filter) -> [FilterProblem] {
    guard filter.isNarrowing else { return [] }
    return read { image in
      filter.terms.compactMap { term in
        message(for: term.test, IndexNames(image))
          .map { FilterProblem(range: term.range, message: $0) }
      }
    }
  }

  private func message(for test: FilterTerm.Test, _ names: IndexNames) -> String? {
    switch test {
    case .issue(let needle) where names.issues(named: needle).isEmpty:
      return needle.namesNothing("issue", among: ids(of: .issue, names))
    case .source(let needle) where names.sources(named: needle).isEmpty:
      return needle.namesNothing("source", among: ids(of: .source, names))
    case .party(let needle) where names.party(named: needle).isEmpty:
      let parties = Side.allCases.map { heading.parties[$0] }
      let all = parties.flatMap { [$0.id.rawValue, $0.name, $0.shortName] }
      return needle.namesNothing("party", among: all)
        + " The parties are \(parties.map(\.id.rawValue).joined(separator: " and "))."
    case .who(let needle) where !isSomebody(needle, names):
      return needle.namesNothing("speaker", among: namesOfActors(names))
    default: return nil
    }
  }

  /// As many names as can be compared with a wrong one while it is being typed.
  private static let mostNames = 5_000

  private func ids(of kind: RecordKind, _ names: IndexNames) -> [String] {
    (0..<min(Self.mostNames, names.image.count(kind))).map { names.records.id($0, of: kind) }
  }

  private func namesOfActors(_ names: IndexNames) -> [String] {
    (0..<min(Self.mostNames, names.image.count(.actor))).flatMap { position in
      let actor = names.records.actor(position)
      return [actor.name] + actor.name.split(separator: " ").map(String.init) + actor.aliases
        + [actor.id.rawValue]
    }
  }

  private func isSomebody(_ needle: FilterTerm.Needle, _ names: IndexNames) -> Bool {
    if !names.actors(named: needle).isEmpty { return true }
    var isFound = false
    names.forEachRole(having: needle) { _ in isFound = true }
    guard !isFound, let wanted = TextNeedle(needle) else { return isFound }
    names.image.texts(.actorRoles, .actorRoleStarts).forEach(having: wanted) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  public func identifiers(near id: String, atMost count: Int) -> [String] {
    read { image in
      let records = IndexRecords(image)
      var nearest = NearestName()
      let kinds: [RecordKind] = [
        .issue, .proposition, .quote, .actor, .event, .source, .passage,
      ]
      let all = kinds.lazy.flatMap { kind in
        (0..<image.count(kind)).lazy.map { records.id($0, of: kind) }
      }
      return nearest.find(id, among: all, atMost: count)
    }
  }
}
