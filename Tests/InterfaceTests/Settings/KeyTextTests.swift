import Drawing
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Texts that name keys name those of the user.
@Suite struct KeyTextTests {
  private static let settings: Settings = {
    let commands: [Command] = [.date, .earlierTurn, .earlierYear, .back, .filter]
    var settings = Settings()
    settings.keys = KeyMap(
      commands.enumerated().map { KeyMap.Binding($1, [Key(.function($0 + 5))]) }
    )
    return settings
  }()

  private func announced(_ session: Session) -> String {
    let text = session.rows.joined(separator: " ").filter { $0 != "│" }
    return text.split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: Size.forms)
  func emptyListsNameTheUsersKeys(size: Size) {
    var session = Session(
      size,
      asOf: SmallDossier.day("1990-01-01"),
      settings: Self.settings
    )
    session.type("3")
    let text = "F5 compares with another date, F6 and F7 go back in time, ] forward."
    #expect(announced(session).contains(text), "\(announced(session))")
    session.press(.function(9))
    session.type("cod")
    session.press(.enter)
    #expect(announced(session).contains("F8 and F8 again, or F9 and Ctrl-U, clear it."))
  }
}
