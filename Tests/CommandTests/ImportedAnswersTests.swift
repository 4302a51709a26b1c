import TestDossier
import Testing

/// What rows say that their quotes answer is held against the rules of a dossier's files.
struct ImportedAnswersTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var corpus: String { folder.path("c.entente") }

  private func row(_ id: String, _ party: String, _ date: String, _ more: String) -> String {
    #"{"id":"\#(id)","text":"Words of \#(id).","speaker":"of-\#(party)","party":"\#(party)","#
      + #""date":"\#(date)","issue":"fish","source":"paper","proposition":"nets","#
      + #""stance":"agrees"\#(more)}"# + "\n"
  }

  private func importing(_ rows: [String]) throws -> ImportProcess {
    try folder.write(rows.joined(), to: "rows.ndjson")
    return try imported([folder.path("rows.ndjson"), "--into", corpus])
  }

  @Test func whatIsNoAnswerIsToldAtTheImportAndByCheck() throws {
    let run = try importing([
      row("b1", "borduria", "2019-01-01", #","answers":"a1""#),
      row("a1", "arcadia", "2019-02-02", ""),
      row("a2", "arcadia", "2019-02-03", #","answers":"a1""#),
      row("b2", "borduria", "2019-02-04", #","answers":["a1","zzz"]"#),
      row("b3", "borduria", "2019-02-05", #","variantOf":"b2","answers":"a2""#),
    ])
    let expected = [
      "row 1 (b1) of table quote: its answers is “a1”, but the quote is dated 2019-01-01, "
        + "and “a1” later (2019-02-02)",
      "row 3 (a2) of table quote: its answers is “a1”, but “a1” was said for “arcadia” too",
      "row 4 (b2) of table quote: its answers is “a1 zzz”, and there is no quote “zzz”",
    ]
    let check = try Program.run("check", corpus)
    #expect(check.status == 1 && check.text.contains("3 errors"), "\(check.text)")
    for message in expected {
      #expect(run.message.contains("Not taken for an answer: " + message), "\(run.message)")
      #expect(check.text.contains(message), "\(check.text)")
    }
    let list = try Program.run("list", "quotes", corpus)
    #expect(list.message.contains("3 problems"), "\(list.message)")
  }

  @Test func answersThatContradictOneAnotherAreTold() throws {
    let run = try importing([
      row("a1", "arcadia", "2019-02-03", #","answers":"b1""#),
      row("b1", "borduria", "2019", #","answers":"a2""#),
      row("a2", "arcadia", "2019-08-01", ""),
      row("a3", "arcadia", "2020", #","answers":"b3""#),
      row("b3", "borduria", "2020", #","answers":"a3""#),
    ])
    let check = try Program.run("check", corpus)
    #expect(check.status == 1 && check.text.contains("3 errors"), "\(check.text)")
    for message in [
      "row 2 (b1) of table quote: its answers is “a2”, but what answers the quote was said by "
        + "2019-02-03, and what it answers not before 2019-08-01",
      "row 4 (a3) of table quote: its answers is “b3”, but the answers lead round in a circle",
      "row 5 (b3) of table quote: its answers is “a3”, but the answers lead round in a circle",
    ] {
      #expect(run.message.contains("Not taken for an answer: " + message), "\(run.message)")
      #expect(check.text.contains(message), "\(check.text)")
    }
  }

  /// An answer may stand before what it answers, in another file too.
  @Test func whatComesLaterIsAnsweredAllTheSame() throws {
    let first = try importing([row("b1", "borduria", "2019-02-04", #","answers":"a1""#)])
    #expect(first.message.contains("there is no quote “a1”"), "\(first.message)")
    let second = try importing([row("a1", "arcadia", "2019-02-02", "")])
    #expect(!second.message.contains("Not taken"), "\(second.message)")
    let check = try Program.run("check", corpus)
    #expect(check.status == 0 && check.text.hasPrefix("No problems"), "\(check.text)")
  }

  @Test func ofManyAFewAreShownAndAllCounted() throws {
    let rows = (0..<1_200).map { row("q\($0)", "arcadia", "2019", #","answers":"none-\#($0)""#) }
    let run = try importing(rows)
    #expect(run.message.contains("1,200 answers in all are not taken"), "\(run.message)")
    #expect(run.message.split(separator: "Not taken for an answer").count == 6)
  }
}
