extension ArchiveSchema {
  /// What a role reads, as functions of version 1.
  static let reading = #"""
    CREATE FUNCTION since() RETURNS bigint LANGUAGE sql STABLE AS $$
      SELECT coalesce(nullif(current_setting('entente.since', true), ''), '0')::bigint
    $$;

    CREATE FUNCTION hello(OUT archive text, OUT version integer, OUT generation bigint,
      OUT rights text)
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
      SELECT a.id::text, (SELECT max(m.version) FROM migration m), a.generation,
        (SELECT coalesce(md5(string_agg(concat_ws(chr(1), e.collection, '', e.party, '', e.source,
          e.collection IS NULL, e.party IS NULL, e.source IS NULL), chr(10)
          ORDER BY e.collection, e.party, e.source)), '')
          FROM held('read') e)
      FROM archive a
    $$;

    CREATE FUNCTION sees_everything() RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT FROM scope('read') s
        WHERE s.collection IS NULL AND s.party IS NULL AND s.sources IS NULL)
    $$;

    CREATE FUNCTION is_seen(q quote) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT FROM scope('read') s
        WHERE reaches(s.collection, s.party, s.sources, q.collection, q.party, q.source))
    $$;

    CREATE FUNCTION seen_quotes(after bigint) RETURNS SETOF quote
    LANGUAGE plpgsql STABLE SET work_mem = '128MB' SET jit = off AS $$
    BEGIN
      IF sees_everything() THEN
        RETURN QUERY SELECT q.* FROM quote q WHERE q.generation > after ORDER BY q.key;
      ELSE
        RETURN QUERY WITH s AS MATERIALIZED (SELECT * FROM scope('read'))
          SELECT q.* FROM quote q WHERE q.generation > after AND EXISTS (SELECT FROM s
            WHERE reaches(s.collection, s.party, s.sources, q.collection, q.party, q.source))
          ORDER BY q.key;
      END IF;
    END $$;

    CREATE FUNCTION sees_all_of(wanted_collection integer) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT FROM scope('read') s WHERE s.party IS NULL AND s.sources IS NULL
        AND (s.collection IS NULL OR s.collection = wanted_collection))
    $$;

    CREATE FUNCTION bare(kind text, body text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT (CASE kind
        WHEN 'actor' THEN body::jsonb - 'remark' || '{"roles": []}'
        WHEN 'issue' THEN body::jsonb - 'summary' || '{"keywords": "[]", "assessments": []}'
        WHEN 'source' THEN body::jsonb - 'remark'
        ELSE body::jsonb END)::text
    $$;

    CREATE FUNCTION named_records() RETURNS TABLE (key bigint) LANGUAGE sql STABLE AS $$
      WITH q AS MATERIALIZED (
        SELECT DISTINCT speaker, issue, proposition, source FROM seen_quotes(0))
      SELECT speaker FROM q UNION SELECT issue FROM q UNION SELECT source FROM q
      UNION SELECT proposition FROM q WHERE proposition IS NOT NULL
    $$;

    CREATE FUNCTION read_records() RETURNS TABLE (kind text, id text, body text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
    #variable_conflict use_column
    DECLARE is_restricted boolean;
    BEGIN
      IF NOT EXISTS (SELECT FROM scope('read')) THEN RETURN; END IF;
      SELECT EXISTS (SELECT FROM scope('read') s WHERE s.party IS NOT NULL OR s.sources IS NOT NULL)
        INTO is_restricted;
      RETURN QUERY SELECT x.kind, x.id, x.body FROM (
        SELECT r.key, r.kind, r.id, r.body FROM record r
        WHERE r.generation > since() AND (r.collection IS NULL OR r.collection IN (
          SELECT c.key FROM collection c WHERE sees_all_of(c.key)))
        UNION ALL
        SELECT r.key, r.kind, r.id, bare(r.kind, r.body) FROM named_records() n
        JOIN record r ON r.key = n.key
        WHERE is_restricted AND NOT sees_all_of(r.collection)) x
      ORDER BY array_position(ARRAY['head', 'party', 'source', 'actor', 'issue', 'proposition',
        'event', 'passage'], x.kind), x.key;
    END $$;

    CREATE FUNCTION seen_id(q quote) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN count(*) = 0 THEN q.id ELSE q.id || '-' || (count(*) + 1) END
      FROM quote o WHERE o.id = q.id AND o.key < q.key AND is_seen(o)
    $$;

    CREATE FUNCTION seen_variant(q quote) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT q.variant_of WHERE sees_all_of(q.collection)
        OR EXISTS (SELECT FROM quote o WHERE o.id = q.variant_of AND is_seen(o))
    $$;

    CREATE FUNCTION seen_answers(q quote) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN sees_all_of(q.collection) THEN q.answers ELSE
        (SELECT string_agg(a, ' ' ORDER BY place)
          FROM unnest(string_to_array(q.answers, ' ')) WITH ORDINALITY AS t (a, place)
          WHERE EXISTS (SELECT FROM quote o WHERE o.id = a AND is_seen(o))) END
    $$;

    CREATE FUNCTION read_quotes() RETURNS TABLE (
      id text, text text, speaker text, role text, party text, date text, dated_by_source text,
      issue text, proposition text, stance text, basis text, rendering text, speech text,
      hedge text, cut text, variant_of text, venue text, source text, locator text, exact text, prefix text,
      suffix text, span_start text, span_end text, digest text, remark text, checked text,
      answers text, coder text, coded text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET work_mem = '128MB' SET enable_sort = off
    SET jit = off ROWS 1000000 AS $$
    #variable_conflict use_column
    DECLARE
      after bigint := since();
      sees_all boolean := sees_everything();
    BEGIN
      RETURN QUERY WITH c AS MATERIALIZED (SELECT * FROM scope('read'))
      SELECT CASE WHEN q.has_twin THEN seen_id(q) ELSE q.id END, q.text, a.id, q.role,
        q.party, q.date, q.dated_by_source, i.id, p.id, q.stance, q.basis, q.rendering, q.speech,
        q.hedge, q.cut, CASE WHEN q.variant_of IS NOT NULL THEN seen_variant(q) END, q.venue, s.id,
        q.locator, q.exact, q.prefix, q.suffix, q.span_start, q.span_end, q.digest, q.remark,
        q.checked, CASE WHEN q.answers IS NOT NULL THEN seen_answers(q) END, q.coder, q.coded
      FROM quote q
      JOIN record a ON a.key = q.speaker JOIN record i ON i.key = q.issue
      JOIN record s ON s.key = q.source LEFT JOIN record p ON p.key = q.proposition
      WHERE q.generation > after AND (sees_all OR EXISTS (SELECT FROM c
        WHERE reaches(c.collection, c.party, c.sources, q.collection, q.party, q.source)))
      ORDER BY q.key;
    END $$;

    CREATE FUNCTION read_gone() RETURNS TABLE (id text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
      SELECT g.id FROM gone g WHERE since() > 0 AND g.generation > since() AND EXISTS (
        SELECT FROM held('read') e
        LEFT JOIN collection c ON c.name = e.collection
        WHERE (e.collection IS NULL OR c.key = g.collection)
          AND (e.party IS NULL OR e.party = g.party) AND (e.source IS NULL OR e.source = g.source))
    $$;

    CREATE FUNCTION status(OUT version integer, OUT generation bigint, OUT quotes bigint,
      OUT collections bigint, OUT bytes bigint)
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
      SELECT (SELECT max(m.version) FROM migration m), a.generation,
        CASE WHEN sees_everything() THEN (SELECT count(*) FROM quote)
          ELSE (SELECT count(*) FROM seen_quotes(0)) END,
        (SELECT count(*) FROM collection c WHERE EXISTS (SELECT FROM scope('read') s
          WHERE s.collection IS NULL OR s.collection = c.key)),
        CASE WHEN covers('administer', NULL, NULL, NULL)
          THEN pg_database_size(current_database()) END
      FROM archive a
    $$;
    """#
}
