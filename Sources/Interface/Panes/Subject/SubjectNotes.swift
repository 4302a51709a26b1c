import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What is known about a subject from outside of what is told of it.
package struct SubjectNotes: Equatable, Sendable {
  /// The quotes that turned the parties on its propositions.
  package var turning: [Quote.ID: TurningWords] = [:]
  /// The date of its first assessment, where that lies after the as-of date.
  package var laterAssessment: EDTFDate?

  package init() {}

  package init(
    of detail: SubjectDetail?,
    _ queries: any BoardQueries,
    _ perspective: Perspective
  ) {
    switch detail {
    case .issue(let detail):
      turning = TurningWords.all(on: detail.propositions, queries, perspective)
      laterAssessment = Wording.laterAssessment(of: detail, queries, perspective)
    case .proposition(let row, _): turning = TurningWords.all(on: [row], queries, perspective)
    default: break
    }
  }
}
