import Interface
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The ladder as text: the issues with their shares as bars, and the advice below.
struct LadderText: ViewText {
  let record: RecordText
  let words: LadderWords
  private let analyst: Analyst
  /// Under which heading the last issue stands.
  private var group: LadderGroup?
  /// Whether an issue stands by the record because nobody has assessed it.
  private var isRecordUsed = false

  init(_ analyst: Analyst, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
    words = LadderWords(isFiltered: !perspective.filter.isEmpty)
    self.analyst = analyst
  }

  var head: [String] {
    record.header(LadderWords.name, isJudged: true) + words.opening.flatMap { record.wrapped($0) }
  }

  mutating func lines(_ page: Page<LadderRow>) -> [String] {
    let table = TextTable(
      columns: [.right, .flexible, .left, .left, .right, .right],
      rows: page.rows.enumerated().map { offset, row in cells(row, page.offset + offset + 1) },
      indent: 2
    )
    var lines: [String] = []
    for (row, block) in zip(page.rows, table.blocks(columns: record.columns)) {
      let group = LadderGroup(row)
      if group != self.group {
        let meaning = LadderWords.meaning(of: group, among: page.rows)
        var head = TextBlock(columns: record.columns)
        head.add("\(Mark(group.standing).signed): \(meaning)", hanging: 2)
        lines += [""] + head.lines
        self.group = group
      }
      if row.issue.basis == .recordForWantOfAssessment { isRecordUsed = true }
      lines += block
    }
    return lines
  }

  private func cells(_ row: LadderRow, _ place: Int) -> TextTable.Row {
    let mark = row.issue.basis == .recordForWantOfAssessment ? "*" : ""
    return TextTable.Row([
      "\(place)",
      Wording.title(row.issue, sign: mark),
      row.issue.id.rawValue,
      LadderText.bar(row),
      Wording.share(row) ?? "–",
      Wording.number(row.issue.quotes.matching),
    ])
  }

  private static func bar(_ row: LadderRow) -> String {
    let room = 8
    guard row.decided > 0 else { return String(repeating: " ", count: room) }
    let filled = Int((row.share * Double(room)).rounded())
    return String(repeating: "═", count: filled) + String(repeating: "▁", count: room - filled)
  }

  var foot: [String] {
    var block = TextBlock(columns: record.columns)
    let advice = analyst.advice(record.perspective)
    var source: Source.ID?
    for card in advice {
      if card.source.id != source {
        block.add(lines: [""])
        block.add("Advice of \(record.name(card.source))", hanging: 2)
        source = card.source.id
      }
      let order = card.passage.order.map { "\($0)." } ?? ""
      let place = [card.passage.locator, card.passage.id.rawValue].compactMap { $0 }
      let text = "\(card.passage.summary) (\(place.joined(separator: ", ")))"
      block.add("\(order.padded(to: 3)) \(text)", indent: 2, hanging: 6)
    }
    block.add(lines: [""])
    if isRecordUsed {
      block.add(Wording.wantOfAssessment)
    }
    block.add(lines: record.hint(words.hint))
    return block.lines
  }
}
