import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The issues of the ladder that stand together: alike, and by the same kind of judgement.
package struct LadderGroup: Hashable, Sendable {
  package let standing: Standing
  /// Whether an assessment alone puts them there.
  package let isByAssessmentAlone: Bool

  package init(_ rung: Rung) {
    standing = rung.row.standing
    isByAssessmentAlone = rung.row.restsOnAssessmentAlone
  }

  /// The group's heading after its standing; `assessors` are those who judged its issues.
  package func meaning(assessors: Set<String?>) -> String {
    guard isByAssessmentAlone else { return Wording.meaning(of: standing) }
    return Wording.assessedAlone(by: assessors)
  }
}

extension Wording {
  /// What one-sided issues on which both sides took a stance are told as.
  package static let onDifferentPoints = "both, on different points"

  /// The meaning of the sign of an issue that stands by the record because it is not assessed.
  package static let wantOfAssessment =
    "* no assessment of it by this day in this dossier: it stands by the record"

  /// The sign of an issue that an assessment alone puts where it stands.
  package static let assessmentAlone = "†"

  /// What that sign means, naming who assessed where it was one person.
  package static func assessedAlone(by assessors: Set<String?>) -> String {
    StandingText.assessedAlone(by: assessors)
  }

  /// What the record says of an issue that stands so.
  package static func meaning(of standing: Standing) -> String {
    StandingText.meaning(of: standing)
  }

  /// How many propositions are shared of those decided, such as "2 of 3"; nil where none is.
  package static func share(_ rung: Rung) -> String? {
    rung.decided == 0 ? nil : "\(number(rung.shared)) of \(number(rung.decided))"
  }
}
