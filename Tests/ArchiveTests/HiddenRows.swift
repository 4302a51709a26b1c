import Foundation

/// Attempts of a role to learn of rows that it may not read.
enum HiddenRows {
  /// Words of hidden records: none may be told to the role.
  static let words = [
    "quicksilver", "Halloran", "halloran", "hidden-issue", "hidden-source", "hidden-proposition",
    "hidden-quote", "Hidden matter", "vault",
  ]

  /// What the role cannot know, as a table.
  static let hidden = """
    id,text,speaker,speakerName,party,date,issue,issueTitle,proposition,stance,source
    hidden-quote,A word of quicksilver and energy,halloran,Dorothy Halloran,uk,2016-02-03,\
    hidden-issue,Hidden matter,hidden-proposition,agrees,hidden-source
    open-1,Another quicksilver word,halloran,Dorothy Halloran,uk,2016-02-04,\
    energy,Energy,hidden-proposition-2,disagrees,hidden-source
    """

  /// What it may know.
  static let open = """
    id,text,speaker,speakerName,party,date,issue,issueTitle,proposition,stance,source
    open-1,We buy gas,ada,Ada Byron,uk,2016-02-03,energy,Energy,gas,agrees,gazette
    open-2,We sell gas,ivan,Ivan Petrov,russia,2016-02-04,energy,Energy,gas,agrees,gazette
    """

  /// By SQL, of which each fails or tells nothing.
  static let statements =
    tables.flatMap { table in
      [
        "SELECT * FROM entente.\(table)", "SELECT count(*) FROM entente.\(table)",
        "EXPLAIN ANALYZE SELECT * FROM entente.\(table)",
        "COPY entente.\(table) TO STDOUT",
      ]
    } + [
      "SELECT currval('entente.quote_key_seq')", "SELECT nextval('entente.quote_key_seq')",
      "SELECT last_value FROM entente.quote_key_seq", "SELECT * FROM entente.record_key_seq",
      "SELECT last_value FROM pg_sequences WHERE schemaname = 'entente'",
      "SELECT reltuples, relpages FROM pg_class WHERE relname = 'quote'",
      "SELECT * FROM pg_stats WHERE schemaname = 'entente'", "SELECT * FROM pg_statistic",
      "SELECT n_live_tup FROM pg_stat_all_tables WHERE schemaname = 'entente'",
      "SELECT n_tup_ins FROM pg_stat_xact_all_tables WHERE schemaname = 'entente'",
      "SELECT idx_tup_read FROM pg_stat_all_indexes WHERE schemaname = 'entente'",
      "SELECT heap_blks_read FROM pg_statio_all_tables WHERE schemaname = 'entente'",
      "SELECT tup_inserted FROM pg_stat_database WHERE datname = current_database()",
      "SELECT pg_relation_size('entente.quote')", "SELECT pg_total_relation_size('entente.record')",
      "SELECT pg_table_size('entente.quote')", "SELECT pg_indexes_size('entente.quote')",
      "SELECT pg_database_size(current_database())",
      "INSERT INTO entente.quote (id) VALUES ('hidden-quot' || 'e')",
      "INSERT INTO entente.collection (name) VALUES ('vault')",
      "DELETE FROM entente.quote RETURNING *", "UPDATE entente.quote SET text = '' RETURNING *",
      "TRUNCATE entente.quote", "LOCK TABLE entente.quote",
      "CREATE TABLE pg_temp.t (r bigint REFERENCES entente.record)",
      "CREATE VIEW pg_temp.v AS SELECT * FROM entente.quote; SELECT * FROM v",
      "SELECT * FROM entente.seen_quotes(0)", "SELECT * FROM entente.scope('read')",
      "SELECT entente.sees_all_of(1)", "SELECT * FROM entente.named_records()",
      "SELECT entente.covers('read', 'vault', NULL, NULL)",
      "SET ROLE entente_owner", "SET SESSION AUTHORIZATION postgres",
      "GRANT entente_owner TO eve", "ALTER ROLE eve BYPASSRLS",
      "ALTER FUNCTION entente.read_quotes() OWNER TO eve",
      "CREATE FUNCTION entente.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "SELECT * FROM entente.read_quotes()", "SELECT * FROM entente.read_records()",
      "SET entente.since = -1; SELECT * FROM entente.read_records()",
      "SET entente.since = -1; SELECT id FROM entente.read_quotes()",
      "SET entente.since = -1; SELECT * FROM entente.read_gone()",
      "SET search_path = pg_temp; CREATE FUNCTION pg_temp.is_seen(entente.quote) RETURNS boolean "
        + "LANGUAGE sql AS 'SELECT true'",
      "SELECT quotes, collections, bytes FROM entente.status()", "SELECT * FROM entente.rights()",
      "SELECT * FROM entente.present()",
      "SELECT entente.grant_right('eve', '{read}', NULL, NULL, NULL)",
      "SELECT entente.grant_right('eve', '{read}', 'vault', NULL, NULL)",
      "SELECT entente.revoke_right('postgres', '{administer}', NULL, NULL, NULL)",
      "SELECT query FROM pg_stat_activity WHERE query <> '<insufficient privilege>' "
        + "AND usename <> 'eve'",
      "CREATE TEMP VIEW incoming_quote AS SELECT 1; SELECT * FROM entente.take('open', '')",
      "CREATE TEMP TABLE incoming_quote (id text); SELECT entente.begin_import()",
      importing(id: "hidden-quote", speaker: "halloran", source: "hidden-source"),
      importing(id: "hidden-quote", speaker: "ada", source: "gazette"),
      importing(id: "new", speaker: "ada", source: "hidden-source"),
      importing(id: "new", speaker: "ada", source: "gazette", collection: "'vault'"),
      importing(id: "open-1", speaker: "ada", source: "gazette", ends: "ROLLBACK"),
      "SELECT pg_read_file('postgresql.conf')", "SELECT * FROM pg_ls_dir('base')",
      "SELECT lo_import('/etc/passwd')", "COPY pg_temp.t FROM PROGRAM 'id'",
      "SELECT * FROM pg_prepared_xacts", "LISTEN entente; SELECT 1",
      "SELECT has_table_privilege('entente.quote', 'SELECT')",
      "SELECT row_security_active('entente.quote')",
    ]

  private static let tables = [
    "archive", "audit", "collection", "entitlement", "gone", "migration", "quote", "record",
  ]

  /// Adds a quote that names records by their ids, as if the role knew them; the ids are put together by
  /// the server, so that an error does not repeat them from the statement.
  private static func importing(
    id: String,
    speaker: String,
    source: String,
    collection: String = "'open'",
    ends: String = "ROLLBACK"
  ) -> String {
    func split(_ text: String) -> String { "'\(text.prefix(5))' || '\(text.dropFirst(5))'" }
    return """
      BEGIN; SELECT entente.begin_import();
      INSERT INTO incoming_quote (id, text, speaker, party, date, issue, source) VALUES
      (\(split(id)), 'x', \(split(speaker)), 'uk', '2016', 'energy', \(split(source)));
      SELECT outcome, reason, count FROM entente.take(\(collection), ''); \(ends)
      """
  }
}
