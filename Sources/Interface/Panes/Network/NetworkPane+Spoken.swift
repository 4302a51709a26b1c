import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension NetworkPane {
  /// The row is told as a list: going along it, one hears the columns alone.
  package func spoken(in scene: Scene) -> SpokenView {
    guard outlook.rows.indices.contains(row), outlook.columns.indices.contains(column) else {
      let isFiltered = !scene.perspective.filter.isEmpty
      let nothing = isFiltered ? Wording.nothingMatches : words.nothing
      return SpokenView(
        summary: "",
        entry: [nothing] + scene.filterNotes.map(Wording.sentence),
        place: ""
      )
    }
    let nearest = outlook.nearest(to: row).prefix(3).map { tie in
      "\(outlook.columns[tie.column].name) \(NetworkWords.announced(tie.value))"
    }
    let near = nearest.isEmpty ? "no tie" : "nearest \(nearest.joined(separator: ", "))"
    let value = outlook.cells[row][column]
    let isSelf = outlook.question.options.mode == .one && row == column
    let told = isSelf ? "itself" : NetworkWords.announced(value)
    let shared = (selectedCell?.shared ?? []).prefix(3).map(\.name).joined(separator: "; ")
    return SpokenView(
      summary: "\(Wording.capitalised(words.kind)), \(words.formula). \(spokenWindow)",
      list: "\(outlook.rows[row].name), row \(Spoken.place(row, of: outlook.rows.count)), \(near).",
      entry: [
        "\(outlook.columns[column].name): \(told), \(Wording.count(selectedCell?.count ?? 0, "quote"))."
      ]
        + (shared.isEmpty ? [] : ["Both speak on: \(shared)"]),
      place: "column \(Spoken.place(column, of: outlook.columns.count))"
    )
  }

  /// The days that are shown, and how far the network stood apart in them.
  private var spokenWindow: String {
    guard let number = outlook.window else { return "All days." }
    let span = outlook.windows[number]
    return "\(NetworkWords.span(span.from...span.to)): polarisation "
      + "\(NetworkWords.announced(span.polarisation))."
  }
}
