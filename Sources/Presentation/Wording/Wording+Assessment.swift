import RelationsModel
import RelationsQuery

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
  package static func unassessed(by day: String, later: EDTFDate?) -> String {
    guard let later else { return "no assessment of it by \(day) in this dossier" }
    return "assessed only later, \(when(later))"
  }
}
