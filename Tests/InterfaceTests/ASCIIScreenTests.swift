import Drawing
import Foundation
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// A few screens as they look where there is only ASCII.
@Suite struct ASCIIScreenTests {
  @Test func theBoard() throws {
    let session = Session(.full, lens: .record, asOf: SmallDossierDays.late)
    try Golden.check(session.canvas.inASCII, "board-120x40-ascii")
  }

  @Test(arguments: ["2", "5", "6"])
  func views(digit: String) throws {
    var session = Session(.sideBySide, lens: .record, asOf: SmallDossierDays.late)
    session.type(digit)
    try Golden.check(session.canvas.inASCII, "\(session.state.view.name)-80x24-ascii")
  }

  @Test func theSignsInTheHelp() throws {
    var session = Session(.sideBySide)
    session.type("?G")
    try Golden.check(session.canvas.inASCII, "help-end-80x24-ascii")
  }

  /// What stands for arrows would be taken for other keys.
  @Test func arrowsAreKeysByName() throws {
    var session = Session(.sideBySide)
    session.state.device.isASCII = true
    session.type("?")
    try Golden.check(session.canvas.inASCII, "help-80x24-ascii")
    #expect(session.shows("j  Down  Ctrl-N") && session.shows("h  Left"))
  }

  /// A sign that a view draws is in the table, or it would be missing where there is only ASCII.
  @Test func everySignOfTheSourcesIsInTheTable() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var unknown: Set<String> = []
    for folder in ["Sources/Interface", "Sources/Drawing"] {
      let folder = root.appending(path: folder)
      let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
      for case let path as String in paths where path.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        for scalar in text.unicodeScalars
        // The sign of a paragraph comes from the sources' own locators.
        where !scalar.isASCII && scalar != "¶" && ASCII.table[scalar.value] == nil {
          unknown.insert("\(scalar) in \(path)")
        }
      }
    }
    #expect(unknown.isEmpty)
  }
}
