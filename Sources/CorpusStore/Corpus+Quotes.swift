import GRDB
import RelationsModel
import RelationsQuery

extension Corpus {
  /// What a row of the table of quotes gives.
  enum QuoteRow {
    case quote(QuoteColumns)
    case unreadable(RowProblem)
  }

  /// Lends every quote by its columns, in the order in which they came in, until `visit` says false;
  /// a row that cannot be read gives its problem in its place.
  ///
  /// Whoever files a quote reads its date, which is therefore looked at here only where it is asked for.
  func eachQuote(
    readingDates: Bool = false,
    _ visit: (QuoteRow) throws -> Bool
  ) throws(CorpusError) {
    try read { database in
      let places = try RecordPlaces(database)
      let row = try RawStatement(database, try QuoteSelection.sql(for: database))
      defer { row.reset() }
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
    return (problems.list, problems.count, quotes)
  }

  /// The whole corpus as a dossier in memory, without what cannot be read; for a small one.
  package func dossier() throws(CorpusError) -> Dossier {
    let frame = try frame()
    let propositions = frame.issues.flatMap(\.propositions)
    var quotes: [Quote] = []
    try eachQuote { row in
      if case .quote(let columns) = row, let quote = Quote(columns, frame, propositions) {
        quotes.append(quote)
      }
      return true
    }
    return try dossier(quotes: quotes, RowProblems(atMost: 0))
  }
}

extension Quote {
  /// The quote that columns lend; nil when its date cannot be read.
  init?(_ columns: QuoteColumns, _ frame: Dossier, _ propositions: [Proposition]) {
    func text(_ text: QuoteColumns.Text) -> String { String(decoding: text, as: UTF8.self) }
    // In a damaged file the tables need not agree.
    guard frame.actors.indices.contains(columns.speaker),
      frame.issues.indices.contains(columns.issue),
      frame.sources.indices.contains(columns.source),
      columns.proposition.map(propositions.indices.contains) != false,
      let date = try? EDTFDate(parsing: text(columns.date))
    else { return nil }
    self.init(
      id: ID(text(columns.id)),
      text: text(columns.text),
      speaker: frame.actors[columns.speaker].id,
      role: columns.role.map(text),
      party: columns.party.map { Party.ID(text($0)) },
      date: date,
      isDatedBySource: columns.isDatedBySource,
      issue: frame.issues[columns.issue].id,
      proposition: columns.proposition.map { propositions[$0].id },
      stance: columns.stance,
      basis: columns.basis,
      rendering: columns.rendering,
      speech: columns.speech,
      hedge: columns.hedge.map(text),
      cut: columns.cut,
      variantOf: columns.variantOf.map { ID(text($0)) },
      answers: columns.answers.map { AnswerText.ids(in: text($0)) } ?? [],
      venue: columns.venue.map(text),
      source: frame.sources[columns.source].id,
      locator: columns.locator.map(text),
      anchor: Anchor(
        exact: text(columns.exact ?? columns.text),
        prefix: columns.prefix.map(text),
        suffix: columns.suffix.map(text),
        span: columns.span.map { span in
          TextSpan(start: span.lowerBound, end: span.upperBound, digest: columns.digest.map(text))
        },
        check: columns.check.flatMap { AnchorCheck(text($0)) }
      ),
      remark: columns.remark.map(text)
    )
  }
}
