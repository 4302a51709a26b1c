import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The ladder as text: the issues with their shares as bars, and the advice below.
struct LadderText: ViewText {
  private let record: RecordText
  private let analyst: Analyst

  init(_ analyst: Analyst, _ perspective: Perspective, columns: Int) {
    record = RecordText(analyst.queries, perspective, columns: columns)
    self.analyst = analyst
  }

  var head: [String] {
    var block = TextBlock(columns: record.columns)
    block.add(
      "Where could progress start? From the nearest to agreement to the furthest; the bar is the "
        + "share of quotes with a stance that stand on what both agree on."
    )
    return record.header("Ladder", isJudged: true) + block.lines + [""]
  }

  func lines(_ page: Page<Rung>) -> [String] {
    let table = TextTable(
      columns: [.right, .left, .flexible, .left, .right, .right],
      rows: page.rows.enumerated().map { offset, rung in
        let row = rung.row
        let mark = row.basis == .recordForWantOfAssessment ? "*" : ""
        return TextTable.Row([
          "\(page.offset + offset + 1)",
          "\(Wording.glyph(row.standing)) \(Wording.name(row.standing))\(mark)",
          "\(row.title) (\(row.id))",
          LadderText.bar(rung),
          rung.stanced == 0 ? "–" : "\(Int((rung.share * 100).rounded()))%",
          Wording.count(row.quotes.matching, "quote"),
        ])
      }
    )
    return table.lines(columns: record.columns)
  }

  private static func bar(_ rung: Rung) -> String {
    let room = 12
    guard rung.stanced > 0 else { return String(repeating: " ", count: room) }
    let filled = Int((rung.share * Double(room)).rounded())
    return String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
  }

  var foot: [String] {
    var block = TextBlock(columns: record.columns)
    let advice = analyst.advice(record.perspective)
    var source: Source.ID?
    for card in advice {
      if card.source.id != source {
        block.add(lines: [""])
        block.add("What \(record.name(card.source)) advises", hanging: 2)
        source = card.source.id
      }
      let order = card.passage.order.map { "\($0)." } ?? ""
      let place = [card.passage.locator, card.passage.id.rawValue].compactMap { $0 }
      let text = "\(card.passage.summary) (\(place.joined(separator: ", ")))"
      block.add("\(order.padded(to: 3)) \(text)", indent: 2, hanging: 6)
    }
    block.add(lines: [""])
    if record.perspective.lens == .assessed {
      block.add("* nobody has assessed it by this day: it stands by the record")
    }
    block.add("`entente show ID` gives the quotes on which an issue rests.")
    return block.lines
  }
}
