import Testing

@testable import entente

/// Which program edits a file, and how it is told the line.
@Suite struct EditorTests {
  private func editor(_ settings: [String: String]) -> Editor { Editor { settings[$0] } }

  @Test(arguments: [
    (["VISUAL": "nano -w", "EDITOR": "ed"], ["nano", "-w"]), (["EDITOR": "ed"], ["ed"]),
    (["VISUAL": "  ", "EDITOR": "ed"], ["ed"]), ([:], ["vi"]),
    (
      ["EDITOR": "'/opt/my editor/run' \"a b\"c d\\ e ''"],
      ["/opt/my editor/run", "a bc", "d e", ""]
    ),
    (["EDITOR": "echo $(id) `id`;ls"], ["echo", "$(id)", "`id`;ls"]),
  ])
  func theUsersOwnIsTaken(settings: [String: String], command: [String]) {
    #expect(editor(settings).command == command)
  }

  @Test(arguments: [
    ("vim", ["vim", "+7", "a b.yaml"]),
    ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "a b.yaml"]),
    ("code --wait", ["code", "--wait", "--goto", "a b.yaml:7"]),
    ("/opt/hx", ["/opt/hx", "a b.yaml:7"]),
  ])
  func theLineIsTold(value: String, arguments: [String]) {
    #expect(editor(["EDITOR": value]).arguments(path: "a b.yaml", line: 7) == arguments)
  }

  @Test func aNameIsNoOption() {
    #expect(editor([:]).arguments(path: "-c.yaml", line: 1) == ["vi", "+1", "./-c.yaml"])
  }

  @Test func whatGoesWrongIsSaid() {
    #expect(
      throws: EditorError.notStarted(program: "/no/such", reason: "No such file or directory")
    ) {
      try editor(["EDITOR": "/no/such"]).edit(path: "x", line: 1)
    }
    #expect(throws: EditorError.failed(program: "sh", .exit(3))) {
      try editor(["EDITOR": "sh -c 'exit 3'"]).edit(path: "x", line: 1)
    }
  }
}
