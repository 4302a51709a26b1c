import RelationsModel

/// The tables of a corpus.
///
/// They are made to be read by hand as well: `sqlite3 corpus.entente .schema` shows the comments. What
/// a column that is checked holds is checked when it is read as well, for a corpus that an older
/// version began keeps its tables.
enum Schema {
  /// Raised when an older program could not read what a newer one writes.
  static let version = 3
  /// The first version that has a column for what a quote answers.
  static let versionOfAnswers = 3
  /// The oldest version that can be read; a writer makes the latest of it.
  static let oldestVersion = 1
  /// "Ente": what SQLite's header says of whose file it is.
  static let applicationID = 0x456E_7465

  static let tables = """
    CREATE TABLE meta (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      format INTEGER NOT NULL,
      id TEXT NOT NULL,               -- random: no two corpora have the same
      generation INTEGER NOT NULL,    -- raised by every transaction; raise it when you edit by hand
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
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      text TEXT NOT NULL,
      speaker INTEGER NOT NULL REFERENCES actor,
      role TEXT,
      party TEXT,                     -- the id of a party
      date TEXT NOT NULL,
      dated_by_source INTEGER NOT NULL CHECK (dated_by_source IN (0, 1)),
      issue INTEGER NOT NULL REFERENCES issue,
      proposition INTEGER REFERENCES proposition,
      -- NULL: none
      stance TEXT \(oneOf("stance", Stance.self)),
      -- Of these NULL: not recorded
      basis TEXT \(oneOf("basis", StanceBasis.self)),
      rendering TEXT \(oneOf("rendering", Rendering.self)),
      speech TEXT \(oneOf("speech", Speech.self)),
      hedge TEXT,
      cut TEXT \(oneOf("cut", Cut.self)),
      variant_of TEXT,                -- the id of a quote
      venue TEXT,
      source INTEGER NOT NULL REFERENCES source,
      locator TEXT,
      exact TEXT,                     -- NULL: as text
      prefix TEXT, suffix TEXT,
      span_start INTEGER, span_end INTEGER, digest TEXT, remark TEXT,
      \(checked),                   -- such as: exact 2017-12-23 sha256:…
      \(answers)                    -- ids of quotes, with a space between; NULL: none
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
    """

  /// What the last check found, the day, and the digest of the text.
  private static let checked = "checked TEXT"

  /// What version 2 had not: the propositions that stand for issues as a whole.
  static let whole = "whole INTEGER NOT NULL DEFAULT 0"
  /// What version 2 had not: which quotes of the other party the words answer.
  static let answers = "answers TEXT"

  /// What version 2 had not: how far back a party's words count by the record.
  static let window = "record_window TEXT"

  private static let indexes = """
    CREATE INDEX proposition_of_issue ON proposition (issue, whole, position);
    CREATE INDEX role_of_actor ON role (actor);
    """

  /// The step from one version to the next: what it does to the tables, then to their rows.
  struct Step {
    /// The version that it makes.
    let version: Int
    let sql: String
    var mend: (CorpusTransaction) throws -> Void = { _ in }
  }

  /// The steps by which a corpus of an older version is brought up to the latest, in order.
  ///
  /// In version 3 a NULL, which stood for the usual rendering and speech, is taken for not recorded:
  /// whether somebody had looked is not known any more.
  static var steps: [Step] {
    [
      Step(version: 2, sql: "ALTER TABLE quote ADD COLUMN \(checked)"),
      Step(
        version: 3,
        sql: """
          ALTER TABLE proposition ADD COLUMN \(whole);
          ALTER TABLE quote ADD COLUMN \(answers);
          ALTER TABLE meta ADD COLUMN \(window);
          \(indexes)
          """,
        mend: { try $0.mendStances() }
      ),
    ]
  }

  /// All tables, by their names.
  static let names = [
    "meta", "party", "actor", "role", "issue", "proposition", "assessment", "source", "event",
    "passage", "quote", "imported_file",
  ]

  private static func oneOf<Value: RawRepresentable<String> & CaseIterable>(
    _ column: String,
    _: Value.Type
  ) -> String {
    let names = Value.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return "CHECK (\(column) IN (\(names)))"
  }
}
