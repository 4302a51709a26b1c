import Foundation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interchange

/// What no text in a dossier can do to a briefing, and what everybody must be able to do with it.
@Suite struct BriefingSafetyTests {
  static let hostile = [
    "<script>alert(1)</script> </style></title></main> <!-- ",
    // One character each, of which the first scalar still ends an attribute or begins a reference.
    "x\"\u{301} onmouseover=\"alert(1)\u{301} '\u{301} &\u{301}lt; <\u{301}b",
    "a\u{0}\u{1B}[31m\u{202E}\u{2028}\n\n# Heading\n\n> b",
    "[x](https://evil.example) ![y](z) <https://evil.example> https://evil.example",
    "a | b || c \\| d\n|---|---|\n``` ~~~ *e* __f__ ~~g~~ $h$ ^i^ :smile: {.j} [^k] @l",
    "{{title}} {{{style}}} {{>quote}}",
  ]
  static let harmless = "some words"

  private func page(of dossier: Dossier) throws -> String {
    try Exported(HTMLExporter.self, of: dossier, asOf: Day(number: 400)).text
  }

  // MARK: - Hostile texts

  @Test(arguments: hostile)
  func noTextChangesThePage(hostile: String) throws {
    let page = HTMLReading(try page(of: HostileDossier.of(hostile)))
    let wanted = HTMLReading(try self.page(of: HostileDossier.of(Self.harmless)))
    #expect(page.shape == wanted.shape)
    #expect(page.tags.count > 100)
    #expect(page.text.contains(CitedText.line(hostile)))
    for scalar in page.text.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format)
    }
  }

  /// What is escaped aside, the text has the marks that one with harmless words has, line for line.
  @Test(arguments: hostile)
  func noTextChangesTheMarkdown(hostile: String) throws {
    #expect(try marks(of: hostile) == marks(of: Self.harmless))
  }

  private func marks(of text: String) throws -> [String] {
    let dossier = HostileDossier.of(text)
    let exported = try Exported(MarkdownExporter.self, of: dossier, asOf: Day(number: 400))
    return exported.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var marks = ""
      var isEscaped = false
      for scalar in line.unicodeScalars {
        if !isEscaped, "`*_[]<>#|~&!$^@{}".unicodeScalars.contains(scalar) {
          marks.unicodeScalars.append(scalar)
        }
        isEscaped = scalar == "\\" && !isEscaped
      }
      return marks
    }
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "https://x.example/\" onclick=\"x"])
  func onlyWebAddressesAreLinks(address: String) throws {
    let source = Source(id: "s", type: "webpage", title: "T", url: address, licence: "none")
    #expect(!Citation(source: source).html.contains("<a "))
    let web = Source(
      id: "s",
      type: "webpage",
      title: "T",
      url: "https://x.example/?a=1&b='2'",
      licence: "none"
    )
    #expect(
      Citation(source: web).html
        == "<a href=\"https://x.example/?a=1&amp;b=&#39;2&#39;\"><cite>T</cite></a>."
    )
  }

  @Test func whateverTheIdsAreNoTwoAnchorsAreOne() throws {
    let ids = ["a b", "a_20b", "A B", "a-b", "é", "É", "\"><script>", "", "title"]
    let issues = ids.map { id in
      Issue(
        id: .init(id),
        title: "T",
        propositions: [Proposition(id: .init(id + "p"), text: "P")],
        assessments: [
          Assessment(verdict: .mixed, date: EDTFDate(Day(number: 0)), source: "source")
        ]
      )
    }
    let base = HostileDossier.of(Self.harmless)
    let dossier = Dossier(
      title: "T",
      asOf: base.asOf,
      parties: base.parties,
      actors: base.actors,
      issues: issues,
      sources: base.sources,
      quotes: ids.map { id in
        HostileDossier.quote(Self.harmless, id: .init(id + "q"), on: .init(id), .init(id + "p"))
      }
    )
    let page = HTMLReading(try page(of: dossier))
    #expect(page.ids.count { $0.hasPrefix("quote-") } == ids.count)
    #expect(Set(page.ids).count == page.ids.count)
    for id in page.ids { #expect(id.wholeMatch(of: #/[A-Za-z0-9._-]+/#) != nil, "\(id)") }
  }

  // MARK: - For everybody

  @Test func everyLinkWithinThePageLeadsSomewhere() throws {
    for dossier in [SmallDossier.dossier, HostileDossier.of(Self.hostile[0])] {
      let page = HTMLReading(try Exported(HTMLExporter.self, of: dossier).text)
      #expect(Set(page.ids).count == page.ids.count)
      let targets = page.tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
      #expect(
        !targets.isEmpty && Set(targets.map { String($0.dropFirst()) }).isSubset(of: page.ids)
      )
      let named = page.tags.compactMap { $0["aria-labelledby"] }.flatMap {
        $0.split(separator: " ")
      }
      #expect(Set(named.map(String.init)).isSubset(of: page.ids))
    }
  }

  @Test func headingsTablesAndChartsSayWhatTheyAre() throws {
    let exported = try Exported(HTMLExporter.self, asOf: SmallDossier.asOf)
    let page = HTMLReading(exported.text)
    let levels = page.tags.compactMap { tag in
      tag.name.wholeMatch(of: #/h([1-6])/#).flatMap { Int($0.1) }
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    let heads = page.tags.filter { $0.name == "th" }
    #expect(!heads.isEmpty && heads.allSatisfy { $0["scope"] != nil })
    let tables = page.tags.count { $0.name == "table" }
    #expect(tables > 5 && page.tags.count { $0.name == "caption" } == tables)
    let charts = page.tags.filter { $0.name == "svg" }
    #expect(charts.count > 5 && charts.allSatisfy { $0["role"] == "img" })
    #expect(charts.allSatisfy { $0["aria-labelledby"] != nil || $0["aria-label"] != nil })
  }

  /// Nothing runs, and nothing is fetched.
  @Test func thePageNeedsNothingButItself() throws {
    let exported = try Exported(HTMLExporter.self, asOf: SmallDossier.asOf)
    let page = HTMLReading(exported.text)
    let policy = page.tags.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
    #expect(policy?.hasPrefix("default-src 'none'") == true && policy?.contains("script") == false)
    let names = Set(page.tags.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "base", "form"]))
    #expect(page.tags.allSatisfy { $0["src"] == nil && $0["style"] == nil })
    #expect(!exported.text.contains("url(") && !exported.text.contains("@import"))
  }

  @Test func lettersStandOutFromTheirGround() {
    for palette in [BriefingPalette.light, .dark] {
      for letters in palette.letters {
        #expect(contrast(letters, palette.paper) >= 4.5)
        #expect(contrast(letters, palette.panel) >= 4.5)
      }
      // The line round an area is in the mark's colour; signs on areas are letters as well.
      for mark in [palette.blue, palette.orange, palette.yellow, palette.quiet] {
        #expect(contrast(mark, palette.paper) >= 3)
      }
      #expect(BriefingStyle.text.contains(palette.properties))
    }
    for area in BriefingPalette.areas { #expect(contrast(area.sign, area.area) >= 4.5) }
  }

  /// As WCAG 2 reckons it.
  private func contrast(_ first: String, _ second: String) -> Double {
    let lights = [luminance(first), luminance(second)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let digits = Int(colour.dropFirst(), radix: 16) ?? 0
    return [(16, 0.2126), (8, 0.7152), (0, 0.0722)].reduce(0) { sum, part in
      let share = Double(digits >> part.0 & 0xFF) / 255
      let linear = share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      return sum + part.1 * linear
    }
  }
}
