import Testing

@testable import Benchmarks

@Suite struct ReportTests {
  @Test func theMedianAndTheP95AreOfTheSortedTimes() {
    let samples = Samples((1...20).reversed().map(Double.init))
    #expect(samples.median == 10.5)
    #expect(samples.p95 == 19)
    #expect(samples.minimum == 1 && samples.maximum == 20)
  }

  @Test func aGoalIsMissedOnItsWrongSide() {
    var report = Report(quotes: 1, seed: 1, repeats: 1, engine: "none")
    report.add("a", "slow", Samples([3, 3, 3]), goal: 2)
    report.add("a", "quick", Samples([1, 1, 9]), goal: 2)
    report.add("a", "rate", 10, "rows/s", goal: 100, .atLeast)
    #expect(report.rows.map(\.isMissed) == [true, false, true])
    #expect(report.table.contains("missed: a: slow; a: rate"))
  }

  @Test(arguments: [
    (0.0, "0"), (1.234, "1.23"), (9.999, "10.00"), (12.34, "12.3"), (1234.5, "1235"),
  ])
  func numbersHaveThreeFiguresOrSo(value: Double, text: String) {
    #expect(Report.number(value) == text)
  }

  @Test func linesOfJSONKeepTheirEscapes() {
    var line = JSONLine()
    line.begin()
    line.add("a", "say \"so\" \\ now")
    line.open("b")
    line.add("c", literal: "1")
    line.close()
    line.add("d", nil as String?)
    line.end()
    let text = String(decoding: line.bytes, as: UTF8.self)
    #expect(text == "{\"a\":\"say \\\"so\\\" \\\\ now\",\"b\":{\"c\":1},\"d\":null}\n")
  }
}
