import Drawing
import Presentation
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// When something is told, and when not.
@Suite struct NarratorTests {
  @Test func oneActionIsToldOnceWhenItsAnswerIsThere() {
    var hearing = Hearing()
    hearing.listen()
    hearing.session.isSlow = true
    #expect(hearing.type("L").isEmpty)
    #expect(hearing.listen().isEmpty)
    hearing.session.answerSlowly()
    #expect(hearing.listen().first == "Lens: the record of quotes, last words.")
    #expect(hearing.listen().isEmpty)
  }

  @Test func aFilterThatIsSlowlyFoundIsToldOnceItIsTyped() {
    var hearing = Hearing()
    hearing.listen()
    hearing.session.isSlow = true
    #expect(hearing.type("/koval").isEmpty)
    #expect(hearing.press(.enter).isEmpty)
    hearing.session.answerSlowly()
    #expect(hearing.listen().first == "Filter: koval.")
  }

  @Test func readingIsToldByItsStartAQuarterAndItsEnd() {
    var hearing = Hearing(opening: OpeningProgress(total: 20_000))
    #expect(hearing.listen() == ["Entente: Arcadia–Borduria.", "Reading."])
    #expect(hearing.send(.opening(.read(4_000))).isEmpty)
    #expect(hearing.send(.opening(.grown(9_000))) == ["25 percent read."])
    #expect(hearing.type("j").isEmpty)
    let told = hearing.send(.opening(.finished(hearing.session.state.heading)))
    #expect(told.first?.hasPrefix("As of 30 June 2015.") == true)
    #expect(told.last == "Question mark gives help, q quits.")
  }

  @Test func whatCannotBeReadIsTold() {
    var hearing = Hearing(opening: OpeningProgress(total: 20))
    hearing.listen()
    let told = hearing.send(.opening(.failed("The disk is gone.")))
    #expect(told.contains("The disk is gone."))
    #expect(told.contains("Board."))
  }

  @Test func aNewSizeIsNotTold() {
    var hearing = Hearing()
    hearing.listen()
    #expect(hearing.send(.input(.resize(Size(columns: 120, rows: 40)))).isEmpty)
  }

  @Test func aKeyThatDoesNothingIsAnswered() {
    var hearing = Hearing()
    hearing.listen()
    #expect(hearing.type("G").last?.hasSuffix(" 4 of 4.") == true)
    #expect(hearing.type("j") == ["4 of 4."])
    #expect(hearing.type("Z") == ["4 of 4."])
    // What is said twice is heard twice.
    hearing.type("ll")
    hearing.press(.tab)
    #expect(hearing.type(")") == ["The last issue."])
    #expect(hearing.type(")") == ["The last issue."])
  }

  @Test func aPageIsTenEntries() {
    var hearing = Hearing(queries: ScanQueries(ManyDossier.dossier))
    hearing.listen()
    hearing.type("2")
    let total = hearing.session.state.pane?.value(TimelinePane.self)?.list.page.total ?? 0
    #expect(total > 20)
    #expect(hearing.press(.pageDown).last?.hasSuffix(" 11 of \(Wording.number(total)).") == true)
    #expect(
      hearing.press(Key.control("u")).last?.hasSuffix(" 6 of \(Wording.number(total)).") == true
    )
  }

  @Test func allThatCanBeToldOfAPlaceIsToldWhenAsked() {
    var hearing = Hearing()
    let start = hearing.listen()
    var narrator = Narrator()
    _ = narrator.tell(hearing.session.state)
    let whole = narrator.tell(hearing.session.state).whole
    #expect(whole == Array(start.dropFirst().dropLast()))
  }

  /// Whatever is pressed, it is told at once, whole, and not twice.
  @Test(arguments: 0..<4)
  func anyKeysAreToldOnce(seed: UInt64) {
    var dice = Dice(seed: seed)
    var hearing = Hearing(
      lens: seed % 2 == 0 ? .record : .assessed,
      asOf: SmallDossierDays.late,
      queries: Session.queries
    )
    hearing.listen()
    let keys =
      Command.all.flatMap { $0.keys + $0.readerKeys }
      + "who:a 2014".map { Key.character($0) } + [Key(.enter), Key(.enter), Key(.escape)]
    for _ in 0..<300 {
      guard let key = keys.randomElement(using: &dice) else { return }
      let told = hearing.press(key)
      #expect(told.allSatisfy { !$0.isEmpty && $0.last != " " })
      #expect(hearing.listen().isEmpty, "told twice after \(key.label): \(told)")
    }
  }
}
