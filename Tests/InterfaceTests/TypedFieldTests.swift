import Drawing
import Testing

@testable import Interface

/// Every place where something is typed takes the same keys in the same way.
@Suite struct TypedFieldTests {
  enum Place: CaseIterable, CustomTestStringConvertible {
    case filter, palette, help, exportName, asOf, goTo

    var testDescription: String { "\(self)" }

    /// Opens the field, with nothing on it.
    func open(in session: inout Session) {
      switch self {
      case .filter: session.type("/")
      case .palette: session.type(":")
      case .help: session.type("?/")
      case .exportName:
        session.state.exportForms = [
          ExportForm(name: "csv", help: "a table", contents: "quotes", fileExtension: "csv")
        ]
        session.type("x")
        session.press(.enter)
        session.control("u")
      case .asOf: session.type("@")
      case .goTo: session.type("2t")
      }
    }

    /// What stands on the field.
    func field(_ state: State) -> TextField? {
      let overlay = state.overlay?.value
      switch self {
      case .filter: return overlay == nil && state.filterLine.isOpen ? state.filterLine.field : nil
      case .palette: return (overlay as? PaletteState)?.field
      case .help: return (overlay as? HelpState).flatMap { $0.isTyping ? $0.field : nil }
      case .exportName:
        guard case .name(let field) = (overlay as? ExportState)?.step else { return nil }
        return field
      case .asOf, .goTo: return (overlay as? DatePrompt)?.field
      }
    }
  }

  private func session(_ place: Place, _ size: Size = .full) -> Session {
    var session = Session(size)
    place.open(in: &session)
    return session
  }

  private func type(_ text: String, in session: inout Session) {
    for scalar in text.unicodeScalars { session.press(.character(Character(scalar))) }
  }

  @Test(arguments: Place.allCases) func itIsOpenAndEmpty(place: Place) {
    #expect(place.field(session(place).state)?.text == "")
  }

  @Test(arguments: Place.allCases) func keysGoByWords(place: Place) {
    var session = session(place)
    session.type("one two three")
    session.press(Key(.character("b"), alt: true))
    #expect(place.field(session.state)?.cursor == 8)
    session.control("w")
    #expect(place.field(session.state)?.text == "one three")
    session.press(.home)
    session.press(Key(.character("f"), alt: true))
    #expect(place.field(session.state)?.cursor == 3)
    session.type("x")
    #expect(place.field(session.state)?.text == "onex three")
  }

  @Test(arguments: Place.allCases) func marksJoinWhereverTheyCome(place: Place) {
    var session = session(place)
    type("ab", in: &session)
    session.press(.left)
    type("\u{301}X", in: &session)
    #expect(place.field(session.state)?.text == "a\u{301}Xb")
    session.press(.backspace, .backspace)
    #expect(place.field(session.state)?.text == "b")
  }

  @Test(arguments: Place.allCases) func pastedBreaksAndTabsAreBlanks(place: Place) {
    var session = session(place)
    session.send(.input(.paste("next\nsummer’s\ttalks\r\nend")))
    #expect(place.field(session.state)?.text == "next summer’s talks end")
    #expect(place.field(session.state)?.cursor == 23)
  }

  /// A key, and what is put back, may find no more room than a paste.
  @Test(arguments: Place.allCases) func whatAKeyPutsInWithoutRoomIsTold(place: Place) throws {
    var session = session(place)
    let half = String(repeating: "x", count: 400)
    session.send(.input(.paste(half)))
    session.control("u")
    #expect(session.notice == nil)
    session.send(.input(.paste(String(repeating: "z", count: TextField.limit))))
    let full = try #require(place.field(session.state))
    session.control("y")
    #expect(session.notice?.hasPrefix("400 characters found no room: ") == true)
    session.press(.character("q"))
    #expect(session.notice?.hasPrefix("1 character found no room: ") == true)
    #expect(place.field(session.state) == full)
    session.press(.left)
    #expect(session.notice == nil)
  }

  /// What a paste has more than a field holds is told, with how much it is.
  @Test func whatFindsNoRoomIsTold() {
    var session = Session(.full)
    session.type("/")
    session.send(.input(.paste(String(repeating: "x", count: TextField.limit + 7))))
    #expect(session.notice == "7 characters found no room: the field holds 500.")
    #expect(session.state.filterLine.field.text.count == TextField.limit)
    session.send(.input(.paste("\u{301}")))
    #expect(session.notice != "1 character found no room: the field holds 500.")
  }

  @Test(arguments: Place.allCases, Size.forms)
  func whatIsTypedLastIsSeen(place: Place, size: Size) {
    var session = session(place, size)
    session.send(.input(.paste(String(repeating: "漢字", count: 60) + "end")))
    #expect(session.shows("字end"), "\(session.text)")
    let cursor = view(session.state).cursor
    #expect(cursor.map { Rect(size).contains($0) } == true)
    session.press(.home)
    let line = cursor.map { session.rows[$0.row] } ?? ""
    #expect(line.contains("漢字漢字") && !line.contains("字end"))
  }
}
