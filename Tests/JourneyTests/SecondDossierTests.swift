import DossierStore
import Drawing
import Foundation
import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage
import Terminal
import Testing

/// A dossier on two invented states, written from the description of the format alone by somebody who had not seen the
/// code; what is expected of it was counted by a program of that person's own.
@Suite struct SecondDossierTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/ruritania-graustark").path

  private func opened() throws -> OpenedDossier {
    try DossierReader.read(try DossierFolder.files(at: FilePath(Self.path)), shownAs: nil)
  }

  @Test func itIsSoundAndInItsCanonicalForm() throws {
    #expect(try opened().diagnostics.isEmpty)
    for file in try DossierFolder.files(at: FilePath(Self.path)) {
      #expect(DossierFormatter.format(file, shownAs: nil) == .unchanged, "\(file.path)")
    }
  }

  @Test func itsNumbersAreThoseThatWereCounted() throws {
    let dossier = try opened().dossier
    let analyst = Analyst(ScanQueries(dossier))
    let perspective = Perspective(asOf: dossier.asOf)
    #expect(analyst.queries.overview(perspective).quotes.total == 128)
    #expect(dossier.quotes.count == 130)
    #expect(analyst.silences(.noStance, perspective, .all).total == 5)
    #expect(analyst.silences(.noLaterWords, perspective, .all).total == 28)
    let replies = analyst.replies(perspective, .oldestFirst, .all).rows
    #expect(replies.count == 115)
    #expect(replies.count { $0.reply != nil } == 77)
    #expect(replies.count { $0.relation == .later } == 59)
    #expect(replies.count { $0.relation == .perhapsLater } == 9)
    #expect(replies.count { $0.relation == .sameDay(isOrderKnown: true) } == 9)
  }

  private static let views: [(key: String, text: String)] = [
    ("1", "Contested"), ("2", "2024"), ("3", "→"), ("4", "Ruritania"), ("5", "●"), ("6", " of "),
    ("7", "years"), ("8", "later"),
  ]

  @Test(arguments: [
    Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10),
  ])
  func everyViewShowsItAndOpensIt(size: Size) throws {
    var steps: [MemoryDevice.Step] = []
    for (key, text) in Self.views {
      steps.append(.type(key))
      steps.append(.look { #expect($0.contains(text), "\($0.text)") })
      steps.append(.type("\r"))
      steps.append(.look { #expect(!$0.contains("searching") && $0.rows.count == size.rows) })
      steps.append(.type("\r\u{1B}\u{1B}"))
    }
    let journey = try Journey(size, steps + [.type("q")], dossier: try opened().dossier)
    #expect(journey.status == 0)
  }
}
