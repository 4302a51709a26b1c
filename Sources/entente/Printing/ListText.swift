import Presentation
import RelationsAnalysis
import RelationsQuery

/// A list of which the words are known, as text: its rows as cells, each group under its heading.
struct ListText<Words: TableWords>: WordedText {
  let record: RecordText
  let words: Words
  /// Where the notes of a row stand.
  var notes = TextTable.Notes.indented(2)
  /// Under which heading the last row stands.
  private var group: Words.Group?

  init(_ record: RecordText, _ words: Words, notes: TextTable.Notes = .indented(2)) {
    self.record = record
    self.words = words
    self.notes = notes
  }

  mutating func lines(_ page: Page<Words.Row>) -> [String] {
    let table = TextTable(
      columns: words.columns,
      rows: page.rows.enumerated().map { offset, row in
        TextTable.Row(words.cells(row, at: page.offset + offset))
      },
      notes: notes
    )
    var lines: [String] = []
    for (row, block) in zip(page.rows, table.blocks(columns: record.columns)) {
      if let next = words.group(of: row), next != group {
        lines += [""] + record.wrapped(words.heading(of: next, among: page.rows))
        group = next
      }
      lines += block
    }
    return lines
  }
}

typealias SilencesText = ListText<SilencesWords>

extension SilencesText {
  init(_ analyst: Analyst, _ perspective: Perspective, columns: Int) {
    self.init(
      RecordText(analyst.queries, perspective, columns: columns),
      SilencesWords(analyst.queries.heading, analyst.silenceCounts(perspective)),
      notes: .underText
    )
  }
}
