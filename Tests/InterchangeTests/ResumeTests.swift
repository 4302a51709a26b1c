import RelationsModel
import Testing

@testable import Interchange

struct ResumeTests {
  /// Rows enough for several batches, some of them bad, in every form that can be resumed.
  private static let forms: [(name: String, text: String)] = {
    let rows = (0..<500).map { number in
      number % 20 == 7 ? "{broken" : row(text: "Words \(number)")
    }
    let sound = rows.filter { !$0.hasPrefix("{broken") }
    let table = (0..<500).map { "Q\($0),\"a\n\($0)\",me,2014,matter,paper" }
    return [
      ("lines", rows.joined(separator: "\n")),
      ("array", "[\n  " + sound.joined(separator: ",\n  ") + "\n]\n"),
      ("table", "id,text,speaker,date,issue,source\n" + table.joined(separator: "\n")),
    ]
  }()

  @Test(arguments: [0, 1, 2])
  func whatFollowsABatchIsTheRest(form: Int) throws {
    let bytes = Array(ResumeTests.forms[form].text.utf8)
    let whole = try Imported(bytes, rowsTogether: 100)
    #expect(whole.ends.count >= 3)
    for place in whole.ends {
      let rest = try Imported(bytes, rowsTogether: 100, from: place)
      #expect(rest.texts == Array(whole.texts.suffix(rest.rows.count)))
      #expect(rest.rejected == Array(whole.rejected.suffix(rest.rejected.count)))
      let last = place == whole.ends.last
      #expect(rest.rows.isEmpty == last)
    }
    let first = try Imported(bytes, rowsTogether: 100, from: whole.ends[0])
    let read = first.rows.count + first.rejected.count
    #expect(read == whole.rows.count + whole.rejected.count - 100)
  }
}
