import RelationsModel

/// The tables of a corpus.
///
/// They are made to be read by hand as well: `sqlite3 corpus.entente .schema` shows the comments. What
/// a column that is checked holds is checked when it is read as well, for a corpus that an older
/// version began keeps its tables.
enum Schema {
  /// Raised by each step: an older program could not read what a newer one writes.
  static let version = oldestVersion + steps.count
  /// The oldest version that can be read; a writer makes the latest of it.
  static let oldestVersion = 1
  /// The first version that has windows, and propositions that stand for issues as a whole.
  static let versionOfWholes = 3
  /// The first version that has a journal of edits.
  static let versionOfJournal = 5
  /// The first version that tells what each transaction changed.
  static let versionOfChanges = 6
  /// "Ente": what SQLite's header says of whose file it is.
  static let applicationID = 0x456E_7465

  static let tables = """
    CREATE TABLE meta (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      format INTEGER NOT NULL,
      id TEXT NOT NULL,               -- random: no two corpora have the same
      generation INTEGER NOT NULL,    -- raised by every transaction of Entente
      title TEXT NOT NULL,
      title_is_given INTEGER NOT NULL,
      summary TEXT,
      as_of_day INTEGER,              -- days since 1970-01-01; NULL: no quote yet
      as_of_is_given INTEGER NOT NULL,-- 0: the first day of the latest quote's date
      credits TEXT NOT NULL,          -- JSON: texts
      \(window)              -- such as: day, 90d, 1y, all; NULL: not given
    );
    CREATE TABLE party (
      key INTEGER PRIMARY KEY CHECK (key IN (1, 2)),
      id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, short_name TEXT NOT NULL
    );
    CREATE TABLE actor (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL \(oneOf("kind", Actor.Kind.self)),
      party TEXT,
      aliases TEXT NOT NULL,          -- JSON: texts
      remark TEXT
    );
    CREATE TABLE role (
      key INTEGER PRIMARY KEY, actor INTEGER NOT NULL REFERENCES actor,
      title TEXT NOT NULL, organisation TEXT, party TEXT, since TEXT, until TEXT,
      seen TEXT NOT NULL,             -- JSON: dates
      sources TEXT NOT NULL,          -- JSON: ids
      remark TEXT
    );
    CREATE TABLE issue (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL, summary TEXT,
      keywords TEXT NOT NULL          -- JSON: texts
    );
    CREATE TABLE proposition (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      issue INTEGER NOT NULL REFERENCES issue, position INTEGER NOT NULL, text TEXT NOT NULL,
      \(whole) -- 1: it stands for the issue as a whole, last in order
    );
    CREATE TABLE assessment (
      key INTEGER PRIMARY KEY, issue INTEGER NOT NULL REFERENCES issue,
      verdict TEXT NOT NULL \(oneOf("verdict", Assessment.Verdict.self)),
      assessor TEXT, date TEXT NOT NULL, source TEXT NOT NULL,
      locator TEXT, note TEXT
    );
    CREATE TABLE source (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL, title TEXT,
      author TEXT NOT NULL,           -- JSON: names as in CSL-JSON
      issued TEXT, publisher TEXT, url TEXT, accessed TEXT, language TEXT,
      licence TEXT NOT NULL, text_digest TEXT, remark TEXT
    );
    CREATE TABLE event (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      date TEXT NOT NULL, summary TEXT NOT NULL,
      issues TEXT NOT NULL,           -- JSON: ids
      direction TEXT NOT NULL \(oneOf("direction", Event.Direction.self)),
      sources TEXT NOT NULL,          -- JSON: ids
      remark TEXT
    );
    CREATE TABLE passage (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL \(oneOf("kind", Passage.Kind.self)),
      source TEXT NOT NULL, summary TEXT NOT NULL, actor TEXT,
      issues TEXT NOT NULL,           -- JSON: ids
      events TEXT NOT NULL,           -- JSON: ids
      date TEXT, ordinal INTEGER, locator TEXT,
      span_start INTEGER, span_end INTEGER, digest TEXT, hedge TEXT, remark TEXT
    );
    CREATE TABLE quote (
      key INTEGER PRIMARY KEY,
    \(quoteColumns)
    );
    CREATE TABLE imported_file (
      fingerprint TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      bytes INTEGER NOT NULL,         -- how far the transactions so far cover the file
      line INTEGER NOT NULL,
      rows INTEGER NOT NULL, rejected INTEGER NOT NULL,
      reject_bytes INTEGER NOT NULL,  -- how long the file of rejects was then
      is_finished INTEGER NOT NULL
    );
    \(indexes)
    \(journal)
    \(changes)
    """

  /// What version 4 had not: what was changed by whom, and by what it is undone.
  private static let journal = """
    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY,   -- from 1, without gaps
      time TEXT NOT NULL,             -- in UTC
      coder TEXT NOT NULL,
      kind TEXT NOT NULL \(oneOf("kind", ["edit", "undo", "redo"])),
      target INTEGER,                 -- the edit that was undone or redone
      summary TEXT NOT NULL,
      records TEXT NOT NULL,          -- JSON: ids
      purged INTEGER NOT NULL,        -- 1: its words were removed
      checksum TEXT NOT NULL          -- of the entry, its rows and the checksum before
    );
    CREATE TABLE journal_row (
      sequence INTEGER NOT NULL REFERENCES journal, position INTEGER NOT NULL,
      table_name TEXT NOT NULL, key INTEGER NOT NULL,
      record TEXT,                    -- the id of the record that the row belongs to
      was TEXT,                       -- JSON: columns; NULL: the row is new
      now TEXT,                       -- JSON: columns; NULL: the row goes
      digest TEXT,                    -- of the row as it is then
      PRIMARY KEY (sequence, position)
    );
    CREATE INDEX journal_row_of_key ON journal_row (table_name, key);
    CREATE INDEX quote_variant ON quote (variant_of) WHERE variant_of IS NOT NULL;
    CREATE INDEX quote_answers ON quote (answers) WHERE answers IS NOT NULL;
    """

  /// What version 5 had not: what each transaction changed, for indices that were made before.
  private static let changes = """
    CREATE TABLE change (
      generation INTEGER PRIMARY KEY, -- that of the corpus after the transaction
      mark TEXT NOT NULL,             -- random: tells it from that of another copy of the corpus
      told INTEGER NOT NULL,          -- 0: more has changed than the other columns tell
      quotes TEXT NOT NULL,           -- JSON: ids of quotes that were changed, removed or put back
      -- The greatest keys before: what has a greater one is new.
      last_quote INTEGER NOT NULL, last_actor INTEGER NOT NULL, last_issue INTEGER NOT NULL,
      last_proposition INTEGER NOT NULL, last_source INTEGER NOT NULL
    );
    """

  /// What version 2 had not: the propositions that stand for issues as a whole.
  static let whole = "whole INTEGER NOT NULL DEFAULT 0"
  /// What version 2 had not: how far back a party's words count by the record.
  static let window = "record_window TEXT"

  private static let indexes = """
    CREATE INDEX proposition_of_issue ON proposition (issue, whole, position);
    CREATE INDEX role_of_actor ON role (actor);
    """

  /// The step from one version to the next: what it does to the tables, then to their rows.
  struct Step: Sendable {
    /// The fields of a quote that get a column.
    let fields: [QuoteField]
    var sql = ""
    var mend: @Sendable (CorpusTransaction) throws -> Void = { _ in }

    /// All that is done to the tables.
    var changes: String {
      fields.map { "ALTER TABLE quote ADD COLUMN \($0.column) \($0.declaration);" }.joined() + sql
    }
  }

  /// The steps by which a corpus of an older version is brought up to the latest, in order.
  ///
  /// In version 3 a NULL, which stood for the usual rendering and speech, is taken for not recorded:
  /// whether somebody had looked is not known any more.
  static let steps = [
    Step(fields: [.check]),
    Step(
      fields: [.answers],
      sql: """
        ALTER TABLE proposition ADD COLUMN \(whole);
        ALTER TABLE meta ADD COLUMN \(window);
        \(indexes)
        """,
      mend: { try $0.mendStances() }
    ),
    Step(fields: [.coder, .coded]),
    Step(fields: [], sql: journal),
    Step(fields: [], sql: changes),
  ]

  /// The tables of a corpus of a version, by their names.
  static func names(of version: Int) -> [String] {
    firstNames + (version < versionOfJournal ? [] : ["journal", "journal_row"])
      + (version < versionOfChanges ? [] : ["change"])
  }

  private static let firstNames = [
    "meta", "party", "actor", "role", "issue", "proposition", "assessment", "source", "event",
    "passage", "quote", "imported_file",
  ]

  private static func oneOf<Value: RawRepresentable<String> & CaseIterable>(
    _ column: String,
    _: Value.Type
  ) -> String {
    oneOf(column, Value.allCases.map(\.rawValue))
  }

  fileprivate static func oneOf(_ column: String, _ names: [String]) -> String {
    "CHECK (\(column) IN (\(names.map { "'\($0)'" }.joined(separator: ", "))))"
  }
}

// The table of quotes has a column for each field of their records.
extension Schema {
  /// The fields in the order of their columns: those that came later stand last.
  static let quoteFields =
    QuoteField.recorded.filter { !fields(after: 1).contains($0) }
    + fields(after: 1)

  /// The fields for which corpora have columns only from a later version on.
  static func fields(after version: Int) -> [QuoteField] {
    steps.dropFirst(version - oldestVersion).flatMap(\.fields)
  }

  private static var quoteColumns: String {
    quoteFields.enumerated().map { place, field in
      let end = place < quoteFields.count - 1 ? "," : ""
      let line = "  \(field.column) \(field.declaration)\(end)"
      let gap = String(repeating: " ", count: max(1, 34 - line.count))
      return line + (field.columnNote.map { "\(gap)-- \($0)" } ?? "")
    }.joined(separator: "\n")
  }
}

extension QuoteField {
  /// The column in the table of quotes: the name in small letters, with underscores.
  var column: String {
    switch self {
    case .start, .end: "span_\(name)"
    case .check: "checked"
    default:
      name.inColumn
    }
  }

  /// The type of the column, and what holds of it.
  fileprivate var declaration: String {
    switch self {
    case .id: "TEXT NOT NULL UNIQUE"
    case .text, .date: "TEXT NOT NULL"
    case .speaker: "INTEGER NOT NULL REFERENCES actor"
    case .issue, .source: "INTEGER NOT NULL REFERENCES \(name)"
    case .proposition: "INTEGER REFERENCES proposition"
    case .datedBySource: "INTEGER NOT NULL CHECK (\(column) IN (0, 1))"
    case .start, .end: "INTEGER"
    default:
      if case .choice(let names) = definition.kind {
        "TEXT \(Schema.oneOf(column, names))"
      } else {
        "TEXT"
      }
    }
  }

  /// What whoever reads the tables by hand has to know of the column.
  fileprivate var columnNote: String? {
    switch self {
    case .party: "the id of a party"
    case .stance: "NULL: none"
    case .basis, .rendering, .speech: "NULL: not recorded"
    case .variantOf: "the id of a quote"
    case .exact: "NULL: as text"
    case .check: "such as: exact 2017-12-23 sha256:…"
    case .coded: "a date"
    case .answers: "ids of quotes, with a space between; NULL: none"
    default: nil
    }
  }
}
