import Drawing
import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Silences as text: how long, who waits for whom, and on what.
struct SilencesText: ViewText {
  private let record: RecordText
  private let summary: String

  init(_ analyst: Analyst, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
    let page = analyst.silences(perspective, Window(offset: 0, count: 1))
    let claims = Wording.count(page.total, "claim")
    let longest = page.rows.first.map { silence in
      silence.knownDays.map { "for \(WaitText.duration(days: $0))" }
        ?? DateText.since(silence.since)
    }
    summary = "\(claims) unanswered by the other side, the longest \(longest ?? "")."
  }

  var head: [String] { record.header("Silences") + record.wrapped(summary) + [""] }

  func lines(_ page: Page<Silence>) -> [String] {
    let heads = page.rows.map { silence in
      let position = silence.listing.row.tallies[silence.spoken].position
      let spoken = SafeText.line(record.shortName(silence.spoken))
      return (WaitText.duration(silence), "\(spoken) \(Wording.glyph(position))")
    }
    let table = TextTable(
      columns: [.right, .left, .flexible],
      rows: zip(page.rows, heads).map { silence, head in row(silence, [head.0, head.1]) },
      // What is said of a claim stands under its text.
      notesIndent: 4 + (heads.map { TextWidth.columns(of: $0.0) }.max() ?? 0)
        + (heads.map { TextWidth.columns(of: $0.1) }.max() ?? 0)
    )
    return table.lines(columns: record.columns)
  }

  private func row(_ silence: Silence, _ head: [String]) -> TextTable.Row {
    let row = silence.listing.row
    let silent = record.shortName(silence.silent)
    let quotes = Wording.count(row.tallies[silence.spoken].total, "quote")
    return TextTable.Row(
      head + [Wording.beside(row.proposition.id, after: "  ") + row.proposition.text],
      notes: [
        "\(silent) silent \(DateText.since(silence.since)) · "
          + "\(silence.listing.issueTitle) · \(quotes)"
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
