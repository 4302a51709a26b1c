import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interchange

/// A briefing of at most two pages, however much there is.
@Suite struct BriefTests {
  private static let words = String(repeating: "many words ", count: 400)

  /// Forty issues of ten propositions, on each of which both sides speak at length, twice.
  private static let big: Dossier = {
    let base = HostileDossier.of(words)
    let parties = base.parties
    let issues = (0..<40).map { issue in
      Issue(
        id: .init("issue\(issue)"),
        title: words,
        propositions: (0..<10).map { Proposition(id: .init("P\(issue)-\($0)"), text: words) },
        assessments: [
          Assessment(
            verdict: .mixed,
            by: "actor",
            date: EDTFDate(Day(number: 0)),
            source: .init("source\(issue)"),
            locator: words
          )
        ]
      )
    }
    let sources = (0..<40).map { number in
      Source(
        id: .init("source\(number)"),
        type: "webpage",
        title: words,
        author: [.literal(words)],
        url: "https://x.example/\(String(repeating: "x", count: 2_000))",
        licence: words
      )
    }
    let quotes = (0..<1600).map { number in
      let (issue, party) = (number / 4 / 10, number % 2 == 0 ? parties.first.id : parties.second.id)
      return Quote(
        id: .init("Q\(number)"),
        text: words,
        speaker: "actor",
        role: words,
        party: party,
        date: EDTFDate(Day(number: number % 300)),
        issue: .init("issue\(issue)"),
        proposition: .init("P\(issue)-\(number / 4 % 10)"),
        stance: number % 4 < 2 ? .agrees : .disagrees,
        basis: .words,
        hedge: words,
        venue: words,
        source: .init("source\(issue)"),
        locator: words,
        anchor: Anchor(exact: words)
      )
    }
    return Dossier(
      title: words,
      summary: words,
      asOf: base.asOf,
      parties: parties,
      actors: base.actors,
      issues: issues,
      sources: sources,
      quotes: quotes
    )
  }()

  private func brief(_ form: BriefingForm, of dossier: Dossier, _ filter: String) throws -> String {
    let export = Export(
      .init(ScanQueries(dossier)),
      Perspective(asOf: max(dossier.asOf, Day(number: 400)), filter: Filter.read(filter).filter)
    )
    var sink = MemorySink()
    #expect(try BriefPage.write(export, as: form, to: &sink) > 0)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test(arguments: ["", "issue:issue7"])
  func howeverMuchThereIsItsPartsAreBounded(filter: String) throws {
    let page = try brief(.html, of: Self.big, filter)
    let reading = HTMLReading(page)
    #expect(reading.tags.count { $0.name == "figure" } == 6)
    #expect(reading.tags.count { $0.name == "tr" } == 7)
    #expect(reading.ids.filter { $0.hasPrefix("source-") }.count <= 12)
    // More would not go on two pages.
    #expect(reading.text.count - BriefingStyle.text.count < 12_800)
    #expect(
      page.contains(filter.isEmpty ? "34 more issues not in" : "4 more propositions not in")
    )
    let text = try brief(.markdown, of: Self.big, filter)
    #expect(text.matches(of: #/(?m)^> — /#).count == 6)
    #expect(text.count < 12_800)
    #expect(Set(reading.ids).count == reading.ids.count)
  }

  /// Position, turn, at most three quotes a side, and every source that they are in.
  @Test func itSaysWhoTurnedASideAndWhen() throws {
    let text = try brief(.markdown, of: SmallDossier.dossier, "issue:border")
    #expect(text.hasPrefix("# Arcadia–Borduria, narrowed to issue:border\n"))
    #expect(text.contains("first said by"))
    #expect(text.contains("\n## Arcadia\n") && text.contains("\n## Sources\n"))
    let cited = Set(text.matches(of: #/\\\[(\d+)/#).compactMap { Int($0.1) })
    let listed = text.matches(of: #/(?m)^(\d+)\. /#).compactMap { Int($0.1) }
    #expect(Set(listed) == cited && listed == Array(1..<listed.count + 1))
    let page = HTMLReading(try brief(.html, of: SmallDossier.dossier, "issue:border"))
    let targets = page.tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
    #expect(Set(targets.map { String($0.dropFirst()) }).isSubset(of: page.ids))
  }

  /// Of each issue those propositions by which it stands as it does, and how many there are more.
  @Test func whatDecidesIsKeptAndTheRestCounted() throws {
    let text = try brief(.markdown, of: SmallDossier.dossier, "")
    let lines = text.split(separator: "\n").filter {
      $0.hasPrefix("| ") && !$0.hasPrefix("| Issue")
    }
    #expect(lines.count == BriefPage.mostLines)
    #expect(lines.filter { $0.hasPrefix("| Trade: ≈ mixed") }.count == 2)
    #expect(lines.contains { $0.contains("be limited. (1 more proposition not in this brief) |") })
    #expect(lines.filter { $0.contains("more proposition") }.count == 1)
    #expect(text.contains("\n2 more issues not in this brief."))
  }

  /// That texts are cut is said where one is.
  @Test(
    arguments: [
      (UnrecordedDossier.dossier, false), (SmallDossier.dossier, nil), (big, true),
    ] as [(Dossier, Bool?)]
  )
  func cutsAreToldWhereThereAreAny(dossier: Dossier, isCut: Bool?) throws {
    let text = try brief(.markdown, of: dossier, "")
    let isTold = text.contains("marks where a text was cut")
    // The sentence that tells it has the mark once itself.
    let cuts = text.matches(of: #/\\\[…\\\]/#).count - (isTold ? 1 : 0)
    #expect(isTold == (cuts > 0))
    #expect(isCut.map { $0 == isTold } ?? true)
  }

  @Test func textsAreCutBetweenWords() {
    #expect(ClippedText.line("one two three", to: 13) == "one two three")
    #expect(ClippedText.line("one two three", to: 12) == "one two […]")
    #expect(ClippedText.line("abcdefghij", to: 4) == "abcd […]")
    #expect(ClippedText.line("我们将遵守", to: 4) == "我们 […]")
  }
}
