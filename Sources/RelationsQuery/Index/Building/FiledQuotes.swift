import RelationsModel

/// Quotes that were filed one after the other, as an index is laid out from them.
///
/// Several threads can each file some of a store's quotes and hand them over batch by batch: put together
/// in the store's order they are byte for byte what one thread files.
public struct FiledQuotes: Sendable {
  private(set) var rows = QuoteRows()
  private(set) var records = TextPieces()
  private(set) var ids = PackedTexts()
  private(set) var texts = TextPieces()
  private(set) var foldedIDs = PackedTexts()
  private(set) var words = WordCollector()
  private(set) var roles = ByteInterner()
  private(set) var venues = ByteInterner()
  private(set) var coders = ByteInterner()
  /// The rows of variants, with the id of the quote of which each is a version.
  private(set) var variants: [(row: Int, of: [UInt8])] = []
  /// The rows of quotes that answer others by name, once for each id that they name.
  private(set) var answers: [(row: Int, to: [UInt8])] = []
  private let issueCount: Int
  private let actorCount: Int
  private let sourceCount: Int
  private let partyIDs: BothSides<[UInt8]>
  /// Which of several files them, and for each of those the numbers here of the words that it knows.
  private let filer: Int
  private var wordNumbers: [[UInt32]] = []

  init(of dossier: Dossier, by filer: Int = 0) {
    self.filer = filer
    issueCount = dossier.issues.count
    actorCount = dossier.actors.count
    sourceCount = dossier.sources.count
    partyIDs = BothSides { Array(dossier.parties[$0].id.rawValue.utf8) }
  }

  /// How many quotes have been filed.
  public var count: Int { rows.count }

  /// Files a quote whose names stand in a store's columns; one that names what there is none of, or
  /// whose date cannot be read, is left out, and `false` is returned.
  @discardableResult
  public mutating func add(_ quote: QuoteColumns) -> Bool {
    guard 0..<issueCount ~= quote.issue, 0..<actorCount ~= quote.speaker,
      0..<sourceCount ~= quote.source, let date = QuoteDate(quote.date)
    else { return false }
    if let original = quote[.variantOf] { variants.append((rows.count, Array(original))) }
    for id in quote[.answers].map({ $0.split(separator: 0x20) }) ?? [] {
      answers.append((rows.count, Array(id)))
    }
    rows.add(
      quote,
      on: date,
      side: side(of: quote[.party]),
      role: quote[.role].map { UInt32(roles.number(of: $0)) } ?? QuoteRows.none,
      venue: quote[.venue].map { UInt32(venues.number(of: $0)) } ?? QuoteRows.none,
      coder: quote[.coder].map { UInt32(coders.number(of: $0)) } ?? QuoteRows.none
    )
    records.add { bytes in
      var writer = RecordWriter(bytes: bytes)
      bytes = []
      writer.put(quote, isDay: date.isDay)
      bytes = writer.bytes
    }
    ids.add { $0.append(contentsOf: quote.id) }
    texts.add {
      FoldedText.append(quote.text, to: &$0)
      $0.append(0x0A)
    }
    foldedIDs.add {
      FoldedText.append(quote.id, to: &$0)
      $0.append(0x0A)
    }
    collectWords()
    return true
  }

  /// The words of the text that was added last.
  private mutating func collectWords() {
    let last = texts.last
    let text = last.range(last.count - 1)
    let id = foldedIDs.range(foldedIDs.count - 1)
    last.bytes.withUnsafeBufferPointer { texts in
      foldedIDs.bytes.withUnsafeBufferPointer { ids in
        words.add(
          text: UnsafeBufferPointer(rebasing: texts[text]),
          id: UnsafeBufferPointer(rebasing: ids[id])
        )
      }
    }
  }

  private func side(of party: QuoteColumns.Text?) -> Side? {
    guard let party else { return nil }
    if FiledQuotes.isSame(partyIDs.first, party) { return .first }
    return FiledQuotes.isSame(partyIDs.second, party) ? .second : nil
  }

  @inline(__always)
  private static func isSame(_ one: [UInt8], _ other: QuoteColumns.Text) -> Bool {
    guard one.count == other.count else { return false }
    for place in one.indices where one[place] != other[place] { return false }
    return true
  }

  /// Hands over what has been filed since the last time; what is known of words stays.
  public mutating func handOver() -> FiledQuotes {
    let texts = words.handOver()
    var batch = self
    batch.words = texts
    rows = QuoteRows()
    (records, self.texts) = (TextPieces(), TextPieces())
    (ids, foldedIDs) = (PackedTexts(), PackedTexts())
    (roles, venues, coders) = (ByteInterner(), ByteInterner(), ByteInterner())
    (variants, answers) = ([], [])
    reserve(like: batch)
    return batch
  }

  /// Adds the quotes that one filer has handed over as those that come next.
  mutating func append(_ other: FiledQuotes) {
    let base = rows.count
    rows.append(
      other.rows,
      roles: roles.numbers(of: other.roles),
      venues: venues.numbers(of: other.venues),
      coders: coders.numbers(of: other.coders)
    )
    records.append(other.records)
    ids.append(other.ids)
    texts.append(other.texts)
    foldedIDs.append(other.foldedIDs)
    while wordNumbers.count <= other.filer { wordNumbers.append([]) }
    words.append(other.words, &wordNumbers[other.filer])
    variants += other.variants.map { (base + $0.row, $0.of) }
    answers += other.answers.map { (base + $0.row, $0.to) }
  }

  /// Sets memory aside for so many quotes, by what those so far take.
  mutating func reserve(_ count: Int) {
    guard rows.count > 0, count > rows.count else { return }
    let share = Double(count) / Double(rows.count) * 1.05
    func whole(_ part: Int) -> Int { Int(Double(part) * share) }
    rows.reserve(count)
    ids.reserve(bytes: whole(ids.bytes.count), count: count)
    foldedIDs.reserve(bytes: whole(foldedIDs.bytes.count), count: count)
    words.reserve(texts: count, tokens: whole(words.tokens.count))
  }

  /// Sets as much memory aside as others take that are about as many.
  private mutating func reserve(like other: FiledQuotes) {
    rows.reserve(other.count)
    records.reserve(bytes: other.records.byteCount * 9 / 8, count: other.count)
    texts.reserve(bytes: other.texts.byteCount * 9 / 8, count: other.count)
    ids.reserve(bytes: other.ids.bytes.count * 9 / 8, count: other.count)
    foldedIDs.reserve(bytes: other.foldedIDs.bytes.count * 9 / 8, count: other.count)
    words.reserve(texts: other.count, tokens: other.words.tokens.count * 9 / 8)
  }
}
