import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

struct ViewJSONTests {
  private let analyst = Analyst(ScanQueries(SmallDossier.dossier))
  private let perspective = Perspective(asOf: SmallDossier.day("2016-12-31"), lens: .record)

  private func keys(_ value: JSON) -> String {
    guard case .object(let members) = value else { return "" }
    return members.map(\.key).joined(separator: " ")
  }

  @Test(arguments: [
    (
      PrintedView.timeline,
      ["date precision kind id direction", "date precision kind id stance datedBySource"]
    ),
    (
      .changes,
      [
        "kind id from to party on orderKnown onDifferentPoints basis assessor evidence before "
          + "firstSaid turned unmoved"
      ]
    ),
    (
      .actors,
      ["id name party roles quotes agree disagree none first last changes"]
    ),
    (
      .matrix,
      [
        "actor issue position propositions agree disagree none",
        "actor proposition position propositions agree disagree none",
      ]
    ),
    (.ladder, ["issue standing basis record decided shared share quotes"]),
    (.silences, ["proposition spoken silent since datedBySource days daysAre kind finding"]),
    (.replies, ["quote reply days daysAre relation otherAnswers otherAnswersAreAll finding"]),
  ])
  func everyRowHasItsKeysAndNoOthers(view: PrintedView, expected: [String]) {
    let values = view.values(analyst, perspective)
    #expect(!values.isEmpty)
    #expect(Set(values.map(keys)) == Set(expected))
  }

  /// A number of days is told to be as well known as the sentence beside it says.
  @Test func daysSayHowWellTheyAreKnown() throws {
    let analyst = Analyst(try ChangeOfGovernment.queries())
    let perspective = try ChangeOfGovernment.perspective()
    var known: Set<String> = []
    for value in PrintedView.replies.values(analyst, perspective) {
      guard case .string(let finding)? = value["finding"] else { continue }
      guard case .string(let precision)? = value["daysAre"] else {
        #expect(value["days"] == .null)
        continue
      }
      known.insert(precision)
      #expect(value["days"] != .null)
      #expect((precision == "atMost") == finding.contains("at most"))
      #expect((precision == "about") == finding.contains("about"))
    }
    #expect(known.isSuperset(of: ["exact", "atMost"]))
  }

  @Test func anEntryIsAnEventOrAQuote() {
    for value in PrintedView.timeline.values(analyst, perspective) {
      let isEvent = value["kind"] == .string("event")
      #expect((value["direction"] != nil) == isEvent)
    }
  }

  private func values(of change: Change) -> [JSON] {
    ViewJSON(analyst.queries, perspective).change(change)
  }

  private func change(
    from: PropositionState?,
    to: PropositionState
  ) -> Change {
    Change(
      kind: .proposition(
        Proposition(id: "FI-1", text: "t"),
        issue: "fisheries",
        from: from,
        to: to
      ),
      on: EDTFDate(SmallDossier.asOf),
      before: ["Q01", "Q02"],
      after: ["Q04"]
    )
  }

  private func state(
    _ standing: PropositionStanding,
    _ first: Position,
    _ second: Position
  ) -> PropositionState {
    PropositionState(
      standing: standing,
      positions: BothSides(first: first, second: second)
    )
  }

  @Test func aPropositionThatTurnedIsOneObject() throws {
    let turned = values(
      of: change(
        from: state(.unanswered, .agree, .silent),
        to: state(.contested, .agree, .disagree)
      )
    )
    #expect(turned.count == 1)
    #expect(turned[0]["kind"] == .string("proposition"))
    #expect(turned[0]["from"] == .string("unanswered") && turned[0]["to"] == .string("contested"))
    #expect(turned[0]["on"] == .string("2015-06-30"))
    #expect(turned[0]["evidence"] == .texts(["Q01", "Q02", "Q04"]))
    let fresh = values(of: change(from: nil, to: state(.unanswered, .agree, .silent)))
    #expect(fresh.count == 1 && fresh[0]["from"] == .null)
  }

  @Test func wherePositionsAloneChangedThereIsOneObjectForEachParty() throws {
    let both = values(
      of: change(
        from: state(.contested, .agree, .disagree),
        to: state(.contested, .disagree, .agree)
      )
    )
    #expect(both.map { $0["kind"] } == [.string("position"), .string("position")])
    #expect(both.map { $0["id"] } == [.string("FI-1"), .string("FI-1")])
    #expect(both.map { $0["from"] } == [.string("agree"), .string("disagree")])
    #expect(both.map { $0["to"] } == [.string("disagree"), .string("agree")])
    // The evidence is that of the party that changed.
    for (value, side) in zip(both, Side.allCases) {
      let expected = ["Q01", "Q02", "Q04"].filter {
        analyst.queries.quote(Quote.ID($0))?.side == side
      }
      #expect(value["evidence"] == .texts(expected))
    }
    let one = values(
      of: change(
        from: state(.divided, .divided, .agree),
        to: state(.divided, .divided, .disagree)
      )
    )
    #expect(one.map { $0["to"] } == [.string("disagree")])
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (0.5, "0.5"), (2.0 / 3, "0.667"), (0.001, "0.001"), (0.0004, "0"),
    (0.25, "0.25"), (-1.05, "-1.05"), (12.3456, "12.346"), (.nan, "null"), (.infinity, "null"),
  ])
  func decimalsHaveFewDigits(number: Double, written: String) {
    #expect(JSON.decimal(number).text == written)
  }
}
