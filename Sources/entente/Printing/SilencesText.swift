import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Silences as text: in each group how long, what both sides say, and on what.
struct SilencesText: ViewText {
  private let record: RecordText
  private let summary: [String]
  /// Under which heading the last silence stands.
  private var kind: Silence.Kind?

  init(_ analyst: Analyst, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
    summary = Silence.Kind.allCases.compactMap { kind in
      let page = analyst.silences(kind, perspective, Window(offset: 0, count: 1))
      return page.rows.first.map { first in
        let time =
          first.knownDays.map { "for \(WaitText.duration(days: $0))" }
          ?? DateText.since(first.since)
        return "\(ReplyText.count(page.total, kind)), the longest \(time)."
      }
    }
  }

  var head: [String] {
    record.header("Silences") + summary.flatMap { record.wrapped($0) }
  }

  mutating func lines(_ page: Page<Silence>) -> [String] {
    let heads = page.rows.map { silence in
      let said = [silence.spoken, silence.silent].map { side in
        let position = silence.listing.row.positions[side].position
        return "\(SafeText.line(record.shortName(side))) \(Wording.glyph(position))"
      }
      return (WaitText.duration(silence), said.joined(separator: " "))
    }
    let table = TextTable(
      columns: [.right, .left, .flexible],
      rows: zip(page.rows, heads).map { silence, head in row(silence, [head.0, head.1]) },
      // What is said of a claim stands under its text.
      notesIndent: 4 + (heads.map { TextWidth.columns(of: $0.0) }.max() ?? 0)
        + (heads.map { TextWidth.columns(of: $0.1) }.max() ?? 0)
    )
    var lines: [String] = []
    for (silence, block) in zip(page.rows, table.blocks(columns: record.columns)) {
      if silence.kind != kind {
        kind = silence.kind
        lines += [""] + record.wrapped("\(ReplyText.heading(silence.kind)):")
      }
      lines += block
    }
    return lines
  }

  private func row(_ silence: Silence, _ head: [String]) -> TextTable.Row {
    let row = silence.listing.row
    let quotes = Wording.count(row.positions[silence.spoken].all.total, "quote")
    let missing = ReplyText.missing(silence, since: DateText.full(silence.since)) {
      record.shortName($0)
    }
    return TextTable.Row(
      head + [Wording.beside(row.proposition.id, after: "  ") + row.proposition.text],
      notes: [
        "\(missing) · \(silence.listing.issueTitle) · "
          + "\(quotes) of \(record.shortName(silence.spoken)) with a stance"
          + (row.proposition.id.isBrief ? "" : " · \(row.proposition.id)")
      ]
    )
  }

  var foot: [String] {
    [""]
      + record.wrapped(
        "● agrees  ○ disagrees  ◐ divided"
      ) + record.hint("show ID", "gives the quotes on a proposition.")
  }
}
