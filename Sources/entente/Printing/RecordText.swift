import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Records as text for print.
struct RecordText {
  let queries: any BoardQueries
  let perspective: Perspective
  let columns: Int

  init(_ queries: any BoardQueries, _ perspective: Perspective, columns: Int) {
    self.queries = queries
    self.perspective = perspective
    self.columns = columns
  }

  /// The records of a window as rows, and how many there are in all.
  func listed(_ kind: RecordKind, _ window: Window) -> (lines: [String], total: Int) {
    switch kind {
    case .issues:
      let page = queries.issues(perspective, window)
      return (issues(page.rows), page.total)
    case .quotes:
      let page = queries.quotes(.all, perspective, .oldestFirst, window)
      return (quotes(page.rows, naming: .issue), page.total)
    case .actors:
      let page = queries.actors(perspective, window)
      return (actors(page.rows), page.total)
    case .events:
      let page = queries.events(perspective, .oldestFirst, window)
      return (events(page.rows), page.total)
    case .sources:
      let page = queries.sources(perspective, window)
      return (sources(page.rows), page.total)
    }
  }

  /// Everything about one record.
  func shown(_ record: AnyRecord) -> [String] {
    switch record {
    case .issue(let detail): shown(detail)
    case .proposition(let row, let issue): shown(row, of: issue)
    case .quote(let card): shown(card)
    case .actor(let card): shown(card)
    case .event(let card): shown(card)
    case .source(let card): shown(card)
    case .passage(let card): shown(card)
    }
  }

  /// Says what another command gives: on one line, or with the command on a line of its own, so that it
  /// can be copied as it stands.
  func hint(_ command: String, _ gives: String) -> [String] {
    let command = "`\(SafeText.line(ProposedCommand.text(command)))`"
    let line = "\(command) \(gives)"
    return TextWidth.columns(of: line) <= columns ? [line] : [command] + wrapped(gives)
  }

  /// The command with the day and the filter that are in force, as far as it goes by them.
  func hint(_ hint: CommandHint) -> [String] {
    let day = perspective.asOf
    var command = hint.command
    if day != queries.heading.asOf, day < .distantFuture { command += " --as-of \(day)" }
    if let own = hint.filter {
      let filter = [perspective.filter.text, own].filter { !$0.isEmpty }.joined(separator: " ")
      command += " --filter \(ProposedCommand.quoted(text: filter))"
    }
    return self.hint(command, hint.gives)
  }

  func shortName(_ side: Side?) -> String {
    side.map { queries.heading.parties[$0].shortName } ?? "–"
  }

  /// Both parties' positions, such as "UK ● ○ RU".
  func positions(_ positions: BothSides<Position>) -> String {
    let first = "\(shortName(.first)) \(Wording.glyph(positions.first))"
    return "\(first) \(Wording.glyph(positions.second)) \(shortName(.second))"
  }

  /// A source in one line, with its date and its id.
  func name(_ source: Source) -> String {
    let date = source.issued.map { ", \(DateText.full($0))" } ?? ""
    return "\(Wording.name(source))\(date) (\(source.id))"
  }

  /// The quotes of a scope under a heading with their number.
  func addQuotes(
    _ scope: QuoteScope,
    naming subject: QuoteSubject,
    to block: inout TextBlock
  ) {
    let cards = queries.quotes(scope, perspective, .oldestFirst, .all).rows
    let counted = cards.count { $0.quote.isCounted }
    let variants = cards.count - counted
    var heading = "Quotes: \(counted)"
    if variants > 0 { heading += ", and \(Wording.count(variants, "other version"))" }
    if !perspective.filter.isEmpty { heading += " that match" }
    if cards.isEmpty {
      let later = queries.quotes(scope, perspective.lookingBack, .oldestFirst, .all).rows
        .count { $0.quote.isCounted }
      if later > 0 { heading += ", and \(Wording.number(later)) later: look from a later --as-of" }
    }
    block.addHeading(heading)
    block.add(lines: quotes(cards, naming: subject, indent: 2))
  }
}
