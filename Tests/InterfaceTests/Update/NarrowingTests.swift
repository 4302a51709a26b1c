import Drawing
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Keeping only the issue or the speaker that is selected.
@Suite struct NarrowingTests {
  private func filter(_ session: Session) -> String { session.state.perspective.filter.text }

  @Test(arguments: Size.forms)
  func theSelectedIssueIsKeptAndLetGo(size: Size) {
    var session = Session(size)
    session.type("j.")
    let issue = session.issue ?? ""
    #expect(
      filter(session) == "issue:\(issue)" && session.state.filterLine.field.text == filter(session)
    )
    #expect(session.notice == "Filtered by “issue:\(issue)”; . once more removes it.")
    #expect(session.issue == issue)
    session.type(".")
    #expect(filter(session).isEmpty && session.issue == issue)
    #expect(session.notice == "“issue:\(issue)” was removed from the filter.")
  }

  @Test func theTermIsAddedAndReplaced() {
    var session = Session(.full)
    session.type("/-issue:trade issue:fish,border")
    session.press(.enter)
    session.type(".")
    #expect(filter(session) == "-issue:trade issue:\(session.issue ?? "")")
    session.type("/ \"koval")
    session.press(.enter)
    session.type(".")
    #expect(filter(session) == "-issue:trade \"koval")
    session.type(".")
    #expect(filter(session) == "-issue:trade \"koval\" issue:\(session.issue ?? "")")
  }

  @Test func theSpeakerOfTheSelectedQuoteIsKept() {
    var session = Session(.sideBySide)
    session.press(.enter)
    session.type("J")
    let speaker = session.state.detail.selectedCard?.quote.speaker.rawValue ?? ""
    session.type(",")
    #expect(!speaker.isEmpty && filter(session) == "who:\(speaker)")
    #expect(session.state.depth == .detail)
    session.type(",")
    #expect(filter(session).isEmpty)
  }

  @Test(arguments: ["2", "3", "4", "5", "6", "7", "8"], Size.forms)
  func everyViewHasWhatItLists(view: String, size: Size) {
    var session = Session(size)
    session.type(view)
    guard let subject = session.state.subject else { return }
    session.type(".")
    let isActor = if case .actor = subject { true } else { false }
    #expect(filter(session).hasPrefix("issue:") != isActor, "\(view) \(filter(session))")
    session.type(",")
    #expect(
      filter(session).contains("who:") || session.notice == "The selected line has no speaker."
    )
  }

  @Test func anIssueHasNoSpeakerAndAnOpenedQuoteHasOne() {
    var session = Session(.sideBySide)
    session.type(",")
    #expect(session.notice == "The selected line has no speaker." && filter(session).isEmpty)
    session.press(.enter, .enter)
    #expect(session.state.depth == .quote)
    session.type(".")
    #expect(filter(session).hasPrefix("issue:"))
    session.type(",")
    #expect(filter(session).contains(" who:"))
  }

  @Test func theKeyThatIsToldIsTheUsers() {
    let keys = KeyMap([KeyMap.Binding(.onlyIssue, [Key(.function(6))])])
    var session = Session(.full, settings: bound(keys))
    session.press(.function(6))
    #expect(session.notice?.contains("F6 once more") == true)
  }

  private func bound(_ keys: KeyMap) -> Settings {
    var settings = Settings()
    settings.keys = keys
    return settings
  }
}
