import CorpusStore
import DossierStore
import Files
import Foundation
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// The agreement of coders as the built program prints it.
@Suite struct AgreementCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["dossier", "dossier/sources"] { try folder.makeFolder(name) }
    for file in DossierWriter(try CodersDossier.dossier()).files {
      try folder.write(file.bytes, to: "dossier/\(file.path)")
    }
    try corpus("archive") { $0 }
  }

  /// A corpus of some of the dossier's quotes.
  private func corpus(_ name: String, _ change: ([Quote]) -> [Quote]) throws {
    let dossier = try CodersDossier.dossier()
    let writer = try CorpusWriter(openingOrCreating: FilePath(folder.path("\(name).entente")))
    let some = Dossier(
      title: dossier.title,
      asOf: dossier.asOf,
      parties: dossier.parties,
      actors: dossier.actors,
      issues: dossier.issues,
      sources: dossier.sources,
      quotes: change(dossier.quotes)
    )
    try writer.transaction { _ = try $0.add(some) { _, _ in } }
    writer.close()
  }

  private func object(_ arguments: String...) throws -> [String: Any] {
    let words = ["agreement", "--json"] + arguments
    let ending = try Program.run(words.map { Array($0.utf8) })
    #expect(ending.status == 0 && ending.message.isEmpty, "\(ending.message)")
    let value = try JSONSerialization.jsonObject(with: Data(ending.output))
    return try #require(value as? [String: Any])
  }

  private func statistic(
    _ name: String,
    on feature: String,
    _ object: [String: Any]
  ) throws -> [String: Any] {
    let all = try #require(object["statistics"] as? [[String: Any]])
    return try #require(
      all.first { $0["statistic"] as? String == name && $0["on"] as? String == feature }
    )
  }

  @Test(arguments: ["dossier", "archive.entente"])
  func codersAreComparedSpanBySpan(place: String) throws {
    let found = try object("--units", folder.path(place))
    #expect(found["units"] as? Int == 3 && found["matched"] as? Int == 2)
    #expect(found["agree"] as? Int == 1 && found["overlap"] as? Int == 1)
    #expect(found["onlyOne"] as? Int == 1)
    #expect(found["settled"] as? Int == 0 && found["unsigned"] as? Int == 1)
    let coders = try #require(found["coders"] as? [[String: Any]])
    #expect(coders.map { $0["name"] as? String } == ["ada", "bea"])
    #expect(coders.map { $0["quotes"] as? Int } == [3, 2])
    #expect(coders.map { $0["only"] as? Int } == [1, 0])
    let observed = try statistic("observedAgreement", on: "stance", found)
    #expect(observed["value"] as? Double == 0.5 && observed["units"] as? Int == 2)
    let kappa = try statistic("cohenKappa", on: "stance", found)
    #expect(kappa["value"] as? Double == 0 && kappa["name"] as? String == "Cohen’s kappa")
    let speaker = try statistic("alphaNominal", on: "speaker", found)
    #expect(speaker["value"] is NSNull && speaker["lack"] as? String == "oneValue")
    let spans = try #require(found["spans"] as? [[String: Any]])
    #expect(
      spans.map { $0["kind"] as? String }.sorted { $0 ?? "" < $1 ?? "" }
        == ["agree", "onlyOne", "overlap"]
    )
    // Eight statistics of each of three features, all by name.
    #expect((found["statistics"] as? [[String: Any]])?.count == 24)
  }

  @Test func oneFeatureAndSomeCodersCanBeChosen() throws {
    let found = try object(
      "--coders",
      "BEA,ada",
      "--on",
      "proposition",
      folder.path("archive.entente")
    )
    let coders = try #require(found["coders"] as? [[String: Any]])
    #expect(coders.map { $0["name"] as? String } == ["bea", "ada"])
    let all = try #require(found["statistics"] as? [[String: Any]])
    #expect(Set(all.map { $0["on"] as? String }) == ["proposition"])
    let filtered = try object("--filter", "\"will do\"", folder.path("dossier"))
    #expect(filtered["units"] as? Int == 1)
  }

  @Test func eachCoderCanHaveAFile() throws {
    // Neither names a coder: the files do.
    for (file, coder) in [("ada", "ada"), ("bea", "bea")] {
      try corpus(file) { quotes in
        quotes.filter { $0.coder == coder }.map { quote in
          var quote = quote
          quote.coder = nil
          return quote
        }
      }
    }
    let found = try object(folder.path("ada.entente"), folder.path("bea.entente"))
    #expect(found["agree"] as? Int == 1 && found["overlap"] as? Int == 1)
    let coders = try #require(found["coders"] as? [[String: Any]])
    #expect(coders.map { $0["name"] as? String } == ["ada", "bea"])
    #expect(found["unsigned"] as? Int == 0)
  }

  @Test func aTextTellsWhereWordsStand() throws {
    // The same word twice, in two places of the text, is no agreement; positions of anchors none has.
    try folder.makeFolder("dossier/texts")
    try folder.write(
      "“We shall limit the catch,” she said. Boats stay in. Nothing else will do for any of us.",
      to: "dossier/texts/gazette.txt"
    )
    let found = try object("--units", folder.path("dossier"))
    #expect(found["agree"] as? Int == 1)
    // What the other coder's quote goes on with is not in the text, so that its words tell.
    #expect(found["overlap"] as? Int == 1)
    let spans = try #require(found["spans"] as? [[String: Any]])
    let quotes = try #require(spans.first?["quotes"] as? [[String: Any]])
    #expect(quotes.map { $0["id"] as? String } == ["A1", "B1"])
  }

  @Test func aPersonReadsATable() throws {
    let text = try Program.run("agreement", folder.path("dossier")).text
    #expect(text.contains("Agreement of coders: ada and bea"))
    #expect(text.contains("3 units: 2 matched (1 on the same span, 1 overlapping), 1 only ada"))
    #expect(text.contains("Cohen’s kappa"))
    #expect(text.contains("Krippendorff’s alpha, ordinal"))
    #expect(text.contains("not defined"))
    let ascii = try Program.run("agreement", "--ascii", folder.path("dossier"))
    #expect(ascii.output.allSatisfy { $0 < 0x80 })
  }

  @Test func withoutTwoCodersThereIsNothing() throws {
    let none = try Program.run("agreement")
    #expect(none.status == 1)
    #expect(none.message.contains("No quote here names who coded it"))
    let one = try Program.run("agreement", "--coders", "ada", folder.path("dossier"))
    #expect(one.status == 1 && one.message.contains("Only ada has coded here"))
    let wrong = try Program.run("agreement", "--coders", "ada,beo", folder.path("dossier"))
    #expect(wrong.status == 1)
    #expect(wrong.message.contains("There is no coder “beo”. Did you mean bea?"))
  }

  @Test func publishedTablesGiveThePublishedValues() throws {
    try folder.write(
      """
      {"C": {"data": [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
        [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null]]}}
      """,
      to: "table.json"
    )
    let ending = try Program.run("agreement", "--table", folder.path("table.json"), "--json")
    let value = try JSONSerialization.jsonObject(with: Data(ending.output))
    let table = try #require((value as? [[String: Any]])?.first)
    #expect(table["table"] as? String == "C" && table["matched"] as? Int == 11)
    let all = try #require(table["statistics"] as? [[String: Any]])
    let values = Dictionary(
      all.compactMap { statistic in
        (statistic["value"] as? Double).map { (statistic["statistic"] as? String ?? "", $0) }
      }
    ) { first, _ in first }
    for (name, value) in [
      ("alphaNominal", 0.743421), ("alphaOrdinal", 0.815388), ("alphaInterval", 0.849107),
      ("alphaRatio", 0.797403),
    ] {
      #expect(abs((values[name] ?? 0) - value) < 0.000_000_6, "\(name)")
    }
    let text = try Program.run("agreement", "--table", folder.path("table.json")).text
    #expect(text.contains("C: 4 coders, 12 units, 11 coded by two or more"))
    #expect(text.contains("0.743") && text.contains("Cohen’s kappa, coder 1 and coder 2"))
  }

  @Test func aTableThatIsNoneIsTold() throws {
    let missing = try Program.run("agreement", "--table", folder.path("none.csv"))
    #expect(missing.status == 1 && missing.message.contains("cannot be read"))
    try folder.write("ada,1,2\nbea,1\n", to: "odd.csv")
    let odd = try Program.run("agreement", "--table", folder.path("odd.csv"))
    #expect(odd.status == 1 && odd.message.contains("has 1 units for bea and 2 for ada"))
  }

  @Test(
    arguments: [
      ["--table", "a.csv", "dossier"], ["--table", "a.csv", "--on", "stance"], ["--on", "venue"],
    ]
  )
  func wrongWordsAreRefused(words: [String]) {
    #expect(throws: (any Error).self) { try Entente.parseAsRoot(["agreement"] + words) }
  }

  @Test func pairsOfACrowdAreLeftOutAndThatIsTold() throws {
    let rows = (0..<31).map { "coder \($0),1,\($0 % 2)" }
    try folder.write(rows.joined(separator: "\n") + "\n", to: "crowd.csv")
    let ending = try Program.run("agreement", "--table", folder.path("crowd.csv"))
    #expect(ending.status == 0)
    #expect(
      ending.message
        == "entente: Kappa and pi of each pair are left out: 31 coders make 465 pairs; up to 30 coders "
        + "have them.\n"
    )
    #expect(!ending.text.contains("Cohen"))
    #expect(ending.text.contains("Fleiss"))
  }
}
