import RelationsModel

/// Makes events of the rows of a table.
struct EventDraft {
  typealias Cell = EventCells.Cell

  private let mapping: EventMapping
  private let encoding: TextEncoding
  private let prefix: [UInt8]
  private let words = CAMEOWords.shared
  private var dates: EventDates
  private var issues: EventIssues
  private var sources: EventSources

  /// What rows that a rule leaves out are counted as.
  static let leftOut = "rows that a rule leaves out"

  init(_ mapping: EventMapping, dates order: DateOrder?, from encoding: TextEncoding = .utf8) {
    self.mapping = mapping
    self.encoding = encoding
    prefix = Array((mapping.constants[.prefix].map { $0 + "-" } ?? "").utf8)
    dates = EventDates(order)
    issues = EventIssues(mapping)
    sources = EventSources(mapping)
  }

  /// Files the event of a row, or counts it where a rule leaves it out.
  mutating func file(
    _ cells: EventCells,
    line: Int,
    in batch: inout EventBatch
  ) throws(EventProblem) {
    guard EventDraft.isText(cells.bytes) else { throw .encoding(encoding) }
    var row = EventBatch.Row()
    row.line = line
    let date = try self.date(cells)
    let code = cells.text(.code)
    let root = code.flatMap { CAMEOWords.root($0) }
    guard let issue = issues.issue(of: cells) else { return batch.leaveOut(EventDraft.leftOut) }
    row.firstDay = date.first
    row.direction = try direction(cells, root)
    try putSummary(cells, code, root, in: &row, &batch)
    put(date.text.utf8, .date, in: &row, &batch)
    put(issue.id, .issue, in: &row, &batch)
    put(issue.title, .issueTitle, in: &row, &batch)
    let source = sources.source(of: cells)
    put(source.id, .source, in: &row, &batch)
    if let title = source.title { put(title, .sourceTitle, in: &row, &batch) }
    if let url = source.url { put(url, .sourceURL, in: &row, &batch) }
    if let publisher = source.publisher { put(publisher, .publisher, in: &row, &batch) }
    if let accessed = cells.text(.accessed).flatMap({ dates.date($0) }) {
      put(accessed.text.utf8, .accessed, in: &row, &batch)
    }
    if let remark = cells.text(.remark) { put(remark, .remark, in: &row, &batch) }
    putID(cells, in: &row, &batch)
    batch.append(row)
  }

  /// Whether bytes are UTF-8, most of which is ASCII in such tables.
  private static func isText(_ bytes: EventCells.Bytes) -> Bool {
    bytes.reduce(0) { $0 | $1 } < 0x80 || String(validating: bytes, as: UTF8.self) != nil
  }

  private func put(
    _ text: some Collection<UInt8>,
    _ field: EventText,
    in row: inout EventBatch.Row,
    _ batch: inout EventBatch
  ) {
    let start = batch.bytes.count
    batch.bytes.append(contentsOf: text)
    row.spans[field.rawValue] = EventBatch.Span(
      start: Int32(start),
      count: Int32(batch.bytes.count - start)
    )
  }

  // MARK: - Dates

  private mutating func date(_ cells: EventCells) throws(EventProblem) -> EventDates.Found {
    guard let text = cells.text(.date) else {
      if let day = mapping.constants[.date].flatMap({ dates.date($0.utf8) }) { return day }
      throw .noDate
    }
    guard var date = dates.date(text) else { throw .date(EventDraft.shown(text)) }
    let isDay = date.first == date.last
    if let until = cells.text(.until) {
      guard let end = dates.date(until), end.first >= date.first else {
        throw .end(EventDraft.shown(until))
      }
      if end.first > date.first, isDay {
        date.text += "/\(end.text)"
        date.last = end.last
        return date
      }
    }
    guard isDay, let precision = cells.text(.precision) else { return date }
    switch String(decoding: precision, as: UTF8.self).lowercased() {
    case "1", "day": break
    case "2", "week":
      let week = EventDates.week(of: date.first)
      date.text = "\(week.first)/\(week.last)"
      (date.first, date.last) = week
    case "3", "month": date.text += "~"
    default: throw .precision(EventDraft.shown(precision))
    }
    return date
  }

  // MARK: - Words

  /// Who did what to whom.
  private func putSummary(
    _ cells: EventCells,
    _ code: Cell?,
    _ root: Int?,
    in row: inout EventBatch.Row,
    _ batch: inout EventBatch
  ) throws(EventProblem) {
    if let summary = cells.text(.summary) { return put(summary, .summary, in: &row, &batch) }
    if let summary = mapping.constants[.summary] {
      return put(summary.utf8, .summary, in: &row, &batch)
    }
    let (actor, target) = (cells.text(.actor), cells.text(.target))
    let start = batch.bytes.count
    if let text = cells.text(.text) {
      let parts = [actor, text, target].compactMap { $0 }
      batch.bytes.append(contentsOf: parts.joined(separator: " – ".utf8))
    } else {
      guard root != nil, let code, let phrase = words.phrase(code) else {
        throw .noWords(code.map(EventDraft.shown) ?? "")
      }
      if let actor {
        batch.bytes.append(contentsOf: actor)
      } else {
        batch.bytes.append(contentsOf: "Somebody".utf8)
      }
      batch.bytes.append(0x20)
      batch.bytes.append(contentsOf: phrase.words)
      for word in [target.map { _ in phrase.link[...] }, target.map { Array($0)[...] }] {
        guard let word, !word.isEmpty else { continue }
        batch.bytes.append(0x20)
        batch.bytes.append(contentsOf: word)
      }
    }
    row.spans[EventText.summary.rawValue] = EventBatch.Span(
      start: Int32(start),
      count: Int32(batch.bytes.count - start)
    )
  }

  /// By the table’s own word where it has one, else by the class of CAMEO or the root of the code.
  private func direction(_ cells: EventCells, _ root: Int?) throws(EventProblem) -> Event.Direction
  {
    let word = cells.text(.direction).map { String(decoding: $0, as: UTF8.self) }
    if let word {
      let name = NameKey(word)
      if let found = mapping.directions[name] ?? EventDraft.directions[name] { return found }
      if let other = mapping.directions[.none] { return other }
    }
    if let quad = cells.text(.quad), quad.count == 1, let digit = quad.first {
      switch digit {
      case UInt8(ascii: "1"), UInt8(ascii: "2"): return .cooperation
      case UInt8(ascii: "3"), UInt8(ascii: "4"): return .conflict
      default: break
      }
    }
    if let root { return CAMEOWords.direction(ofRoot: root) }
    if let constant = mapping.constants[.direction].flatMap(Event.Direction.init) {
      return constant
    }
    if let word, !word.isEmpty { throw .direction(word) }
    return .other
  }

  private static let directions = Dictionary(
    uniqueKeysWithValues: Event.Direction.allCases.map { (NameKey($0.rawValue), $0) }
  )

  // MARK: - Ids

  private func putID(_ cells: EventCells, in row: inout EventBatch.Row, _ batch: inout EventBatch) {
    if let id = cells.text(.id), SlugText.isSound(id), id.count + prefix.count <= SlugText.mostBytes
    {
      let start = batch.bytes.count
      batch.bytes.append(contentsOf: prefix)
      batch.bytes.append(contentsOf: id)
      row.spans[EventText.id.rawValue] = EventBatch.Span(
        start: Int32(start),
        count: Int32(batch.bytes.count - start)
      )
      return
    }
    var digest = RowDigest()
    if let id = cells.text(.id) {
      digest.add(id)
    } else {
      for text in [EventText.date, .summary, .source] {
        digest.add(batch.bytes[row.spans[text.rawValue].range])
      }
    }
    let beginning = prefix.isEmpty ? Array("event-".utf8) : prefix
    put(beginning + Array(digest.text.utf8), .id, in: &row, &batch)
  }

  private static func shown(_ cell: Cell) -> String {
    String(decoding: cell.prefix(40), as: UTF8.self)
  }
}
