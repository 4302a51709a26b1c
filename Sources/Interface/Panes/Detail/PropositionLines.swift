import Drawing
import Presentation
import RelationsAnalysis
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

  func add(_ row: PropositionRow, to block: inout DetailBlock) {
    block.add(marked(row.proposition.text, .heading), columns: columns)
    let first = position(of: .first, row)
    let second = position(of: .second, row)
    let note = noted(row)
    let half = max(first.columns + 4, min(40, columns * 2 / 5))
    if 2 + half + second.columns + 2 + note.columns <= columns {
      var line = RichText("  ", .text) + first
      line.append(String(repeating: " ", count: half - first.columns), .text)
      line.append(second)
      line.append(String(repeating: " ", count: columns - line.columns - note.columns), .text)
      block.lines.append(line + note)
    } else {
      for line in [first, second, note] { block.add(line, columns: columns, indent: 2) }
    }
    for side in Side.allCases { addNotes(on: side, row, to: &block) }
  }

  /// Since when a party has its position, by which words, and what speaks against it.
  private func addNotes(on side: Side, _ row: PropositionRow, to block: inout DetailBlock) {
    let notes = Wording.notes(on: row.positions[side], turnedBy: state.detail.notes.turning)
    guard !notes.isEmpty else { return }
    let text = "\(state.shortName(side)) \(notes.joined(separator: "; "))"
    block.add(RichText(text, .secondary), columns: columns, indent: 4)
  }

  private func noted(_ row: PropositionRow) -> RichText {
    let role = Role(row.standing)
    var line = RichText(Mark(row).name, role)
    line.append("  ", .text)
    return line + marked(Wording.beside(row.proposition.id), .secondary)
  }

  private func position(of side: Side, _ row: PropositionRow) -> RichText {
    let tally = row.positions[side].all
    let position = row.positions[side].position
    var line = RichText("\(state.shortName(side)) ", .secondary)
    line.append(Mark(position).signed, Role(position))
    guard position != .silent else {
      if let waiting = waiting(for: side, row) { line.append(" \(waiting)", .secondary) }
      return line
    }
    line.append(" ", .text)
    let (agrees, disagrees) = bars(tally)
    line.append(String(repeating: "▬", count: agrees), .shared)
    line.append(String(repeating: "░", count: disagrees), .contested)
    for (sign, count, role) in [
      ("●", tally.agrees, Role.shared), ("○", tally.disagrees, .contested),
    ]
    where count > 0 {
      line.append(" \(sign)\(Wording.number(count))", role)
    }
    if state.perspective.filter.isNarrowing { line.append(" \(Wording.inAll)", .secondary) }
    return line
  }

  /// One block a quote; more than ten are drawn as ten, in the shares of both stances.
  private func bars(_ tally: StanceTally) -> (agrees: Int, disagrees: Int) {
    guard tally.total > 10 else { return (tally.agrees, tally.disagrees) }
    let agrees = (tally.agrees * 10 + tally.total / 2) / tally.total
    let least = tally.agrees > 0 ? 1 : 0
    let most = tally.disagrees > 0 ? 9 : 10
    return (min(most, max(least, agrees)), 10 - min(most, max(least, agrees)))
  }

  private func waiting(for side: Side, _ row: PropositionRow) -> String? {
    guard let since = row.firstDates[side.other] else { return nil }
    guard !since.hasOpenStart else { return DateText.since(since) }
    let days = state.perspective.asOf.number - since.first.number
    let wait = Reply.Wait(since: since, days: days)
    return days > 1 ? "in \(WaitText.duration(wait))" : nil
  }
}
