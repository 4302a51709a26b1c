import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

/// What is printed of records without a known start counts no time from it.
@Suite struct OpenStartPrintingTests {
  private let analyst = Analyst(ScanQueries(OpenStartDossier.dossier))
  private let perspective = Perspective(asOf: OpenStartDossier.asOf, lens: .record)

  private func record(_ id: String) throws -> String {
    let found = try #require(analyst.queries.record(id, perspective))
    return RecordText(analyst.queries, perspective, columns: 100).shown(found)
      .joined(separator: "\n")
  }

  @Test func nothingIsMillionsOfYearsOld() throws {
    let lists = [RecordKind.issues, .quotes, .actors, .events].flatMap { kind in
      RecordText(analyst.queries, perspective, columns: 100).listed(kind, .all).lines
    }
    let views = PrintedView.allCases.flatMap { $0.lines(analyst, perspective, columns: 100) }
    let board = BoardText(analyst.queries, perspective, columns: 100).lines
    let shown = try ["fisheries", "FI-1", "FI-2", "ana-moreau", "Q1", "E1"].map(record)
    let json = PrintedView.allCases.flatMap { $0.values(analyst, perspective) }.map(\.text)
    for text in lists + views + board + shown + json {
      #expect(!text.contains(#/\d{5}/#), "\(text)")
    }
  }

  @Test func anOpenStartIsSaidToBeOpen() throws {
    let issue = try record("fisheries")
    #expect(issue.contains("By record    ≠ contested, since or before about 2015"), "\(issue)")
    let actor = try record("ana-moreau")
    #expect(actor.contains("Quoted       since or before 2014, to 1 Feb 2018"))
    #expect(actor.contains("Foreign Minister: since or before 2014, to 2016"))
    let silences = PrintedView.silences.lines(analyst, perspective, columns: 100)
      .joined(separator: "\n")
    #expect(silences.contains("took no stance, since or before 2012."))
    #expect(silences.contains("unknown  BO ● AR ·  FI-2  Fish are free."))
    #expect(silences.contains("no stance of AR; BO first: until 2012 · Fisheries"))
    let json = try #require(PrintedView.silences.values(analyst, perspective).first)
    #expect(json["since"] == .string("../2012") && json["days"] == .null)
  }

  /// Ana Moreau's words of 2018 follow Ivan Koval's, and nobody knows by how much.
  @Test func aWaitFromAnOpenStartIsUnknown() throws {
    let replies = analyst.replies(perspective, .oldestFirst, .all).rows
    let pair = try #require(replies.first { $0.reply?.quote.id == "Q4" })
    #expect(pair.quote.quote.id == "Q2" && pair.days == nil && pair.wait == .unknown)
  }

  @Test func noStepLeadsToAnOpenStart() {
    var early = perspective
    early.asOf = SmallDossier.day("2011-01-01")
    #expect(analyst.turningDay(.earlier, early) == nil)
  }

  @Test func theTimelineSaysWhatIsBesideIt() {
    let lines = PrintedView.timeline.lines(analyst, perspective, columns: 100)
    #expect(lines.contains { $0.hasSuffix("and 4 quotes; the most in 2018.") })
    #expect(lines.contains { $0.hasPrefix("No known start  1 event +  3 quotes ") })
  }
}
