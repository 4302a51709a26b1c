import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import Testing

@testable import entente

/// An issue on which both sides took a stance, but on no proposition both, is told so in every way out.
@Suite struct DifferentPointsTests {
  private static let note = "both, on different points"

  @Test func listsAndTheLadderSayIt() throws {
    let queries = try ChangeOfGovernment.queries()
    let perspective = try ChangeOfGovernment.perspective()
    let record = RecordText(queries, perspective, columns: 200)
    let listed = record.issues(queries.issues(perspective, .all).rows)
    #expect(listed.filter { $0.contains(Self.note) }.count == 1)
    #expect(listed.contains { $0.contains("Trade in timber · \(Self.note)") })

    let analyst = Analyst(queries)
    let ladder = analyst.ladder(perspective, .all)
    var text = LadderText(analyst, perspective, columns: 200)
    let printed = text.lines(ladder)
    #expect(printed.filter { $0.contains(Self.note) }.count == 1)
    #expect(printed.contains { $0.contains("Trade in timber · \(Self.note)") })

    let words = LadderWords(isFiltered: false)
    let told = ladder.rows.flatMap(words.announced).filter { $0.contains(Self.note) }
    #expect(told.count == 1)
    let start = "Trade in timber, one-sided, \(Self.note). No proposition"
    #expect(told.first?.hasPrefix(start) == true)
  }

  @Test func theScreenSaysItWhereThereIsRoom() throws {
    let analyst = Analyst(try ChangeOfGovernment.queries())
    let seen = SeenView("ladder", analyst, try ChangeOfGovernment.perspective())
    #expect(seen.screen.contains("Trade in timber · \(Self.note) "))
  }

  private func briefing(_ more: String...) throws -> String {
    let words = ["export", "--format", "markdown", "--lens", "record"] + more
    return try Program.run((words + [ChangeOfGovernment.path]).map { Array($0.utf8) }).text
  }

  @Test func bothBriefingsSayIt() throws {
    let text = try briefing()
    #expect(text.contains("| ‒ Trade in timber (\(Self.note)) |"))
    #expect(text.contains("| Trade in timber (\(Self.note)) | none decided |"))
    #expect(text.contains("### ‒ Trade in timber: one-sided (\(Self.note)), by the record\n"))
    #expect(
      text.contains("**one-sided** since 1 August 2019; \(Self.note), since 5 August 2019.")
    )
    let brief = try briefing("--brief", "--filter", "issue:trade")
    #expect(brief.contains("| Trade in timber: ‒ one-sided (\(Self.note)), by the record"))
  }

  /// The ferry is mixed, as its two propositions stand differently: the brief has both.
  @Test func aBriefKeepsWhatDecides() throws {
    let brief = try briefing("--brief")
    let lines = brief.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("| The night ferry: ≈ mixed") }.count == 2)
    #expect(lines.filter { $0.hasPrefix("| Trade in timber: ‒ one-sided") }.count == 2)
  }

  @Test func aWindowIsToldInWords() throws {
    let text = try briefing("--window", "1y")
    #expect(text.contains("in the window of 1 year that ends"))
  }

  /// No rule of counting stands where there is nothing to count.
  @Test func ofAnOpenIssueNothingIsSaidToBeCounted() throws {
    let queries = try ChangeOfGovernment.queries()
    let perspective = try ChangeOfGovernment.perspective()
    let fields = RecordFields(queries.heading, by: perspective.asOf)
    func standing(_ id: String) throws -> String {
      let detail = try #require(queries.issue(.init(id), in: nil, perspective))
      return "\(fields.standing(detail, over: perspective.window, later: nil))"
    }
    #expect(try standing("fish").contains(Wording.noStances))
    #expect(try !standing("fish").contains("counted from"))
    #expect(try standing("ferry").contains("counted from"))
  }
}
