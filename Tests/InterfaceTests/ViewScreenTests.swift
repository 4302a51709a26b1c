import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Every view as it looks, on its own and with what is opened in it.
@Suite struct ViewScreenTests {
  static let sizes = [Size.sideBySide, .full]

  /// The digit of a view.
  static func digit(_ view: PaneID) -> String {
    "\(PaneRegistry.entries.first { $0.id == view }?.digit ?? 1)"
  }

  @Test(arguments: PaneRegistry.entries.dropFirst(), sizes)
  func everyView(entry: PaneEntry, size: Size) throws {
    // From 2017 there is more to see than from the dossier's own day.
    var session = Session(size, lens: .record, asOf: SmallDossierDays.late)
    session.type(Self.digit(entry.id))
    #expect(session.state.view == entry.id)
    try Golden.check(session.canvas, "\(entry.id.name)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: PaneRegistry.entries.dropFirst())
  func everyViewInTheSmallestWindow(entry: PaneEntry) throws {
    var session = Session(.stacked, lens: .record, asOf: SmallDossierDays.late)
    session.type(Self.digit(entry.id))
    try Golden.check(session.canvas, "\(entry.id.name)-40x10")
  }

  /// By the assessments, in 2017: some issues stand so by an assessment alone, one has none.
  @Test(arguments: PaneRegistry.entries)
  func everyViewUnderTheAssessedLens(entry: PaneEntry) throws {
    var session = Session(.full, lens: .assessed, asOf: SmallDossierDays.late)
    session.type(Self.digit(entry.id))
    #expect(session.state.view == entry.id)
    let layout = session.state.layout
    let rects = layout.pane.isEmpty ? Array(layout.lists.values) : [layout.pane]
    let rows = (rects.map(\.row).min() ?? 0)..<(rects.map(\.endRow).max() ?? 0)
    #expect(!rows.isEmpty)
    try Golden.check(
      text: ScreenText.describe(session.canvas, rows: rows),
      "\(entry.id.name)-assessed"
    )
  }

  @Test func theMatrixWithoutColour() throws {
    var session = Session(.sideBySide, lens: .record, theme: Theme(depth: .none))
    session.type("5l")
    try Golden.check(session.canvas, "matrix-80x24-colourless")
  }

  @Test func anActorOnItsOwnScreen() throws {
    var session = Session(.sideBySide, lens: .record, asOf: SmallDossierDays.late)
    session.type("4")
    session.press(.enter)
    try Golden.check(session.canvas, "actor-80x24")
  }

  /// The President comes round twice, and once says both on one day.
  @Test(arguments: sizes)
  func anActorWhoChangedStance(size: Size) throws {
    let turns: [(String, Stance)] = [
      ("2012-03-01", .disagrees), ("2012-11", .disagrees), ("2015-02-10", .disagrees),
      ("2015-02-10", .agrees), ("2016-06-20", .disagrees),
    ]
    let small = SmallDossier.dossier
    let quotes = try turns.enumerated().map { number, turn in
      Quote(
        id: Quote.ID("T\(number + 1)"),
        text: "The sea is \(turn.1 == .agrees ? "everybody’s" : "ours alone").",
        speaker: "ivan-koval",
        role: "President",
        party: "borduria",
        date: try EDTFDate(parsing: turn.0),
        issue: "fisheries",
        proposition: "FI-1",
        stance: turn.1,
        basis: .words,
        source: "bordurian-mfa",
        anchor: Anchor(exact: "")
      )
    }
    let dossier = Dossier(
      title: small.title,
      asOf: small.asOf,
      parties: small.parties,
      actors: small.actors,
      issues: small.issues,
      sources: small.sources,
      quotes: small.quotes + quotes
    )
    var session = Session(
      size,
      lens: .record,
      asOf: SmallDossierDays.late,
      queries: ScanQueries(dossier)
    )
    session.type("4l")
    session.press(.enter)
    #expect(session.state.subject == .actor("ivan-koval"))
    try Golden.check(session.canvas, "changed-stance-\(size.columns)x\(size.rows)")
  }

  @Test func anEventOnItsOwnScreen() throws {
    var session = Session(.sideBySide, asOf: SmallDossierDays.late)
    session.type("2")
    for _ in 0..<40 {
      if case .event? = session.state.subject { break }
      session.type("j")
    }
    session.press(.enter)
    try Golden.check(session.canvas, "event-80x24")
  }

  @Test func adviceOnItsOwnScreen() throws {
    var session = Session(.sideBySide, asOf: SmallDossierDays.late)
    session.type("6")
    session.press(.tab, .enter)
    try Golden.check(session.canvas, "advice-80x24")
  }

  @Test func theBoardAfterAStepOfTheDate() throws {
    var session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    session.type("[")
    try Golden.check(session.canvas, "travelled-120x40")
  }

  @Test func aDateBeingTyped() throws {
    var session = Session(.sideBySide)
    session.type("@2014-13")
    session.press(.enter)
    try Golden.check(session.canvas, "date-mistake-80x24")
  }
}
