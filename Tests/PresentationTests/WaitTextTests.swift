import Presentation
import RelationsAnalysis
import RelationsModel
import Testing

@Suite struct WaitTextTests {
  @Test(
    "what is told has passed, but for a day or two",
    arguments: [
      ("2019-09-01", "2019-09-02", "1 day"), ("2015-01-01", "2015-02-28", "58 days"),
      ("2019-08-05", "2020-12-31", "16 months"), ("2020-01-03", "2020-12-31", "11 months"),
      ("2015-03-01", "2015-05-01", "2 months"), ("2017-01-01", "2018-12-20", "23 months"),
      ("2017-01-01", "2019-01-01", "2 years"), ("2009-01-01", "2019-01-01", "10 years"),
      ("2010-01-02", "2019-12-30", "9 years"), ("2016-01-16", "2020-12-31", "4 years"),
    ]
  )
  func durations(from: String, to: String, expected: String) throws {
    let (start, end) = (try EDTFDate(parsing: from).first, try EDTFDate(parsing: to).first)
    #expect(WaitText.duration(days: end.number - start.number) == expected)
  }

  /// Whatever is told of a date that is known roughly, it was no more.
  @Test(arguments: [
    (59, "59 days"), (61, "2 months"), (92, "3 months"), (366, "12 months"),
    (424, "14 months"), (731, "2 years"), (732, "3 years"), (913, "3 years"), (1_461, "4 years"),
    (1_462, "5 years"),
  ])
  func whatWasAtMostIsNeverLess(days: Int, expected: String) {
    #expect(WaitText.duration(Reply.Wait.atMost(days)) == "at most \(expected)")
    #expect(WaitText.duration(Reply.Wait.atMost(0)) == "less than a day")
  }
}
