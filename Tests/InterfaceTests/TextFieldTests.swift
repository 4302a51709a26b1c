import Drawing
import Testing

@testable import Interface

/// The one line that everything is typed on.
@Suite struct TextFieldTests {
  private func type(_ text: String, on field: inout TextField) {
    for scalar in text.unicodeScalars { _ = field.edit(Key(.character(Character(scalar)))) }
  }

  private func field(_ text: String) -> TextField {
    var field = TextField()
    type(text, on: &field)
    return field
  }

  @Test func aMarkJoinsWhatStandsBeforeTheCursor() {
    var line = field("ab")
    _ = line.edit(Key(.left))
    type("\u{301}X", on: &line)
    #expect(line.text == "a\u{301}Xb")
    #expect(line.cursor == 2)
  }

  @Test(arguments: [
    "e\u{301}", "\u{915}\u{93F}", "\u{E01}\u{E33}", "\u{1112}\u{1161}\u{11AB}",
    "\u{1F1E9}\u{1F1EA}", "\u{1F469}\u{200D}\u{1F4BB}",
  ])
  func whatIsSeenAsOneIsRemovedAsOne(character: String) {
    var line = field("x" + character)
    #expect(line.cursor == line.text.count)
    _ = line.edit(Key(.backspace))
    #expect(line.text == "x")
    #expect(line.cursor == 1)
  }

  @Test func pastedBreaksAndTabsAreBlanks() {
    var line = TextField()
    line.insert("next\nsummer’s\ttalks\r\nend")
    #expect(line.text == "next summer’s talks end")
  }

  @Test func wordsAreCrossedAndRemoved() {
    var line = TextField("one two three")
    _ = line.edit(Key(.character("b"), alt: true))
    #expect(line.cursor == 8)
    _ = line.edit(.control("w"))
    #expect(line.text == "one three")
    _ = line.edit(.control("a"))
    _ = line.edit(Key(.character("f"), alt: true))
    #expect(line.cursor == 3)
    _ = line.edit(Key(.character("d"), alt: true))
    #expect(line.text == "one")
    _ = line.edit(.control("y"))
    #expect(line.text == "one three")
  }

  @Test func theWindowFollowsTheCursorByColumns() {
    var line = TextField("漢字漢字ab")
    #expect(line.window(columns: 6).text == "字ab")
    #expect(line.window(columns: 6).cursorColumn == 4)
    _ = line.edit(.control("a"))
    #expect(line.window(columns: 6).text == "漢字漢")
    #expect(line.window(columns: 6).cursorColumn == 0)
  }
}
