import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interchange

/// What a briefing says, in both forms.
@Suite struct BriefingTests {
  private static let forms: [any Exporter.Type] = [HTMLExporter.self, MarkdownExporter.self]

  private func briefing(
    _ exporter: any Exporter.Type,
    filter: String = "",
    asOf: Day = SmallDossier.asOf
  ) throws -> Exported {
    try Exported(exporter, filter: filter, asOf: asOf)
  }

  @Test func thePageIsTheOneThatWasLookedAt() throws {
    try KeptText.check(briefing(HTMLExporter.self).text, "small.html")
  }

  @Test func theTextIsTheOneThatWasLookedAt() throws {
    try KeptText.check(briefing(MarkdownExporter.self).text, "small.md")
  }

  @Test func aNarrowedBriefingIsTheOneThatWasLookedAt() throws {
    let narrowed = try briefing(
      MarkdownExporter.self,
      filter: "who:koval",
      asOf: .distantFuture
    )
    try KeptText.check(narrowed.text, "koval.md")
  }

  /// It is counted in issues, and in events only where it has no other contents.
  @Test(arguments: [("", "issues", 7), ("zeppelin", "issues", 0)])
  func itIsCountedInIssues(filter: String, subject: String, count: Int) throws {
    for exporter in BriefingTests.forms {
      let briefing = try briefing(exporter, filter: filter)
      #expect(exporter.subject(of: briefing.export) == subject)
      #expect(briefing.count == count)
    }
  }

  @Test func onlyABriefingLooksFromTheDossiersOwnDay() {
    let names = ExporterRegistry.all.filter { $0.isOfOneDay }.map { $0.name }
    #expect(names.sorted() == ["html", "markdown"])
  }

  @Test(arguments: [0, 1])
  func theAsOfDateAndTheFilterNarrowIt(form: Int) throws {
    let form = BriefingTests.forms[form]
    let then = try briefing(form)
    #expect(then.count == 7)
    #expect(!then.text.contains("Grain exports") && !then.text.contains("something to sign"))
    let now = try briefing(form, asOf: SmallDossier.day("2016-12-31"))
    #expect(now.text.contains("Grain exports") && now.text.contains("something to sign"))
    let narrowed = try briefing(form, filter: "issue:border")
    #expect(narrowed.text.contains("every soldier out of every tower"))
    #expect(!narrowed.text.contains("We will limit our catch"))
    #expect(narrowed.text.contains("Narrowed to"))
  }

  @Test(arguments: [0, 1])
  func whereNothingMatchesNothingIsWritten(form: Int) throws {
    let empty = try briefing(BriefingTests.forms[form], filter: "zeppelin")
    #expect(empty.count == 0)
    #expect(empty.text.isEmpty)
  }

  /// Verbatim words stand in a block of their own, what was reported does not, and our summaries neither.
  @Test func wordsOfThreeKindsAreToldApart() throws {
    let lines = try briefing(MarkdownExporter.self).text.split(separator: "\n")
    #expect(lines.contains("> “… every soldier out of every tower …”"))
    let reported = try #require(lines.first { $0.contains("had no wish to discuss the isthmus") })
    #expect(reported.hasPrefix("*Reported*, not verbatim: … had no wish"))
    #expect(lines.contains { $0.hasPrefix("- Claim: The column holds that fish") })
    let page = try briefing(HTMLExporter.self).text
    let quotes = page.matches(of: #/<blockquote[^>]*><p>(.*?)</p></blockquote>/#)
    #expect(quotes.count == 16)
    #expect(
      !quotes.contains { $0.1.contains("no wish to discuss") || $0.1.contains("column holds") }
    )
    #expect(page.contains("<b>Reported</b><span dir=\"auto\">… had no wish"))
  }

  @Test func wordsAreInTheLanguageOfTheirSource() throws {
    let page = HTMLReading(try briefing(HTMLExporter.self).text)
    #expect(page.tags.first { $0.name == "html" }?["lang"] == "en")
    let quotes = page.tags.filter { $0.name == "blockquote" }
    #expect(Set(quotes.map { $0["lang"] }) == ["en-GB", "ru", nil])
    #expect(page.tags.contains { $0.name == "cite" && $0["lang"] == "ru" })
  }

  /// The numbers in brackets and the list at the end are one count without gaps.
  @Test func everyReferenceLeadsToASource() throws {
    let page = HTMLReading(try briefing(HTMLExporter.self).text)
    let sources = page.ids.filter { $0.hasPrefix("source-") }
    #expect(sources == (1...4).map { "source-\($0)" })
    let text = try briefing(MarkdownExporter.self).text
    let cited = Set(text.matches(of: #/\\\[(\d+)/#).compactMap { Int($0.1) })
    #expect(cited == [1, 2, 3, 4])
    #expect(text.contains("\n4. Strait News Agency, 2014."))
  }

  // MARK: - What is left out

  private func briefing(_ form: BriefingForm, _ limits: BriefingLimits) throws -> String {
    let analyst = Analyst(ScanQueries(SmallDossier.dossier))
    let export = Export(analyst, Perspective(asOf: SmallDossier.asOf))
    var sink = MemorySink()
    var writing = BriefingWriting(export, as: form, limits)
    _ = try writing.write(to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func whatIsLeftOutIsCounted() throws {
    var limits = BriefingLimits()
    limits.quotes = 2
    limits.events = 1
    let text = try briefing(.markdown, limits)
    // The latest stay.
    #expect(!text.contains("Our inspectors come in peace"))
    #expect(text.contains("2 earlier ones are left out.\n\n> “A tower is a tower") == false)
    #expect(text.contains("The cod belongs to all"))
    #expect(text.contains("#### 3 quotes\n\n2 earlier ones are left out."))
    #expect(text.contains("1 event in order of date; 2 earlier ones are left out."))
    limits.silences = 1
    limits.issues = 2
    let page = try briefing(.html, limits)
    #expect(page.contains("5 more issues stand on the board alone."))
    let tags = HTMLReading(page).tags
    #expect(tags.count { $0["class"] == "propositions" } == 2)
    let links = tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#issue-") }
    #expect(Set(links) == ["#issue-fisheries", "#issue-border"])
  }

  @Test func manyYearsShareTheirBars() throws {
    #expect(BriefingAxis(years: 2003...2017).yearsOfABar == 1)
    #expect(BriefingAxis(years: 1900...2017).yearsOfABar == 5)
    #expect(BriefingAxis(years: -900_000...900_000).yearsOfABar == 45_000)
    let years = BriefingAxis(years: 2014...2015)
    #expect(years.share(of: SmallDossier.day("2014-01-01")) == 0)
    #expect(years.share(of: SmallDossier.day("2015-01-01")) == 0.5)
    #expect(years.share(of: .distantFuture) == 1)
    #expect(BriefingChart.percent(1.0 / 3) == "33.33%")
    #expect(BriefingChart.number(-1.05) == "-1.05")
    #expect(BriefingChart.number(48) == "48")
  }
}
