import GRDB
import RelationsModel

/// Holds what the quotes of a corpus say that they answer against the rules of a dossier's files.
struct AnswerCheck {
  /// A quote that says what it answers.
  private struct Answering {
    let key: Int
    let id: String
    let text: String
    let named: [Quote.ID]
  }

  /// So many keys stand in one statement.
  private static let mostKeys = 500

  let database: Database
  /// The list in which unsound answers are noted.
  let problems: RowProblems

  func run() throws {
    let version = try CorpusFile.version(of: database)
    // A corpus of an older version is looked at once a writer has brought it up.
    guard Schema.fields(after: version).isEmpty else { return }
    let answering = try answering()
    guard !answering.isEmpty else { return }
    let known = try keys(of: Set(answering.flatMap(\.named)))
    var quotes: [Quote.ID: Quote] = [:]
    try add(Set(known.values).union(answering.map(\.key)), to: &quotes)
    let originals = Set(quotes.values.compactMap(\.variantOf)).filter { quotes[$0] == nil }
    try add(Set(try keys(of: originals).values), to: &quotes)
    let contradictions = AnswerRule.contradictions(
      among: answering.compactMap { quotes[Quote.ID($0.id)] },
      known: quotes
    )
    for row in answering {
      // A row that cannot be read is told as such.
      guard let quote = quotes[Quote.ID(row.id)] else { continue }
      if let contradiction = contradictions[original(quote, quotes).id] {
        note(row, "but \(contradiction.reason)")
      }
      for name in row.named {
        if known[name] == nil {
          note(row, "and there is no quote \(quoted(name.rawValue))")
        } else if let answered = quotes[name],
          let problem = AnswerRule.problem(
            of: original(quote, quotes),
            answering: original(answered, quotes),
            named: name.rawValue
          )
        {
          note(row, "but \(problem)")
        }
      }
    }
  }

  private func note(_ row: Answering, _ reason: String) {
    problems.add(
      RowProblem(
        table: "quote",
        key: row.key,
        id: row.id,
        column: QuoteField.answers.column,
        value: row.text,
        reason: reason
      )
    )
  }

  /// The quote that counts for a version of it.
  private func original(_ quote: Quote, _ quotes: [Quote.ID: Quote]) -> Quote {
    quote.variantOf.flatMap { quotes[$0] } ?? quote
  }

  private func answering() throws -> [Answering] {
    let row = try RawStatement(
      database,
      "SELECT key, id, answers FROM quote WHERE answers IS NOT NULL"
    )
    defer { row.reset() }
    var found: [Answering] = []
    while try row.step() {
      let text = row.text(2) ?? ""
      found.append(
        Answering(
          key: row.integer(0),
          id: row.text(1) ?? "",
          text: text,
          named: AnswerText.ids(in: text)
        )
      )
    }
    // Asked for in order, every row would be looked at.
    return found.sorted { $0.key < $1.key }
  }

  /// The keys of the quotes that there are of some ids.
  private func keys(of ids: Set<Quote.ID>) throws -> [Quote.ID: Int] {
    guard !ids.isEmpty else { return [:] }
    let row = try RawStatement(database, "SELECT key FROM quote WHERE id = ?")
    defer { row.reset() }
    var keys: [Quote.ID: Int] = [:]
    for id in ids {
      row.bind(1, id.rawValue)
      if try row.step() { keys[id] = row.integer(0) }
      row.reset()
    }
    return keys
  }

  /// Reads the quotes of some keys; those that cannot be read are left out.
  private func add(_ keys: Set<Int>, to quotes: inout [Quote.ID: Quote]) throws {
    var rest = keys.sorted()[...]
    while !rest.isEmpty {
      let reader = FrameReader(
        database: database,
        only: ["quote": Set(rest.prefix(AnswerCheck.mostKeys))]
      )
      for quote in try reader.quotes() { quotes[quote.id] = quote }
      rest = rest.dropFirst(AnswerCheck.mostKeys)
    }
  }
}

extension Corpus {
  /// Notes what quotes say that they answer and do not, and what rows name that they must not.
  func checkAnswers(_ problems: RowProblems) throws(CorpusError) {
    try read { database in
      try AnswerCheck(database: database, problems: problems).run()
      try ReferenceCheck(database: database, problems: problems).run()
    }
  }
}
