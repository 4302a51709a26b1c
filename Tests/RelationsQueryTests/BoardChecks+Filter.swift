import RelationsModel
import RelationsQuery
import Testing

extension BoardChecks {
  /// What is told beside a filter and completes it agrees with what the engine shows.
  func filterLineIsAnswered() {
    laterQuotesAreThoseOfTheEnd()
    for field in Filter.fields {
      for text in ["", "a", "r", "quota", "koval", "qqq"] { candidatesAreMeant(field, text) }
    }
  }

  private func laterQuotesAreThoseOfTheEnd() {
    var last = perspective
    last.asOf = .distantFuture
    let rows = engine.quotes(.counted, last, .oldestFirst, .all).rows
    let later = rows.count { $0.quote.date.first > perspective.asOf }
    #expect(engine.laterQuotes(perspective) == later)
  }

  /// Every candidate is understood as a value of its field, has what was typed, and stands once.
  private func candidatesAreMeant(_ field: FilterField, _ text: String) {
    let stem = FilterStem(field: field, text: text, range: 0..<0)
    let page = engine.candidates(for: stem, perspective, .all)
    #expect(page.total == page.rows.count && page.offset == 0)
    #expect(Set(page.rows.map(\.value)).count == page.rows.count)
    for candidate in page.rows {
      let read = Filter.read("\(field.name):\(candidate.typed)")
      #expect(read.problems.isEmpty && engine.problems(in: read.filter).isEmpty)
    }
    let known = known(field)
    #expect(page.rows.allSatisfy { known?.contains($0.value) ?? true })
    if text.isEmpty, let known { #expect(page.rows.map(\.value) == known) }
    let window = Window(offset: 1, count: 2)
    let part = engine.candidates(for: stem, perspective, window)
    #expect(part.rows == Array(page.rows.dropFirst(1).prefix(2)) && part.total == page.total)
  }

  /// The ids of what is listed without a filter, in its order; nil for values of other kinds.
  private func known(_ field: FilterField) -> [String]? {
    var bare = perspective
    bare.filter = .everything
    switch field.name {
    case "issue": return engine.issues(bare, .all).rows.map(\.id.rawValue)
    case "proposition":
      return engine.propositions(bare, .all).rows.map(\.row.proposition.id.rawValue)
    case "who": return engine.actors(bare, .all).rows.map(\.actor.id.rawValue)
    case "source": return engine.sources(bare, .all).rows.map(\.source.id.rawValue)
    default: return nil
    }
  }
}
