import DossierStore
import RelationsModel
import Testing

@Suite struct DiagnosticTextTests {
  @Test func diagnosticLooksLikeACompilers() throws {
    let opened = try SmallFiles.opened(in: "actors.yaml", "name: Elsa", "nmae: Elsa")
    #expect(
      DiagnosticText.render(opened.diagnostics[0]) == """
        actors.yaml:3:5: error: an actor has no key “nmae”; did you mean “name”?
                nmae: Elsa
                ^
        """
    )
  }

  @Test func caretStandsUnderWideAndCombiningLetters() {
    let text = DiagnosticText.render(diagnostic(column: 6, excerpt: "\t東e\u{301}: x"))
    #expect(text.hasSuffix("\n     東e\u{301}: x\n         ^"))
  }

  @Test func longLineIsCutAroundThePlace() {
    let line = String(repeating: "a", count: 300) + "b" + String(repeating: "c", count: 300)
    let shown = DiagnosticText.render(diagnostic(column: 301, excerpt: line)).split(separator: "\n")
    #expect(shown.map(\.count) == [21, 106, 55])
    let column = shown[2].count - 1
    #expect(Array(shown[1])[column] == "b")
  }

  @Test func placeOutsideTheExcerptHasNoCaret() {
    let text = DiagnosticText.render(diagnostic(column: 5_000, excerpt: "short"))
    #expect(!text.contains("^"))
  }

  @Test func controlsAndDirectionMarksAreHarmless() {
    let text = DiagnosticText.render(
      Diagnostic(
        severity: .warning,
        place: .init(file: "a\u{1B}[31m\n.yaml", line: 1, column: 2),
        message: "“\u{202E}\u{9B}0m” \u{7}",
        suggestion: "\u{200B}",
        excerpt: "x\u{1B}]0;y\u{7}"
      )
    )
    #expect(
      text == """
        a␛[31m␊.yaml:1:2: warning: “\u{FFFD}\u{FFFD}0m” ␇; did you mean “\u{FFFD}”?
            x␛]0;y␇
             ^
        """
    )
  }

  private func diagnostic(column: Int, excerpt: String) -> Diagnostic {
    Diagnostic(
      severity: .error,
      place: .init(file: "f", line: 1, column: column),
      message: "wrong",
      excerpt: excerpt
    )
  }
}
