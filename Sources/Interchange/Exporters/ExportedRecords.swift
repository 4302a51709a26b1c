import RelationsModel
import RelationsQuery

/// What of a dossier goes into a project: the quotes that the perspective shows, and all records.
package struct ExportedRecords {
  package let heading: Heading
  package private(set) var cards: [QuoteCard] = []
  package private(set) var actors: [Actor] = []
  package private(set) var issues: [Issue] = []
  package private(set) var sources: [SourceCard] = []
  package private(set) var events: [Event] = []
  /// The names of those who coded, each once.
  package private(set) var coders: [String] = []

  package var parties: [Party] { [heading.parties[.first], heading.parties[.second]] }

  package init(_ export: Export) {
    heading = export.queries.heading
    export.quotes.forEach { cards.append($0) }
    export.actors.forEach { actors.append($0.actor) }
    export.sources.forEach { sources.append($0) }
    export.events.forEach { events.append($0.event) }
    coders = Set(cards.compactMap(\.quote.coder)).sorted()
    let perspective = export.perspective
    export.issues.forEach { row in
      if let issue = export.queries.issue(row.id, in: nil, perspective)?.issue {
        issues.append(issue)
      }
    }
    addMissing(export)
  }

  /// Records that quotes name and the perspective does not list.
  private mutating func addMissing(_ export: Export) {
    var known = Set(actors.map(\.id.rawValue) + issues.map(\.id.rawValue))
    known.formUnion(sources.map(\.source.id.rawValue))
    for card in cards {
      let named = [
        card.quote.speaker.rawValue, card.quote.issue.rawValue, card.quote.source.rawValue,
      ]
      for id in named where known.insert(id).inserted {
        switch export.queries.record(id, export.perspective) {
        case .actor(let card): actors.append(card.actor)
        case .issue(let detail): issues.append(detail.issue)
        case .source(let card): sources.append(card)
        default: break
        }
      }
    }
  }
}

extension Export {
  fileprivate var issues: WindowedList<IssueRow> {
    WindowedList { queries.issues(perspective, $0) }
  }
}
