import Drawing
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// A filter with a mistake in it is never kept, and what is in force is always one that is understood.
@Suite struct BrokenFilterTests {
  @Test(arguments: Size.forms, ["speaker:koval", "cod whom:x", "stance:", "date:2014-13 cod"])
  func enterKeepsTheLineOpen(size: Size, filter: String) throws {
    var session = Session(size)
    session.type("/\(filter)")
    let message = try #require(session.state.filterLine.mistake).message
    session.press(.enter)
    #expect(session.state.filterLine.isOpen && session.state.filterLine.field.text == filter)
    #expect(session.state.filterHistory.entries.isEmpty)
    #expect(session.shows(message.prefix(30)))
    let text = session.state.perspective.filter.text
    #expect(Filter.read(text).problems.isEmpty, "\(text)")
    #expect(text == (filter.contains("cod") ? "cod" : ""))
  }

  @Test func whatIsUnderstoodHoldsMeanwhileAndIsLeft() {
    var session = Session(.full)
    session.type("/tariff wh:x")
    #expect(session.state.perspective.filter.text == "tariff")
    #expect(session.ids(in: .oneSided) == ["harbour"])
    session.press(.escape)
    #expect(!session.state.filterLine.isOpen)
    #expect(session.state.filterLine.field.text == "tariff")
    #expect(session.state.filterLine.problems.isEmpty)
    #expect(session.state.filterHistory.entries == ["tariff"])
  }

  @Test func aMistakeThatIsMendedIsKept() {
    var session = Session(.sideBySide)
    session.type("/speaker:koval")
    session.press(.enter)
    session.control("u")
    session.type("who:koval")
    session.press(.enter)
    #expect(!session.state.filterLine.isOpen)
    #expect(session.state.perspective.filter.text == "who:koval")
  }

  /// What is not there is understood: the filter finds nothing, and the view says what was meant.
  @Test(arguments: Size.forms)
  func aNameThatIsNotThereIsKeptAndExplained(size: Size) {
    var session = Session(size)
    session.type("/kovak")
    session.press(.enter)
    #expect(!session.state.filterLine.isOpen)
    #expect(session.shows("“koval”?"))
    for view in ["2", "4", "5", "6", "7", "8"] {
      session.type(view)
      #expect(session.shows("“koval”?"), "view \(view) at \(size)")
    }
  }

  @Test(arguments: Size.forms)
  func noMessageIsCut(size: Size) throws {
    for filter in ["rendering:zzz", "zzzzzzzz:x", "anchor:none", "date:soon", "party:utopia"] {
      var session = Session(size)
      session.type("/\(filter)")
      let message = try #require(session.state.filterLine.problems.first).message
      let screen = session.rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(screen.contains(message) || size != .stacked && session.shows(message), "\(screen)")
    }
  }

  @Test func voicesHearWhyItIsNotKept() {
    var session = Session(.full)
    session.state.device.isHeard = true
    session.type("/speaker:koval")
    session.press(.enter)
    #expect(session.notice?.hasPrefix("No field “speaker:”") == true)
  }
}
