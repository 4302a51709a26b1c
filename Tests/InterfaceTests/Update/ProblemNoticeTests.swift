import Drawing
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// What is said of a dossier that is not sound.
@Suite struct ProblemNoticeTests {
  /// Who opens an unsound dossier is told so, until the first key.
  @Test(arguments: [(0, nil), (1, "1 problem: "), (3, "3 problems: ")] as [(Int, String?)])
  func problemsAreToldAtTheStart(count: Int, expected: String?) {
    let queries = ScanQueries(SmallDossier.dossier, problemCount: count)
    var state = State(
      heading: queries.heading,
      perspective: Perspective(asOf: SmallDossier.asOf),
      theme: Theme(depth: .palette),
      size: .full
    )
    #expect(
      state.notice.map { $0.text.hasPrefix(expected ?? "-") } == (expected == nil ? nil : true)
    )
    _ = update(&state, .input(.key(.character("j"))))
    #expect(state.notice == nil)
  }
}
