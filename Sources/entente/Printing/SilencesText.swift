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
    let longest = page.rows.first.map { WaitText.duration(days: $0.days) } ?? ""
    summary = "\(claims) unanswered by the other side, the longest for \(longest)."
  }

  var head: [String] { record.header("Silences") + [summary, ""] }

  func lines(_ page: Page<Silence>) -> [String] {
    let table = TextTable(
      columns: [.right, .left, .flexible],
      rows: page.rows.map { silence in
        let row = silence.listing.row
        let position = row.tallies[silence.spoken].position
        let quotes = Wording.count(row.tallies[silence.spoken].total, "quote")
        return TextTable.Row(
          [
            WaitText.duration(days: silence.days),
            "\(record.shortName(silence.spoken)) \(Wording.glyph(position))",
            "\(row.proposition.id)  \(row.proposition.text)",
          ],
          notes: [
            "\(record.shortName(silence.silent)) silent since \(DateText.full(silence.since)) · "
              + "\(silence.listing.issueTitle) · \(quotes)"
          ]
        )
      },
      notesIndent: 16
    )
    return table.lines(columns: record.columns)
  }

  var foot: [String] {
    [
      "", "● agrees  ○ disagrees  ◐ divided",
      "`entente show ID` gives the quotes on a proposition.",
    ]
  }
}
