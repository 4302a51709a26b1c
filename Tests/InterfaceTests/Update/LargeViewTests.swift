import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import Testing

@testable import Interface

/// Views of more than a window holds, also in windows larger than what is fetched at once.
@Suite struct LargeViewTests {
  static let queries = ScanQueries(ManyDossier.dossier)
  static let views = ViewTests.views
  static let sizes = [
    Size(columns: 60, rows: 140), Size(columns: 300, rows: 100), .full, Size(columns: 33, rows: 8),
  ]

  private func session(_ view: PaneID, _ size: Size = .full) -> Session {
    var session = Session(size, lens: .record, asOf: ManyDossier.asOf, queries: Self.queries)
    session.type(ViewScreenTests.digit(view))
    return session
  }

  @Test(arguments: views, sizes)
  func everyRowOfTheWindowIsThere(entry: PaneEntry, size: Size) {
    var session = session(entry.id, size)
    for key in ["", "jj", " ", "G", "k", "l", "g"] {
      session.type(key)
      #expect(RandomWalkTests.faults(of: session.state) == [], "after \(key)")
    }
    #expect(session.questions.count < 60)
  }

  /// What does not fit is announced by the same marks in every view, in its edge or in its title line.
  @Test(arguments: views, Size.forms + [Size(columns: 33, rows: 8)])
  func whatIsOutOfViewIsMarked(entry: PaneEntry, size: Size) {
    var session = session(entry.id, size)
    if entry.id == "changes" {
      session.type("t2000")
      session.press(.enter)
    }
    func marks() -> Set<Character> {
      // The keys stand below, in the large window beside the detail.
      let rows = session.rows[..<session.state.layout.pane.endRow]
      return Set(rows.joined().filter { "↑↓".contains($0) })
    }
    #expect(marks() == ["↓"], "\(session.text)")
    session.type(" ")
    #expect(marks() == ["↑", "↓"], "\(session.text)")
    session.type("G")
    #expect(marks().contains("↑"), "\(session.text)")
    let small = Session(Size(columns: 120, rows: 250), lens: .record, asOf: SmallDossierDays.late)
    session.state = small.state
    session.queries = Session.queries
    session.type(ViewScreenTests.digit(entry.id))
    #expect(marks() == [], "\(session.text)")
  }

  @Test func aMatrixWiderThanWhatIsFetchedIsFilled() {
    var session = session("matrix", Size(columns: 420, rows: 60))
    for key in ["", "c", "lll"] {
      session.type(key)
      #expect(RandomWalkTests.faults(of: session.state) == [], "after \(key)")
    }
  }

  @Test(arguments: views)
  func aWindowThatGrowsIsFilled(entry: PaneEntry) {
    var session = session(entry.id, .stacked)
    session.type("jjjj")
    for size in [Size(columns: 160, rows: 120), .sideBySide] {
      session.resize(size)
      #expect(RandomWalkTests.faults(of: session.state) == [], "at \(size)")
    }
  }

  /// Bars measure against the longest silence of all, not of those that are loaded.
  @Test func theBarsOfSilencesKeepTheirMeasure() throws {
    var session = session("silences")
    let longest = try #require(silence(session)?.days)
    session.type("G")
    let days = try #require(silence(session)?.days)
    let row = try #require(session.rows.first { $0.contains("▌") })
    #expect(row.count { $0 == "━" } == days * 16 / longest)
  }

  private func silence(_ session: Session) -> Silence? {
    session.state.pane?.value(SilencesPane.self)?.list.selectedRow
  }

  @Test func sortingActorsKeepsTheSelectedOne() {
    var session = session("actors")
    session.type("jjjjjjj")
    let subject = session.state.subject
    #expect(subject != nil)
    for _ in 0..<3 {
      session.type("s")
      #expect(session.state.subject == subject)
    }
  }

  /// A list that is turned round holds what it would hold if it had been asked for so.
  @Test(arguments: ["timeline", "replies"] as [PaneID])
  func aListTurnedRoundIsTheOtherOrder(view: PaneID) {
    var turned = session(view)
    turned.type("sg")
    var asked = session(view)
    asked.type("s@2016")
    asked.press(.enter)
    asked.type("g@\(ManyDossier.asOf)")
    asked.press(.enter)
    asked.type("g")
    #expect(asked.state.perspective == turned.state.perspective)
    #expect(asked.rows == turned.rows)
  }

  /// A window too low for the strip of those who belong to neither side still shows who is selected.
  @Test func whoBelongsToNeitherIsSeenInALowWindow() throws {
    var session = session("actors", Size(columns: 80, rows: 14))
    session.press(.tab, .tab)
    let pane = try #require(session.state.pane?.value(ActorsPane.self))
    #expect(pane.active == .neither)
    #expect(RandomWalkTests.faults(of: session.state) == [])
  }
}
