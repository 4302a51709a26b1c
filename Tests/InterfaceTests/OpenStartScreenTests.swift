import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// What is drawn and told of records without a known start counts no time from it.
@Suite struct OpenStartScreenTests {
  private func session() -> Session {
    Session(
      .full,
      lens: .record,
      asOf: OpenStartDossier.asOf,
      queries: ScanQueries(OpenStartDossier.dossier)
    )
  }

  @Test func nothingIsMillionsOfYearsOld() {
    for view in PaneRegistry.entries.map(\.digit) {
      var session = session()
      session.type("\(view)")
      #expect(!session.text.contains(#/\d{5}/#), "view \(view):\n\(session.text)")
      session.press(.enter)
      #expect(!session.text.contains(#/\d{5}/#), "view \(view), opened:\n\(session.text)")
      var hearing = Hearing(
        lens: .record,
        asOf: OpenStartDossier.asOf,
        queries: ScanQueries(OpenStartDossier.dossier)
      )
      hearing.type("\(view)")
      hearing.press(.enter)
      #expect(!hearing.transcript.contains(#/\d{5}/#), "view \(view):\n\(hearing.transcript)")
    }
  }

  @Test func silencesAndPropositionsSaySinceOrBefore() {
    var session = session()
    session.press(.enter)
    #expect(session.shows("no stance since or before 2012"), "\(session.text)")
    session.press(.escape)
    let digit = ViewScreenTests.digit(SilencesPane.entry.id)
    session.type(digit)
    #expect(session.shows("unknown"))
    #expect(session.shows("no stance of AR; BO first: until 2012"), "\(session.text)")
  }

  @Test func theTimelineSaysHowManyHaveNoPlace() {
    var session = session()
    session.type(ViewScreenTests.digit(TimelinePane.entry.id))
    #expect(session.shows("1 event, 4 quotes, 4 without a known start"), "\(session.text)")
  }
}
