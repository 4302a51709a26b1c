extension ArchiveSchema {
  /// Edits of several records, their audit and their undoing, as functions of version 2.
  static let editing = #"""
    CREATE FUNCTION problem_of(e jsonb, q quote, r entente.record, taken_quote quote,
      taken_record entente.record, place integer, is_whole boolean,
      OUT outcome text, OUT theirs text, OUT who text)
    LANGUAGE plpgsql STABLE AS $$
    DECLARE
      is_quote boolean := e->>'kind' = 'quote';
      is_new boolean := e->>'was' IS NULL;
      seen jsonb;
    BEGIN
      IF taken_quote.key IS NOT NULL THEN
        outcome := 'taken';
        theirs := seen_body(taken_quote)::text;
        who := coalesce(taken_quote.changer, taken_quote.coder, taken_quote.maker);
      ELSIF taken_record.key IS NOT NULL THEN
        outcome := 'taken';
        theirs := seen_record(taken_record)::text;
        who := coalesce(taken_record.changer, taken_record.maker);
      ELSIF is_new THEN
        IF NOT is_quote AND NOT may_add(e->>'kind', place) THEN
          outcome := 'refused';
          theirs := 'You may not add records to this archive.';
        END IF;
      ELSIF coalesce(q.key, r.key) IS NULL THEN
        outcome := 'gone';
      ELSE
        seen := CASE WHEN is_whole THEN CASE WHEN is_quote THEN quote_body(q) ELSE r.body::jsonb END
          WHEN is_quote THEN seen_body(q) ELSE seen_record(r) END;
        IF seen <> (e->>'was')::jsonb THEN
          outcome := 'changed';
          theirs := CASE WHEN is_quote THEN seen_body(q) ELSE seen_record(r) END::text;
          who := CASE WHEN is_quote THEN coalesce(q.changer, q.coder, q.maker)
            ELSE coalesce(r.changer, r.maker) END;
        ELSIF is_quote AND NOT may_code_as(q.coder, q.collection, q.party, q.source) THEN
          outcome := 'refused';
          theirs := CASE WHEN may_do('code', q.collection, q.party, q.source)
            THEN format('It was coded by “%s”, and you may not settle.', q.coder)
            ELSE 'You may not change this quote.' END;
        ELSIF NOT is_quote AND NOT may_change(r) THEN
          outcome := 'refused';
          theirs := CASE WHEN r.collection IS NULL
            THEN 'Only who administers the archive may change its title and parties.'
            ELSE format('You may not change the %s.', r.kind) END;
        END IF;
      END IF;
    END $$;

    CREATE FUNCTION make_changes(action text, summary text, target bigint, mark uuid, changes jsonb[],
      is_whole boolean)
    RETURNS TABLE (outcome text, kind text, id text, theirs text, who text)
    LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      count integer := coalesce(array_length(changes, 1), 0);
      place integer;
      now_generation bigint;
      quotes quote[] := array_fill(NULL::quote, ARRAY[count]);
      records entente.record[] := array_fill(NULL::entente.record, ARRAY[count]);
      made jsonb[] := array_fill(NULL::jsonb, ARRAY[count]);
      q quote;
      r entente.record;
      taken_quote quote;
      taken_record entente.record;
      problem record;
      has_problem boolean := false;
      e jsonb;
      new_id text;
      named text;
    BEGIN
      PERFORM FROM archive FOR UPDATE;
      IF EXISTS (SELECT FROM audit a WHERE a.role = session_user AND a.mark = $4) THEN RETURN; END IF;
      place := place_of(changes);
      FOR i IN 1..count LOOP
        e := changes[i];
        new_id := coalesce(e->>'as', e->>'id');
        q := NULL; r := NULL; taken_quote := NULL; taken_record := NULL;
        IF e->>'kind' = 'quote' THEN
          IF e->>'was' IS NOT NULL THEN q := find_quote(e->>'id', false); END IF;
          IF e->>'now' IS NOT NULL AND (e->>'was' IS NULL OR new_id <> e->>'id') THEN
            taken_quote := find_quote(new_id, false);
          END IF;
        ELSE
          IF e->>'was' IS NOT NULL THEN r := find_record(e->>'kind', e->>'id', place); END IF;
          IF e->>'now' IS NOT NULL AND (e->>'was' IS NULL OR new_id <> e->>'id') THEN
            taken_record := find_record(e->>'kind', new_id, place);
          END IF;
        END IF;
        -- What this edit removes frees its id.
        IF EXISTS (SELECT FROM unnest(changes) o (x) WHERE o.x->>'kind' = e->>'kind'
          AND o.x->>'id' = new_id AND o.x->>'was' IS NOT NULL
          AND (o.x->>'now' IS NULL OR o.x ? 'as')) AND (taken_quote.key IS NOT NULL
            OR taken_record.key IS NOT NULL) THEN
          taken_quote := NULL; taken_record := NULL;
        END IF;
        SELECT * INTO problem
          FROM problem_of(e, q, r, taken_quote, taken_record, place, is_whole) p;
        IF problem.outcome IS NOT NULL THEN
          has_problem := true;
          RETURN QUERY SELECT problem.outcome, e->>'kind', coalesce(e->>'id', new_id),
            problem.theirs, problem.who;
        END IF;
        quotes[i] := q;
        records[i] := r;
        made[i] := jsonb_build_object('kind', e->>'kind', 'id', coalesce(e->>'id', new_id),
          'was', CASE WHEN q.key IS NOT NULL THEN quote_body(q)::text ELSE r.body END,
          'at', CASE WHEN q.key IS NOT NULL THEN quote_place(q) ELSE '[]' END,
          'collection', coalesce(q.collection, r.collection, place));
      END LOOP;
      IF has_problem THEN RETURN; END IF;
      now_generation := next_generation();
      -- Quotes leave their ids first, then records come, quotes, and what goes of records is last.
      FOR i IN 1..count LOOP
        q := quotes[i];
        IF q.key IS NOT NULL AND (changes[i]->>'now' IS NULL OR changes[i]->>'as' <> q.id) THEN
          PERFORM note_gone(q, now_generation);
          UPDATE quote SET gone = true, generation = now_generation, version = version + 1,
            changer = session_user WHERE key = q.key;
          quotes[i] := NULL;
        END IF;
      END LOOP;
      FOR i IN 1..count LOOP
        e := changes[i];
        IF e->>'kind' <> 'quote' AND e->>'now' IS NOT NULL THEN
          records[i].key := write_record(records[i], e, place, now_generation);
          made[i] := made[i] || jsonb_build_object('now',
            (SELECT o.body FROM record o WHERE o.key = records[i].key));
        END IF;
      END LOOP;
      FOR i IN 1..count LOOP
        e := changes[i];
        IF e->>'kind' = 'quote' AND e->>'now' IS NOT NULL THEN
          q := quotes[i];
          IF q.key IS NULL THEN q := find_quote(coalesce(e->>'as', e->>'id'), true); END IF;
          IF q.gone AND NOT may_code_as(q.coder, q.collection, q.party, q.source) THEN
            q := NULL;
          END IF;
          q := write_quote(q, e, place, now_generation);
          made[i] := made[i] || jsonb_build_object('now', quote_body(q)::text,
            'at', made[i]->'at' || quote_place(q), 'collection', q.collection);
        END IF;
        IF e ? 'as' THEN made[i] := made[i] || jsonb_build_object('as', e->>'as'); END IF;
      END LOOP;
      -- An issue goes after its propositions.
      FOR i IN 1..2 * count LOOP
        e := changes[(i - 1) % count + 1];
        IF e->>'kind' <> 'quote' AND e->>'now' IS NULL AND (e->>'kind' = 'issue') = (i > count) THEN
          named := remove_record(records[(i - 1) % count + 1], now_generation);
          IF named IS NOT NULL THEN
            PERFORM refuse(format('“%s” names “%s”. Change or remove that first.', named, e->>'id'));
          END IF;
        END IF;
      END LOOP;
      INSERT INTO audit (generation, action, subject, target, mark, now)
        VALUES (now_generation, $1, $2, $3, $4, to_jsonb(made));
      PERFORM pg_notify('entente', '');
    END $$;

    CREATE FUNCTION change(summary text, mark uuid, changes jsonb)
    RETURNS TABLE (outcome text, kind text, id text, theirs text, who text)
    LANGUAGE sql SECURITY DEFINER AS $$
      SELECT * FROM make_changes('edit', $1, NULL, $2,
        ARRAY(SELECT c.value FROM jsonb_array_elements($3) c), false)
    $$;

    CREATE FUNCTION is_told(a audit) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT CASE
        WHEN a.action IN ('edit', 'undo', 'redo') THEN NOT EXISTS (
          SELECT FROM jsonb_array_elements(a.now) e
          WHERE NOT CASE WHEN e->>'kind' IN ('head', 'party') THEN true
            WHEN e->>'kind' <> 'quote' THEN
              a.role = session_user OR sees_all_of((e->>'collection')::integer)
            ELSE NOT EXISTS (SELECT FROM jsonb_to_recordset(e->'at') p (c integer, p text, s bigint)
              WHERE NOT may_do('read', p.c, p.p, p.s)) END)
        WHEN a.action = 'import' THEN a.role = session_user
          OR EXISTS (SELECT FROM collection c WHERE c.name = a.subject AND sees_all_of(c.key))
        WHEN a.action IN ('grant', 'revoke') THEN a.subject = session_user
          OR covers('administer', a.now->>'collection', a.now->>'party', a.now->>'source')
        ELSE false END
    $$;

    CREATE FUNCTION told() RETURNS TABLE (number bigint, key bigint) LANGUAGE sql STABLE AS $$
      SELECT row_number() OVER (ORDER BY a.key), a.key FROM audit a WHERE is_told(a)
        AND EXISTS (SELECT FROM scope('read'))
    $$;

    CREATE FUNCTION history()
    RETURNS TABLE (number bigint, at text, role text, action text, target bigint, subject text,
      records text, detail text)
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
      WITH t AS MATERIALIZED (SELECT * FROM told())
      SELECT t.number, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), a.role,
        a.action, o.number, a.subject,
        CASE WHEN a.action IN ('edit', 'undo', 'redo') THEN
          (SELECT jsonb_agg(DISTINCT coalesce(e->>'as', e->>'id')) FROM jsonb_array_elements(a.now) e)
        END::text,
        CASE WHEN a.action NOT IN ('edit', 'undo', 'redo') THEN a.now END::text
      FROM t JOIN audit a ON a.key = t.key LEFT JOIN t o ON o.key = a.target
      WHERE a.target IS NULL OR o.number IS NOT NULL
      ORDER BY t.number
    $$;

    CREATE FUNCTION reverse(wanted text, number bigint, mark uuid)
    RETURNS TABLE (outcome text, kind text, id text, theirs text, who text)
    LANGUAGE plpgsql SECURITY DEFINER AS $$
    #variable_conflict use_column
    DECLARE
      edit audit;
      latest audit;
      made jsonb[];
    BEGIN
      PERFORM FROM archive FOR UPDATE;
      SELECT a.* INTO edit FROM told() t JOIN audit a ON a.key = t.key
        WHERE t.number = $2 AND a.action = 'edit';
      IF edit.key IS NULL OR wanted NOT IN ('undo', 'redo') THEN
        RETURN QUERY SELECT 'refused', NULL, NULL, 'There is no such change.', NULL;
        RETURN;
      END IF;
      SELECT a.* INTO latest FROM audit a WHERE edit.key IN (a.key, a.target)
        ORDER BY a.key DESC LIMIT 1;
      IF (latest.action = 'undo') <> (wanted = 'redo') THEN
        RETURN QUERY SELECT 'refused', NULL, NULL, CASE wanted
          WHEN 'undo' THEN 'It is undone already.' ELSE 'It is not undone.' END, NULL;
        RETURN;
      END IF;
      made := ARRAY(SELECT jsonb_strip_nulls(jsonb_build_object('kind', c.e->>'kind',
          'id', coalesce(c.e->>'as', c.e->>'id'),
          'as', CASE WHEN c.e ? 'as' THEN c.e->>'id' END, 'was', c.e->>'now', 'now', c.e->>'was'))
        FROM jsonb_array_elements(latest.now) WITH ORDINALITY c (e, place) ORDER BY c.place DESC);
      RETURN QUERY SELECT * FROM make_changes(wanted, edit.subject, edit.key, $3, made, true);
    END $$;
    """#
}
