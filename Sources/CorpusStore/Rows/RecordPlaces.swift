import GRDB
import RelationsModel

/// Where the records that quotes name by their keys stand in the frame.
struct RecordPlaces {
  let actors: KeyPlaces
  let issues: KeyPlaces
  let propositions: KeyPlaces
  let sources: KeyPlaces
  /// The place of the issue of each proposition, by the proposition's place.
  private let issuesOfPropositions: [Int]
  /// The ids of the two parties.
  private let parties: [[UInt8]]

  /// The places in the whole frame, or in one of the records of some keys, by table.
  init(_ database: Database, only: [String: Set<Int>]? = nil) throws {
    func condition(_ table: String, _ word: String) -> String {
      guard let only else { return "" }
      return " \(word) \(table).key IN (\((only[table] ?? []).sorted().inList))"
    }
    // Records that cannot be read have no place in the frame either, and `FrameReader` leaves out
    // the same.
    let kinds = Actor.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    actors = try KeyPlaces(
      database,
      "SELECT key FROM actor WHERE kind IN (\(kinds))\(condition("actor", "AND")) ORDER BY key"
    )
    issues = try KeyPlaces(
      database,
      "SELECT key FROM issue\(condition("issue", "WHERE")) ORDER BY key"
    )
    sources = try KeyPlaces(
      database,
      "SELECT key FROM source\(condition("source", "WHERE")) ORDER BY key"
    )
    let whole = try Schema.wholeColumn(in: database)
    var owners: [Int] = []
    let places = issues
    propositions = try KeyPlaces(
      database,
      """
      SELECT proposition.key, issue.key FROM issue \
      JOIN proposition ON proposition.issue = issue.key\
      \(condition("issue", "WHERE")) \
      ORDER BY issue.key, \(whole), position, proposition.key
      """
    ) { row in
      owners.append(places[row.integer(1)] ?? -1)
    }
    issuesOfPropositions = owners
    parties = try Self.parties(database)
  }

  private static func parties(_ database: Database) throws -> [[UInt8]] {
    let row = try RawStatement(database, "SELECT id FROM party")
    defer { row.reset() }
    var parties: [[UInt8]] = []
    while try row.step() { parties.append(Array((row.text(0) ?? "").utf8)) }
    return parties
  }

  /// Whether a proposition is one of an issue, both by their places.
  func isProposition(_ proposition: Int, of issue: Int) -> Bool {
    issuesOfPropositions[proposition] == issue
  }

  /// Whether a text is the id of a party.
  func isParty(_ text: RawStatement.Text) -> Bool {
    parties.contains { $0.count == text.count && $0.elementsEqual(text) }
  }
}

extension Sequence<Int> {
  /// Keys as they stand in parentheses after IN.
  var inList: String { map(String.init).joined(separator: ", ") }
}

/// The places of records by their keys.
struct KeyPlaces {
  /// Keys are dense unless somebody wrote or deleted records by hand, so that an array does for most.
  private var dense: [Int32] = []
  private var sparse: [Int: Int32] = [:]

  /// Of what a query gives first; `visit` sees each of its rows.
  init(
    _ database: Database,
    _ sql: String,
    visit: (RawStatement) -> Void = { _ in }
  ) throws {
    let row = try RawStatement(database, sql)
    defer { row.reset() }
    var place: Int32 = 0
    while try row.step() {
      file(row.integer(0), at: place)
      visit(row)
      place += 1
    }
  }

  @inline(__always)
  subscript(key: Int) -> Int? {
    if dense.indices.contains(key), dense[key] >= 0 { return Int(dense[key]) }
    return sparse[key].map { Int($0) }
  }

  private mutating func file(_ key: Int, at place: Int32) {
    // The array is at most about four times as long as there are records.
    guard key >= 0, key < 1_024 + 4 * Int(place) else {
      sparse[key] = place
      return
    }
    if key >= dense.count { dense += Array(repeating: -1, count: key + 1 - dense.count) }
    dense[key] = place
  }
}
