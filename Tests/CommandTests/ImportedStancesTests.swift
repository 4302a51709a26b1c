import CorpusStore
import Foundation
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// A stance of which the data name no proposition is on the issue as a whole.
struct ImportedStancesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var corpus: String { folder.path("c.entente") }

  private func importing(_ rows: String) throws -> ImportProcess {
    let name = "\(UInt32.random(in: .min ... .max)).csv"
    try folder.write("text,speaker,party,date,issue,source,stance,proposition\n" + rows, to: name)
    return try imported([folder.path(name), "--into", corpus])
  }

  private func dossier() throws -> Dossier { try Corpus(opening: FilePath(corpus)).dossier() }

  private static let rows = """
    We agree fully,Ana Moreau,arcadia,2019-06-11,Fish and more,gaz,agrees,
    We disagree,Bob Unal,borduria,2019-06-12,Fish and more,gaz,disagrees,
    We may,Bob Unal,borduria,2019-06-13,Fish and more,gaz,none,
    Nets out,Bob Unal,borduria,2019-06-14,Fish and more,gaz,agrees,No nets

    """

  @Test func itGetsAPropositionOfItsOwn() throws {
    let run = try importing(Self.rows)
    #expect(
      run.message.contains(
        "2 rows with a stance and no proposition, taken to be on the issue as a whole: "
          + "“Fish and more” as fish-and-more-whole (2)."
      ),
      "\(run.message)"
    )
    let propositions = try #require(try dossier().issues.first).propositions
    #expect(propositions.map(\.text) == ["No nets", "Fish and more"])
    #expect(propositions.map(\.whole) == [false, true])
    #expect(propositions.last?.id == "fish-and-more-whole")
    let stances = try dossier().quotes.map { $0.proposition?.rawValue }
    let whole = "fish-and-more-whole"
    #expect(stances == [whole, whole, nil, propositions[0].id.rawValue])
    _ = try importing("Again,Ana,arcadia,2019-07-01,fish and MORE,gaz,agrees,\n")
    #expect(try dossier().quotes.last?.proposition == "fish-and-more-whole")
    #expect(try dossier().issues.flatMap(\.propositions).count == 2)
    let list = try Program.run("show", "fish-and-more", "--json", corpus)
    #expect(list.text.contains("\"whole\": true") || list.text.contains("\"whole\":true"))
  }

  @Test func itsIdIsOneThatNobodyHas() throws {
    _ = try importing("w,fish-whole,arcadia,2019,fish,fish-whole-2,agrees,\n")
    #expect(try dossier().issues.first?.propositions.map(\.id) == ["fish-whole-3"])
  }

  @Test func aVariantHasTheStanceOfItsOriginal() throws {
    let row = { (id: String, more: String) in
      #"{"id":"\#(id)","text":"w","speaker":"a","date":"2014","issue":"i","source":"s"\#(more)}"#
    }
    let rows = [row("Q1", ""), row("Q2", #","stance":"agrees","variantOf":"Q1""#)]
    try folder.write(rows.joined(separator: "\n"), to: "rows.ndjson")
    _ = try imported([folder.path("rows.ndjson"), "--into", corpus])
    #expect(try dossier().issues.first?.propositions == [])
  }
}
