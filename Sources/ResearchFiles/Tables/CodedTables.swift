import Files
import SystemPackage

/// A project of another program that is kept in a SQLite database.
package enum CodedTables {
  /// A program whose databases are read.
  private enum Program {
    case qualCoder, taguette, rqda

    /// The program that made a database, by its tables; nil for any other.
    init?(_ database: ResearchDatabase) {
      let tables = database.columns
      if tables["CODE_TEXT"] != nil, tables["SOURCE"] != nil {
        self = .qualCoder
      } else if tables["HIGHLIGHTS"] != nil, tables["HIGHLIGHT_TAGS"] != nil {
        self = .taguette
      } else if tables["CODING"] != nil, tables["FREECODE"] != nil {
        self = .rqda
      } else {
        return nil
      }
    }
  }

  /// Reads a project of QualCoder, Taguette or RQDA; nil where the database is none of theirs.
  package static func project(at path: FilePath) throws(ResearchFileError) -> CodedProject? {
    let database = try ResearchDatabase(path)
    switch Program(database) {
    case .qualCoder: return try QualCoderReader.read(database)
    case .taguette: return try TaguetteReader.read(database)
    case .rqda: return try RQDAReader.read(database)
    case nil: return nil
    }
  }
}

extension ResearchDatabase {
  /// A row by the names of its columns.
  struct Cells {
    fileprivate let texts: [String: String]

    /// What a column says; nil where it is empty.
    subscript(name: String) -> String? {
      texts[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    func number(_ name: String) -> Int? {
      texts[name].flatMap { text in
        Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded()) }
      }
    }
  }

  /// Visits the rows of a table that has them; there are none in a table that is missing.
  func rows(
    of table: String,
    _ columns: [String],
    order: String,
    _ visit: (Cells) -> Void
  ) throws(ResearchFileError) {
    guard self.columns[table.uppercased()]?.contains(order.uppercased()) == true else { return }
    try forEach(table.uppercased(), columns, order: order) { values in
      var texts: [String: String] = [:]
      for (name, value) in zip(columns, values) { texts[name] = ResearchDatabase.text(value) }
      visit(Cells(texts: texts))
    }
  }

  /// Counts the rows of tables that are not taken over.
  func dropped(
    _ tables: [(table: String, kind: String)]
  ) throws(ResearchFileError) -> DroppedCounts {
    var counts = DroppedCounts()
    for (table, kind) in tables { counts.count(kind, try count(table.uppercased())) }
    return counts
  }
}

/// Codes below their folders.
struct CodeTree {
  /// Each folder with its name and the one above it.
  var folders: [Int: (name: String, above: Int?)] = [:]

  /// The names of the folders above, the topmost first; a ring of folders ends where it closes.
  func path(above folder: Int?) -> [String] {
    var names: [String] = []
    var seen: Set<Int> = []
    var next = folder
    while let place = next, seen.insert(place).inserted, let found = folders[place] {
      names.insert(found.name, at: 0)
      next = found.above
    }
    return names
  }
}
