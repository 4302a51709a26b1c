import Presentation
import RelationsQuery

/// What a view tells somebody who hears it, in words for all that is drawn: never a sign alone.
package struct SpokenView: Equatable, Sendable {
  /// How many there are of what, and in which order.
  package let summary: String
  /// The list that keys move in, where there are several; told when one comes to another.
  package let list: String
  /// What is selected, or why nothing is; a line each.
  package let entry: [String]
  /// Where it stands, such as "3 of 16".
  package let place: String

  package init(summary: String, list: String = "", entry: [String], place: String) {
    self.summary = summary
    self.list = list
    self.entry = entry
    self.place = place
  }

  /// Of a list; `nothing` says why it is empty, `matching` the same where the filter is the reason,
  /// `notes` what is said of the filter then.
  init<Row>(
    _ rows: BlockList<Row>,
    in scene: Scene,
    summary: String,
    list: String = "",
    nothing: String,
    matching: String = Wording.nothingMatches,
    notes: [String]? = nil,
    entry: (Row) -> [String]
  ) {
    let isFiltered = !scene.perspective.filter.isEmpty
    self.init(
      summary: summary,
      list: list,
      entry: rows.selectedRow.map(entry)
        ?? [isFiltered ? matching : nothing]
        + (notes ?? scene.filterNotes).map(Wording.sentence),
      place: Spoken.place(rows.selected, of: rows.page.total)
    )
  }
}
