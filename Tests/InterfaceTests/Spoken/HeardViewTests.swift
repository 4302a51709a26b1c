import Drawing
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// Every view as it is heard, on its own and with what is opened in it.
@Suite struct HeardViewTests {
  @Test func theBoardAndAnIssue() throws {
    var hearing = Hearing()
    hearing.listen()
    hearing.type("jjlj")
    hearing.press(.enter)
    hearing.type("jj")
    hearing.press(.enter)
    hearing.type("l")
    hearing.press(.escape)
    hearing.type("G")
    hearing.press(.escape)
    hearing.press(.tab)
    try hearing.check("board")
  }

  @Test(arguments: PaneRegistry.entries.dropFirst())
  func everyView(entry: PaneEntry) throws {
    var hearing = Hearing(lens: .record, asOf: SmallDossierDays.late)
    hearing.listen()
    hearing.type(ViewScreenTests.digit(entry.id))
    #expect(hearing.session.state.view == entry.id)
    hearing.type("jl")
    for command in entry.commands where command != .date {
      hearing.press(try #require(command.entry?.keys.first))
    }
    hearing.press(.enter)
    hearing.type("j")
    hearing.press(.escape)
    try hearing.check(entry.id.name)
  }

  @Test func whatElseCanBeOpened() throws {
    var hearing = Hearing(lens: .record, asOf: SmallDossierDays.late)
    hearing.listen()
    // An actor who changed stance.
    hearing.type("4")
    hearing.press(.enter)
    // An event.
    hearing.type("2")
    for _ in 0..<40 {
      if case .event? = hearing.session.state.subject { break }
      hearing.session.type("j")
    }
    hearing.press(.enter)
    // Advice.
    hearing.type("6")
    hearing.press(.tab)
    hearing.press(.enter)
    // What surrounds the quotes of an issue.
    hearing.type("1l")
    hearing.press(.enter)
    hearing.type("G")
    try hearing.check("opened")
  }

  /// A sign alone says nothing to a voice.
  @Test(arguments: PaneRegistry.entries)
  func noSignIsTold(entry: PaneEntry) throws {
    var hearing = Hearing(lens: .record, asOf: SmallDossierDays.late)
    hearing.listen()
    hearing.type(ViewScreenTests.digit(entry.id))
    for _ in 0..<12 {
      hearing.press(.enter)
      hearing.type("jjG")
      hearing.press(.enter)
      hearing.press(.escape)
      hearing.press(.escape)
      if hearing.session.state.view != entry.id { hearing.type(ViewScreenTests.digit(entry.id)) }
      hearing.type("lj")
    }
    let signs = Set("●○◐·▆▁▬═━░▌│─╭╮╰╯→↓↑←⇄Δ∆▸↳")
    #expect(hearing.transcript.count > 1_000)
    #expect(hearing.transcript.filter { signs.contains($0) } == "")
  }
}
