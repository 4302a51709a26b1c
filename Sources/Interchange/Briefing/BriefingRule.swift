import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// By whose judgement things stand in a briefing, as its sentences say it.
struct BriefingRule: Sendable {
  let perspective: Perspective
  /// Who made the assessments, where it was one person.
  let assessor: String?
  /// Whether any of the issues that are shown stands by an assessment, and by the record.
  let hasAssessed: Bool
  let hasRecord: Bool

  /// Where an issue stands by the record for want of an assessment, as a clause.
  private static let unassessed = "this dossier has no assessment of an issue by this day"

  var isNarrowed: Bool { perspective.filter.isNarrowing }

  /// Such as "as assessed by Sarah Lain"; nil where nothing stands by an assessment.
  var assessed: String? {
    hasAssessed ? "as assessed\(assessor.map { " by \($0)" } ?? "")" : nil
  }

  /// Such as "as assessed by Sarah Lain, and by the record where this dossier has no assessment".
  var judgement: String {
    guard let assessed else {
      return perspective.lens == .record || !hasRecord
        ? "by the record of the quotes"
        : "by the record of the quotes, as this dossier has no assessment of these issues by this day"
    }
    return hasRecord
      ? "\(assessed), and by the record where \(Self.unassessed)" : assessed
  }

  /// Which words a position rests on.
  var words: String {
    switch perspective.window {
    case .day: "on the last day on which it took one"
    case .all: perspective.asOf < .distantFuture ? "by the date of the briefing" : "of all dates"
    default:
      "in the window of \(Wording.length(perspective.window)) "
        + "that ends on the last day on which it took one"
    }
  }

  /// How standings come about.
  var standings: String {
    let record = "what each side’s stances say \(words)"
    let rule =
      if let assessed {
        "Standings are \(assessed)"
          + (hasRecord
            ? ", and where \(Self.unassessed), counted from \(record)." : ".")
      } else {
        "Standings are counted from \(record)."
      }
    return rule + (isNarrowed ? " Narrowing changes what is shown, never how anything stands." : "")
  }

  /// How positions come about.
  var positions: String {
    "A side’s position is what most of its quotes with a stance say \(words)."
  }

  /// What a standing in the briefing rests on, to end it with.
  func claim(isWhole: Bool) -> String {
    let quotes =
      isWhole && !isNarrowed
      ? "the quotes above" : "quotes of the dossier, of which some may not be given here"
    guard hasAssessed else { return "every standing rests on \(quotes)" }
    return "standings rest on the assessments named"
      + (hasRecord ? " and, where there is none, on \(quotes)" : "")
  }

  /// How one issue stands and by whose judgement, such as ", as assessed by Sarah Lain".
  static func judgement(_ basis: StandingBasis, by assessor: String?) -> String {
    switch basis {
    case .assessed: "as assessed\(assessor.map { " by \($0)" } ?? "")"
    case .record, .recordForWantOfAssessment: "by the record"
    }
  }
}

extension BriefingRule {
  /// By whose judgement the shown issues stand.
  init(_ export: Export, _ rows: [IssueRow]) {
    let assessed = rows.filter { $0.basis == .assessed }
    let assessors = Set(assessed.map(\.assessor))
    self.init(
      perspective: export.perspective,
      assessor: assessors.count == 1 ? assessors.first ?? nil : nil,
      hasAssessed: !assessed.isEmpty,
      hasRecord: assessed.count < rows.count
    )
  }
}
