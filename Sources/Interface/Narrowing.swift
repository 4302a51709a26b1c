import RelationsModel
import RelationsQuery

/// What of a selected record the filter is to keep alone.
package struct NarrowingQuestion: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case issue, speaker

    var field: String { self == .issue ? "issue" : "who" }
    var command: Command { self == .issue ? .onlyIssue : .onlySpeaker }
  }

  package let perspective: Perspective
  package let kind: Kind
  package let record: String
  /// What else names the issue, where the record is an actor's in the matrix.
  package let column: String?

  func answered(by queries: any BoardQueries) -> [String] {
    guard let found = queries.record(record, perspective) else { return [] }
    guard kind == .issue else { return speaker(of: found).map { [$0.rawValue] } ?? [] }
    if let column, let head = queries.record(column, perspective) { return issues(of: head) }
    return issues(of: found)
  }

  private func speaker(of record: AnyRecord) -> Actor.ID? {
    switch record {
    case .quote(let card): card.quote.speaker
    case .actor(let card): card.actor.id
    case .passage(let card): card.passage.actor
    case .issue, .proposition, .event, .source: nil
    }
  }

  private func issues(of record: AnyRecord) -> [String] {
    let issues: [Issue.ID] =
      switch record {
      case .issue(let detail): [detail.issue.id]
      case .proposition(_, let issue): [issue.id]
      case .quote(let card): [card.quote.issue]
      case .event(let card): card.event.issues
      case .passage(let card): card.passage.issues
      case .actor, .source: []
      }
    return issues.map(\.rawValue)
  }
}

extension State {
  /// Asks for the issue or the speaker of what is selected.
  mutating func askNarrowing(_ kind: NarrowingQuestion.Kind) -> [Effect] {
    guard let record = selectedRecord else { return refuse(kind) }
    var column: String?
    if case .cell(_, let head, _)? = subject, depth == .list || detail.selectedCard == nil {
      column = head
    }
    let question = Question.narrowing(
      NarrowingQuestion(perspective: perspective, kind: kind, record: record, column: column)
    )
    pending.narrowing = question
    return [.ask(question)]
  }

  private mutating func refuse(_ kind: NarrowingQuestion.Kind) -> [Effect] {
    notice = Notice(
      .information,
      kind == .issue ? "The selected line is on no issue." : "The selected line has no speaker."
    )
    return []
  }

  /// Keeps only some records of a kind, in place of what the filter asks of that field so far; once
  /// more leaves the field out.
  mutating func narrow(to ids: [String], _ kind: NarrowingQuestion.Kind) -> [Effect] {
    guard !ids.isEmpty else { return refuse(kind) }
    let filter = perspective.filter
    let term =
      "\(kind.field):" + ids.map { FilterCandidate(value: $0).typed }.joined(separator: ",")
    let characters = Array(filter.text)
    let old = filter.terms.filter { !$0.isNegated && $0.asks(kind) }
    let isThere = old.count == 1 && old.allSatisfy { String(characters[$0.range]) == term }
    let rest = filter.text(without: old.map(\.range))
    let text = isThere ? rest : State.appending(term, to: rest)
    guard text.count <= TextField.limit else {
      notice = Notice(.problem, "The filter is too long to add “\(term)”.")
      return []
    }
    filterLine = FilterLine()
    filterLine.field = TextField(text)
    filterHistory.add(text)
    board.followed = board.selected?.id
    let key = way(to: kind.command)
    notice = Notice(
      .information,
      isThere
        ? "“\(term)” was removed from the filter."
        : "Filtered by “\(term)”; \(key) once more removes it."
    )
    return refilter()
  }

  /// A term at the end of a filter, whose last phrase may not be closed.
  private static func appending(_ term: String, to text: String) -> String {
    guard !text.isEmpty else { return term }
    let plain = "\(text) \(term)"
    let hasTerm =
      Filter.read(plain).filter.terms.last?.range.upperBound == plain.count
      && Filter.read(plain).filter.terms.count == Filter.read(text).filter.terms.count + 1
    return hasTerm ? plain : "\(text)\" \(term)"
  }
}

extension FilterTerm {
  fileprivate func asks(_ kind: NarrowingQuestion.Kind) -> Bool {
    switch (test, kind) {
    case (.issue, .issue), (.who, .speaker): true
    default: false
    }
  }
}

extension Filter {
  /// The text with some stretches cut out, and the spaces that they leave.
  fileprivate func text(without ranges: [Range<Int>]) -> String {
    var characters = Array(text)
    for range in ranges.reversed() {
      characters.removeSubrange(range)
      if range.lowerBound > 0, characters[range.lowerBound - 1] == " " {
        characters.remove(at: range.lowerBound - 1)
      } else if characters.first == " " {
        characters.removeFirst()
      }
    }
    return String(characters)
  }
}
