import GRDB
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import CorpusStore

/// What another program wrote into a corpus and nobody can read is told, row by row, and never guessed.
@Suite struct UnreadableRowTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("c")
    _ = try write(SmallDossier.dossier, to: path)
  }

  /// Changes the corpus as another program would that knows nothing of what is checked.
  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0")
      try database.execute(sql: sql)
    }
    try queue.close()
  }

  /// How many quotes and problems an index that is made of the corpus has.
  private func indexed() throws -> (quotes: Int, problems: Int) {
    let corpus = try Corpus(opening: FilePath(path))
    let (frame, problems) = try corpus.countedFrame()
    var builder = IndexBuilder(frame, problemCount: problems)
    try corpus.readQuotes(into: &builder, every: 3) { _ in true }
    let queries = try IndexedQueries(MemoryStorage(builder.bytes()))
    return (builder.quoteCount, queries.heading.problemCount)
  }

  static let quoteCases: [(String, String)] = [
    ("stance = 'abstains'", "its stance is “abstains”, not agrees, disagrees or none"),
    ("stance = 'agreesX'", "its stance is “agreesX”, not agrees, disagrees or none"),
    ("stance = ''", "its stance is “”, not agrees, disagrees or none"),
    ("basis = 'worlds'", "its basis is “worlds”, not words or context"),
    (
      "rendering = 'machineTranslated'",
      "its rendering is “machineTranslated”, not original, officialTranslation or agencyTranslation"
    ),
    ("speech = 'read'", "its speech is “read”, not direct or reported"),
    ("cut = 'middle'", "its cut is “middle”, not start, end or both"),
    ("dated_by_source = 'yes'", "its dated_by_source is “yes”, not 0 or 1"),
    ("speaker = 99", "its speaker is “99”, which is the key of no actor that can be read"),
    ("issue = -1", "its issue is “-1”, which is the key of no issue that can be read"),
    ("source = 1e9", "its source is “1000000000”, which is the key of no source that can be read"),
    (
      "proposition = 99",
      "its proposition is “99”, which is the key of no proposition that can be read"
    ),
    (
      "proposition = (SELECT key FROM proposition WHERE issue <> quote.issue LIMIT 1)",
      "its proposition is “KEY”, which is the key of a proposition of another issue"
    ),
    ("party = 'atlantis'", "its party is “atlantis”, which is the id of no party"),
    (
      "coded = 'yesterday'",
      "its coded is “yesterday”, and no date can be read in it: “yesterday” is not a date; "
        + "write 2006, 2006-11, 2006-11-23, 2003~ or 2014/.."
    ),
    (
      "checked = 'weird'",
      "its checked is “weird”, not such as “exact 2017-12-23 sha256:” and 64 digits"
    ),
    ("text = ''", "its text is “”, and must not be empty"),
    ("text = ' \n'", "its text is “ \n”, and must not be empty"),
    (
      "span_start = 9, span_end = 3",
      "its span_start is “9”, and a span has a start and an end that is not before it"
    ),
  ]

  @Test(arguments: quoteCases)
  func aQuoteIsLeftOutAndTold(change sql: String, expected: String) throws {
    try change("UPDATE quote SET \(sql) WHERE id = 'Q05'")
    let found = try Corpus(opening: FilePath(path)).problems(atMost: 10)
    let told = "row 5 (Q05) of table quote: \(expected)"
      .replacing("KEY", with: found.list.first?.value ?? "")
    #expect(found.list.map(\.message) == [told])
    #expect(found.count == 1 && found.quotes == 19)
    #expect(try indexed() == (19, 1))
    let quotes = try Corpus(opening: FilePath(path)).dossier().quotes
    #expect(quotes == SmallDossier.dossier.quotes.filter { $0.id != "Q05" })
  }

  /// A version of what is not there, or of a version, is told; it counts nowhere as it is.
  @Test(arguments: ["Q99", "Q05"])
  func aVersionOfNothingIsTold(original: String) throws {
    try change("UPDATE quote SET variant_of = '\(original)' WHERE id = 'Q05'")
    let found = try Corpus(opening: FilePath(path)).problems(atMost: 10)
    let reason = "and there is no quote of that id that is not a version itself"
    #expect(
      found.list.map(\.message) == [
        "row 5 (Q05) of table quote: its variant_of is “\(original)”, \(reason)"
      ]
    )
  }

  /// Lists by proposition know nothing of it, and lists of quotes do.
  @Test func aStanceOnNothingIsTold() throws {
    try change("UPDATE quote SET proposition = NULL WHERE id = 'Q05'")
    let found = try Corpus(opening: FilePath(path)).problems(atMost: 10)
    #expect(
      found.list.map(\.message) == [
        "row 5 (Q05) of table quote: its stance is “agrees”, "
          + "and a stance needs the proposition that it is on"
      ]
    )
    #expect(found.count == 1 && found.quotes == 20)
  }

  static let frameCases: [(String, String)] = [
    (
      "UPDATE assessment SET verdict = 'good' WHERE key = 1",
      "row 1 of table assessment: its verdict is “good”, not shared, contested or mixed"
    ),
    (
      "UPDATE event SET direction = 'up' WHERE id = 'E-1'",
      "row 1 (E-1) of table event: its direction is “up”, "
        + "not cooperation, conflict, mixed or other"
    ),
    (
      "UPDATE passage SET kind = 'rumour' WHERE key = 1",
      "row 1 (SP-2) of table passage: its kind is “rumour”, not report, claim, advice or mention"
    ),
    (
      "UPDATE event SET date = '12/03/2014' WHERE id = 'E-1'",
      "row 1 (E-1) of table event: its date is “12/03/2014”, and no date can be read in it: "
    ),
    (
      "UPDATE role SET since = 'soon' WHERE key = 1",
      "row 1 of table role: its since is “soon”, and no date can be read in it: "
    ),
    (
      "UPDATE source SET author = 'Ottis' WHERE key = 1",
      "row 1 (herald-2015) of table source: its author is “Ottis”, not a JSON list"
    ),
    (
      "UPDATE actor SET party = 'freedonia' WHERE id = 'ivan-koval'",
      "row 3 (ivan-koval) of table actor: its party is “freedonia”, which is the id of no party"
    ),
    (
      "UPDATE role SET party = 'freedonia' WHERE key = 1",
      "row 1 of table role: its party is “freedonia”, which is the id of no party"
    ),
    (
      "UPDATE assessment SET source = 'nowhere' WHERE key = 1",
      "row 1 of table assessment: its source is “nowhere”, which is the id of no source"
    ),
    (
      "UPDATE source SET type = 'scroll' WHERE key = 1",
      "row 1 (herald-2015) of table source: its type is “scroll”, not "
    ),
    (
      "UPDATE passage SET source = 'nowhere' WHERE key = 1",
      "row 1 (SP-2) of table passage: its source is “nowhere”, which is the id of no source"
    ),
    (
      "UPDATE event SET issues = '[\"trade\", \"tides\"]' WHERE id = 'E-1'",
      "row 1 (E-1) of table event: its issues is “tides”, which is the id of no issue"
    ),
    (
      "UPDATE assessment SET assessor = 'nobody' WHERE key = 1",
      "row 1 of table assessment: its assessor is “nobody”, which is the id of no actor"
    ),
    (
      "UPDATE event SET sources = '[\"nowhere\"]' WHERE id = 'E-1'",
      "row 1 (E-1) of table event: its sources is “nowhere”, which is the id of no source"
    ),
    (
      "UPDATE event SET issues = '[]' WHERE id = 'E-1'",
      "row 1 (E-1) of table event: its issues is “[]”, and must not be empty"
    ),
    (
      "UPDATE role SET sources = '[\"nowhere\"]' WHERE key = 1",
      "row 1 of table role: its sources is “nowhere”, which is the id of no source"
    ),
    (
      "UPDATE passage SET actor = 'nobody' WHERE key = 1",
      "row 1 (SP-2) of table passage: its actor is “nobody”, which is the id of no actor"
    ),
    (
      "UPDATE passage SET issues = '[\"tides\"]' WHERE key = 1",
      "row 1 (SP-2) of table passage: its issues is “tides”, which is the id of no issue"
    ),
    (
      "UPDATE actor SET name = ' ' WHERE id = 'ivan-koval'",
      "row 3 (ivan-koval) of table actor: its name is “ ”, and must not be empty"
    ),
    (
      "INSERT INTO proposition (id, issue, position, text) VALUES ('ZZ-1', 99, 1, 'Nowhere')",
      "row 11 (ZZ-1) of table proposition: its issue is “99”, which is the key of no issue"
    ),
    (
      "UPDATE meta SET as_of_day = 8120487310107293",
      "row 1 of table meta: its as_of_day is “8120487310107293”, "
        + "not the number of a day that a date can name"
    ),
    (
      "UPDATE meta SET as_of_day = 'today'",
      "row 1 of table meta: its as_of_day is “today”, "
        + "not the number of a day that a date can name"
    ),
    (
      "UPDATE meta SET record_window = '0d'",
      "row 1 of table meta: its record_window is “0d”, not day, all or a number with d, w, m or y"
    ),
    (
      "UPDATE meta SET credits = 'Ottis'",
      "row 1 of table meta: its credits is “Ottis”, not a JSON list"
    ),
  ]

  @Test(arguments: frameCases)
  func aRecordOfAnotherTableIsTold(sql: String, expected: String) throws {
    try change(sql)
    let found = try Corpus(opening: FilePath(path)).problems(atMost: 10)
    #expect(found.count == 1 && found.quotes == 20)
    let message = try #require(found.list.first?.message)
    #expect(message.hasPrefix(expected), "\(message)")
    #expect(try indexed() == (20, 1))
  }

  /// Nobody knows what an actor of an unknown kind is, and so not who is quoted.
  @Test func withAnActorGoTheQuotes() throws {
    try change("UPDATE actor SET kind = 'robot' WHERE id = 'ivan-koval'")
    let others = SmallDossier.dossier.quotes.filter { $0.speaker != "ivan-koval" }
    let gone = SmallDossier.dossier.quotes.count - others.count
    let corpus = try Corpus(opening: FilePath(path))
    #expect(gone > 2)
    #expect(try corpus.dossier().quotes == others)
    let found = try corpus.problems(atMost: 2)
    #expect(found.count == gone + 1 && found.list.count == 2 && found.quotes == others.count)
    #expect(try indexed() == (others.count, gone + 1))
  }

  @Test func rowsWithoutAReadableDateAreCounted() throws {
    try change("UPDATE quote SET date = '12/03/2014' WHERE key % 2 = 0")
    let found = try Corpus(opening: FilePath(path)).problems(atMost: 3)
    #expect(found.count == 10 && found.list.count == 3 && found.quotes == 10)
    #expect(
      found.list.first?.message.hasPrefix(
        "row 2 (Q02) of table quote: its date is “12/03/2014”, and no date can be read in it: "
      ) == true
    )
    #expect(try indexed() == (10, 10))
  }

  @Test func aKeyFarFromTheOthersIsFound() throws {
    try change(
      """
      UPDATE actor SET key = 1073741000 WHERE id = 'ivan-koval';
      UPDATE quote SET speaker = 1073741000 WHERE speaker NOT IN (SELECT key FROM actor);
      """
    )
    let quotes = try Corpus(opening: FilePath(path)).dossier().quotes
    #expect(Set(quotes.map(\.id)) == Set(SmallDossier.dossier.quotes.map(\.id)))
    #expect(
      quotes.map(\.speaker) == SmallDossier.dossier.quotes.map(\.speaker)
    )
  }

  @Test(arguments: ["stance = 'abstains'", "rendering = 'x'", "speech = ''", "cut = 'all'"])
  func anotherProgramIsKeptFromWritingIt(sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE quote SET \(sql) WHERE key = 1") }
    }
  }

  @Test(arguments: ["quote", "meta", "role", "imported_file"])
  func onlyTablesAreTaken(name: String) throws {
    try change(
      """
      ALTER TABLE \(name) RENAME TO hidden;
      CREATE VIEW \(name) AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT hidden.* FROM n, hidden;
      """
    )
    let error = CorpusError.notATable(path: path, name: name, kind: "view")
    #expect(throws: error) { try Corpus(opening: FilePath(path)) }
    #expect(throws: error) { try CorpusWriter(openingOrCreating: FilePath(path)) }
    #expect(error.message.contains("its \(name) is a view, and a corpus has tables only"))
  }

  @Test func aTableThatIsGoneIsMissed() throws {
    try change("DROP TABLE role")
    #expect(throws: CorpusError.damaged(path: path, reason: "it has no table role")) {
      try Corpus(opening: FilePath(path))
    }
  }

  /// Version 2 left out what was usual; nobody knows any more whether somebody had looked.
  @Test func anOldCorpusHasNotRecordedWhatItLeftOut() throws {
    try change(
      """
      UPDATE quote SET rendering = NULL WHERE rendering = 'original';
      UPDATE quote SET speech = NULL WHERE speech = 'direct';
      \(OlderCorpus.withoutJournal)
      DROP INDEX proposition_of_issue; DROP INDEX role_of_actor;
      ALTER TABLE proposition DROP COLUMN whole;
      \(Schema.fields(after: 2).map { "ALTER TABLE quote DROP COLUMN \($0.column);" }.joined())
      ALTER TABLE meta DROP COLUMN record_window;
      UPDATE meta SET format = 2; PRAGMA user_version = 2;
      """
    )
    let old = try Corpus(opening: FilePath(path)).dossier().quotes
    for (quote, known) in zip(old, SmallDossier.dossier.quotes) {
      #expect(quote.rendering == (known.rendering == .original ? nil : known.rendering))
      #expect(quote.speech == (known.speech == .direct ? nil : known.speech))
    }
    let writer = try CorpusWriter(openingOrCreating: FilePath(path))
    writer.close()
    #expect(try Corpus(opening: FilePath(path)).identity.formatVersion == Schema.version)
    #expect(try Corpus(opening: FilePath(path)).dossier().quotes == old)
  }

  private func columns() throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try $0.columns(in: "quote").map(\.name) }
  }

  /// A corpus of the first version that was brought up has the columns of a new one, in their order.
  @Test func aCorpusIsBroughtUpStepByStep() throws {
    let new = try columns()
    #expect(new == ["key"] + Schema.quoteFields.map(\.column))
    #expect(Set(Schema.quoteFields) == Set(QuoteField.recorded))
    try change(
      """
      \(OlderCorpus.withoutJournal)
      DROP INDEX proposition_of_issue; DROP INDEX role_of_actor;
      ALTER TABLE proposition DROP COLUMN whole; ALTER TABLE meta DROP COLUMN record_window;
      \(Schema.fields(after: 1).map { "ALTER TABLE quote DROP COLUMN \($0.column);" }.joined())
      UPDATE meta SET format = 1; PRAGMA user_version = 1;
      """
    )
    try CorpusWriter(openingOrCreating: FilePath(path)).close()
    #expect(try columns() == new)
    #expect(try Corpus(opening: FilePath(path)).identity.formatVersion == Schema.version)
  }
}
