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
    ] + changes + [
      "SELECT pg_read_file('postgresql.conf')", "SELECT * FROM pg_ls_dir('base')",
      "SELECT lo_import('/etc/passwd')", "COPY pg_temp.t FROM PROGRAM 'id'",
      "SELECT * FROM pg_prepared_xacts", "LISTEN entente; SELECT 1",
      "SELECT has_table_privilege('entente.quote', 'SELECT')",
      "SELECT row_security_active('entente.quote')",
    ]

  private static let tables = [
    "archive", "audit", "collection", "entitlement", "gone", "gone_record", "migration", "quote",
    "record",
  ]

  /// Changes, and what tells of changes: conflicts, errors and versions.
  private static let changes: [String] = {
    let words = #""text":"x","speaker":"ada","party":"uk","date":"2016","issue":"energy""#
    let open = #"{\#(words),"source":"gazette"}"#
    let attempts: [(kind: String, id: String, was: String?, now: String?, new: String?)] = [
      ("quote", "hidden-quote", nil, open, nil), ("quote", "hidden-quote", open, open, nil),
      ("quote", "hidden-quote", open, nil, nil), ("quote", "open-2", open, open, "hidden-quote"),
      ("quote", "open-1-2", open, open, nil), ("quote", "new", nil, open, nil),
      ("quote", "new", nil, open.replacing("gazette", with: "hidden-source"), nil),
      ("quote", "new", nil, open.replacing("ada", with: "halloran"), nil),
      ("quote", "new", nil, open.replacing("energy", with: "hidden-issue"), nil),
      (
        "quote", "new", nil,
        open.replacing("}", with: #","proposition":"hidden-proposition"}"#), nil
      ),
      ("quote", "new", nil, open.replacing("}", with: #","variant_of":"hidden-quote"}"#), nil),
      ("quote", "new", nil, open.replacing("}", with: #","answers":"hidden-quote"}"#), nil),
      ("quote", "new", nil, open.replacing("}", with: #","coder":"postgres"}"#), nil),
      ("actor", "halloran", "{}", "{}", nil), ("actor", "halloran", "{}", nil, nil),
      ("actor", "halloran", nil, "{}", nil), ("actor", "ada", "{}", "{}", "halloran"),
      ("source", "hidden-source", nil, "{}", nil), ("source", "hidden-source", "{}", nil, nil),
      ("issue", "hidden-issue", "{}", "{}", "energy"), ("issue", "hidden-issue", nil, "{}", nil),
      ("proposition", "hidden-proposition", "{}", nil, nil),
      ("proposition", "new", nil, #"{"issue":"hidden-issue"}"#, nil),
      ("head", "head", "{}", "{}", nil), ("party", "uk", "{}", nil, nil),
      ("party", "vault", nil, "{}", nil), ("nothing", "vault", nil, "{}", nil),
    ]
    return attempts.map { kind, id, was, now, new in
      let members = [("kind", kind), ("id", id), ("was", was), ("now", now), ("as", new)]
        .compactMap { name, value in value.map { "'\(name)', '\($0)'" } }
      return """
        BEGIN; SELECT * FROM entente.change('x', NULL, jsonb_build_array(jsonb_build_object(\
        \(members.joined(separator: ", "))))); SELECT id, text, variant_of, answers FROM \
        entente.read_quotes(); SELECT kind, id FROM entente.read_records() ORDER BY 1, 2; \
        SELECT role, action, subject, records, detail FROM entente.history(); ROLLBACK
        """
    } + [
      "SELECT number, role, action, target, subject, records, detail FROM entente.history()",
      "SELECT * FROM entente.reverse('undo', 1, NULL)",
      "SELECT * FROM entente.reverse('undo', 2, NULL)",
      "SELECT * FROM entente.reverse('redo', 3, NULL)",
      "SELECT * FROM entente.reverse('edit', 1, NULL)",
      "SET entente.since = 1; SELECT * FROM entente.read_gone_records()",
      "SET entente.since = 1; SELECT * FROM entente.read_gone()",
      "SET entente.since = 1; SELECT * FROM entente.read_kept_records() ORDER BY 1, 2",
      "SELECT * FROM entente.told()", "SELECT entente.next_generation()",
      "SELECT * FROM entente.make_changes('edit', 'x', NULL, NULL, '{}', true)",
      "SELECT entente.find_quote('hidden-quot' || 'e', false)",
      "SELECT entente.find_record('actor', 'hallor' || 'an', NULL)",
      "SELECT entente.may_do('read', 2, NULL, NULL)", "SELECT entente.may_settle_all(2)",
      "SELECT entente.seen_body(NULL)", "SELECT entente.place_of('{}')",
      "SELECT entente.remove_record(NULL, 1)", "SELECT entente.write_record(NULL, '{}', 1, 1)",
      "SELECT entente.write_quote(NULL, '{}', 1, 1)", "SELECT entente.note_gone(NULL, 1)",
      "SELECT * FROM entente.change('x', NULL, '[]')",
      "SELECT * FROM entente.change('x', NULL, 'null')",
      "SELECT * FROM entente.change('x', NULL, '[{\"kind\": \"quote\"}]')",
    ]
  }()

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
