import Foundation
import TestDossier
import Testing

@testable import entente

/// The views as the built program prints them of the dossier that it carries.
struct ViewCommandTests {
  private func rows(_ arguments: String...) throws -> [[String: Any]] {
    let ending = try Program.run(arguments.map { Array($0.utf8) } + [Array("--json".utf8)])
    #expect(ending.status == 0 && ending.message.isEmpty)
    let value = try JSONSerialization.jsonObject(with: Data(ending.output))
    return try #require(value as? [[String: Any]])
  }

  private func quoteCount(_ arguments: String...) throws -> Int {
    let words = ["list", "quotes", "--json"] + arguments
    let ending = try Program.run(words.map { Array($0.utf8) })
    let value = try JSONSerialization.jsonObject(with: Data(ending.output))
    let quotes = try #require(value as? [[String: Any]])
    return quotes.count { $0["variantOf"] is NSNull }
  }

  @Test func countsAddUpToThoseOfTheBoard() throws {
    let total = try quoteCount()
    #expect(try rows("timeline").count { $0["kind"] as? String == "quote" } == total)
    let actors = try rows("actors")
    #expect(actors.reduce(0) { $0 + ($1["quotes"] as? Int ?? 0) } == total)
    for actor in actors {
      let stances = ["agree", "disagree", "none"].compactMap { actor[$0] as? Int }
      #expect(stances.reduce(0, +) == actor["quotes"] as? Int)
    }
    let ladder = try rows("ladder")
    #expect(ladder.reduce(0) { $0 + ($1["quotes"] as? Int ?? 0) } == total)
    let stanced = try quoteCount("--filter", "-stance:none")
    #expect(try rows("replies").count == stanced)
  }

  @Test(arguments: ["issues", "propositions"])
  func theMatrixIsOneObject(by: String) throws {
    let ending = try Program.run("matrix", "--by", by, "--json")
    let value = try JSONSerialization.jsonObject(with: Data(ending.output))
    let matrix = try #require(value as? [String: Any])
    #expect(Set(matrix.keys) == ["rows", "columns", "cells"])
    let cells = try #require(matrix["cells"] as? [[String: Any]])
    let key = by == "issues" ? "issue" : "proposition"
    #expect(Set(cells.compactMap { $0["actor"] as? String }) == Set(strings(matrix["rows"])))
    #expect(Set(cells.compactMap { $0[key] as? String }) == Set(strings(matrix["columns"])))
    let counted = cells.reduce(0) { sum, cell in
      sum + ["agree", "disagree", "none"].compactMap { cell[$0] as? Int }.reduce(0, +)
    }
    #expect(counted == (by == "issues" ? try quoteCount() : try quoteCountOnPropositions()))
  }

  private func strings(_ value: Any?) -> [String] { value as? [String] ?? [] }

  private func quoteCountOnPropositions() throws -> Int {
    let ending = try Program.run("list", "quotes", "--json")
    let value = try JSONSerialization.jsonObject(with: Data(ending.output))
    let quotes = try #require(value as? [[String: Any]])
    return quotes.count { $0["variantOf"] is NSNull && !($0["proposition"] is NSNull) }
  }

  @Test func datesNarrowAsTheFilterDoes() throws {
    let folder = try TemporaryFolder()
    func run(_ arguments: String...) throws -> Program.Ending {
      try Program.run(arguments.map { Array($0.utf8) }, cache: folder.path("cache"))
    }
    for view in ["timeline", "actors", "matrix", "ladder", "silences", "replies"] {
      let ranged = try run(view, "--from", "2014", "--to", "2015-06", "--json")
      let filtered = try run(view, "--filter", "date:2014..2015-06", "--json")
      #expect(ranged.output == filtered.output && ranged.status == filtered.status, "\(view)")
      let open = try run(view, "--to", "2012", "--filter", "party:uk", "--json")
      let same = try run(view, "--filter", "date:..2012 party:uk", "--json")
      #expect(open.output == same.output && open.status == same.status, "\(view)")
    }
  }

  @Test func aFilterThatIsLeftOpenDoesNotSwallowTheDates() throws {
    let open = try Program.run("timeline", "--from", "2017", "--filter", "\"north korea", "--json")
    let closed = try Program.run(
      "timeline",
      "--from",
      "2017",
      "--filter",
      "\"north korea\"",
      "--json"
    )
    #expect(open.output == closed.output && open.status == 0)
  }

  @Test func changesCompareTwoDays() throws {
    let changes = try rows("changes", "--from", "2013", "--to", "2014", "--lens", "record")
    let ukraine = try #require(changes.first { $0["id"] as? String == "ukraine" })
    #expect(ukraine["kind"] as? String == "issue")
    #expect(ukraine["from"] is NSNull)
    for change in changes {
      let on = try #require(change["on"] as? String)
      #expect(on > "2013-12-31" && on <= "2014-12-31")
      #expect((change["evidence"] as? [String])?.isEmpty == false)
    }
    let asOf = try Program.run("changes", "--from", "2013", "--as-of", "2014", "--json")
    let to = try Program.run("changes", "--from", "2013", "--to", "2014", "--json")
    #expect(asOf.output == to.output)
    let year = try Program.run("changes", "--to", "2014", "--json")
    #expect(year.output == to.output)
  }

  @Test func theNewestCanComeFirst() throws {
    let ids = try rows("timeline").compactMap { $0["id"] as? String }
    let newest = try rows("timeline", "--newest-first").compactMap { $0["id"] as? String }
    #expect(newest == ids.reversed())
  }

  @Test(
    arguments: [
      (["timeline", "--from", "2015", "--to", "2014"], "--from 2015 is later than --to 2014"),
      (["silences", "--to", "soon"], "“soon” is not a date"),
      (["ladder", "--from", "2014/.."], "an interval with an open end"),
      (["changes", "--from", "2015", "--to", "2014"], "--from is later than --to"),
      (["changes", "--from", "2014", "--to", "2014-06"], "--from is later than --to"),
      (["changes", "--to", "2014", "--as-of", "2015"], "not both"),
      (["changes", "--from", "2020"], "Give the later date with --to"),
      (["matrix", "--by", "words"], "'issues' and 'propositions'"),
      (["matrix", "--sort", "size"], "'actor', 'party', 'number' or 'date'"),
      (["replies", "--filter", "nonsense:x"], "No field “nonsense:”"),
    ] as [([String], String)]
  )
  func wrongUsageIsExplained(arguments: [String], words: String) throws {
    let ending = try Program.run(arguments.map { Array($0.utf8) })
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.message.contains(words), "\(ending.message)")
  }

  @Test(arguments: PrintedView.allCases)
  func nothingFoundEndsWithOne(view: PrintedView) throws {
    let text = try Program.run(view.rawValue, "--filter", "zeppelin")
    #expect(text.status == 1 && text.output.isEmpty)
    let reason = view == .changes ? "stance that matches differs" : ", nor later."
    #expect(text.message.contains(reason), "\(text.message)")
    let json = try Program.run(view.rawValue, "--to", "1900", "--json")
    #expect(json.status == 1)
    let value = try JSONSerialization.jsonObject(with: Data(json.output))
    let cells = (value as? [String: Any]).map { strings($0["rows"]) }
    #expect(view == .matrix ? cells == [] : (value as? [Any])?.isEmpty == true)
  }

  /// The as-of date hides nothing in silence: the day that shows all of it is named.
  @Test func whatMatchesLaterIsTold() throws {
    let hidden = try Program.run("list", "quotes", "--filter", "salisbury")
    #expect(hidden.status == 1 && hidden.output.isEmpty)
    let line = try #require(hidden.message.split(separator: "\n").first)
    #expect(line.contains(" quotes match after 2017-12-23: --as-of "), "\(line)")
    let day = try #require(line.split(separator: " ").last)
    let all = try Program.run("list", "quotes", "--filter", "salisbury", "--as-of", String(day))
    #expect(all.status == 0 && !all.output.isEmpty && all.message.isEmpty, "\(all.message)")
    #expect(
      try Program.run("list", "quotes", "--filter", "-stance:none", "--as-of", "2100").message
        .isEmpty
    )
  }

  @Test(arguments: PrintedView.allCases)
  func aMisspeltViewIsNamed(view: PrintedView) throws {
    let misspelt = String(view.rawValue.dropLast())
    #expect(try Program.run(misspelt).message.contains("the command `\(view.rawValue)`"))
    // A word of other letters would be taken for a folder before anything is parsed.
    #expect(view.rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) })
  }
}
