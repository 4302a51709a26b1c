import Presentation
import RelationsAnalysis
import RelationsQuery

/// A list of which the words are known, as text: its rows as cells, each group under its heading.
struct ListText<Words: TableWords>: ViewText {
  let record: RecordText
  let words: Words
  private let notes: TextTable.Notes
  /// Under which heading the last row stands.
  private var group: Words.Group?

  init(_ record: RecordText, _ words: Words, notes: TextTable.Notes = .indented(2)) {
    self.record = record
    self.words = words
    self.notes = notes
  }

  mutating func lines(_ page: Page<Words.Row>) -> [String] {
    let isGrouped = page.rows.first.flatMap(words.group) != nil
    let table = TextTable(
      columns: words.columns,
      rows: page.rows.enumerated().map { offset, row in
        TextTable.Row(words.cells(row, at: page.offset + offset))
      },
      indent: isGrouped && notes != .underText ? 2 : 0,
      notes: notes
    )
    var lines = isGrouped || page.offset > 0 ? [] : [""]
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

typealias ArticlesText = ListText<ArticlesWords>

extension ArticlesText {
  init(_ analyst: Analyst, _ perspective: Perspective, toRead: Int, columns: Int) {
    self.init(
      RecordText(analyst.queries, perspective, columns: columns),
      ArticlesWords(.toReadFirst, toRead: toRead, isFiltered: perspective.filter.isNarrowing)
    )
  }
}

typealias ActorsText = ListText<ActorsWords>

extension ActorsText {
  init(_ analyst: Analyst, _ perspective: Perspective, _ order: ActorOrder, columns: Int) {
    let none = Window(offset: 0, count: 0)
    let groups: [ActorGroup] = [.side(.first), .side(.second), .neither]
    self.init(
      RecordText(analyst.queries, perspective, columns: columns),
      ActorsWords(
        analyst.queries.heading,
        isFiltered: !perspective.filter.isEmpty,
        order,
        window: perspective.window,
        totals: groups.map { ($0, analyst.actors($0, perspective, order, none).total) }
      )
    )
  }
}
