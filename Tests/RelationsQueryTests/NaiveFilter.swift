import RelationsModel
import RelationsQuery

/// Which quotes a filter keeps, told term by term from the dossier alone: the rule, without any of
/// the means by which an engine is quick.
///
/// Only how an issue stands is asked of an engine.
struct NaiveFilter {
  let dossier: Dossier
  let perspective: Perspective
  let standing: (RelationsModel.Issue.ID) -> Standing?

  /// The ids of the quotes by the day that the filter keeps.
  func kept() -> Set<Quote.ID> {
    let there = dossier.quotes.filter { isFiled($0) && $0.date.first <= perspective.asOf }
    let kept = there.filter { quote in
      let root = root(quote, there)
      let versions = there.filter { self.root($0, there) == root }
      return perspective.filter.terms.allSatisfy { term in
        versions.contains { holds(term.test, of: $0) } != term.isNegated
      }
    }
    return Set(kept.map(\.id))
  }

  private func isFiled(_ quote: Quote) -> Bool {
    dossier.issues.contains { $0.id == quote.issue }
      && dossier.actors.contains { $0.id == quote.speaker }
      && dossier.sources.contains { $0.id == quote.source }
  }

  // MARK: - Versions

  private func original(_ quote: Quote) -> Quote? {
    var current = quote
    for _ in dossier.quotes {
      guard let next = current.variantOf else { return current }
      guard let other = dossier.quotes.first(where: { $0.id == next }), isFiled(other) else {
        return nil
      }
      current = other
    }
    return current.variantOf == nil ? current : nil
  }

  private func root(_ quote: Quote, _ there: [Quote]) -> Quote.ID {
    guard let original = original(quote), there.contains(where: { $0.id == original.id }) else {
      return quote.id
    }
    return original.id
  }

  // MARK: - Terms

  private func holds(_ test: FilterTerm.Test, of quote: Quote) -> Bool {
    switch test {
    case .words(let needle):
      return isAny([quote.text, quote.role, quote.venue, quote.id.rawValue], needle)
        || isAny(names(of: quote.speaker), needle) || isAny(words(of: quote.issue), needle)
    case .issue(let needles):
      let ids = dossier.issues.map(\.id.rawValue)
      return needles.contains { isMeant(quote.issue.rawValue, ids, name(of: quote.issue), $0) }
    case .proposition(let needles):
      let all = dossier.issues.flatMap(\.propositions)
      guard let id = original(quote)?.proposition,
        let proposition = all.first(where: { $0.id == id })
      else { return false }
      let words = [proposition.text, id.rawValue]
      return needles.contains { isMeant(id.rawValue, all.map(\.id.rawValue), words, $0) }
    case .who(let needles):
      let ids = dossier.actors.map(\.id.rawValue)
      return needles.contains {
        isMeant(quote.speaker.rawValue, ids, names(of: quote.speaker), $0)
          || isAny([quote.role], $0)
      }
    case .source(let needles):
      let ids = dossier.sources.map(\.id.rawValue)
      return needles.contains { isMeant(quote.source.rawValue, ids, words(of: quote.source), $0) }
    case .party(let needles): return needles.contains { isParty(quote, $0) }
    case .stance(let wanted): return wanted.contains(original(quote)?.stance ?? .none)
    case .standing(let wanted): return standing(quote.issue).map(wanted.contains) ?? false
    case .rendering(let wanted): return wanted.contains(quote.rendering)
    case .anchor(let wanted): return wanted.contains(quote.anchor.check?.outcome)
    case .coder(let needles): return needles.contains { isAny([quote.coder], $0) }
    case .date(let stretches):
      return stretches.contains {
        $0.lowerBound <= quote.date.first && quote.date.last <= $0.upperBound
      }
    }
  }

  private func isParty(_ quote: Quote, _ needle: FilterTerm.Needle) -> Bool {
    let wanted = FoldedText.bytes(of: needle.text)
    let names = Side.allCases.map { side in
      let party = dossier.parties[side]
      return [party.id.rawValue, party.name, party.shortName].map(FoldedText.bytes)
    }
    let side = dossier.side(of: quote.party)
    if names.contains(where: { $0.contains(wanted) }) {
      return side.map { names[$0.rawValue].contains(wanted) } ?? false
    }
    if wanted == Array("none".utf8) { return side == nil }
    guard let side, !wanted.isEmpty else { return false }
    return names[side.rawValue].contains { $0.starts(with: wanted) }
  }

  /// A whole id means its record alone; anything else all whose words have it.
  private func isMeant(
    _ id: String,
    _ ids: [String],
    _ words: [String?],
    _ needle: FilterTerm.Needle
  ) -> Bool {
    ids.contains(needle.text) ? id == needle.text : isAny(words, needle)
  }

  // MARK: - Words

  private func names(of id: Actor.ID) -> [String?] {
    dossier.actors.filter { $0.id == id }.flatMap { [$0.name, $0.id.rawValue] + $0.aliases }
  }

  private func name(of id: RelationsModel.Issue.ID) -> [String?] {
    dossier.issues.filter { $0.id == id }.flatMap { [$0.title, $0.id.rawValue] + $0.keywords }
  }

  private func words(of id: Source.ID) -> [String?] {
    dossier.sources.filter { $0.id == id }.flatMap {
      [$0.title, $0.publisher, $0.id.rawValue] + $0.author.map(\.displayed)
    }
  }

  /// An issue's own words by the day: a proposition is there once a quote is on it, or if none ever is.
  private func words(of id: RelationsModel.Issue.ID) -> [String?] {
    let there = dossier.quotes.filter { isFiled($0) && $0.date.first <= perspective.asOf }
    return dossier.issues.filter { $0.id == id }.flatMap { issue in
      let said = issue.propositions.filter { proposition in
        there.contains { original($0)?.proposition == proposition.id }
          || !dossier.quotes.contains { isFiled($0) && original($0)?.proposition == proposition.id }
      }
      let judged = issue.assessments.filter { $0.date.first <= perspective.asOf }
      return name(of: id) + [issue.summary] + judged.map(\.note)
        + said.flatMap { [$0.text, $0.id.rawValue] }
    }
  }

  private func isAny(_ texts: [String?], _ needle: FilterTerm.Needle) -> Bool {
    texts.compactMap(\.self).contains {
      NaiveFilter.has(FoldedText.bytes(of: $0)[...], needle.parts[...])
    }
  }

  /// Whether the parts stand in a text in their order, tried at every place where each could stand.
  static func has(_ text: ArraySlice<UInt8>, _ parts: ArraySlice<[UInt8]>) -> Bool {
    guard let part = parts.first else { return true }
    return text.indices.contains { start in
      text[start...].starts(with: part)
        && has(text[(start + part.count)...], parts.dropFirst())
    }
  }
}
