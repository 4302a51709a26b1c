import RelationsModel

/// What an engine tells of its records while statements are collected.
protocol StatementRecords {
  func actor(_ position: Int) -> Actor
  func source(_ position: Int) -> Source
  func issueLabel(_ position: Int) -> StatementLabel
  func propositionLabel(_ position: Int) -> StatementLabel
  /// A quote as the record has it.
  func quote(_ position: Int) -> Quote
}

/// One quote with the positions of what it names.
struct CollectedStatement {
  /// The engine's own number.
  let position: Int
  let day: Int32
  let source: Int
  /// Its place in the record, which orders the quotes of one source and day.
  let place: Int
  let speaker: Int
  let issue: Int
  let proposition: Int?
  let stance: Stance
  let side: Side?
  /// Tells roles apart; nil where the engine does not know without reading the quote.
  let role: Int?
}

/// Makes columns of statements, each record read once.
struct StatementCollector<Records: StatementRecords> {
  private let records: Records
  private let fields: [StatementField]
  private let parties: BothSides<Party>
  private var columns = StatementColumns()
  /// By field, for each record that was met the number of its label.
  private var known: [[Int32]]
  /// By field the numbers of texts.
  private var texts: [[String: Int32]]
  private var speakers: [Int: SpokenFor] = [:]
  private var spoken: [SpokenKey: Int32] = [:]

  private struct SpokenKey: Hashable {
    let speaker: Int
    let role: Int
  }

  init(_ records: Records, _ fields: Set<StatementField>, _ parties: BothSides<Party>) {
    self.records = records
    self.fields = Array(fields)
    self.parties = parties
    known = Array(repeating: [], count: fields.count)
    texts = Array(repeating: [:], count: fields.count)
    for field in fields { (columns.values[field], columns.labels[field]) = ([], []) }
  }

  /// The columns of statements in any order; those in order of day take least time.
  mutating func collect(_ statements: [CollectedStatement]) -> StatementColumns {
    var ordered = statements
    StatementCollector.order(&ordered)
    columns.days = ordered.map(\.day)
    columns.sources = ordered.map { Int32(clamping: $0.source) }
    columns.quotes = ordered.map { Int32(clamping: $0.position) }
    for (number, field) in fields.enumerated() {
      var values: [Int32] = []
      values.reserveCapacity(ordered.count)
      for statement in ordered { values.append(value(of: field, number, statement)) }
      columns.values[field] = values
    }
    return columns
  }

  /// Orders the statements of each day.
  private static func order(_ statements: inout [CollectedStatement]) {
    let isByDay = zip(statements, statements.dropFirst()).allSatisfy { $0.day <= $1.day }
    guard isByDay else {
      return statements.sort { left, right in
        (left.day, left.source, left.place) < (right.day, right.source, right.place)
      }
    }
    var start = 0
    while start < statements.count {
      var end = start + 1
      while end < statements.count, statements[end].day == statements[start].day { end += 1 }
      if end - start > 1 {
        statements[start..<end].sort { left, right in
          (left.source, left.place) < (right.source, right.place)
        }
      }
      start = end
    }
  }

  /// The number of a record's label; nil where it has not been met.
  @inline(__always)
  private func met(_ number: Int, _ position: Int) -> Int32? {
    guard known[number].indices.contains(position) else { return nil }
    let code = known[number][position]
    return code == StatementCollector.unmet ? nil : code
  }

  private mutating func remember(_ number: Int, _ position: Int, _ code: Int32) {
    guard position >= 0 else { return }
    let missing = position + 1 - known[number].count
    if missing > 0 {
      let room = repeatElement(StatementCollector.unmet, count: missing + known[number].count)
      known[number].append(contentsOf: room)
    }
    known[number][position] = code
  }

  /// No label has this number, and it is not that of none.
  private static var unmet: Int32 { -2 }

  private mutating func value(
    of field: StatementField,
    _ number: Int,
    _ statement: CollectedStatement
  ) -> Int32 {
    switch field {
    case .actor:
      return code(number, statement.speaker) { records in
        let actor = records.actor(statement.speaker)
        return StatementLabel(id: actor.id.rawValue, name: actor.name)
      }
    case .issue: return code(number, statement.issue) { $0.issueLabel(statement.issue) }
    case .proposition:
      guard let proposition = statement.proposition else { return -1 }
      return code(number, proposition) { $0.propositionLabel(proposition) }
    case .source:
      return code(number, statement.source) { records in
        let source = records.source(statement.source)
        return StatementLabel(id: source.id.rawValue, name: source.title ?? source.id.rawValue)
      }
    case .party:
      guard let side = statement.side else { return -1 }
      let party = parties[side]
      return code(number, side.rawValue) { _ in
        StatementLabel(id: party.id.rawValue, name: party.name)
      }
    case .stance:
      guard statement.stance != .none else { return -1 }
      return code(number, text: statement.stance.rawValue)
    case .publisher: return ofSource(number, statement.source) { $0.publisher }
    case .sourceAuthor: return ofSource(number, statement.source) { $0.authorValue }
    case .type: return ofSource(number, statement.source) { $0.type }
    case .organisation: return organisation(number, statement)
    case .section: return code(number, text: records.quote(statement.position).sectionValue)
    case .recorded(let field): return code(number, text: records.quote(statement.position)[field])
    case .remark(let name):
      return code(number, text: records.quote(statement.position).remarkValue(name))
    }
  }

  private mutating func ofSource(
    _ number: Int,
    _ source: Int,
    _ value: (Source) -> String?
  ) -> Int32 {
    if let code = met(number, source) { return code }
    let found = code(number, text: value(records.source(source)))
    remember(number, source, found)
    return found
  }

  private mutating func organisation(_ number: Int, _ statement: CollectedStatement) -> Int32 {
    if let code = met(number, statement.speaker) { return code }
    let speaker = speakers[statement.speaker] ?? SpokenFor(records.actor(statement.speaker))
    speakers[statement.speaker] = speaker
    if let whatever = speaker.whatever {
      let found = code(number, text: whatever)
      remember(number, statement.speaker, found)
      return found
    }
    let key = statement.role.map { SpokenKey(speaker: statement.speaker, role: $0) }
    if let key, let code = spoken[key] { return code }
    let quote = records.quote(statement.position)
    if let role = quote.role, let organisation = speaker.by(role: role) {
      let found = code(number, text: organisation)
      if let key { spoken[key] = found }
      return found
    }
    return code(number, text: speaker.on(quote.date))
  }

  /// The number of a record's label, which is made where it is new.
  private mutating func code(
    _ number: Int,
    _ position: Int,
    _ label: (Records) -> StatementLabel
  ) -> Int32 {
    if let code = met(number, position) { return code }
    let code = add(label(records), to: number)
    remember(number, position, code)
    return code
  }

  private mutating func code(_ number: Int, text: String?) -> Int32 {
    guard let text, !text.isEmpty else { return -1 }
    if let code = texts[number][text] { return code }
    let code = add(StatementLabel(id: text, name: text), to: number)
    texts[number][text] = code
    return code
  }

  private mutating func add(_ label: StatementLabel, to number: Int) -> Int32 {
    columns.labels[fields[number], default: []].append(label)
    return Int32((columns.labels[fields[number]]?.count ?? 1) - 1)
  }
}
