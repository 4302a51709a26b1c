import Drawing
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// What the as-of day hides of what a filter would find is told.
@Suite struct LaterQuotesTests {
  private static let day = SmallDossier.day("2012-12-31")

  /// Counted from the dossier itself.
  private static let later = SmallDossier.dossier.quotes.count {
    $0.variantOf == nil && $0.issue == "trade" && $0.date.first > day
  }

  @Test(arguments: Size.forms)
  func theLineTellsHowManyAndTheKey(size: Size) {
    var session = Session(size, asOf: Self.day)
    session.type("/issue:trade")
    #expect(Self.later > 0 && session.state.board.later == Self.later)
    #expect(session.shows("\(Self.later) later: ]"))
    session.press(.enter)
    for view in ["1", "2", "3", "4", "5", "6", "7", "8"] {
      session.type(view)
      #expect(session.shows("\(Self.later) later: ]"), "view \(view)")
    }
  }

  @Test func nothingIsToldWithoutAFilterOrAtTheEnd() {
    var session = Session(.full, asOf: Self.day)
    #expect(session.state.board.later == 0 && !session.shows("later"))
    session = Session(.full, asOf: SmallDossier.day("2100-01-01"))
    session.type("/issue:trade")
    #expect(session.state.board.later == 0 && !session.shows("later:"))
  }

  @Test func theKeyIsTheUsers() {
    let keys = KeyMap([KeyMap.Binding(.laterTurn, [Key(.function(7))])])
    var session = Session(.full, asOf: Self.day, settings: bound(keys))
    session.type("/issue:trade")
    #expect(session.shows("\(Self.later) later: F7"))
    let none = KeyMap([KeyMap.Binding(.laterTurn, [])])
    session = Session(.full, asOf: Self.day, settings: bound(none))
    session.type("/issue:trade")
    #expect(session.shows("\(Self.later) later: the command “later”"))
  }

  @Test func emptyListsTellIt() {
    var session = Session(.sideBySide, asOf: SmallDossier.day("2005-01-01"))
    session.type("/who:koval")
    session.press(.enter)
    #expect(session.state.board.overview.quotes.matching == 0 && session.state.board.later > 0)
    let note = "\(session.state.board.later) later: ]"
    // Once beside the filter and once in the empty list.
    for view in ["1", "2", "4", "5", "6", "8"] {
      session.type(view)
      #expect(session.rows.count { $0.contains(note) } >= 2, "view \(view)")
    }
  }

  /// Told as it is drawn, where no issue stands yet whatever the filter.
  @Test func anEmptyBoardTellsItToTheEarToo() {
    var session = Session(.sideBySide, asOf: SmallDossier.day("2005-01-01"))
    session.type("/who:koval")
    session.press(.enter)
    let board = session.state.board
    #expect(board.overview[board.active].total == 0 && board.later > 0)
    let told = SpokenBoard(state: session.state).spoken.entry
    #expect(told.first == "No issue stands here by this day.")
    #expect(told.dropFirst().contains { $0.contains("\(board.later) later") })
  }

  private func bound(_ keys: KeyMap) -> Settings {
    var settings = Settings()
    settings.keys = keys
    return settings
  }
}
