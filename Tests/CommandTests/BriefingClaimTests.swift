import Foundation
import Testing

/// What a briefing claims of a dossier in which a government changes hands, and by whose judgement.
struct BriefingClaimTests {
  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/change-of-government").path

  private func briefing(_ more: String...) throws -> String {
    let words = ["export", "--format", "markdown"] + more + [Self.fixture]
    return try Program.run(words.map { Array($0.utf8) }).text
  }

  @Test func whatRestsOnAnAssessmentAloneIsSetApartAndNamed() throws {
    let text = try briefing("--lens", "assessed")
    #expect(
      text.contains(
        "### Shared interests: 1\n\nAssessed as shared by Jon Wick, in whole or in part; "
          + "by the record alone each stands otherwise.\n"
      )
    )
    #expect(
      text.contains("**\\= shared**: assessed so by Jon Wick; the record does not say so.")
    )
    #expect(text.contains("### \\= The river treaty: shared, as assessed by Jon Wick\n"))
    #expect(text.contains("### ≈ The night ferry: mixed, by the record\n"))
    #expect(!text.contains("every standing rests on"))
    #expect(
      text.contains(
        "standings rest on the assessments named and, where there is none, on the quotes above."
      )
    )
    #expect(text.contains("- ? open: 1\n"))
  }

  @Test func byTheRecordEveryStandingRestsOnTheQuotes() throws {
    let text = try briefing("--lens", "record")
    #expect(text.contains("every standing rests on the quotes above."))
    #expect(text.contains("### ≠ The river treaty: contested, by the record\n"))
    #expect(!text.contains("assessed so by"))
    let narrowed = try briefing("--lens", "record", "--filter", "issue:treaty")
    #expect(!narrowed.contains("rests on the quotes above"))
  }

  @Test func aPositionIsToldByWhatItIs() throws {
    let text = try briefing()
    #expect(
      text.contains(
        "○ disagrees, since 8 May 2018, turned by Bram Otter (T6); 4 quotes agree, 2 disagree;"
          + " most of its words say otherwise"
      )
    )
    #expect(text.contains("● agrees, since 3 April 2015, first said by Cora Lind (T5); 1 quote"))
    #expect(text.contains("1 quote agrees, 1 disagrees; order not known"))
    let all = try briefing("--lens", "record", "--window", "all")
    #expect(all.contains("● agrees, since 2 April 2015, first said by Ada Quill (T1); 4 quotes"))
    #expect(all.contains("A side’s position is what most of its quotes with a stance say by the"))
    let otters = try briefing("--filter", "who:lind")
    #expect(otters.contains("turned by Bram Otter (T6, not given here)"))
  }

  @Test func aNarrowedBriefingIsOfWhatItHolds() throws {
    let text = try briefing("--filter", "issue:treaty date:2018")
    #expect(text.hasPrefix("# Veldt – Marrow, narrowed to issue:treaty date:2018\n"))
    #expect(text.contains("Narrowed to **issue:treaty date:2018**, 2 of 19 quotes."))
    #expect(!text.contains("Two states on one river"))
    #expect(!text.contains("## Over time") && !text.contains("## Nearest to agreement"))
    let html = ["export", "--format", "html", "--filter", "issue:treaty", Self.fixture]
    let page = try Program.run(html.map { Array($0.utf8) }).text
    #expect(page.contains("<title>Veldt – Marrow, narrowed to issue:treaty: a briefing as of"))
    #expect(page.contains("<a href=\"#quote-T6\">Bram Otter (T6)</a>"))
  }

  @Test func adviceIsOnWhatIsShown() throws {
    let whole = try Program.run("export", "--format", "markdown").text
    #expect(whole.contains("## What sources advise") && whole.contains("in the air"))
    let narrowed = try Program.run("export", "--format", "markdown", "--filter", "issue:ukraine")
    #expect(!narrowed.text.contains("What sources advise"))
  }
}
