import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

struct PrintingTests {
  private let queries = ScanQueries(SmallDossier.dossier)
  private let perspective = Perspective(asOf: SmallDossier.asOf)

  @Test func theBoardIsPrintedPaneAfterPane() {
    let lines = BoardText(queries, perspective, columns: 80).lines
    #expect(
      lines.prefix(10).joined(separator: "\n") == """
        Arcadia–Borduria
        As of 30 Jun 2015 · as assessed by Paul Ottis, last words · 16 quotes

        Shared interests: 4
          =   Fisheries in the strait      fisheries  AR ● ● BO  3  May 2014
          =†  Railway to the coast         railway    AR ● · BO  1  Jan 2015
          =†  A summit of the two leaders  summit     AR · · BO  0
          ≈   Trade                        trade      AR ● ● BO  4  Jun 2014

        Contested: 3
        """
    )
    #expect(lines.contains { $0.hasPrefix("One-sided or open: 1") })
    #expect(lines.contains { $0.hasPrefix("  ≠*  Wartime archives") })
  }

  @Test func aFilterThatKeepsNothingLeavesEachListWithWords() {
    var narrowed = perspective
    narrowed.filter = Filter.read("zeppelin").filter
    let lines = BoardText(queries, narrowed, columns: 80).lines
    #expect(lines.count { $0 == "  Nothing here matches." } == 3)
    #expect(lines.contains("Filter: zeppelin"))
  }

  @Test(arguments: RecordKind.allCases, [80, 100])
  func noLineOfAListIsTooWide(kind: RecordKind, columns: Int) {
    let (lines, total) = RecordText(queries, perspective, columns: columns).listed(kind, .all)
    #expect(total > 0)
    for line in lines {
      #expect(TextWidth.columns(of: line) <= columns, "\(line)")
    }
  }

  @Test func aQuoteIsShownWithAllThatItsReaderShows() throws {
    let record = try #require(queries.record("Q07", perspective))
    let text = RecordText(queries, perspective, columns: 80).shown(record).joined(separator: "\n")
    #expect(text.hasPrefix("“… had no wish to discuss the isthmus”\n"))
    for words in [
      "Embassy of Borduria in Arcadia (bordurian-embassy)", "○ disagrees", "1 Feb 2015",
      "the source says “reportedly said it”", "a fragment, cut at its start", "a readout",
      "Borduria should withdraw from the watchtowers. (BP-1)", "Strait News Agency",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func anIssueIsShownWithItsEvidence() throws {
    let record = try #require(queries.record("border", perspective))
    let text = RecordText(queries, perspective, columns: 80).shown(record).joined(separator: "\n")
    for words in [
      "≠ contested by Paul Ottis, The Strait Herald, 28 Jun 2015, ¶5\n",
      "BP-1  Borduria should withdraw", "AR ● agrees; ●1; since Mar 2014",
      "BO ○ disagrees; ○2; since 20 Mar 2014",
      "Quotes: 4", "Passages: 2", "SP-1",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func addressesAreNotBroken() throws {
    let address = "https://example.org/" + String(repeating: "long-", count: 40)
    var block = TextBlock(columns: 40)
    block.addWhole("Address", address)
    #expect(block.lines == ["Address      " + address])
  }

  @Test func wideLettersKeepColumnsAligned() {
    let table = TextTable(
      columns: [.left, .right],
      rows: [TextTable.Row(["漢字", "1"]), TextTable.Row(["ab", "12"])]
    )
    #expect(table.lines(columns: 40) == ["漢字   1", "ab    12"])
  }

  @Test(arguments: [
    ("isue:x rest", 0..<6, "  isue:x rest\n  ^^^^^^"),
    ("漢 bad:", 2..<6, "  漢 bad:\n     ^^^^"),
    ("", 0..<0, "  \n  ^"),
    ("ab", 7..<9, "  ab\n    ^"),
  ])
  func aCaretStandsUnderTheProblem(filter: String, range: Range<Int>, shown: String) {
    let problem = FilterProblem(range: range, message: "It is wrong.")
    #expect(
      FilterProblemText.render([problem], in: filter) == "entente: It is wrong.\n" + shown
    )
  }

  @Test(arguments: HostileDossier.ids)
  func hostileRecordsAreShownHarmlessly(id: String) throws {
    let hostile = ScanQueries(HostileDossier.dossier)
    let view = Perspective(asOf: HostileDossier.dossier.asOf)
    let record = try #require(hostile.record(id, view))
    for line in RecordText(hostile, view, columns: 80).shown(record) {
      #expect(line.dangers.isEmpty && !line.contains("\n"))
    }
    #expect(RecordJSON(hostile, view).shown(record).text.dangers.isEmpty)
  }

  @Test(arguments: RecordKind.allCases)
  func hostileListsAreHarmless(kind: RecordKind) {
    let hostile = ScanQueries(HostileDossier.dossier)
    let view = Perspective(asOf: HostileDossier.dossier.asOf)
    let lines = RecordText(hostile, view, columns: 80).listed(kind, .all).lines
    #expect(!lines.isEmpty)
    for line in lines + BoardText(hostile, view, columns: 80).lines {
      #expect(line.dangers.isEmpty && !line.contains("\n"))
    }
  }
}
