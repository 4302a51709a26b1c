import GRDB
import RelationsModel
import RelationsQuery

extension Corpus {
  /// What a row of the table of quotes gives.
  enum QuoteRow {
    case quote(QuoteColumns)
    case unreadable(RowProblem)
  }

  /// Lends every quote, or those of some keys, by its columns, in the order in which they came in,
  /// until `visit` says false; a row that cannot be read gives its problem in its place.
  ///
  /// Whoever files a quote reads its date, which is therefore looked at here only where it is asked for.
  func eachQuote(
    in keys: ClosedRange<Int>? = nil,
    _ known: RecordPlaces? = nil,
    readingDates: Bool = false,
    _ visit: (QuoteRow) throws -> Bool
  ) throws(CorpusError) {
    try read { database in
      let places = try known ?? RecordPlaces(database)
      let row = try RawStatement(
        database,
        try QuoteSelection.sql(for: database, isRange: keys != nil)
      )
      defer { row.reset() }
      if let keys {
        row.bind(1, keys.lowerBound)
        row.bind(2, keys.upperBound)
      }
      while try row.step() {
        var reading = QuoteSelection(row)
        let columns = reading.columns(places)
        if readingDates { reading.readDate() }
        let found =
          reading.problem.map(QuoteRow.unreadable) ?? columns.map(QuoteRow.quote)
        guard let found else { continue }
        guard try visit(found) else { return }
      }
    }
  }

  /// Everything that cannot be read, of which as many are listed as are wanted, and how many quotes can.
  package func problems(
    atMost limit: Int
  ) throws(CorpusError) -> (list: [RowProblem], count: Int, quotes: Int) {
    let problems = RowProblems(atMost: limit)
    _ = try dossier(quotes: [], problems)
    var quotes = 0
    try eachQuote(readingDates: true) { row in
      switch row {
      case .unreadable(let problem): problems.add(problem)
      case .quote: quotes += 1
      }
      return true
    }
    try checkAnswers(problems)
    return (problems.list, problems.count, quotes)
  }

  /// The whole corpus as a dossier in memory, without what cannot be read; for a small one.
  package func dossier(isSound: Bool = false) throws(CorpusError) -> Dossier {
    let frame = try frame()
    let propositions = frame.issues.flatMap(\.propositions)
    var quotes: [Quote] = []
    try eachQuote { row in
      if case .quote(let columns) = row, let quote = Quote(columns, frame, propositions) {
        quotes.append(quote)
      }
      return true
    }
    return try dossier(
      quotes: isSound ? AnswerRule.sound(quotes) : quotes,
      RowProblems(atMost: 0)
    )
  }
}

extension Quote {
  /// The quote that columns lend; nil when its date cannot be read.
  init?(_ columns: QuoteColumns, _ frame: Dossier, _ propositions: [Proposition]) {
    func text(_ text: QuoteColumns.Text?) -> String {
      text.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    // In a damaged file the tables need not agree.
    guard frame.actors.indices.contains(columns.speaker),
      frame.issues.indices.contains(columns.issue),
      frame.sources.indices.contains(columns.source),
      columns.proposition.map(propositions.indices.contains) != false,
      let date = try? EDTFDate(parsing: text(columns[.date]))
    else { return nil }
    self.init(
      id: ID(text(columns[.id])),
      text: text(columns[.text]),
      speaker: frame.actors[columns.speaker].id,
      date: date,
      isDatedBySource: columns.isDatedBySource,
      issue: frame.issues[columns.issue].id,
      proposition: columns.proposition.map { propositions[$0].id },
      source: frame.sources[columns.source].id,
      anchor: Anchor(
        exact: text(columns[.text]),
        span: columns.span.map { TextSpan(start: $0.lowerBound, end: $0.upperBound) }
      )
    )
    for field in QuoteColumns.fields {
      if let lent = columns[field] { self[field] = text(lent) }
    }
  }
}
