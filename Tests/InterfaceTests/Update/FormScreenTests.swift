import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Forms as they look, and the texts that are typed into them.
@Suite struct FormScreenTests {
  @Test(arguments: [
    ("Ann, Bob", ["Ann", "Bob"]), ("\"Smith, J.\", Ann", ["Smith, J.", "Ann"]), (" , ", []),
    ("\"a \\\"b\\\", \\\\\"", ["a \"b\", \\"]), ("o\"x", ["o\"x"]),
  ])
  func listsAreTypedOnOneLine(text: String, items: [String]) {
    #expect(FormText.items(text) == items)
    let again = FormText.text(of: .list(items.map(FieldValue.text)))
    #expect(FormText.items(again) == items)
  }

  @Test func whatIsReadIsWhatIsTyped() throws {
    for actor in SmallDossier.dossier.actors {
      guard case .sheet(let sheet) = TestForms.opened(actor.id.rawValue) else { continue }
      #expect(FormState(sheet).draft.fields == sheet.draft.fields.filter { $0.value != nil })
      #expect(!FormState(sheet).isChanged)
    }
  }

  @Test(arguments: [Size.sideBySide, .stacked])
  func aFormAsItLooks(size: Size) throws {
    var session = Session(size)
    session.open(TestForms.opened("elena-marsh"))
    session.press(.down, .down)
    session.type("x")
    try Golden.check(session.canvas, "form-actor-\(size.columns)x\(size.rows)")
    session.press(.escape, .escape)
    session.type("+")
    try Golden.check(session.canvas, "form-new-\(size.columns)x\(size.rows)")
    session.type("q")
    session.press(.down)
    session.type(
      "We shall limit the catch, and whoever says that we shall not has not read the treaty, which"
    )
    try Golden.check(session.canvas, "form-quote-\(size.columns)x\(size.rows)")
  }

  @Test func anEmptyDossierLeadsOn() throws {
    let empty = Dossier(
      title: "Arcadia – Borduria",
      asOf: SmallDossier.asOf,
      parties: SmallDossier.dossier.parties
    )
    for size in Size.forms {
      var session = Session(size, queries: .init(empty))
      try Golden.check(session.canvas, "blank-\(size.columns)x\(size.rows)")
      for view in 1...9 {
        session.type("\(view)")
        #expect(session.shows("A adds an article"), "view \(view) of \(size)")
      }
    }
  }
}

extension Session {
  /// Opens a form as if it had been asked for.
  mutating func open(_ answer: FormAnswer) {
    state.lay(FormWaiting())
    send(.form(answer))
  }
}

extension TestForms {
  /// The form of a record.
  static func opened(_ id: String, _ uses: FormUses = FormUses()) -> FormAnswer {
    guard case .form(.sheet(let sheet))? = answer(.readForm(.change(id))) else {
      return .failed("none")
    }
    return .sheet(self.sheet(sheet.draft, uses: uses))
  }
}
