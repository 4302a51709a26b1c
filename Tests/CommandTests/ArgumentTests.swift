import DossierStore
import RelationsModel
import TestDossier
import Testing

@testable import entente

struct ArgumentTests {
  @Test(arguments: [
    ("2014", "2014-12-31"), ("2014-02", "2014-02-28"), ("2014-03-18", "2014-03-18"),
    ("2003~", "2003-12-31"), ("2004/2006-06", "2006-06-30"),
  ])
  func theLastDayOfADateCounts(text: String, day: String) throws {
    #expect(try AsOfDate.day(text).description == day)
  }

  @Test(arguments: ["", "soon", "2014-13", "2014/..", "../2014", "/2014", "2014-02-30"])
  func aDateWithoutALastDayIsRefused(text: String) {
    #expect(throws: (any Error).self) { try AsOfDate.day(text) }
  }

  @Test func aFolderIsNamedOnOneLine() {
    #expect(DossierPlace.folder("two\nlines\u{1B}").name == #"two\x0alines\x1b"#)
  }

  @Test func checkingCountsErrorsAndWarnings() {
    func problem(_ severity: Diagnostic.Severity) -> Diagnostic {
      Diagnostic(
        severity: severity,
        place: Diagnostic.Place(file: "f", line: 1, column: 1),
        message: "m"
      )
    }
    func report(_ severities: [Diagnostic.Severity]) -> CheckReport {
      CheckReport(
        place: .folder("dir"),
        diagnostics: severities.map(problem),
        dossier: SmallDossier.dossier
      )
    }
    #expect(report([.error, .warning, .error]).summary == "2 errors, 1 warning in dir.")
    #expect(report([.warning]).hasErrors == false)
    #expect(report([]).summary.hasPrefix("No problems in dir: 20 quotes, 8 issues, 8 actors"))
  }
}
