extension ArchiveSchema {
  /// How records are changed one by one, as functions of version 2.
  ///
  /// A change names the record as the role sees it and says what it was and what it is to be; it is made
  /// if the record still is what it was. All changes of an edit are made in one transaction, or none.
  static let changing = #"""
    CREATE FUNCTION quote_body(q quote) RETURNS jsonb LANGUAGE sql STABLE AS $$
      SELECT jsonb_strip_nulls(to_jsonb(q) - ARRAY['key', 'collection', 'maker', 'version',
          'generation', 'has_twin', 'gone', 'changer', 'id']
        || jsonb_build_object('speaker', (SELECT r.id FROM record r WHERE r.key = q.speaker),
          'issue', (SELECT r.id FROM record r WHERE r.key = q.issue),
          'proposition', (SELECT r.id FROM record r WHERE r.key = q.proposition),
          'source', (SELECT r.id FROM record r WHERE r.key = q.source)))
    $$;

    CREATE FUNCTION seen_body(q quote) RETURNS jsonb LANGUAGE sql STABLE AS $$
      SELECT jsonb_strip_nulls(quote_body(q)
        || jsonb_build_object('variant_of', seen_variant(q), 'answers', seen_answers(q)))
    $$;

    CREATE FUNCTION seen_record(r entente.record) RETURNS jsonb LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN r.collection IS NULL OR sees_all_of(r.collection) THEN r.body::jsonb
        ELSE bare(r.kind, r.body)::jsonb END
    $$;

    CREATE FUNCTION find_quote(wanted text, is_gone boolean) RETURNS quote
    LANGUAGE sql STABLE AS $$
      SELECT q FROM quote q
      WHERE q.id IN (wanted, regexp_replace(wanted, '-[0-9]+$', '')) AND q.gone = is_gone
        AND is_seen(q) AND CASE WHEN q.has_twin THEN seen_id(q) ELSE q.id END = wanted
      ORDER BY q.key DESC LIMIT 1
    $$;

    CREATE FUNCTION is_known(r entente.record) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT r.collection IS NULL OR sees_all_of(r.collection) OR r.maker = session_user
        OR EXISTS (SELECT FROM quote q WHERE NOT q.gone AND is_seen(q)
          AND CASE r.kind WHEN 'actor' THEN q.speaker WHEN 'issue' THEN q.issue
            WHEN 'proposition' THEN q.proposition WHEN 'source' THEN q.source END = r.key)
    $$;

    CREATE FUNCTION find_record(wanted_kind text, wanted text, place integer) RETURNS entente.record
    LANGUAGE sql STABLE AS $$
      SELECT r FROM record r
      WHERE r.kind = wanted_kind AND r.id = wanted AND NOT r.gone AND is_known(r)
      ORDER BY r.collection IS NOT DISTINCT FROM place DESC, r.key DESC LIMIT 1
    $$;

    CREATE FUNCTION may_do(wanted text, place integer, party text, source bigint)
    RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT FROM scope(wanted) s
        WHERE reaches(s.collection, s.party, s.sources, place, $3, $4))
    $$;

    CREATE FUNCTION may_settle_all(place integer) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT sees_all_of(place) AND EXISTS (SELECT FROM scope('settle') s
        WHERE s.party IS NULL AND s.sources IS NULL
          AND (s.collection IS NULL OR s.collection = place))
    $$;

    CREATE FUNCTION may_code_as(coder text, place integer, party text, source bigint)
    RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT may_do('settle', $2, $3, $4)
        OR (may_do('code', $2, $3, $4) AND (coder IS NULL OR coder = session_user))
    $$;

    CREATE FUNCTION may_change(r entente.record) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN r.collection IS NULL THEN covers('administer', NULL, NULL, NULL)
        ELSE may_settle_all(r.collection) OR (r.maker = session_user
          AND EXISTS (SELECT FROM scope('code') s
            WHERE s.collection IS NULL OR s.collection = r.collection)) END
    $$;

    CREATE FUNCTION may_add(wanted_kind text, place integer) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN wanted_kind IN ('head', 'party') THEN covers('administer', NULL, NULL, NULL)
        ELSE EXISTS (SELECT FROM (SELECT * FROM scope('code') UNION ALL SELECT * FROM scope('settle')) s
          WHERE s.collection IS NULL OR s.collection = place) END
    $$;

    CREATE FUNCTION place_of(changes jsonb[]) RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
      place integer;
      e jsonb;
      r entente.record;
    BEGIN
      FOREACH e IN ARRAY changes LOOP
        r := NULL;
        IF e->>'was' IS NULL AND e->>'kind' = 'quote' THEN
          r := find_record('source', (e->>'now')::jsonb->>'source', NULL);
        ELSIF e->>'was' IS NULL AND e->>'kind' = 'proposition' THEN
          r := find_record('issue', (e->>'now')::jsonb->>'issue', NULL);
        ELSIF e->>'was' IS NOT NULL AND e->>'kind' NOT IN ('quote', 'head', 'party') THEN
          r := find_record(e->>'kind', e->>'id', NULL);
        END IF;
        IF r.collection IS NOT NULL THEN RETURN r.collection; END IF;
      END LOOP;
      SELECT c.key INTO place FROM collection c WHERE EXISTS (SELECT FROM (
          SELECT * FROM scope('code') UNION ALL SELECT * FROM scope('settle')) s
        WHERE s.collection IS NULL OR s.collection = c.key)
      ORDER BY c.name = 'main' DESC, c.key LIMIT 1;
      IF place IS NULL AND (covers('code', NULL, NULL, NULL) OR covers('settle', NULL, NULL, NULL))
      THEN
        INSERT INTO collection (name) VALUES ('main') RETURNING key INTO place;
      END IF;
      RETURN place;
    END $$;

    CREATE FUNCTION referred(wanted_kind text, wanted text, place integer, now_generation bigint)
    RETURNS bigint LANGUAGE plpgsql AS $$
    DECLARE
      r entente.record;
      copied bigint;
    BEGIN
      IF wanted IS NULL THEN RETURN NULL; END IF;
      r := find_record(wanted_kind, wanted, place);
      IF r.key IS NULL THEN
        PERFORM refuse(format('The %s of the quote is not known.',
          CASE wanted_kind WHEN 'actor' THEN 'speaker' ELSE wanted_kind END));
      END IF;
      IF r.collection = place THEN RETURN r.key; END IF;
      INSERT INTO record (collection, kind, id, body, generation)
        VALUES (place, wanted_kind, wanted, seen_record(r)::text, now_generation)
        RETURNING key INTO copied;
      RETURN copied;
    END $$;

    CREATE FUNCTION quote_place(q quote) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
      SELECT jsonb_build_array(jsonb_build_object('c', q.collection, 'p', q.party, 's', q.source))
    $$;

    CREATE FUNCTION note_gone(q quote, now_generation bigint) RETURNS void LANGUAGE sql AS $$
      INSERT INTO gone (generation, collection, id, party, source, quote)
      SELECT now_generation, q.collection, q.id, q.party, r.id, q.key
      FROM record r WHERE r.key = q.source
    $$;

    CREATE FUNCTION write_quote(q quote, e jsonb, place integer, now_generation bigint)
    RETURNS quote LANGUAGE plpgsql AS $$
    DECLARE
      was jsonb := coalesce((e->>'was')::jsonb, '{}');
      now jsonb := (e->>'now')::jsonb;
      home integer := coalesce(q.collection, place);
      patch jsonb;
      r quote;
    BEGIN
      SELECT coalesce(jsonb_object_agg(k.name, now->k.name), '{}') INTO patch
        FROM (SELECT jsonb_object_keys(now) UNION SELECT jsonb_object_keys(was)) k (name)
        WHERE q.gone IS NOT FALSE OR now->k.name IS DISTINCT FROM was->k.name;
      IF patch ? 'speaker' THEN patch := patch || jsonb_build_object('speaker',
        referred('actor', now->>'speaker', home, now_generation)); END IF;
      IF patch ? 'issue' THEN patch := patch || jsonb_build_object('issue',
        referred('issue', now->>'issue', home, now_generation)); END IF;
      IF patch ? 'proposition' THEN patch := patch || jsonb_build_object('proposition',
        referred('proposition', now->>'proposition', home, now_generation)); END IF;
      IF patch ? 'source' THEN patch := patch || jsonb_build_object('source',
        referred('source', now->>'source', home, now_generation)); END IF;
      r := jsonb_populate_record(CASE WHEN NOT q.gone THEN q END, patch);
      r.key := q.key;
      r.generation := now_generation;
      r.changer := session_user;
      r.gone := false;
      r.collection := home;
      IF r.text IS NULL OR r.date IS NULL OR r.speaker IS NULL OR r.issue IS NULL
        OR r.source IS NULL THEN
        PERFORM refuse('A quote has words, a date, a speaker, an issue and a source.');
      END IF;
      IF NOT may_code_as(r.coder, r.collection, r.party, r.source) THEN
        PERFORM refuse(CASE WHEN may_do('code', r.collection, r.party, r.source)
          THEN format('Only “%s” may code in this name.', r.coder)
          ELSE 'You may not code quotes of this party or source.' END);
      END IF;
      IF q.key IS NULL THEN
        r.id := coalesce(e->>'as', e->>'id');
        r.has_twin := EXISTS (SELECT FROM quote t WHERE t.id = r.id);
        INSERT INTO quote (collection, generation, has_twin, changer, id, text, speaker, role, party,
          date, dated_by_source, issue, proposition, stance, basis, rendering, speech, hedge, cut,
          variant_of, venue, source, locator, exact, prefix, suffix, span_start, span_end, digest,
          remark, checked, answers, coder, coded)
        VALUES (r.collection, r.generation, r.has_twin, r.changer, r.id, r.text, r.speaker, r.role,
          r.party, r.date, r.dated_by_source, r.issue, r.proposition, r.stance, r.basis, r.rendering,
          r.speech, r.hedge, r.cut, r.variant_of, r.venue, r.source, r.locator, r.exact, r.prefix,
          r.suffix, r.span_start, r.span_end, r.digest, r.remark, r.checked, r.answers, r.coder,
          r.coded)
        RETURNING key INTO r.key;
        RETURN r;
      END IF;
      IF NOT q.gone AND (q.party IS DISTINCT FROM r.party OR q.source <> r.source) THEN
        PERFORM note_gone(q, now_generation);
      END IF;
      UPDATE quote SET (version, generation, gone, changer, text, speaker, role, party, date,
        dated_by_source, issue, proposition, stance, basis, rendering, speech, hedge, cut, variant_of,
        venue, source, locator, exact, prefix, suffix, span_start, span_end, digest, remark, checked,
        answers, coder, coded) = (q.version + 1, r.generation, false, r.changer, r.text, r.speaker,
        r.role, r.party, r.date, r.dated_by_source, r.issue, r.proposition, r.stance, r.basis,
        r.rendering, r.speech, r.hedge, r.cut, r.variant_of, r.venue, r.source, r.locator, r.exact,
        r.prefix, r.suffix, r.span_start, r.span_end, r.digest, r.remark, r.checked, r.answers,
        r.coder, r.coded)
        WHERE key = q.key;
      RETURN r;
    END $$;

    CREATE FUNCTION write_record(r entente.record, e jsonb, place integer, now_generation bigint)
    RETURNS bigint LANGUAGE plpgsql AS $$
    DECLARE
      new_id text := coalesce(e->>'as', e->>'id');
      new_body text := e->>'now';
      new_key bigint;
    BEGIN
      IF r.key IS NULL THEN
        INSERT INTO record (collection, kind, id, body, generation, changer)
          VALUES (CASE WHEN e->>'kind' NOT IN ('head', 'party') THEN place END, e->>'kind', new_id,
            new_body, now_generation, session_user)
          RETURNING key INTO new_key;
        RETURN new_key;
      END IF;
      IF r.collection IS NOT NULL AND NOT sees_all_of(r.collection) THEN
        SELECT (r.body::jsonb || coalesce(jsonb_object_agg(n.key, n.value), '{}'))::text INTO new_body
          FROM jsonb_each((e->>'now')::jsonb) n
          WHERE n.value IS DISTINCT FROM (e->>'was')::jsonb->n.key;
      END IF;
      UPDATE record SET id = new_id, body = new_body, version = version + 1,
        generation = now_generation, changer = session_user WHERE key = r.key;
      IF new_id <> r.id THEN
        INSERT INTO gone_record VALUES (now_generation, r.collection, r.kind, r.id);
        UPDATE quote SET generation = now_generation WHERE speaker = r.key OR issue = r.key
          OR source = r.key OR proposition = r.key;
      END IF;
      RETURN r.key;
    END $$;

    CREATE FUNCTION remove_record(r entente.record, now_generation bigint) RETURNS text
    LANGUAGE plpgsql AS $$
    DECLARE
      other quote;
      part text;
    BEGIN
      SELECT q.* INTO other FROM quote q WHERE NOT q.gone
        AND r.key IN (q.speaker, q.issue, q.source, q.proposition)
        ORDER BY is_seen(q) DESC LIMIT 1;
      IF other.key IS NOT NULL AND is_seen(other) THEN
        RETURN CASE WHEN other.has_twin THEN seen_id(other) ELSE other.id END;
      END IF;
      SELECT p.id INTO part FROM record p WHERE r.kind = 'issue' AND p.kind = 'proposition'
        AND NOT p.gone AND p.collection = r.collection AND p.body::jsonb->>'issue' = r.id
        AND is_known(p) LIMIT 1;
      IF part IS NOT NULL THEN RETURN part; END IF;
      -- What a hidden quote names stays, and is its maker's from now on.
      UPDATE record SET generation = now_generation, changer = session_user,
        gone = other.key IS NULL, maker = coalesce(other.maker, maker) WHERE key = r.key;
      IF other.key IS NULL THEN
        INSERT INTO gone_record VALUES (now_generation, r.collection, r.kind, r.id);
      END IF;
      RETURN NULL;
    END $$;
    """#
}
