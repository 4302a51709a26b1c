import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// What is told of a list in which there is nothing: neither an order nor counts of nothing.
@Suite struct EmptyListTests {
  private let heading = ScanQueries(SmallDossier.dossier).heading

  @Test func noOrderIsToldOfNothing() {
    #expect(SilencesWords(heading, SilenceCounts()).summary(0).isEmpty)
    #expect(LadderWords(isFiltered: true).summary(0).isEmpty)
    #expect(LadderWords(isFiltered: true, advice: 7).summary(0) == "7 steps of advice.")
    #expect(LadderWords(isFiltered: false, advice: 1).summary(2).hasSuffix("1 step of advice."))
    #expect(ActorsWords(heading, isFiltered: true, .number, totals: []).summary(0).isEmpty)
  }

  /// It is said of dossiers too in which nobody took a stance.
  @Test func noSilenceIsNoWordOfWhatTheSidesDid() {
    let nothing = SilencesWords(heading, SilenceCounts()).nothing
    #expect(!nothing.contains("Both sides took"))
    #expect(nothing.hasPrefix("No proposition here has a stance of one side alone"))
  }

  @Test func actorsAreToldWhatTheirNumbersAreOf() {
    let words = ActorsWords(
      heading,
      isFiltered: false,
      .number,
      totals: [(group: .side(.first), count: 3)]
    )
    #expect(words.summary(3) == "Most quotes first; Arcadia: 3; stances on all propositions.")
  }
}
