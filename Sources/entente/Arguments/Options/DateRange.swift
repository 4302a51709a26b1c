import ArgumentParser
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Between which dates a view looks, where it does not compare two.
struct DateRange: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what is dated on or after the first day of this date.",
      valueName: "date"
    ),
    transform: AsOfDate.date
  )
  var from: EDTFDate?

  @Option(
    help: ArgumentHelp(
      "Only what is dated by the last day of this date; it leaves the as-of date as it is.",
      valueName: "date"
    ),
    transform: AsOfDate.date
  )
  var to: EDTFDate?

  func validate() throws {
    guard let from, let to, from.first > to.last else { return }
    throw ValidationError("--from \(from) is later than --to \(to); they must stand in order.")
  }

  /// The range as a term of the filter; nil when neither end is given.
  var term: String? {
    guard from != nil || to != nil else { return nil }
    return "date:\(DateRange.text(from, \.first))..\(DateRange.text(to, \.last))"
  }

  /// A date as a range of the filter takes it: of an interval the end that counts.
  private static func text(_ date: EDTFDate?, _ end: (EDTFDate) -> Day) -> String {
    guard let date else { return "" }
    return date.precision == .interval ? end(date).description : date.text
  }
}

/// The options of every view of the relationship but the comparison of two dates.
struct RangedView: ParsableArguments {
  @OptionGroup(title: "View") var view: ViewOptions
  @OptionGroup(title: "View") var range: DateRange

  /// The range narrows as a filter does, and stands before what was typed, which may be left open.
  var viewpoint: Viewpoint {
    var viewpoint = view.viewpoint
    let parts = [range.term, view.filter].compactMap { $0 }.filter { !$0.isEmpty }
    viewpoint.filter = parts.isEmpty ? nil : parts.joined(separator: " ")
    return viewpoint
  }

  /// Prints a view of a dossier through these options.
  func print<Row>(
    _ dossier: DossierArgument,
    _ listing: (Analyst, Perspective) -> ViewListing<Row>
  ) throws {
    try dossier.withOpened { opened in
      let perspective = try viewpoint.printed(on: opened.queries)
      try listing(opened.board.analyst, perspective).run(asJSON: view.json, isASCII: view.ascii)
    }
  }
}
