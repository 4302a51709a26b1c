extension ArchiveSchema {
  /// How rows are taken in, as functions of version 1.
  static let taking = #"""
    CREATE FUNCTION begin_import() RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM scope('code')) THEN
        PERFORM refuse('You may not add quotes to this archive.');
      END IF;
      CREATE TEMP TABLE incoming_record (
        ordinal bigint GENERATED ALWAYS AS IDENTITY, kind text, id text, body text) ON COMMIT DROP;
      CREATE TEMP TABLE incoming_quote (
        ordinal bigint GENERATED ALWAYS AS IDENTITY,
        id text, text text, speaker text, role text, party text, date text, dated_by_source text,
        issue text, proposition text, stance text, basis text, rendering text, speech text, hedge text,
        cut text, variant_of text, venue text, source text, locator text, exact text, prefix text,
        suffix text, span_start text, span_end text, digest text, remark text, checked text,
        answers text, coder text, coded text) ON COMMIT DROP;
      EXECUTE format('GRANT INSERT ON incoming_record, incoming_quote TO %I', session_user);
    END $$;

    CREATE FUNCTION is_ours(name text) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT FROM pg_class c WHERE c.oid = to_regclass('pg_temp.' || name)
        AND c.relowner = 'entente_owner'::regrole AND c.relkind = 'r' AND c.relpersistence = 't'
        AND NOT c.relhasrules AND NOT c.relhastriggers AND NOT c.relhassubclass)
    $$;

    CREATE FUNCTION take_records(into_collection integer, now_generation bigint)
    RETURNS TABLE (id text, reason text) LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      sees_all boolean := sees_all_of(into_collection);
      may_change boolean;
      may_head boolean := covers('administer', NULL, NULL, NULL);
    BEGIN
      SELECT EXISTS (SELECT FROM scope('settle') s WHERE s.party IS NULL AND s.sources IS NULL
        AND (s.collection IS NULL OR s.collection = into_collection)) INTO may_change;
      CREATE TEMP TABLE known_record ON COMMIT DROP AS
        WITH wanted AS (
          SELECT DISTINCT w.kind, w.id FROM (
            SELECT kind, id FROM pg_temp.incoming_record
            UNION ALL SELECT 'actor', speaker FROM pg_temp.incoming_quote
            UNION ALL SELECT 'issue', issue FROM pg_temp.incoming_quote
            UNION ALL SELECT 'source', source FROM pg_temp.incoming_quote
            UNION ALL SELECT 'proposition', proposition FROM pg_temp.incoming_quote) w
          WHERE w.id IS NOT NULL),
        named AS MATERIALIZED (SELECT key FROM named_records() WHERE NOT sees_all)
        SELECT DISTINCT ON (w.kind, w.id) w.kind, w.id, r.key, r.body,
          CASE WHEN w.kind IN ('head', 'party') THEN may_head ELSE may_change END AS may
        FROM wanted w LEFT JOIN record r ON r.kind = w.kind AND r.id = w.id
          AND (CASE WHEN w.kind IN ('head', 'party') THEN r.collection IS NULL
            ELSE r.collection = into_collection END)
          AND (sees_all OR r.collection IS NULL OR r.maker = session_user
            OR r.key IN (SELECT n.key FROM named n))
        ORDER BY w.kind, w.id, r.key;
      RETURN QUERY SELECT i.id, CASE WHEN i.kind IN ('head', 'party')
          THEN 'only who administers the archive may change its title and parties'
          ELSE format('you may not change the %s', i.kind) END
        FROM pg_temp.incoming_record i JOIN known_record k ON k.kind = i.kind AND k.id = i.id
        WHERE k.key IS NOT NULL AND k.body <> i.body AND NOT k.may;
      INSERT INTO audit (generation, action, subject, was, now)
        SELECT now_generation, 'change ' || k.kind, k.id, k.body::jsonb, i.body::jsonb
        FROM pg_temp.incoming_record i JOIN known_record k ON k.kind = i.kind AND k.id = i.id
        WHERE k.body <> i.body AND k.may;
      UPDATE record r SET body = i.body, version = r.version + 1, generation = now_generation
        FROM pg_temp.incoming_record i JOIN known_record k ON k.kind = i.kind AND k.id = i.id
        WHERE r.key = k.key AND k.body <> i.body AND k.may;
      WITH new AS (
        INSERT INTO record (collection, kind, id, body, generation)
        SELECT CASE WHEN i.kind NOT IN ('head', 'party') THEN into_collection END, i.kind, i.id, i.body,
          now_generation
        FROM (SELECT DISTINCT ON (kind, id) * FROM pg_temp.incoming_record ORDER BY kind, id, ordinal) i
        JOIN known_record k ON k.kind = i.kind AND k.id = i.id
        WHERE k.key IS NULL ORDER BY i.ordinal
        RETURNING kind, id, key)
      UPDATE known_record k SET key = new.key FROM new WHERE new.kind = k.kind AND new.id = k.id;
      ANALYZE known_record;
    END $$;

    CREATE FUNCTION take(collection text, label text)
    RETURNS TABLE (outcome text, id text, reason text, count bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET work_mem = '128MB' SET jit = off AS $$
    #variable_conflict use_column
    DECLARE
      place integer;
      now_generation bigint;
      added bigint;
      changed bigint;
      sees_all boolean;
      may_settle boolean;
    BEGIN
      IF NOT (is_ours('incoming_record') AND is_ours('incoming_quote')) THEN
        PERFORM refuse('An import begins with begin_import().');
      END IF;
      IF NOT EXISTS (SELECT FROM scope('code') s LEFT JOIN collection c ON c.key = s.collection
        WHERE s.collection IS NULL OR c.name = $1) THEN
        PERFORM refuse(format('You may not add quotes to the collection “%s”.', $1));
      END IF;
      now_generation := next_generation();
      SELECT c.key INTO place FROM collection c WHERE c.name = $1;
      IF place IS NULL THEN
        INSERT INTO collection (name) VALUES ($1) RETURNING key INTO place;
      END IF;
      sees_all := sees_all_of(place);
      SELECT EXISTS (SELECT FROM scope('settle') s
        WHERE s.collection IS NULL OR s.collection = place) INTO may_settle;
      ANALYZE pg_temp.incoming_quote;
      RETURN QUERY SELECT 'refused', r.id, r.reason, 1::bigint
        FROM take_records(place, now_generation) r;
      DELETE FROM pg_temp.incoming_quote i USING (SELECT n.id, max(n.ordinal) AS last
        FROM pg_temp.incoming_quote n GROUP BY n.id HAVING count(*) > 1) twice
        WHERE i.id = twice.id AND i.ordinal < twice.last;
      CREATE TEMP TABLE sorted ON COMMIT DROP AS
        WITH code AS MATERIALIZED (SELECT * FROM scope('code'))
        SELECT i.*, a.key AS speaker_key, s.key AS issue_key, p.key AS proposition_key,
          o.key AS source_key, q.key AS quote_key,
          CASE
            WHEN i.id IS NULL OR i.text IS NULL OR i.date IS NULL THEN 'it lacks an id, words or a date'
            WHEN a.key IS NULL THEN 'its speaker is not known'
            WHEN s.key IS NULL THEN 'its issue is not known'
            WHEN o.key IS NULL THEN 'its source is not known'
            WHEN i.proposition IS NOT NULL AND p.key IS NULL THEN 'its proposition is not known'
            WHEN NOT EXISTS (SELECT FROM code c
                WHERE reaches(c.collection, c.party, c.sources, place, i.party, o.key))
              THEN 'you may not add quotes of this party or source'
            WHEN i.coder <> session_user AND NOT may_settle
              THEN format('only “%s” may code in this name', i.coder)
            WHEN q.key IS NOT NULL AND NOT EXISTS (SELECT FROM code c
                WHERE reaches(c.collection, c.party, c.sources, q.collection, q.party, q.source))
              THEN 'you may not change this quote'
            WHEN q.coder <> session_user AND NOT may_settle
              THEN format('it was coded by “%s”', q.coder)
          END AS problem
        FROM pg_temp.incoming_quote i
        LEFT JOIN known_record a ON a.kind = 'actor' AND a.id = i.speaker
        LEFT JOIN known_record s ON s.kind = 'issue' AND s.id = i.issue
        LEFT JOIN known_record p ON p.kind = 'proposition' AND p.id = i.proposition
        LEFT JOIN known_record o ON o.kind = 'source' AND o.id = i.source
        LEFT JOIN (SELECT DISTINCT ON (q.id) q.* FROM quote q
          JOIN pg_temp.incoming_quote n ON n.id = q.id
          WHERE q.collection = place AND (sees_all OR q.maker = session_user OR is_seen(q))
          ORDER BY q.id, q.key) q ON q.id = i.id;
      RETURN QUERY SELECT 'refused', s.id, s.problem, 1::bigint FROM sorted s
        WHERE s.problem IS NOT NULL ORDER BY s.ordinal;
      DELETE FROM sorted s USING quote q WHERE s.problem IS NULL AND q.key = s.quote_key
        AND (q.text, q.speaker, q.role, q.party, q.date, q.dated_by_source, q.issue, q.proposition,
          q.stance, q.basis, q.rendering, q.speech, q.hedge, q.cut, q.variant_of, q.venue, q.source,
          q.locator, q.exact, q.prefix, q.suffix, q.span_start, q.span_end, q.digest, q.remark,
          q.checked, q.answers, q.coder, q.coded)
        IS NOT DISTINCT FROM (s.text, s.speaker_key, s.role, s.party, s.date, s.dated_by_source,
          s.issue_key, s.proposition_key, s.stance, s.basis, s.rendering, s.speech, s.hedge, s.cut,
          s.variant_of, s.venue, s.source_key, s.locator, s.exact, s.prefix, s.suffix, s.span_start,
          s.span_end, s.digest, s.remark, s.checked, s.answers, s.coder, s.coded);
      GET DIAGNOSTICS changed = ROW_COUNT;
      RETURN QUERY SELECT 'unchanged', NULL, NULL, changed;
      INSERT INTO audit (generation, action, subject, was)
        SELECT now_generation, 'change quote', q.id, to_jsonb(q) FROM sorted s
        JOIN quote q ON q.key = s.quote_key WHERE s.problem IS NULL;
      INSERT INTO gone (generation, collection, id, party, source)
        SELECT now_generation, q.collection, q.id, q.party, r.id FROM sorted s
        JOIN quote q ON q.key = s.quote_key JOIN record r ON r.key = q.source
        WHERE s.problem IS NULL
          AND (q.party IS DISTINCT FROM s.party OR q.source IS DISTINCT FROM s.source_key);
      UPDATE quote q SET version = q.version + 1, generation = now_generation, text = s.text,
        speaker = s.speaker_key, role = s.role, party = s.party, date = s.date,
        dated_by_source = s.dated_by_source, issue = s.issue_key, proposition = s.proposition_key,
        stance = s.stance, basis = s.basis, rendering = s.rendering, speech = s.speech,
        hedge = s.hedge, cut = s.cut, variant_of = s.variant_of, venue = s.venue,
        source = s.source_key, locator = s.locator, exact = s.exact, prefix = s.prefix,
        suffix = s.suffix, span_start = s.span_start, span_end = s.span_end, digest = s.digest,
        remark = s.remark, checked = s.checked, answers = s.answers, coder = s.coder, coded = s.coded
        FROM sorted s WHERE q.key = s.quote_key AND s.problem IS NULL;
      GET DIAGNOSTICS changed = ROW_COUNT;
      RETURN QUERY SELECT 'replaced', NULL, NULL, changed;
      INSERT INTO quote (collection, generation, has_twin, id, text, speaker, role, party, date,
        dated_by_source, issue, proposition, stance, basis, rendering, speech, hedge, cut, variant_of,
        venue, source, locator, exact, prefix, suffix, span_start, span_end, digest, remark, checked,
        answers, coder, coded)
        SELECT place, now_generation, EXISTS (SELECT FROM quote t WHERE t.id = s.id), s.id, s.text,
          s.speaker_key, s.role, s.party, s.date, s.dated_by_source, s.issue_key, s.proposition_key,
          s.stance, s.basis, s.rendering, s.speech, s.hedge, s.cut, s.variant_of, s.venue,
          s.source_key, s.locator, s.exact, s.prefix, s.suffix, s.span_start, s.span_end, s.digest,
          s.remark, s.checked, s.answers, s.coder, s.coded
        FROM sorted s WHERE s.problem IS NULL AND s.quote_key IS NULL ORDER BY s.ordinal;
      GET DIAGNOSTICS added = ROW_COUNT;
      IF added > 10000 THEN
        ANALYZE quote, record;
      END IF;
      RETURN QUERY SELECT 'new', NULL, NULL, added;
      INSERT INTO audit (generation, action, subject, now) VALUES (now_generation, 'import', $1,
        jsonb_build_object('label', $2, 'new', added, 'replaced', changed));
      PERFORM pg_notify('entente', '');
    END $$;
    """#
}
