import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension MatrixPane {
  /// The row is told as a list: going along it, one hears the columns alone.
  package func spoken(in scene: Scene) -> SpokenView {
    guard let actor = head(of: row), let head = head(ofColumn: column) else {
      let isFiltered = !scene.perspective.filter.isEmpty
      let nothing =
        isFiltered ? "Nothing here matches the filter." : self.nothing
      let notes = scene.filterNotes.map(Wording.sentence)
      return SpokenView(summary: "", entry: [nothing] + notes, place: "")
    }
    let party = Wording.party(actor.side, of: scene.heading)
    let place = Spoken.place(row, of: matrix.rows.total)
    let several = spread(row, column)
    let counts = cell(row, column).map { told($0, on: several) } ?? "no quote"
    let isShown = kind == .propositions && head.id.utf8.count <= 12
    let id = isShown ? "\(head.id): " : ""
    return SpokenView(
      summary: "\(counted).",
      list: "\(actor.name), \(party), \(Wording.count(actor.quotes.total, "quote")), row \(place).",
      entry: ["\(id)\(Wording.sentence(head.title)) \(Wording.capitalised(counts))."],
      place: "column \(Spoken.place(column, of: matrix.columns.total))"
    )
  }

  /// What most of the quotes say, where they do not all say it.
  private func told(_ counts: StanceCounts, on propositions: Int) -> String {
    guard propositions <= 1 else {
      return "\(Spoken.counts(counts)), on \(Wording.count(propositions, "proposition"))"
    }
    let isOneWay = counts.agrees == 0 || counts.disagrees == 0
    let numbers = Spoken.counts(counts)
    return isOneWay ? numbers : "\(Wording.verb(counts.position)): \(numbers)"
  }
}
