import Interchange
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface
@testable import entente

/// What the dossier of a change of government says, worked out by hand from its quotes.
struct ChangeOfGovernmentTests {
  private func board(_ perspective: Perspective) throws -> [String] {
    let queries = try ChangeOfGovernment.queries()
    return BoardSection.allCases.flatMap { section in
      queries.issues(in: section, perspective, .all).rows.map { row in
        "\(section) \(row.id) \(row.standing) \(row.positions.first) \(row.positions.second)"
      }
    }
  }

  private func row(_ id: String, _ window: RecordWindow = .day) throws -> PropositionRow {
    let perspective = try ChangeOfGovernment.perspective(.record, window)
    let record = try ChangeOfGovernment.queries().record(id, perspective)
    guard case .proposition(let row, _)? = record else {
      throw Missing(id: id)
    }
    return row
  }

  private struct Missing: Error { let id: String }

  /// Such as "disagree 4/2 since 2018-05-08 by T6".
  private func announced(_ position: PartyPosition) -> String {
    let since = position.since?.text ?? "never"
    let turning = position.turning.map(\.rawValue).joined(separator: "+")
    let first = position.isFirst ? " first" : ""
    let order = position.isOrderUnknown ? " order unknown" : ""
    return "\(position.position) \(position.all.agrees)/\(position.all.disagrees) since \(since)"
      + (turning.isEmpty ? "" : " by \(turning)") + first + order
  }

  // MARK: - Standings

  @Test func byTheLastWordsTheNewGovernmentCounts() throws {
    #expect(
      try board(ChangeOfGovernment.perspective()) == [
        "shared ferry mixed agree agree",
        "contested treaty contested disagree agree",
        "contested dam contested divided agree",
        "contested ferry mixed disagree agree",
        "oneSided trade oneSided agree silent",
        "oneSided fish open silent silent",
      ]
    )
  }

  /// Four of six words of Veldt are for the treaty, and of Marrow's two on pupils one is for either.
  @Test func byAllWordsTheOldGovernmentDoes() throws {
    #expect(
      try board(ChangeOfGovernment.perspective(.record, .all)) == [
        "shared treaty shared agree agree",
        "contested ferry contested disagree agree",
        "contested dam contested divided agree",
        "oneSided trade oneSided agree silent",
        "oneSided fish open silent silent",
      ]
    )
  }

  @Test func anAssessmentStandsAgainstTheRecord() throws {
    let perspective = try ChangeOfGovernment.perspective(.assessed)
    let rows = try ChangeOfGovernment.queries().issues(perspective, .all).rows
    let treaty = try #require(rows.first { $0.id == "treaty" })
    #expect(treaty.standing == .shared && treaty.record == .contested)
    #expect(treaty.restsOnAssessmentAlone && treaty.assessor == "Jon Wick")
    #expect(rows.count { $0.basis == .recordForWantOfAssessment } == 4)
    #expect(rows.filter(\.isOnDifferentPoints).map(\.id) == ["trade"])
  }

  @Test(arguments: [
    ("TR-1", "disagree 4/2 since 2018-05-08 by T6", "agree 1/0 since 2015-04-03 by T5 first"),
    ("FE-1", "disagree 0/1 since 2017-12-22 by F2 first", "agree 1/0 since 2017-12-22 by F1 first"),
    (
      "FE-2", "agree 1/0 since 2018-03-14 by F4 first",
      "agree 1/1 since 2018-03-10 by F5 order unknown"
    ),
    (
      "DA-1", "divided 1/1 since 2019-09-01 by D1+D2 first",
      "agree 1/0 since 2019-09-02 by D3 first"
    ),
    ("TI-1", "agree 1/0 since 2019-08-01 by W1 first", "silent 0/0 since never first"),
    ("FI-1", "silent 0/0 since never first", "silent 0/0 since never first"),
  ])
  func everyPositionHasItsDayAndItsWords(id: String, veldt: String, marrow: String) throws {
    let row = try row(id)
    // Whether what was never said was first said means nothing.
    func plain(_ position: PartyPosition) -> String {
      position.position == .silent ? "silent 0/0 since never first" : announced(position)
    }
    #expect(plain(row.positions.first) == veldt)
    #expect(plain(row.positions.second) == marrow)
  }

  @Test func mostWordsOfVeldtSayOtherwise() throws {
    #expect(try row("TR-1").positions.first.isAgainstMostOfItsWords)
    #expect(try !row("TR-1", .all).positions.first.isAgainstMostOfItsWords)
    #expect(
      try announced(row("TR-1", .all).positions.first) == "agree 4/2 since 2015-04-02 by T1 first"
    )
    #expect(try row("DA-1").standing == .divided)
    #expect(try row("FE-2", .all).positions.second.position == .divided)
  }

  // MARK: - Who

  /// Eva Stone speaks for neither side: her words are counted and turn nobody.
  @Test func theThirdPartyIsThereAndTakesNoSide() throws {
    let analyst = Analyst(try ChangeOfGovernment.queries())
    let perspective = try ChangeOfGovernment.perspective()
    let neither = analyst.actors(.neither, perspective, .number, .all).rows
    #expect(neither.map(\.card.actor.id) == ["eva-stone", "jon-wick"])
    #expect(neither.map(\.quotes) == [StanceCounts(none: 1), StanceCounts()])
    let sides = [ActorGroup.side(.first), .side(.second)].map {
      analyst.actors($0, perspective, .number, .all).rows
        .map { "\($0.card.actor.id) \($0.quotes.agrees)/\($0.quotes.disagrees)/\($0.quotes.none)" }
    }
    #expect(sides == [["ada-quill 5/1/0", "bram-otter 2/3/0"], ["cora-lind 5/1/1"]])
  }

  // MARK: - Replies and silences

  @Test func everyClaimHasItsReply() throws {
    let analyst = Analyst(try ChangeOfGovernment.queries())
    let replies = analyst.replies(try ChangeOfGovernment.perspective(), .oldestFirst, .all).rows
    let told = replies.map { pair in
      let relation =
        switch pair.relation {
        case .named: " named"
        case .sameDay(let isKnown): isKnown ? " same day" : " same day?"
        case .perhapsLater: " perhaps"
        case .later: " \(pair.days ?? -1)"
        case nil: ""
        }
      return "\(pair.quote.quote.id) \(pair.reply?.quote.id.rawValue ?? "-")\(relation)"
    }
    #expect(
      told == [
        "T1 T5 1", "T5 T2 102", "T2 -", "T3 -", "T4 -", "F1 F2 named", "F2 -", "F3 F4 perhaps",
        "F5 F4 4", "F4 F3 perhaps", "T6 -", "W1 -", "W2 -", "D1 D3 1", "D2 D3 1", "D3 -", "T7 -",
      ]
    )
  }

  @Test func silencesStandInTwoGroups() throws {
    let analyst = Analyst(try ChangeOfGovernment.queries())
    let silences = analyst.silences(try ChangeOfGovernment.perspective(), .all).rows
    #expect(
      silences.map {
        "\($0.kind) \($0.listing.row.proposition.id) \($0.spoken) \($0.since.text) \($0.days)"
      } == [
        "noStance TI-1 first 2019-08-01 518", "noStance TI-2 second 2019-08-05 514",
        // F2 is of the day of F1, which it answers.
        "noLaterWords FE-1 first 2017-12-22 1105", "noLaterWords DA-1 second 2019-09-02 486",
        "noLaterWords TR-1 first 2020-01-03 363",
      ]
    )
  }

  // MARK: - Changes

  private func changes(_ lens: Lens) throws -> [String] {
    let analyst = Analyst(try ChangeOfGovernment.queries())
    let since = SmallDossier.day("2017-12-31")
    let changes = analyst.changes(since: since, try ChangeOfGovernment.perspective(lens), .all).rows
    return changes.map { change in
      let what =
        switch change.kind {
        case .issue(let id, _, let from, let to): "\(id) \(from.map { "\($0)" } ?? "-") \(to)"
        case .proposition(let proposition, _, let from, let to):
          "\(proposition.id) \(from.map { "\($0.standing)" } ?? "-") \(to.standing)"
        case .actor(let id, _, let proposition, _, let from, let to):
          "\(id) \(proposition.id) \(from) \(to)"
        }
      let quotes = [change.before, change.firstSaid, change.after, change.unmoved].map {
        $0.map(\.rawValue).joined(separator: "+")
      }
      let cause = change.broughtUpBy.map { " by \($0)" } ?? ""
      let order = change.isOrderUnknown ? " order?" : ""
      return "\(what) \(change.on.text) \(quotes.joined(separator: "/"))\(cause)\(order)"
    }
  }

  private static let propositions = [
    "DA-1 - divided 2019-09-02 /D1+D2+D3//", "TI-2 - unanswered 2019-08-05 /W2//",
    "TI-1 - unanswered 2019-08-01 /W1//", "TR-1 shared contested 2018-05-08 T4//T6/T5",
    "FE-2 - shared 2018-03-14 /F4/F5/ order?",
    "cora-lind FE-2 disagrees agrees 2018-03-10 F3//F5/ order?",
  ]

  @Test func theTurnIsDatedAndHasItsQuote() throws {
    let issues = try changes(.record).dropLast(Self.propositions.count)
    #expect(
      issues == [
        "dam - contested 2019-09-02 /D1+D2+D3//", "fish - open 2019-09-02 /// by P1",
        "trade - oneSided 2019-08-01 /W1+W2//", "treaty shared contested 2018-05-08 T4//T6/T5",
        "ferry contested mixed 2018-03-14 /F4/F5/ order?",
      ]
    )
    #expect(try changes(.record).suffix(Self.propositions.count) == Self.propositions[...])
  }

  /// The assessment says in 2019 what the record said in 2017: the issue has not moved under it.
  @Test func theAssessmentHidesNoTurnOfAProposition() throws {
    let all = try changes(.assessed)
    #expect(!all.contains { $0.hasPrefix("treaty ") })
    #expect(all.suffix(Self.propositions.count) == Self.propositions[...])
  }

  /// On the twelfth of March one side alone has said anything of FE-2: it has no part in the standing.
  @Test func anOrderThatDecidesNothingIsNotMarked() throws {
    let printed = try Program.run(
      "changes",
      "--as-of",
      "2018-03-12",
      ChangeOfGovernment.path
    ).text
    let issue = try #require(printed.split(separator: "(ferry)").dropFirst().first)
    #expect(!issue.prefix(120).contains(Wording.orderUnknown), "\(printed)")
    #expect(printed.contains("first said"))
    #expect(!printed.contains("turned F1"))
  }

  /// Her “no” of March may have followed her “yes” of the tenth.
  @Test func aChangeWhoseOrderIsNotKnownIsMarkedEverywhere() throws {
    let path = ChangeOfGovernment.path
    let printed = try Program.run("changes", "--from", "2017", path).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for line in [
      "Cora Lind: ○ disagrees → ● agrees, 10 Mar 2018, order not known",
      "new → shared, 14 Mar 2018, order not known; VE · → ● agrees; "
        + "MA · → ● agrees, 10 Mar 2018",
      "≈ mixed, 14 Mar 2018, order not known",
      "8 May 2018; VE ● → ○ disagrees before T4",
    ] {
      #expect(printed.contains(line), "\(line) in \(printed)")
    }
    let json = try Program.run("changes", "--from", "2017", "--json", path).text
    #expect(json.matches(of: /"orderKnown":\s*false/).count == 3, "\(json)")
    let heading = try ChangeOfGovernment.queries().heading
    let rows = try Analyst(ChangeOfGovernment.queries())
      .changes(
        since: SmallDossier.day("2017-12-31"),
        ChangeOfGovernment.perspective(.record),
        .all
      ).rows.filter(\.isOrderUnknown)
    #expect(rows.count == 3)
    for change in rows {
      #expect(change.turn.hasSuffix(", order not known"))
      #expect(ChangeText(change).note(heading).runs.last?.text.hasSuffix("order not known") == true)
    }
  }

  // MARK: - The ladder

  private func ladder(_ lens: Lens) throws -> [String] {
    let analyst = Analyst(try ChangeOfGovernment.queries())
    return analyst.ladder(try ChangeOfGovernment.perspective(lens), .all).rows.map {
      "\($0.issue.id) \($0.issue.standing) \($0.shared)/\($0.decided) \($0.issue.quotes.matching)"
    }
  }

  @Test func theLadderCountsDecidedPropositions() throws {
    #expect(
      try ladder(.record) == [
        "ferry mixed 1/2 5", "trade oneSided 0/0 2", "fish open 0/0 1", "treaty contested 0/1 8",
        "dam contested 0/1 3",
      ]
    )
    #expect(try ladder(.assessed).first == "treaty shared 0/1 8")
  }

  // MARK: - JSON and print

  @Test func positionsAreGivenToPrograms() throws {
    let queries = try ChangeOfGovernment.queries()
    let perspective = try ChangeOfGovernment.perspective()
    let record = try #require(queries.record("TR-1", perspective))
    let text = RecordJSON(queries, perspective).shown(record).text
    let plain = text.filter { !$0.isWhitespace }
    #expect(
      plain.contains(
        #""veldt":{"position":"disagree","agrees":4,"disagrees":2,"agreesInWindow":0,"#
          + #""disagreesInWindow":1,"since":"2018-05-08","turnedBy":["T6"],"firstSaid":false,"#
          + #""mostWordsOtherwise":true,"orderKnown":true}"#
      ),
      "\(plain)"
    )
  }

  @Test func theTurningQuoteIsNamedByWhoAndWhen() throws {
    let text = try shown("TR-1", filter: "")
    #expect(
      text.contains(
        "VE ○ disagrees; ●4 ○2; since 8 May 2018, turned by Bram Otter on 8 May 2018 (T6)"
      )
    )
    #expect(text.contains("4 of 6 agree"))
    #expect(text.contains("first said by Cora Lind on 3 Apr 2015 (T5)"))
    #expect(!text.contains("outside the filter"))
  }

  /// The filter changes no position: the quote that turned one is named though it does not match.
  @Test func aTurningQuoteOutsideTheFilterIsMarked() throws {
    let text = try shown("TR-1", filter: "party:marrow")
    #expect(text.contains("turned by Bram Otter on 8 May 2018 (T6, outside the filter)"))
    #expect(text.contains("first said by Cora Lind on 3 Apr 2015 (T5)"))
  }

  private func shown(_ id: String, filter: String) throws -> String {
    let queries = try ChangeOfGovernment.queries()
    let perspective = try ChangeOfGovernment.perspective(filter: filter)
    let record = try #require(queries.record(id, perspective))
    return RecordText(queries, perspective, columns: 200).shown(record)
      .joined(separator: "\n")
  }

  // MARK: - Why there is nothing

  @Test(arguments: [
    (["silences", "--as-of", "2010"], "by 31 Dec 2010, and 5 by its last day"),
    (
      ["timeline", "--as-of", "2010"], "has no events or quotes by 31 Dec 2010, and 20 by its last"
    ),
    (["list", "events", "--filter", "party:marrow issue:fish"], "No events match"),
    (["matrix", "--as-of", "2010"], "has no quoted actors by 31 Dec 2010, and 4 by its last day"),
    (["replies", "--filter", "issue:fish"], "match by 31 Dec 2020, nor later"),
    (
      ["replies", "--as-of", "2016", "--filter", "issue:dam"],
      "match by 31 Dec 2016, and 3 by the last day"
    ),
    (
      ["changes", "--from", "2013", "--to", "2014"], "stance differs between 31 Dec"
    ),
    (["changes", "--filter", "issue:fish"], "stance that matches differs"),
  ])
  func whatIsNotThereIsToldWithItsReason(arguments: [String], expected: String) throws {
    let words = [arguments[0]] + (arguments[0] == "list" ? [arguments[1]] : [])
    let rest = arguments.dropFirst(words.count)
    let all = words + [ChangeOfGovernment.path] + rest
    let ending = try Program.run(all.map { Array($0.utf8) })
    #expect(ending.status == 1)
    #expect(ending.message.contains(expected), "\(ending.message)")
  }

  @Test func aDossierWithoutAnythingOfAKindSaysSo() {
    let empty = ScanQueries(
      Dossier(
        title: "Empty",
        asOf: SmallDossier.asOf,
        parties: BothSides(first: SmallDossier.arcadia, second: SmallDossier.borduria)
      )
    )
    let lack = Lack(Perspective(asOf: SmallDossier.asOf)) { RecordKind.quotes.count(in: empty, $0) }
    #expect(lack == .nowhere)
    #expect(lack.message("quotes") { "\($0)" } == "This dossier has no quotes.")
  }
}
