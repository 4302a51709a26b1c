import Presentation
import RelationsModel
import RelationsQuery

/// The board in words.
struct SpokenBoard {
  let state: State

  private var isFiltered: Bool { !state.perspective.filter.isEmpty }

  var spoken: SpokenView {
    let board = state.board
    let section = board.active
    let list = board[section]
    return SpokenView(
      summary: BoardSection.allCases.filter(isThere).map(counted).joined(separator: "; ") + ".",
      list: "\(Wording.name(section)).",
      entry: list.selectedRow.map { [entry($0, in: section)] } ?? nothing,
      place: Spoken.place(list.selected, of: list.page.total)
    )
  }

  private func isThere(_ section: BoardSection) -> Bool {
    section != .oneSided || state.board.overview.oneSided.total > 0
  }

  private func counted(_ section: BoardSection) -> String {
    "\(Wording.name(section)): \(Wording.count(state.board.overview[section], isFiltered: isFiltered))"
  }

  private var nothing: [String] {
    guard isFiltered else { return ["No issue stands here by this day."] }
    return ["Nothing matches. \(Wording.capitalised(state.way(to: .back))) clears the filter."]
      + state.filterNotes.map(Wording.sentence)
  }

  /// The standing is told where the name of the section does not tell it.
  private func entry(_ row: IssueRow, in section: BoardSection) -> String {
    var parts = [row.title]
    if row.standing != .shared, row.standing != .contested {
      parts.append(Wording.name(row.standing))
    }
    if row.standing == .oneSided, row.isOnDifferentPoints {
      parts.append(Wording.onDifferentPoints)
    }
    if row.basis == .recordForWantOfAssessment {
      parts.append("not assessed by this day, it stands by the record")
    }
    if row.restsOnAssessmentAlone {
      parts.append(Wording.assessedAlone(by: [row.assessor]).replacing(";", with: ","))
    }
    if state.board.moved.contains(row.id) { parts.append("moved") }
    let quotes =
      isFiltered
      ? "\(Wording.count(row.quotes, isFiltered: true)) \(row.quotes.total == 1 ? "quote" : "quotes")"
      : Wording.count(row.quotes.matching, "quote")
    let last = row.lastDate.map {
      ", \(row.quotes.matching > 1 ? "the last " : "")\(Spoken.date($0))"
    }
    let positions = Spoken.positions(row.positions, state.heading)
    return "\(parts.joined(separator: ", ")). \(positions) \(quotes)\(last ?? "")."
  }
}
