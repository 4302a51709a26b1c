import Foundation
import RelationsModel
import TestDossier
import Testing

@testable import Interchange

@Suite struct SourceExportTests {
  @Test func theItemsOfCSL() throws {
    let exported = try Exported(CSLJSONExporter.self)
    let items = try JSONSerialization.jsonObject(with: Data(exported.bytes)) as? [NSDictionary]
    #expect(items?.count == 5 && exported.count == 5)
    #expect(
      items?.first == [
        "id": "herald-2015",
        "type": "article-newspaper",
        "title": "Where the strait divides and unites",
        "author": [["family": "Ottis", "given": "Paul"]],
        "issued": ["date-parts": [[2015, 6, 28]]],
        "container-title": "The Strait Herald",
        "URL": "https://herald.example/2015/06/28/strait",
        "accessed": ["date-parts": [[2020, 1, 5]]],
        "language": "en-GB",
      ]
    )
    #expect(try Exported(CSLJSONExporter.self, filter: "zeppelin").text == "[]\n")
  }

  @Test(arguments: [
    ("2006", #"{"date-parts":[[2006]]}"#),
    ("2006-11~", #"{"date-parts":[[2006,11]],"circa":true}"#),
    ("2006-11-23", #"{"date-parts":[[2006,11,23]]}"#),
    ("2004/2006-03", #"{"date-parts":[[2004],[2006,3]]}"#),
    ("2004~/2006", #"{"date-parts":[[2004],[2006]],"circa":true}"#),
    ("2014/..", #"{"date-parts":[[2014],[0]]}"#),
    ("../2014-03", #"{"date-parts":[[0],[2014,3]]}"#),
    ("201X", #"{"date-parts":[[2010],[2019]]}"#),
    ("2001-21", #"{"date-parts":[[2001]],"season":1}"#),
  ])
  func datesOfItems(text: String, json: String) throws {
    #expect(CSLDate.item(try EDTFDate(parsing: text)).compactText == json)
  }

  @Test func theBytesOfAnEntry() throws {
    let exported = try Exported(BibTeXExporter.self)
    #expect(exported.count == 5)
    #expect(
      exported.text.hasPrefix(
        """
        @article{herald-2015,
          title = {{Where the strait divides and unites}},
          author = {Ottis, Paul},
          entrysubtype = {newspaper},
          journal = {{The Strait Herald}},
          date = {2015-06-28},
          year = {2015},
          month = jun,
          url = {https://herald.example/2015/06/28/strait},
          urldate = {2020-01-05},
          langid = {british},
        }

        @misc{arcadian-gazette,
        """
      )
    )
  }

  /// Without it Chicago style takes an article for one of a journal, and prints no day.
  @Test(arguments: [
    ("article-newspaper", "@article{source,", "  entrysubtype = {newspaper},"),
    ("article-magazine", "@article{source,", "  entrysubtype = {magazine},"),
    ("article-journal", "@article{source,", nil), ("webpage", "@misc{source,", nil),
  ])
  func anArticleSaysWhatItCameOutIn(type: String, start: String, line: String?) throws {
    let source = Source(id: "source", type: type, title: "T", licence: "none")
    let base = HostileDossier.of("words")
    let dossier = Dossier(
      title: "T",
      asOf: base.asOf,
      parties: base.parties,
      actors: base.actors,
      issues: base.issues,
      sources: [source],
      quotes: base.quotes
    )
    let lines = try Exported(BibTeXExporter.self, of: dossier).text.split(separator: "\n")
    #expect(lines.first.map(String.init) == start)
    #expect(lines.first { $0.contains("entrysubtype") }.map(String.init) == line)
  }

  @Test(arguments: [
    ("2006", "2006"), ("2006-11~", "2006-11~"), ("2014/..", "2014/"), ("../2014", "/2014"),
    ("201X", "2010/2019"), ("2001-22", "2001-06/2001-08"), ("2006-11-23T10:00:00Z", "2006-11-23"),
    ("2004~/2006-03", "2004~/2006-03"), ("-0044", "-0044"),
  ])
  func datesOfEntries(text: String, written: String) throws {
    #expect(BibTeXDate(try EDTFDate(parsing: text)).extended == written)
  }

  @Test func keysAreUniqueForOneWhoIgnoresCase() {
    var keys = BibTeXKeys()
    let ids = ["Lain", "lain", "lain-2", "Ленин", "{a,b}", "{a b}", ""]
    let written = ids.map { keys.key(for: $0) }
    #expect(written == ["Lain", "lain-2", "lain-2-2", "source", "-a-b-", "-a-b--2", "source-2"])
  }

  @Test func nothingOfTeXIsLeft() {
    #expect(
      BibTeXText.escaped(#"50% of {A} & B_c #1 $x$ ~ ^ \y --- 'q' it's ''"#)
        == ##"50\% of \textbraceleft{}A\textbraceright{} \& B\_c \#1 \$x\$ \textasciitilde{} "##
        + #"\textasciicircum{} \textbackslash{}y -{}-{}- `q' it's '{}'"#
    )
    #expect(BibTeXText.escaped("Žižek – “Да”\n\u{202E}x") == "Žižek – “Да” x")
    #expect(BibTeXText.namePart("Núñez") == "Núñez")
    #expect(BibTeXText.namePart("de Gaulle") == "{de Gaulle}")
    #expect(BibTeXText.namePart("Smith and Sons, Ltd") == "{Smith and Sons, Ltd}")
  }

  /// Whatever a text holds, an entry is closed where it ends and holds nothing but its fields.
  @Test(arguments: ["}, note = {x", "{", "}", "\\", "%", "a\u{7}\u{202E}\nb", "@misc{x,", "\"#\""])
  func bracesStayBalanced(text: String) throws {
    let exported = try Exported(BibTeXExporter.self, of: HostileDossier.of(text)).text
    var depth = 0
    for character in exported {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      #expect(depth >= 0 && depth <= 4)
    }
    #expect(depth == 0)
    let lines = exported.split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(
      lines == [
        "@misc{source,", "  title ", "  author ", "  howpublished ", "  url ", "  language ", "}",
      ]
    )
    let hidden = exported.unicodeScalars.filter {
      $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
    }
    #expect(hidden.isEmpty)
  }
}
