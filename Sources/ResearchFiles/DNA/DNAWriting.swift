import GRDB
import Interchange
import RelationsModel
import RelationsQuery

/// Writes documents and statements into the tables of DNA.
///
/// It is a class because a copy of it, which the loops over its texts would make, copies all entities.
final class DNAWriting {
  /// A variable of the statements; those of short texts have entities.
  private enum Variable: Int, CaseIterable {
    case person = 1, organization, concept, agreement, issue, party, role, rendering, variantOf
    case date, quote, note

    var type: String {
      switch self {
      case .agreement: "boolean"
      case .note: "long text"
      default: "short text"
      }
    }
  }

  /// DNA has no third value of a yes or no: quotes without a stance are statements of another type.
  private enum Kind: Int, CaseIterable {
    case stanced = 1, other

    var label: String {
      self == .stanced ? WrittenDNA.ownKind : "\(WrittenDNA.ownKind) without stance"
    }

    var variables: [Variable] {
      self == .stanced
        ? Variable.allCases : Variable.allCases.filter { $0 != .agreement && $0 != .concept }
    }

    /// The number of a variable, which belongs to one type.
    func id(_ variable: Variable) -> Int { (rawValue - 1) * 100 + variable.rawValue }
  }

  private struct EntityKey: Hashable {
    let variable: Int
    let value: String
  }

  private let database: Database
  private let coders: [String: Int]
  private let actors: [Actor.ID: Actor]
  private let parties: [Party.ID: Party]
  private var entities: [EntityKey: Int] = [:]
  private var (statementCount, valueCount) = (0, 0)
  /// The numbers that documents had in the database from which they came, and which of them are given.
  private var (numbers, given): (Set<Int>, Set<Int>) = ([], [])
  private var lastNew = 0
  /// The number of the document that is being written.
  private var document = 0

  init(_ database: Database, _ records: ExportedRecords) throws {
    self.database = database
    actors = Dictionary(records.actors.map { ($0.id, $0) }) { first, _ in first }
    numbers = Set(records.sources.compactMap { WrittenDNA.number(of: $0.source.id) })
    parties = Dictionary(records.parties.map { ($0.id, $0) }) { first, _ in first }
    let names = ["Admin"] + records.coders.filter { $0 != "Admin" }
    coders = Dictionary(zip(names, 1...)) { first, _ in first }
    try database.execute(sql: WrittenDNA.sql)
    try run(
      "INSERT INTO SETTINGS VALUES ('version', ?), ('date', ?)",
      [WrittenDNA.version, "\(records.heading.asOf)"]
    )
    for (place, name) in names.enumerated() {
      try run(
        "INSERT INTO CODERS (ID, Name, Password) VALUES (?, ?, ?)",
        [place + 1, DNAWriting.short(name), WrittenDNA.password]
      )
    }
    for kind in Kind.allCases { try add(kind) }
  }

  /// Runs a statement that is prepared once for all its runs.
  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func add(_ kind: Kind) throws {
    try run(
      "INSERT INTO STATEMENTTYPES VALUES (?, ?, 239, 208, 51)",
      [kind.rawValue, kind.label]
    )
    for variable in kind.variables {
      let id = kind.id(variable)
      try run(
        "INSERT INTO VARIABLES VALUES (?, ?, ?, ?)",
        [id, "\(variable)", variable.type, kind.rawValue]
      )
      guard variable.type == "short text" else { continue }
      for (place, name) in DNAWriting.attributes.enumerated() {
        try run(
          "INSERT INTO ATTRIBUTEVARIABLES VALUES (?, ?, ?)",
          [DNAWriting.attribute(place, of: id), id, name]
        )
      }
      _ = try entity("", of: id)
    }
  }

  private static let attributes = ["Type", "Alias", "Notes"]

  private static func attribute(_ place: Int, of variable: Int) -> Int { variable * 10 + place }

  // MARK: - Documents

  /// Adds a text with its statements; one made of quotes becomes a document for each day of these, since
  /// DNA dates a statement by its document.
  func add(_ text: PlacedText) throws {
    guard text.isMadeUp else { return try add(text, text.quotes, text.scalars) }
    let days = Dictionary(grouping: text.quotes, by: \.card.quote.date.first)
    for (_, quotes) in days.sorted(by: { $0.key < $1.key }) {
      var scalars = Array(DNAWriting.title(of: text.source).unicodeScalars)
      var placed: [(card: QuoteCard, range: Range<Int>)] = []
      for quote in quotes {
        scalars += "\n\n".unicodeScalars
        let start = scalars.count
        scalars += text.scalars[quote.range]
        placed.append((quote.card, start..<scalars.count))
      }
      try add(text, placed, scalars)
    }
  }

  private func add(
    _ text: PlacedText,
    _ quotes: [(card: QuoteCard, range: Range<Int>)],
    _ scalars: [Unicode.Scalar]
  ) throws {
    let scalars = scalars.map(DNAWriting.held)
    guard let first = quotes.first?.card.quote else { return }
    let source = text.source
    let day = text.isMadeUp ? first.date.first : (source.issued ?? first.date).first
    document = newNumber(of: source.id)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let notes = [source.url, source.remark].compactMap { $0 }.joined(separator: "\n")
    // A document has one section: the place that all its quotes name.
    let places = Set(quotes.map(\.card.quote.locator))
    let section = places.count == 1 ? places.first.flatMap(\.self) : nil
    try run(
      "INSERT INTO DOCUMENTS VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)",
      [
        document, DNAWriting.short(DNAWriting.title(of: source)), String(view),
        DNAWriting.short(source.authorNames), DNAWriting.short(source.publisher ?? ""),
        DNAWriting.short(section ?? ""), notes, DNAWriting.short(source.type),
        day.number * 86_400,
      ]
    )
    // DNA counts units of UTF-16.
    let sizes = scalars.map { $0.value > 0xFFFF ? 2 : 1 }
    var offsets = [0]
    offsets.reserveCapacity(sizes.count + 1)
    for size in sizes { offsets.append((offsets.last ?? 0) + size) }
    for (card, range) in quotes where !range.isEmpty {
      try add(card, offsets[range.lowerBound]..<offsets[range.upperBound])
    }
  }

  /// The number that the document had before, or the first that no document has or had.
  private func newNumber(of source: Source.ID) -> Int {
    if let number = WrittenDNA.number(of: source), given.insert(number).inserted { return number }
    repeat { lastNew += 1 } while numbers.contains(lastNew)
    return lastNew
  }

  private static func title(of source: Source) -> String { source.title ?? source.id.rawValue }

  // MARK: - Statements

  private func add(_ card: QuoteCard, _ range: Range<Int>) throws {
    let quote = card.quote
    let hasStance = quote.proposition != nil && quote.stance != .none
    let kind = hasStance ? Kind.stanced : .other
    statementCount += 1
    try run(
      "INSERT INTO STATEMENTS VALUES (?, ?, ?, ?, ?, ?)",
      [
        statementCount, kind.rawValue, document, range.lowerBound, range.upperBound,
        quote.coder.flatMap { coders[$0] } ?? 1,
      ]
    )
    for variable in kind.variables {
      valueCount += 1
      let id = kind.id(variable)
      switch variable.type {
      case "boolean":
        try put("DATABOOLEAN", id, (quote.stance == .agrees ? 1 : 0).databaseValue)
      case "long text": try put("DATALONGTEXT", id, (quote.remark ?? "").databaseValue)
      default:
        let value = DNAWriting.short(text(of: variable, card))
        try put("DATASHORTTEXT", id, try entity(value, of: id, quote.speaker).databaseValue)
      }
    }
  }

  private func put(_ table: String, _ variable: Int, _ value: DatabaseValue) throws {
    try run(
      "INSERT INTO \(table) VALUES (?, ?, ?, ?)",
      [valueCount, statementCount, variable, value]
    )
  }

  private func text(of variable: Variable, _ card: QuoteCard) -> String {
    let quote = card.quote
    let isBody = card.speakerKind == .body
    switch variable {
    case .person: return isBody ? "" : card.speakerName
    case .organization: return isBody ? card.speakerName : organisation(of: quote)
    case .concept: return card.proposition?.text ?? ""
    case .issue: return card.issueTitle
    case .party: return quote.party.map { parties[$0]?.name ?? $0.rawValue } ?? ""
    case .role: return quote.role ?? ""
    case .rendering: return quote.rendering?.rawValue ?? ""
    case .variantOf: return quote.variantOf?.rawValue ?? ""
    case .date: return quote.date.text
    case .quote: return quote.id.rawValue
    case .agreement, .note: return ""
    }
  }

  /// The body of the only role that the speaker can have held that day; else that of the party.
  private func organisation(of quote: Quote) -> String {
    let roles = actors[quote.speaker]?.roles.filter { !$0.excludes(quote.date) } ?? []
    let bodies = Set(roles.compactMap(\.organisation))
    if bodies.count == 1, let body = bodies.first { return body }
    return quote.party.map { parties[$0]?.name ?? $0.rawValue } ?? ""
  }

  /// The number of a value of a variable, made where there is none.
  private func entity(
    _ value: String,
    of variable: Int,
    _ speaker: Actor.ID? = nil
  ) throws -> Int {
    let key = EntityKey(variable: variable, value: value)
    if let known = entities[key] { return known }
    let id = entities.count + 1
    entities[key] = id
    try run(
      "INSERT INTO ENTITIES VALUES (?, ?, ?, 0, 0, 0, NULL)",
      [id, variable, value]
    )
    let actor = speaker.flatMap { actors[$0] }.flatMap { $0.name == value ? $0 : nil }
    let about = [
      actor?.kind.rawValue ?? "", actor?.aliases.joined(separator: "; ") ?? "", actor?.remark ?? "",
    ]
    for (place, text) in about.enumerated() {
      try run(
        """
        INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) VALUES (?, ?, ?)
        """,
        [id, DNAWriting.attribute(place, of: variable), DNAWriting.short(text)]
      )
    }
    return id
  }

  /// A scalar as a database gives it back: to most programs a text ends before U+0000.
  private static func held(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value == 0 ? "\u{FFFD}" : scalar
  }

  /// A text as short as DNA wants it; of two that begin alike each keeps a mark of its own.
  static func short(_ text: String) -> String {
    let text = text.replacing("\0", with: "\u{FFFD}")
    let scalars = text.unicodeScalars
    guard scalars.count > 190 else { return text }
    var digest = RowDigest()
    digest.add(text.utf8)
    return String(scalars.prefix(180)) + "… " + digest.text.prefix(8)
  }
}
