import DossierStore
import RelationsModel
import TestDossier
import Testing

@testable import Interchange
@testable import ResearchFiles

/// Speeches are sources with a text, and those who hold them actors with roles.
@Suite struct SpeechTests {
  private func read(_ people: String = SmallTEI.corpus(), _ map: String = "") throws
    -> SpeechImport
  {
    var sitting = try TEIReader.read(Array(SmallTEI.sitting.utf8))
    sitting.know(try TEIReader.read(Array(people.utf8)))
    return SpeechImport(sitting, map.isEmpty ? FieldNames() : try FieldNames(parsing: map))
  }

  @Test func `each speech is a source with its paragraphs as text`() throws {
    let read = try read()
    #expect(
      read.speeches.map(\.source.id.rawValue) == [
        "ParlaMint-AR_2018-03-04.u1", "ParlaMint-AR_2018-03-04.u2",
      ]
    )
    let first = try #require(read.speeches.first)
    #expect(first.text == "We will open the port & the quay.\n\nThank you.\n")
    #expect(first.source.type == "speech")
    #expect(first.source.title == "Sitting of 4 March: Fish")
    #expect(first.source.author == [.parts(family: "Moreau", given: "Ana")])
    #expect(first.source.issued?.text == "2018-03-04")
    #expect(first.source.url == "https://example.org/s/4")
    #expect(first.source.licence == "https://example.org/by")
    #expect(first.source.language == "en")
    #expect(first.source.textDigest == NormalisedText(first.text).digest)
    #expect(first.day == Day(year: 2018, month: 3, day: 4))
  }

  @Test func `roles and party are those of the day`() throws {
    let read = try read()
    let remark = try #require(read.speeches.first?.source.remark)
    #expect(remark.contains("Spoke as regular."))
    #expect(remark.contains("Minister of Ports") && remark.contains("member, Blue Party"))
    #expect(!remark.contains("Red Party"))
    let actor = try #require(read.actors.first)
    #expect(actor.id.rawValue == "ana-moreau" && actor.name == "Ana Moreau")
    #expect(actor.roles.count == 4)
    #expect(actor.roles[1].organisation == "Red Party")
    #expect(actor.roles[1].to?.text == "2014-12-31")
    #expect(actor.roles[3].title == "Minister of Ports")
    #expect(actor.party == nil)
  }

  @Test func `a table says for which party an organisation speaks`() throws {
    let read = try read(SmallTEI.corpus(), "party:blue party=arcadia")
    #expect(read.actors.map(\.party?.rawValue) == ["arcadia", nil])
    var names = FieldNames()
    try names.set("party=arcadia")
    let sitting = try TEIReader.read(Array(SmallTEI.sitting.utf8))
    let all = SpeechImport(sitting, names)
    #expect(all.actors.map(\.party?.rawValue) == ["arcadia", "arcadia"])
  }

  @Test func `who is not listed has the name of the reference`() throws {
    let read = try read()
    #expect(read.actors.map(\.name) == ["Ana Moreau", "Unal Bob"])
    #expect(read.speeches.last?.text == "Order please.\n")
    #expect(read.speeches.last?.source.remark == "Spoke as chair.")
  }

  @Test func `what is no word of the speaker is counted`() throws {
    let read = try read()
    let counts = Dictionary(uniqueKeysWithValues: read.dropped.counts.map { ($0.kind, $0.number) })
    #expect(counts["notes, gaps and noises inside of speeches"] == 3)
    #expect(counts["speeches without words"] == 1)
  }

  @Test(arguments: [
    "<TEI><text><u who='#a'><seg>x</seg></u>", "<TEI><!DOCTYPE x></TEI>", "", "<TEI",
    "<!DOCTYPE TEI [<!ENTITY a 'b'>]><TEI/>", "<TEI>&unknown;</TEI>",
  ])
  func `a damaged file is told`(text: String) {
    #expect(throws: ResearchFileError.self) { try TEIReader.read(Array(text.utf8)) }
  }

  @Test func `three hundred damaged files give speeches or a reason`() throws {
    let whole = Array((SmallTEI.sitting).utf8)
    var (read, refused) = (0, 0)
    for seed in 0..<300 {
      do {
        _ = SpeechImport(try TEIReader.read(Damage.done(to: whole, seed: seed)), FieldNames())
        read += 1
      } catch {
        #expect(error.message.contains("line"))
        refused += 1
      }
    }
    #expect(read > 20 && refused > 50)
  }
}
