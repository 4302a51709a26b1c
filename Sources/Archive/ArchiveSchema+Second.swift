extension ArchiveSchema {
  /// What version 2 changes of version 1.
  ///
  /// Records and quotes that go leave their rows behind, so that the ids under which others are seen stay
  /// as they are.
  static let second = #"""
    ALTER TABLE record ADD COLUMN gone boolean NOT NULL DEFAULT false, ADD COLUMN changer text;
    ALTER TABLE quote ADD COLUMN gone boolean NOT NULL DEFAULT false, ADD COLUMN changer text;
    ALTER TABLE gone ADD COLUMN quote bigint;
    CREATE TABLE gone_record (
      generation bigint NOT NULL,
      collection integer,
      kind text NOT NULL,
      id text NOT NULL
    );
    CREATE INDEX gone_record_of_generation ON gone_record (generation);
    ALTER TABLE audit ADD COLUMN target bigint, ADD COLUMN mark uuid;
    CREATE UNIQUE INDEX audit_of_mark ON audit (role, mark) WHERE mark IS NOT NULL;
    CREATE INDEX audit_of_target ON audit (target) WHERE target IS NOT NULL;

    \#(amending)
    DO $do$ BEGIN
      PERFORM amend('member_functions', $a$'hello',$a$,
        $a$'hello', 'change', 'reverse', 'history', 'read_gone_records', 'read_kept_records',$a$);
      PERFORM amend('seen_quotes', 'q.generation > after', 'q.generation > after AND NOT q.gone');
      PERFORM amend('read_quotes', 'q.generation > after', 'q.generation > after AND NOT q.gone');
      -- All quotes come by their key; a few new ones are found by their generation and sorted.
      PERFORM amend('read_quotes', 'BEGIN
      RETURN', $a$BEGIN
      IF after > 0 THEN PERFORM set_config('enable_sort', 'on', true); END IF;
      RETURN$a$);
      PERFORM amend('seen_variant', 'sees_all_of(q.collection)
        OR EXISTS', 'EXISTS');
      PERFORM amend('seen_variant', 'is_seen(o)', 'NOT o.gone AND is_seen(o)');
      PERFORM amend('seen_answers', 'CASE WHEN sees_all_of(q.collection) THEN q.answers ELSE', '');
      PERFORM amend('seen_answers', 'is_seen(o))) END', 'NOT o.gone AND is_seen(o)))');
      PERFORM amend('status', 'FROM quote)', 'FROM quote q WHERE NOT q.gone)');
      PERFORM amend('read_records', 'WHERE r.generation > since()',
        'WHERE r.generation > since() AND NOT r.gone');
      PERFORM amend('read_records', 'ON r.key = n.key', 'ON r.key = n.key AND NOT r.gone');
      PERFORM amend('named_records', 'proposition IS NOT NULL', 'proposition IS NOT NULL
        UNION SELECT r.key FROM record r WHERE r.maker = session_user AND r.collection IS NOT NULL
          AND NOT r.gone AND coalesce(r.changer, r.maker) = session_user');
      PERFORM amend('take_records', 'AND r.id = w.id', 'AND r.id = w.id AND NOT r.gone');
      PERFORM amend('take_records', 'version = r.version + 1,',
        'version = r.version + 1, changer = session_user,');
      PERFORM amend('take', 'ORDER BY q.id, q.key) q', 'ORDER BY q.id, q.gone, q.key) q');
      PERFORM amend('take', 'AND (q.text', 'AND NOT q.gone AND (q.text');
      PERFORM amend('take', 'q.party, r.id FROM', 'q.party, r.id, q.key FROM');
      PERFORM amend('take', 'collection, id, party, source)
        SELECT', 'collection, id, party, source, quote)
        SELECT');
      PERFORM amend('take', 'version = q.version + 1,',
        'version = q.version + 1, gone = false, changer = session_user,');
    END $do$;
    DROP FUNCTION amend(text, text, text);

    CREATE OR REPLACE FUNCTION read_gone() RETURNS TABLE (id text)
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
      SELECT CASE WHEN q.has_twin THEN seen_id(q) ELSE g.id END
      FROM gone g LEFT JOIN quote q ON q.key = g.quote
      WHERE since() > 0 AND g.generation > since() AND EXISTS (
        SELECT FROM held('read') e
        LEFT JOIN collection c ON c.name = e.collection
        WHERE (e.collection IS NULL OR c.key = g.collection)
          AND (e.party IS NULL OR e.party = g.party) AND (e.source IS NULL OR e.source = g.source))
    $$;

    CREATE FUNCTION read_gone_records() RETURNS TABLE (kind text, id text)
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
      SELECT DISTINCT g.kind, g.id FROM gone_record g
      WHERE since() > 0 AND g.generation > since() AND sees_everything()
        AND NOT EXISTS (SELECT FROM record r
          WHERE r.kind = g.kind AND r.id = g.id AND NOT r.gone)
    $$;

    CREATE FUNCTION read_kept_records() RETURNS TABLE (kind text, id text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
    #variable_conflict use_column
    BEGIN
      -- Who sees everything is told what goes; others may not learn of it, but what there is.
      IF since() = 0 OR sees_everything() OR NOT EXISTS (SELECT FROM scope('read')) THEN
        RETURN;
      END IF;
      RETURN QUERY SELECT r.kind, r.id FROM record r
        WHERE NOT r.gone AND (r.collection IS NULL
          OR r.collection IN (SELECT c.key FROM collection c WHERE sees_all_of(c.key)))
        UNION SELECT r.kind, r.id FROM named_records() n JOIN record r ON r.key = n.key
        WHERE NOT r.gone;
    END $$;
    """#

  /// Closes what version 2 has made, and lets members call its functions.
  static let secondClosing =
    #"""
    DO $$
    DECLARE t regclass;
    BEGIN
      FOR t IN SELECT c.oid::regclass FROM pg_class c
        WHERE c.relnamespace = 'entente'::regnamespace AND c.relkind = 'r' LOOP
        EXECUTE format('DROP POLICY IF EXISTS owner ON %s', t);
      END LOOP;
    END $$;
    """# + closing + #"""
      SELECT admit(m.role) FROM (SELECT DISTINCT e.role FROM entitlement e
        JOIN pg_roles r ON r.rolname = e.role) m;
      """#
}
