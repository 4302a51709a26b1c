import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Records are called by their texts and names; ids that an import made of a text are not shown.
@Suite struct RecordNameTests {
  private func card(
    role: String? = nil,
    on date: String,
    roles: [RelationsModel.Role]
  ) throws -> QuoteCard {
    let long: Proposition.ID = "the-nuclear-agreement-should-be-kept-2287f62a18f7"
    let quote = Quote(
      id: "Q1",
      text: "Keep it.",
      speaker: "ana",
      role: role,
      party: "arcadia",
      date: try EDTFDate(parsing: date),
      issue: "agreement",
      proposition: long,
      stance: .agrees,
      source: "gazette"
    )
    let dossier = Dossier(
      title: "Names",
      asOf: OpenStartDossier.asOf,
      parties: SmallDossier.dossier.parties,
      actors: [
        Actor(id: "ana", name: "Ana Moreau", kind: .person, party: "arcadia", roles: roles)
      ],
      issues: [
        RelationsModel.Issue(
          id: "agreement",
          title: "The agreement",
          propositions: [
            Proposition(id: long, text: "The nuclear agreement should be kept")
          ]
        )
      ],
      sources: [Source(id: "gazette", type: "document", title: "Gazette", licence: "not stated")],
      quotes: [quote]
    )
    let scan = try #require(ScanQueries(dossier).quote("Q1"))
    let index = try #require(try IndexedQueries(dossier).quote("Q1"))
    #expect(scan == index)
    return scan
  }

  private func line(_ card: QuoteCard) -> String {
    QuoteBlock.block(card, .everything, columns: 300).lines.last?.plain ?? ""
  }

  @Test func aLineNamesPropositionAndSource() throws {
    #expect(
      line(try card(on: "2017-06-01", roles: []))
        == "● “The nuclear agreement should be kept”  Ana Moreau · 1 Jun 2017"
        + " · rendering not recorded · “Gazette”"
    )
  }

  static let roles: [(String?, String?, String, String)] = [
    ("2016", "2018", "2017-06-01", ", Minister (from the actor’s record)"),
    ("2016", nil, "2017", ", Minister (from the actor’s record)"),
    ("2023", nil, "2017-06-01", ""), ("2010", "2014", "2017-06-01", ""),
    (nil, nil, "2017-06-01", ""), (nil, "2018", "2017-06-01", ""),
    ("2016", "2018", "../2017", ""), ("2016", "2018", "2017~", ""), ("2017-03", "2018", "2017", ""),
  ]

  @Test(arguments: roles)
  func aRoleOnTheDayComesFromTheRecord(
    from: String?,
    to: String?,
    date: String,
    shown: String
  ) throws {
    let role = RelationsModel.Role(
      title: "Minister",
      from: try from.map(EDTFDate.init(parsing:)),
      to: try to.map(EDTFDate.init(parsing:))
    )
    #expect(line(try card(on: date, roles: [role])).contains("Ana Moreau\(shown) · "))
    let stated = line(try card(role: "Envoy", on: date, roles: [role]))
    #expect(stated.contains("Ana Moreau, Envoy · "))
  }
}
