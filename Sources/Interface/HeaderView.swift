import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Draws the line at the top: what is open, how much of it, on which day, by whose judgement.
package enum HeaderView {
  package static func draw(_ state: State, _ layout: Layout, on painter: inout Painter) {
    let rect = layout.header
    painter.fill(rect, .bar)
    if layout.tabs.row == rect.row {
      drawFew(state, rect.splitLeft(layout.tabs.columns).rest, on: &painter)
      return
    }
    let right = facts(state, columns: rect.columns)
    let column = rect.endColumn - right.columns - 1
    var title = RichText("Entente", .barKey)
    title.append("  \(state.heading.title)", .bar)
    painter.write(
      title,
      at: Point(column: rect.column + 1, row: rect.row),
      limit: max(0, column - 3)
    )
    painter.write(right, at: Point(column: column, row: rect.row), limit: right.columns)
  }

  /// What there is room for beside the names of the views.
  private static func drawFew(_ state: State, _ rect: Rect, on painter: inout Painter) {
    let day = RichText(DateText.day(state.perspective.asOf), .bar)
    let trouble = trouble(state, isWide: false).map { [$0 + RichText("  ", .bar) + day, $0] } ?? []
    let few = [fewFacts(state, day), state.isUnsettled ? fewFacts(state, RichText()) : day]
    for facts in trouble + few
    where facts.columns < rect.columns {
      let column = rect.endColumn - facts.columns - 1
      painter.write(facts, at: Point(column: column, row: rect.row), limit: facts.columns)
      return
    }
  }

  /// The facts on the right, fewer where there is less room.
  private static func facts(_ state: State, columns: Int) -> RichText {
    let day = RichText(DateText.day(state.perspective.asOf), .bar)
    let trouble = trouble(state, isWide: columns >= 100)
    if columns < 60 {
      return trouble.map { $0 + RichText("  ", .bar) + day } ?? fewFacts(state, day)
    }
    var facts = [trouble].compactMap(\.self)
    if state.isSearching { facts.append(RichText("searching…", .barKey)) }
    facts += counts(state, isWide: columns >= 100)
    facts.append(columns < 100 ? day : RichText("as of ", .barSecondary) + day)
    if columns >= 100 || state.opening == nil {
      facts.append(lensFact(state, isWide: columns >= 110))
    }
    let gap = RichText(columns < 100 ? "  " : "   ", .bar)
    return facts.dropFirst().reduce(facts[0]) { $0 + gap + $1 }
  }

  /// What has no answer, that what is shown is from before, or that the dossier is not sound.
  private static func trouble(_ state: State, isWide: Bool) -> RichText? {
    if !state.missing.isEmpty {
      return RichText(isWide ? MissingWords.note(state.missing) : MissingWords.name, .barKey)
    }
    if let staleness = state.shownStaleness {
      return RichText(isWide ? staleness.note : staleness.name, .barKey)
    }
    guard state.heading.problemCount > 0 else { return nil }
    return RichText(Wording.count(state.heading.problemCount, "problem"), .barKey)
  }

  private static func fewFacts(_ state: State, _ day: RichText) -> RichText {
    if state.isSearching { return RichText("searching…  ", .barKey) + day }
    guard let opening = state.opening else {
      return quotes(state) + RichText("  ", .barSecondary) + day
    }
    let share = opening.percentage.map { "\($0)%" }
    let text =
      opening.isStopped
      ? "\(share ?? Wording.number(opening.read)) read" : "reading \(share ?? "…")"
    return RichText("\(text)  ", opening.isStopped ? .barKey : .barSecondary) + day
  }

  /// How many quotes there are and match, and how far they are read.
  private static func counts(_ state: State, isWide: Bool) -> [RichText] {
    guard let opening = state.opening else { return [quotes(state)] }
    let role: Role = opening.isStopped ? .barKey : .bar
    let share = opening.percentage.map { "\($0)%" }
    guard state.perspective.filter.isEmpty else {
      let text =
        opening.isStopped
        ? "\(share ?? Wording.number(opening.read)) read"
        : "reading \(share ?? Wording.number(opening.read))"
      return [quotes(state), RichText(text, role)]
    }
    let noun = isWide ? " quotes" : ""
    guard let total = opening.total else {
      let count = "\(Wording.number(opening.read)) quotes"
      if opening.isStopped { return [RichText("\(count) read", role)] }
      return [RichText(opening.read == 0 ? "reading…" : "reading, \(count) so far", role)]
    }
    let count = "\(Wording.number(opening.read)) of \(Wording.number(total))\(noun)"
    let text = opening.isStopped ? "\(count) read" : "reading \(count)"
    return [RichText(text, role) + RichText(share.map { " · \($0)" } ?? "", .barSecondary)]
  }

  private static func quotes(_ state: State) -> RichText {
    let overview = state.board.overview
    let quotes = Wording.count(overview.quotes, isFiltered: !state.perspective.filter.isEmpty)
    return RichText("\(quotes) \(overview.quotes.total == 1 ? "quote" : "quotes")", .barSecondary)
  }

  private static func lensFact(_ state: State, isWide: Bool) -> RichText {
    RichText("lens ", .barSecondary) + RichText(lens(state, isWide: isWide), .bar)
      + windowFact(state, isWide: isWide)
  }

  /// How far back words count: where there is little room only what the dossier would not have.
  private static func windowFact(_ state: State, isWide: Bool) -> RichText {
    let window = state.perspective.window
    guard isWide || window != state.heading.perspective.window else { return RichText() }
    return RichText(
      isWide
        ? " · \(Wording.name(state.perspective.window))" : " \(state.perspective.window)",
      .barSecondary
    )
  }

  /// Whose judgement gives the standing.
  static func lens(_ state: State, isWide: Bool = false) -> String {
    guard state.perspective.lens == .assessed else { return "record" }
    let overview = state.board.overview
    // While a dossier is being read nobody knows yet.
    guard overview.isAssessed || state.opening != nil else {
      return isWide ? "record, none assessed yet" : "record*"
    }
    return overview.assessor ?? "assessed"
  }
}
