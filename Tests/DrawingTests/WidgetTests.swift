import Testing

@testable import Drawing

private func rows(_ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void) -> [String] {
  var canvas = Canvas(size: Size(columns: columns, rows: rows))
  draw(&canvas)
  return (0..<rows).map { canvas.text(row: $0) }
}

private let title = [StyledRun("Shared", .plain), StyledRun(" 7", .plain)]

struct WidgetTests {
  @Test func aBoxHasItsTitlesInTheTopEdge() {
    let box = rows(20, 3) {
      $0.box(Rect($0.size), style: .plain, title: title, trailing: [StyledRun("3/6", .plain)])
    }
    #expect(box == ["╭─ Shared 7 ─ 3/6 ─╮", "│                  │", "╰──────────────────╯"])
  }

  @Test(arguments: [
    (16, "╭─ Shared 7 ───╮"), (14, "╭─ Shared 7 ─╮"), (13, "╭─ Shared… ─╮"), (6, "╭────╮"),
    (4, "╭──╮"), (2, "╭╮"),
  ])
  func titlesGiveWay(columns: Int, expected: String) {
    let box = rows(columns, 2) {
      $0.box(
        Rect($0.size),
        style: .plain,
        title: title,
        trailing: [StyledRun("3/6", .plain)]
      )
    }
    #expect(box.first == expected)
  }

  @Test func aRuleCarriesALabel() {
    let rule = rows(12, 1) {
      $0.rule(at: Point(column: 0, row: 0), columns: 12, style: .plain, label: title)
    }
    #expect(rule == ["─ Shared 7 ─"])
  }

  @Test(arguments: [(10, "one two   "), (7, "one two"), (6, "one t…"), (3, "on…"), (1, "…")])
  func runsAreCutAsOneLine(columns: Int, expected: String) {
    let line = rows(columns, 1) {
      let runs = [StyledRun("one", .plain), StyledRun(" two", .plain), StyledRun("", .plain)]
      $0.write(runs, at: Point(column: 0, row: 0), ellipsis: true)
    }
    #expect(line == [expected])
  }
}
