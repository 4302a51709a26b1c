import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The issues of the ladder that stand together: alike, and by the same kind of judgement.
package struct LadderGroup: Hashable, Sendable {
  package let standing: Standing
  /// Whether an assessment alone puts them there.
  package let isByAssessmentAlone: Bool

  package init(_ row: LadderRow) {
    standing = row.issue.standing
    isByAssessmentAlone = row.issue.restsOnAssessmentAlone
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

  /// The same in brackets, as it follows the name of a standing; nothing where it is not so.
  package static func aside(onDifferentPoints isSo: Bool) -> String {
    isSo ? " (\(onDifferentPoints))" : ""
  }

  /// The same of an issue as it stands; nil where it stands otherwise.
  package static func differentPoints(_ row: IssueRow) -> String? {
    row.standing == .oneSided && row.isOnDifferentPoints ? onDifferentPoints : nil
  }

  package static func differentPoints(_ detail: IssueDetail) -> String? {
    detail.standing == .oneSided && detail.isOnDifferentPoints ? onDifferentPoints : nil
  }

  /// An issue's title with its sign, and that both sides speak on different points where they do.
  package static func title(_ row: IssueRow, sign: String = "") -> String {
    row.title + sign + (differentPoints(row).map { " · \($0)" } ?? "")
  }

  /// Said of an issue that is not assessed: what this dossier has, not what anybody has done.
  package static let noAssessment = "no assessment of it by this day in this dossier"

  /// The meaning of the sign of an issue that stands by the record because it is not assessed.
  package static let wantOfAssessment = "* \(noAssessment): it stands by the record"

  /// The sign of an issue that an assessment alone puts where it stands.
  package static let assessmentAlone = "†"

  /// The meaning of that sign, naming who assessed where it was one person.
  package static func assessedAlone(by assessors: Set<String?>) -> String {
    let name = assessors.count == 1 ? assessors.first ?? nil : nil
    let assessed = "assessed so" + (name.map { " by \($0)" } ?? "")
    return "\(assessed); the record does not say so"
  }

  /// What the record says of an issue that stands so.
  package static func meaning(of standing: Standing) -> String {
    switch standing {
    case .shared: "the sides have the same position wherever both took one"
    case .mixed: "the sides share some propositions and contest others"
    case .oneSided: "no proposition has a stance of both sides"
    case .open: "neither side took a stance"
    case .contested: "the sides differ, or are divided, wherever both took a position"
    }
  }

  /// How many propositions are shared of those decided, such as "2 of 3"; nil where none is.
  package static func share(_ row: LadderRow) -> String? {
    row.decided == 0 ? nil : "\(number(row.shared)) of \(number(row.decided))"
  }
}
