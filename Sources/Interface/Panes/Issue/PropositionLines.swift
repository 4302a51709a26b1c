import Drawing
import RelationsModel
import RelationsQuery

/// A proposition with what each party says of it, in two lines or more.
struct PropositionLines {
  private let state: State
  private let columns: Int

  init(_ state: State, columns: Int) {
    self.state = state
    self.columns = columns
  }

  private func marked(_ text: String, _ role: Role) -> RichText {
    RichText(text, role, marking: state.perspective.filter)
  }

  func add(_ row: PropositionRow, to block: inout IssueBlock) {
    block.add(marked(row.proposition.text, .heading), columns: columns)
    let first = position(of: .first, row)
    let second = position(of: .second, row)
    let note = noted(row)
    let half = max(first.columns + 4, min(40, columns * 2 / 5))
    guard 2 + half + second.columns + 2 + note.columns <= columns else {
      for line in [first, second, note] { block.add(line, columns: columns, indent: 2) }
      return
    }
    var line = RichText("  ", .text) + first
    line.append(String(repeating: " ", count: half - first.columns), .text)
    line.append(second)
    line.append(String(repeating: " ", count: columns - line.columns - note.columns), .text)
    block.lines.append(line + note)
  }

  private func noted(_ row: PropositionRow) -> RichText {
    let role = Role(row.standing)
    var line = RichText(Wording.name(row.standing), role)
    line.append("  ", .text)
    return line + marked(Wording.beside(row.proposition.id), .secondary)
  }

  private func position(of side: Side, _ row: PropositionRow) -> RichText {
    let tally = row.tallies[side]
    let position = tally.position
    var line = RichText("\(state.shortName(side)) ", .secondary)
    line.append("\(Wording.glyph(position)) \(Wording.verb(position))", Role(position))
    guard position != .silent else {
      if let waiting = waiting(for: side, row) { line.append(" \(waiting)", .secondary) }
      return line
    }
    line.append(" ", .text)
    line.append(bar(tally.agrees), .shared)
    line.append(bar(tally.disagrees), .contested)
    line.append(" \(Wording.number(tally.total))", .text)
    return line
  }

  /// One block a quote, up to ten; more are drawn as ten.
  private func bar(_ count: Int) -> String {
    String(repeating: "▆", count: min(count, 10))
  }

  private func waiting(for side: Side, _ row: PropositionRow) -> String? {
    guard let since = row.firstDates[side.other] else { return nil }
    guard !since.hasOpenStart else { return DateText.since(since) }
    let days = state.perspective.asOf.number - since.first.number
    if days >= 730 { return "for \(days / 365) years" }
    if days >= 60 { return "for \(days / 30) months" }
    return days > 1 ? "for \(days) days" : nil
  }
}
