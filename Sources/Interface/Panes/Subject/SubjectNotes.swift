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

extension Wording {
  /// The date of an issue’s first assessment, where it has none by the as-of date and one later.
  package static func laterAssessment(
    of detail: IssueDetail,
    _ queries: any BoardQueries,
    _ perspective: Perspective
  ) -> EDTFDate? {
    guard detail.assessments.isEmpty else { return nil }
    let later = queries.issue(detail.issue.id, in: nil, perspective.lookingBack)?.assessments ?? []
    return later.map(\.assessment.date).min { $0.first < $1.first }
  }

  /// That an issue has no assessment by a day, and when it has one later.
  package static func unassessed(by day: String, later: String?) -> String {
    later.map { "assessed only later, on \($0)" } ?? "no assessment of it by \(day) in this dossier"
  }
}
