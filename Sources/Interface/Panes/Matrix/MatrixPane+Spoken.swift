import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension MatrixPane {
  /// The row is told as a list: going along it, one hears the columns alone.
  package func spoken(in scene: Scene) -> SpokenView {
    guard let actor = head(of: row), let head = head(ofColumn: column) else {
      let isFiltered = !scene.perspective.filter.isEmpty
      let nothing = isFiltered ? Wording.nothingMatches : words.nothing
      let notes = scene.filterNotes.map(Wording.sentence)
      return SpokenView(summary: "", entry: [nothing] + notes, place: "")
    }
    let party = Wording.party(actor.side, of: scene.heading)
    let place = Spoken.place(row, of: matrix.rows.total)
    let counts = MatrixWords.announced(cell(row, column), on: spread(row, column))
    let isShown = kind == .propositions && head.id.utf8.count <= 12
    let id = isShown ? "\(head.id): " : ""
    return SpokenView(
      summary: "\(words.note(order)).",
      list: "\(actor.name), \(party), \(Wording.count(actor.quotes.total, "quote")), row \(place).",
      entry: ["\(id)\(Wording.sentence(head.title)) \(Wording.capitalised(counts))."],
      place: "column \(Spoken.place(column, of: matrix.columns.total))"
    )
  }
}
