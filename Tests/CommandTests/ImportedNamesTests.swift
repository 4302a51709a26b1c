import CorpusStore
import Foundation
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import entente

struct ImportedNamesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var corpus: String { folder.path("c.entente") }

  private func importing(_ rows: String, _ more: [String] = []) throws -> ImportProcess {
    let header = "text,speaker,party,date,issue,source\n"
    let name = "\(UInt32.random(in: .min ... .max)).csv"
    try folder.write(header + rows, to: name)
    return try imported([folder.path(name), "--into", corpus] + more)
  }

  private func dossier() throws -> Dossier { try Corpus(opening: FilePath(corpus)).dossier() }

  @Test func oneNameIsOneRecordHoweverItIsSpelled() throws {
    let run = try importing(
      """
      One,Lavrov,Arcadia,2014-01-01,Fisheries,Gazette
      Two,"Lavrov ",arcadia,2014-01-02,"Fisheries ","Gazette "
      Three,Orban,Borduria,2014-01-03,FISHERIES,gazette
      Four,ORBAN\u{A0},\u{3000}BORDURIA,2014-01-04,fisheries,GAZETTE
      Five,Zo\u{EB} K,Arcadia,2014-01-05,Trade  talks,The\u{A0}Herald
      Six,ZOE\u{308}  k,Arcadia,2014-01-06,trade talks,the herald

      """
    )
    #expect(run.text.contains("6 new"), "\(run.text)\(run.message)")
    let dossier = try dossier()
    #expect(dossier.actors.map(\.name) == ["Lavrov", "Orban", "Zoë K"])
    #expect(dossier.issues.map(\.title) == ["Fisheries", "Trade talks"])
    #expect(dossier.sources.map(\.title) == ["Gazette", "The Herald"])
    #expect(Side.allCases.map { dossier.parties[$0].name } == ["Arcadia", "Borduria"])
    #expect(
      dossier.quotes.map { $0.party?.rawValue } == [
        "Arcadia", "Arcadia", "Borduria", "Borduria", "Arcadia", "Arcadia",
      ]
    )
  }

  /// Fishing is no sin: names are one up to case, composition and blanks alone.
  @Test func namesThatDifferInAnAccentAreTwo() throws {
    let run = try importing(
      """
      One,Orban,Arcadia,2014-01-01,Peche,Gazette
      Two,Orb\u{E1}n,Arc\u{E1}dia,2014-01-02,P\u{EA}che,G\u{E2}zette
      Two,Orban,Arcadia,2014-01-02,P\u{E9}ch\u{E9},Gazette
      Two,ORBA\u{301}N,ARC\u{C1}DIA,2014-01-02,Pe\u{302}che,g\u{E2}zette
      Three,P\u{E9}ter K,Arcadia,2014-01-03,Peche,Gazette
      Four,Peter K,Arcadia,2014-01-04,Peche,Gazette

      """
    )
    #expect(run.text.contains("5 new, 0 replaced, 1 unchanged"), "\(run.text)\(run.message)")
    let dossier = try dossier()
    #expect(
      dossier.actors.map(\.name) == ["Orban", "Orb\u{E1}n", "P\u{E9}ter K", "Peter K"]
    )
    #expect(dossier.issues.map(\.title) == ["Peche", "P\u{EA}che", "P\u{E9}ch\u{E9}"])
    #expect(dossier.sources.map(\.title) == ["Gazette", "G\u{E2}zette"])
    #expect(Side.allCases.map { dossier.parties[$0].name } == ["Arcadia", "Arc\u{E1}dia"])
    #expect(Set(dossier.actors.map(\.id)).count == 4)
  }

  @Test func aNameWithAHyphenKeepsIt() throws {
    _ = try importing("One,Jean-Claude,EU-West,2014,EU-Russia,AFP-Wire\n")
    let dossier = try dossier()
    #expect(dossier.actors.map(\.name) == ["Jean-Claude"])
    #expect(dossier.issues.map(\.title) == ["EU-Russia"])
    #expect(dossier.sources.map(\.title) == ["AFP-Wire"])
    #expect(dossier.parties.first.name == "EU-West")
  }

  @Test func theNamesOfTheCorpusAreFound() throws {
    _ = try imported([Repository.data, "--into", corpus])
    let before = try dossier()
    let issue = try #require(before.issues.first { $0.id == "north-korea" })
    let claim = try #require(issue.propositions.first)
    let source = try #require(before.sources.first { $0.title?.contains(",") == false })
    try folder.write(
      """
      text;speaker;party;date;issue;proposition;stance;source
      New words;SERGEI  lavrov;united kingdom;2014-01-01;\(issue.title.uppercased());\
      \(claim.text.uppercased());agrees;\(source.title?.uppercased() ?? "")

      """,
      to: "more.csv"
    )
    let run = try imported([folder.path("more.csv"), "--into", corpus])
    #expect(run.text.contains("1 new"), "\(run.text)\(run.message)")
    let after = try dossier()
    #expect(after.actors.count == before.actors.count)
    #expect(after.issues == before.issues)
    #expect(after.sources.count == before.sources.count)
    let quote = try #require(after.quotes.last)
    #expect(quote.speaker == "sergei-lavrov")
    #expect(quote.party == "uk")
    #expect(quote.proposition == claim.id)
  }

  @Test func aThirdPartyIsKeptAndTold() throws {
    let run = try importing(
      """
      One,Ana,Arcadia,2014-01-01,i,s
      Two,Bob,Borduria,2014-01-02,i,s
      Three,Carl,Orbania,2014-01-03,i,s
      Four,Carl,ORBANIA,2014-01-04,i,s
      Five,Dora,Côte d'Or,2014-01-05,i,s
      Six,Ana,Orbania,2014-01-06,i,s

      """
    )
    #expect(run.text.contains("6 new"))
    #expect(
      run.message.contains(
        "4 rows for parties beyond the two, kept as the organisation of the speaker’s role: "
          + "“Orbania” (3), “Côte d'Or” (1)."
      ),
      "\(run.message)"
    )
    let dossier = try dossier()
    #expect(
      dossier.quotes.map { $0.party?.rawValue } == ["Arcadia", "Borduria", nil, nil, nil, nil]
    )
    let roles = dossier.actors.map { $0.roles.map(\.organisation) }
    #expect(roles == [["Orbania"], [], ["Orbania"], ["Côte d'Or"]])
    #expect(dossier.actors.map { $0.party?.rawValue } == ["Arcadia", "Borduria", nil, nil])
  }

  /// A party that was asked for and that no row names is told, where rows name others.
  @Test func aPartyThatNoRowNamesIsTold() throws {
    let rows = """
      speaker,party,date,issue,text,source
      Ana,Arcadia,2014-01-01,i,One,s
      Bob,Borduria,2014-01-02,i,Two,s

      """
    try folder.write(rows, to: "two.csv")
    let wrong = try imported([
      folder.path("two.csv"), "--into", folder.path("wrong.entente"), "--parties",
      "Arcadia,Bordurien",
    ])
    #expect(
      wrong.message.contains("No row names “Bordurien”: --parties takes names or ids"),
      "\(wrong.message)"
    )
    let right = try imported([
      folder.path("two.csv"), "--into", folder.path("right.entente"), "--parties",
      "arcadia,Borduria",
    ])
    #expect(!right.message.contains("No row names"), "\(right.message)")
  }

  /// A party that nobody named gets no name, and the import tells of it.
  @Test func aMissingPartyIsSaidToBeMissing() throws {
    let run = try importing("One,Ana,Arcadia,2014-01-01,i,s\n")
    #expect(
      run.message.contains("“Arcadia” is the only party: the corpus has no second one."),
      "\(run.message)"
    )
    let parties = try dossier().parties
    #expect(parties.first.shortName == "Arcadia")
    #expect(parties.second.name == "(no second party)")
    #expect(parties.second.shortName == "(no second party)")
    let second = try importing("Two,Bob,Borduria,2014-01-02,i,s\n")
    #expect(!second.message.contains("only party"), "\(second.message)")
    #expect(try dossier().parties.second.name == "Borduria")
  }

  @Test func recordsWithIdsOfTheirOwnStayApart() throws {
    let row = { (number: Int, speaker: String) in
      #"{"id":"Q\#(number)","text":"w","speaker":"\#(speaker)","speakerName":"John Smith","#
        + #""date":"2014","issue":"i","source":"s"}"#
    }
    try folder.write(row(1, "smith-2") + "\n" + row(2, "john-smith") + "\n", to: "rows.ndjson")
    _ = try imported([folder.path("rows.ndjson"), "--into", corpus])
    #expect(try dossier().quotes.map(\.speaker) == ["smith-2", "john-smith"])
  }

  /// Of a table of organisations the two sides are named as it names them.
  @Test(arguments: ["Südland,North Land", " North Land , \"Südland\" "])
  func partiesCanBeNamed(names: String) throws {
    let run = try importing(
      """
      One,Ana,Miners,2014-01-01,Coal,Gazette
      Two,Bo,Südland,2014-01-02,Coal,Gazette
      Three,Cy,north land,2014-01-03,Coal,Gazette

      """,
      ["--parties", names]
    )
    #expect(run.text.contains("3 new"), "\(run.text)\(run.message)")
    let dossier = try dossier()
    #expect(Set(Side.allCases.map { dossier.parties[$0].name }) == ["Südland", "North Land"])
    #expect(dossier.quotes.count { dossier.side(of: $0.party) != nil } == 2)
  }

  @Test(arguments: ["Gov", "Gov,gov", "Gov,", "Gov,Opp,Third", "Südland,SÜDLAND"])
  func twoPartiesAreNamed(names: String) throws {
    let run = try importing("One,Ana,Gov,2014-01-01,Coal,Gazette\n", ["--parties", names])
    #expect(run.message.contains("--parties"), "\(run.message)")
  }

  @Test func aShortNameIsAsItIsWritten() throws {
    _ = try importing(
      "One,Ana,Gov,2014-01-01,Coal,Gazette\nTwo,Bo,opp,2014-01-02,Coal,Gazette\n"
    )
    let dossier = try dossier()
    #expect(Side.allCases.map { dossier.parties[$0].shortName } == ["Gov", "OPP"])
  }

  /// A made-up id is no name, however short.
  @Test func theWholeOfAnIssueIsNamedByItsText() {
    #expect(!Proposition.ID("pipe-whole").isBrief && !Proposition.ID("pipe-whole-2").isBrief)
    #expect(Proposition.ID("PI-1").isBrief)
  }

  /// Of a text in another encoding nobody knows how far it is read.
  @Test func noShareIsToldOfAnotherEncoding() throws {
    let rows = (0..<40).map { "Words \($0),Ana,Gov,2014-01-01,Coal,Gazette\n" }.joined()
    let text = "text,speaker,party,date,issue,source\n" + rows
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try Data(bytes).write(to: URL(filePath: folder.path("wide.csv")))
    let run = try imported([folder.path("wide.csv"), "--into", corpus])
    #expect(run.text.contains("40 new") && !run.message.contains("%"), "\(run.message)")
  }

  /// The same words on two propositions of one issue are two statements, also when they come again.
  @Test func wordsMayBeCodedOnSeveralPropositions() throws {
    let header = "text,speaker,party,date,issue,proposition,stance,source\n"
    let rows = """
      Both.,Ana,Gov,2014-01-01,Energy,Dig it,agrees,Gazette
      Both.,Ana,Gov,2014-01-01,Energy,Burn it,disagrees,Gazette
      Both.,Ana,Gov,2014-01-01,Energy,Burn it,agrees,Gazette
      Else.,Bo,Opp,2014-01-02,Energy,Dig it,disagrees,Gazette

      """
    try folder.write(header + rows, to: "twice.csv")
    let table = folder.path("twice.csv")
    let first = try imported([table, "--into", corpus])
    #expect(first.text.contains("3 new, 1 replaced"), "\(first.text)\(first.message)")
    let stances = try dossier().quotes.map(\.stance)
    #expect(try dossier().quotes.count == 3 && stances.count { $0 == .agrees } == 2)
    // A copy under another name is read again, and finds each statement where it is.
    try folder.write(
      header + rows.replacing("disagrees,Gazette\nBoth", with: "agrees,Gazette\nBoth"),
      to: "again.csv"
    )
    let again = try imported([folder.path("again.csv"), "--into", corpus])
    #expect(again.text.contains("0 new"), "\(again.text)")
    #expect(try dossier().quotes.count == 3)
  }

  /// However the rows come, in one table or one after the other.
  @Test func statementsAreTheSameInOneRunAndInTwo() throws {
    let header = "text,speaker,party,date,issue,proposition,stance,source\n"
    let dig = "Both.,Ana,Gov,2014-01-01,Energy,Dig it,agrees,Gazette\n"
    let burn = "Both.,Ana,Gov,2014-01-01,Energy,Burn it,disagrees,Gazette\n"
    for (name, rows) in [("dig.csv", dig), ("burn.csv", burn), ("all.csv", dig + burn)] {
      try folder.write(header + rows, to: name)
    }
    for name in ["dig.csv", "burn.csv"] {
      #expect(try imported([folder.path(name), "--into", corpus]).text.contains("1 new"))
    }
    let all = try imported([folder.path("all.csv"), "--into", corpus])
    #expect(all.text.contains("0 new, 0 replaced, 2 unchanged"), "\(all.text)")
    #expect(Set(try dossier().quotes.map(\.stance)) == [.agrees, .disagrees])
  }

  /// ẞ is the capital of ß.
  @Test func aSharpSIsOneLetterInBothCases() throws {
    _ = try importing(
      "One,Anna Groß,Gov,2014-01-01,Coal,Gazette\nTwo,ANNA GROẞ,Gov,2014-01-02,Coal,Gazette\n"
    )
    #expect(try dossier().actors.map(\.name) == ["Anna Groß"])
  }
}
