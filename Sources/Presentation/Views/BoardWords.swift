import RelationsModel
import RelationsQuery

/// The words of the board.
package struct BoardWords: Sendable {
  package static let name = "Board"
  package static let hint = CommandHint(
    "show ID",
    gives: "gives the quotes on which an issue rests."
  )

  private let heading: Heading
  private let isFiltered: Bool

  package init(_ heading: Heading, isFiltered: Bool) {
    self.heading = heading
    self.isFiltered = isFiltered
  }

  /// Why a section is empty that has no issue, whatever the filter.
  package let nothing = "No issue stands here by this day."

  /// Why a section is empty.
  package func reason(of count: Count) -> String {
    isFiltered && count.total > 0 ? "Nothing here matches." : nothing
  }

  /// The sections that are shown: that of one-sided and open issues only where it has any.
  package func sections(_ overview: Overview) -> [BoardSection] {
    BoardSection.allCases.filter { $0 != .oneSided || overview.oneSided.total > 0 }
  }

  /// A section with its number of issues.
  package func title(of section: BoardSection, _ overview: Overview) -> String {
    "\(Wording.name(section)): \(Wording.count(overview[section], isFiltered: isFiltered))"
  }

  package func summary(_ overview: Overview) -> String {
    sections(overview).map { title(of: $0, overview) }.joined(separator: "; ") + "."
  }

  /// An issue as it is told, with its standing where the name of the section does not tell it.
  package func announced(_ row: IssueRow, isMoved: Bool) -> String {
    var parts = [row.title]
    if row.standing != .shared, row.standing != .contested {
      parts.append(Wording.name(row.standing))
    }
    if let points = Wording.differentPoints(row) { parts.append(points) }
    if row.basis == .recordForWantOfAssessment {
      parts.append("\(Wording.noAssessment), it stands by the record")
    }
    if row.restsOnAssessmentAlone {
      parts.append(Wording.assessedAlone(by: [row.assessor]).replacing(";", with: ","))
    }
    if isMoved { parts.append("moved") }
    let quotes =
      isFiltered
      ? "\(Wording.count(row.quotes, isFiltered: true)) \(row.quotes.total == 1 ? "quote" : "quotes")"
      : Wording.count(row.quotes.matching, "quote")
    let last = row.lastDate.map {
      ", \(row.quotes.matching > 1 ? "the last " : "")\(DateText.full($0))"
    }
    let positions = Spoken.positions(row.positions, heading)
    return "\(parts.joined(separator: ", ")). \(positions) \(quotes)\(last ?? "")."
  }

  // MARK: Signs

  /// The sign behind an issue's standing: that nobody has assessed it, or that an assessment alone puts
  /// it there.
  package static func sign(_ row: IssueRow) -> String {
    row.basis == .recordForWantOfAssessment
      ? "*" : row.restsOnAssessmentAlone ? Wording.assessmentAlone : ""
  }

  /// The meaning of all signs, and of those that only some issues have.
  package static func legend(_ rows: [IssueRow]) -> [String] {
    let standings = Mark.standings.map(\.signed).joined(separator: "  ")
    let positions = Mark.positions.map(\.signed).joined(separator: "  ")
    let isUnassessed = rows.contains { $0.basis == .recordForWantOfAssessment }
    let alone = rows.filter(\.restsOnAssessmentAlone)
    let meaning = Wording.assessedAlone(by: Set(alone.map(\.assessor)))
    return ["\(standings); \(positions)"] + (isUnassessed ? [Wording.wantOfAssessment] : [])
      + (alone.isEmpty ? [] : ["\(Wording.assessmentAlone) \(meaning)"])
  }
}
