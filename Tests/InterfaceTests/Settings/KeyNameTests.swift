import Drawing
import Testing

@testable import Interface

/// Keys by their names.
@Suite struct KeyNameTests {
  @Test(arguments: Command.all)
  func everyKeyIsReadByTheNamesThatAreShown(entry: CommandEntry) throws {
    for key in entry.keys + entry.readerKeys {
      #expect(try KeyName.read(key.label) == key)
      #expect(try KeyName.read(key.typedName) == key)
      #expect(key.typedName.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(arguments: ["Shift-F3", "Shift-↑", "Ctrl-Alt-Shift-PgDn", "Ctrl-\\", "Ctrl-_"])
  func aNameIsWrittenAsItIsRead(name: String) throws {
    #expect(try KeyName.read(name).label == name)
  }

  @Test(arguments: [
    ("ctrl-d", Key.control("d")), ("Ctrl-D", .control("d")), ("alt-left", Key(.left, alt: true)),
    ("Alt-←", Key(.left, alt: true)), ("Shift-Tab", Key(.backTab)), ("pagedown", Key(.pageDown)),
    ("Ctrl-Alt-x", Key(.character("x"), control: true, alt: true)), ("F12", Key(.function(12))),
    ("f", .character("f")), ("F", .character("F")), ("-", .character("-")),
    ("Alt--", Key(.character("-"), alt: true)), ("ж", .character("ж")), ("Space", .character(" ")),
    ("Shift-Up", Key(.up, shift: true)), ("Ctrl-Space", Key(.character(" "), control: true)),
  ])
  func namesAreReadInAnyCase(name: String, key: Key) throws {
    #expect(try KeyName.read(name) == key)
  }

  @Test(
    arguments: [
      ("PgDwn", "PgDn"), ("Ctrl-Spce", "Ctrl-Space"), ("Entr", "Enter"), ("F0", nil), ("F21", nil),
      ("qq", nil), ("", nil), ("Ctrl-", nil), ("\u{1B}", nil), ("\u{301}", nil),
    ] as [(String, String?)]
  )
  func whatIsNoKeyIsTold(name: String, nearest: String?) {
    do throws(KeyName.Problem) {
      let key = try KeyName.read(name)
      Testing.Issue.record("\(name) was read as \(key)")
    } catch {
      guard case .unknown(let found) = error else { return #expect(Bool(false), "\(error)") }
      if let nearest { #expect(found == nearest) }
    }
  }

  @Test(arguments: [
    ("Ctrl-I", "Tab"), ("Ctrl-m", "Enter"), ("Ctrl-H", "Backspace"), ("Ctrl-[", "Esc"),
    ("Shift-a", "A"), ("Shift-7", "the sign that it types"), ("Ctrl-1", "1"), ("Ctrl-;", ";"),
    ("Ctrl-?", "Backspace"),
  ])
  func whatATerminalSendsAsAnotherKeyIsTold(name: String, other: String) {
    #expect(throws: KeyName.Problem.sameAs(other)) { try KeyName.read(name) }
  }
}
