extension ArchiveSchema {
  /// Changes parts of functions by their text; it is there while a migration is made.
  static let amending = #"""
    CREATE FUNCTION amend(name text, old text, new text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      was text := pg_get_functiondef(p.oid) FROM pg_proc p
        WHERE p.pronamespace = 'entente'::regnamespace AND p.proname = name;
    BEGIN
      IF strpos(was, old) = 0 THEN
        RAISE EXCEPTION 'The function % has no “%”.', name, old;
      END IF;
      EXECUTE replace(was, old, new);
    END $$;
    """#

  /// The changes of version 3 to version 2.
  ///
  /// The server refuses what no replica could hold. A record is seen as the first that has its id. An edit
  /// is taken back by the rows that it touched, whatever ids these have for whom.
  static let third = #"""
    CREATE INDEX record_of_kind ON record (kind, id);

    CREATE FUNCTION unfit_words(body jsonb, wanted text[], texts text[]) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
      SELECT coalesce(
        (SELECT format('its “%s” is missing', w) FROM unnest(wanted) w
          WHERE coalesce(jsonb_typeof(body->w), 'null') = 'null' LIMIT 1),
        (SELECT format('its “%s” is no text', t) FROM unnest(texts || wanted) t
          WHERE coalesce(jsonb_typeof(body->t), 'null') NOT IN ('null', 'string')
            AND t NOT IN ('key', 'position', 'whole') LIMIT 1))
    $$;

    CREATE FUNCTION unfit_number(body jsonb, members text[]) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
      SELECT format('its “%s” is no number', m) FROM unnest(members) m
      WHERE coalesce(jsonb_typeof(body->m), 'null') NOT IN ('null', 'number')
        OR (jsonb_typeof(body->m) = 'number' AND (body->>m)::numeric % 1 <> 0) LIMIT 1
    $$;

    CREATE FUNCTION unfit_choice(body jsonb, member text, choices text[]) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
      SELECT format('its “%s” is none of: %s', member, array_to_string(choices, ', '))
      WHERE body->>member IS NOT NULL AND body->>member <> ALL (choices)
    $$;

    CREATE FUNCTION unfit_lists(body jsonb, members text[]) RETURNS text
    LANGUAGE plpgsql IMMUTABLE AS $$
    DECLARE m text;
    BEGIN
      FOREACH m IN ARRAY members LOOP
        IF body->>m IS NOT NULL AND jsonb_typeof((body->>m)::jsonb) <> 'array' THEN
          RETURN format('its “%s” is no list', m);
        END IF;
      END LOOP;
      RETURN NULL;
    EXCEPTION WHEN data_exception OR invalid_text_representation THEN
      RETURN format('its “%s” is no list', m);
    END $$;

    CREATE FUNCTION unfit_quote(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT coalesce(
        unfit_choice(body, 'stance', ARRAY['agrees', 'disagrees', 'none']),
        unfit_choice(body, 'basis', ARRAY['words', 'context']),
        unfit_choice(body, 'rendering',
          ARRAY['original', 'officialTranslation', 'agencyTranslation']),
        unfit_choice(body, 'speech', ARRAY['direct', 'reported']),
        unfit_choice(body, 'cut', ARRAY['start', 'end', 'both']),
        (SELECT format('its “%s” is no text', m.key) FROM jsonb_each(body) m
          WHERE jsonb_typeof(m.value) NOT IN ('null', 'string') LIMIT 1))
    $$;

    CREATE FUNCTION unfit_parts(body jsonb, list text, wanted text[], texts text[])
    RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
    DECLARE part jsonb; reason text;
    BEGIN
      IF coalesce(jsonb_typeof(body->list), 'null') = 'null' THEN RETURN NULL; END IF;
      IF jsonb_typeof(body->list) <> 'array' THEN RETURN format('its “%s” is no list', list); END IF;
      FOR part IN SELECT * FROM jsonb_array_elements(body->list) LOOP
        IF jsonb_typeof(part) <> 'object' THEN RETURN format('its “%s” has no members', list); END IF;
        reason := coalesce(unfit_words(part, wanted, texts),
          unfit_choice(part, 'verdict', ARRAY['shared', 'contested', 'mixed']),
          unfit_lists(part, CASE list WHEN 'roles' THEN ARRAY['seen', 'sources'] ELSE '{}' END));
        IF reason IS NOT NULL THEN RETURN format('in its “%s”, %s', list, reason); END IF;
      END LOOP;
      RETURN NULL;
    END $$;

    -- Why no replica could hold a record; NULL where one can.
    CREATE FUNCTION unfit(kind text, id text, text text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE AS $$
    DECLARE body jsonb;
    BEGIN
      IF coalesce(id, '') = '' OR id ~ '[[:cntrl:]]' THEN RETURN 'its id cannot be read'; END IF;
      body := text::jsonb;
      IF jsonb_typeof(body) IS DISTINCT FROM 'object' THEN RETURN 'it is no object'; END IF;
      RETURN CASE kind
        WHEN 'quote' THEN unfit_quote(body)
        WHEN 'head' THEN coalesce(
          unfit_words(body, '{}', ARRAY['title', 'summary', 'credits', 'record_window']),
          unfit_number(body, ARRAY['as_of_day']), unfit_lists(body, ARRAY['credits']))
        WHEN 'party' THEN coalesce(
          unfit_words(body, ARRAY['key', 'name', 'short_name'], '{}'),
          unfit_number(body, ARRAY['key']),
          CASE WHEN body->>'key' NOT IN ('1', '2') THEN 'there are two parties' END)
        WHEN 'actor' THEN coalesce(
          unfit_words(body, ARRAY['name', 'kind', 'aliases'], ARRAY['party', 'remark']),
          unfit_choice(body, 'kind', ARRAY['person', 'body', 'unnamed']),
          unfit_lists(body, ARRAY['aliases']),
          unfit_parts(body, 'roles', ARRAY['title', 'seen', 'sources'],
            ARRAY['organisation', 'party', 'since', 'until', 'remark']))
        WHEN 'issue' THEN coalesce(
          unfit_words(body, ARRAY['title', 'keywords'], ARRAY['summary']),
          unfit_lists(body, ARRAY['keywords']),
          unfit_parts(body, 'assessments', ARRAY['verdict', 'date', 'source'],
            ARRAY['assessor', 'locator', 'note']))
        WHEN 'proposition' THEN coalesce(
          unfit_words(body, ARRAY['issue', 'position', 'text', 'whole'], '{}'),
          unfit_number(body, ARRAY['position', 'whole']))
        WHEN 'source' THEN coalesce(
          unfit_words(body, ARRAY['type', 'author', 'licence'], ARRAY['title', 'issued', 'publisher',
            'url', 'accessed', 'language', 'text_digest', 'remark']),
          unfit_lists(body, ARRAY['author']))
        WHEN 'event' THEN coalesce(
          unfit_words(body, ARRAY['date', 'summary', 'issues', 'direction', 'sources'],
            ARRAY['remark']),
          unfit_choice(body, 'direction', ARRAY['cooperation', 'conflict', 'mixed', 'other']),
          unfit_lists(body, ARRAY['issues', 'sources']))
        WHEN 'passage' THEN coalesce(
          unfit_words(body, ARRAY['kind', 'source', 'summary', 'issues', 'events'],
            ARRAY['actor', 'date', 'locator', 'digest', 'hedge', 'remark']),
          unfit_choice(body, 'kind', ARRAY['report', 'claim', 'advice', 'mention']),
          unfit_number(body, ARRAY['ordinal', 'span_start', 'span_end']),
          unfit_lists(body, ARRAY['issues', 'events']))
        ELSE 'its kind is not known' END;
    EXCEPTION WHEN data_exception OR invalid_text_representation THEN
      RETURN 'it cannot be read';
    END $$;

    CREATE FUNCTION named_quote(q quote) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN q.has_twin THEN seen_id(q) ELSE q.id END
    $$;

    CREATE FUNCTION quote_at(wanted text, is_gone boolean) RETURNS quote LANGUAGE sql STABLE AS $$
      SELECT q FROM quote q WHERE q.key = wanted::bigint AND q.gone = is_gone AND is_seen(q)
    $$;

    CREATE FUNCTION record_at(wanted text) RETURNS entente.record LANGUAGE sql STABLE AS $$
      SELECT r FROM record r WHERE r.key = wanted::bigint AND NOT r.gone AND is_known(r)
    $$;

    CREATE FUNCTION require_name(collection text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      IF collection !~ '^[a-z0-9][a-z0-9-]{0,63}$' THEN
        PERFORM refuse(format('“%s” is no name of a collection: small letters, digits and “-”, at most 64.',
          collection));
      END IF;
    END $$;

    -- What an edit of the audit changed, by the ids that the records have for the role.
    CREATE FUNCTION told_id(e jsonb) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT coalesce((SELECT named_quote(q) FROM quote q WHERE e->>'kind' = 'quote'
        AND q.key = coalesce(e->>'key', e->>'from')::bigint), e->>'as', e->>'id')
    $$;

    CREATE FUNCTION told_subject(a audit) RETURNS text LANGUAGE plpgsql STABLE AS $$
    DECLARE
      subject text := a.subject;
      e jsonb;
    BEGIN
      IF a.action NOT IN ('edit', 'undo', 'redo') THEN RETURN subject; END IF;
      FOR e IN SELECT * FROM jsonb_array_elements(a.now) LOOP
        IF e->>'kind' = 'quote' AND coalesce(e->>'seen', e->>'id') <> told_id(e) THEN
          subject := replace(subject, coalesce(e->>'seen', e->>'id'), told_id(e));
        END IF;
      END LOOP;
      RETURN subject;
    END $$;

    CREATE OR REPLACE FUNCTION find_record(wanted_kind text, wanted text, place integer)
    RETURNS entente.record LANGUAGE sql STABLE AS $$
      SELECT r FROM record r
      WHERE r.kind = wanted_kind AND r.id = wanted AND NOT r.gone AND is_known(r)
      ORDER BY place IS NOT NULL AND r.collection IS NOT DISTINCT FROM place DESC, r.key LIMIT 1
    $$;

    CREATE OR REPLACE FUNCTION read_records() RETURNS TABLE (kind text, id text, body text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
    #variable_conflict use_column
    DECLARE
      after bigint := since();
      whole integer[];
      named bigint[] := '{}';
    BEGIN
      IF NOT EXISTS (SELECT FROM scope('read')) THEN RETURN; END IF;
      whole := ARRAY(SELECT c.key FROM collection c WHERE sees_all_of(c.key));
      IF EXISTS (SELECT FROM scope('read') s WHERE s.party IS NOT NULL OR s.sources IS NOT NULL) THEN
        named := ARRAY(SELECT n.key FROM named_records() n JOIN record r ON r.key = n.key
          WHERE NOT r.gone AND r.collection <> ALL (whole));
      END IF;
      -- Of several records with one id the first is seen.
      RETURN QUERY SELECT x.kind, x.id, x.body FROM (
        SELECT r.key, r.kind, r.id, r.body FROM record r
        WHERE r.generation > after AND NOT r.gone
          AND (r.collection IS NULL OR r.collection = ANY (whole))
        UNION ALL
        SELECT r.key, r.kind, r.id, bare(r.kind, r.body) FROM unnest(named) n
        JOIN record r ON r.key = n) x
      WHERE NOT EXISTS (SELECT FROM record o WHERE o.kind = x.kind AND o.id = x.id AND NOT o.gone
        AND o.key < x.key AND (o.collection IS NULL OR o.collection = ANY (whole)
          OR o.key = ANY (named)))
      ORDER BY array_position(ARRAY['head', 'party', 'source', 'actor', 'issue', 'proposition',
        'event', 'passage'], x.kind), x.key;
    END $$;

    -- Where a record goes, the next of its id is seen.
    CREATE FUNCTION show_next(wanted_kind text, wanted text, now_generation bigint) RETURNS void
    LANGUAGE sql AS $$
      UPDATE record SET generation = now_generation
      WHERE kind = wanted_kind AND id = wanted AND NOT gone
    $$;

    CREATE OR REPLACE FUNCTION change(summary text, mark uuid, changes jsonb)
    RETURNS TABLE (outcome text, kind text, id text, theirs text, who text)
    LANGUAGE sql SECURITY DEFINER SET lock_timeout = '5s' AS $$
      SELECT * FROM make_changes('edit', $1, NULL, $2, ARRAY(
        SELECT c.value - ARRAY['key', 'to'] FROM jsonb_array_elements($3) c), false)
    $$;
    ALTER FUNCTION entente.reverse(text, bigint, uuid) SET lock_timeout = '5s';

    \#(amending)
    DO $do$ BEGIN
      PERFORM amend('status', 'c WHERE EXISTS (SELECT FROM scope(''read'') s
          WHERE s.collection IS NULL OR s.collection = c.key)',
        'c WHERE sees_all_of(c.key) OR c.key IN (SELECT s.collection FROM seen_quotes(0) s)');
      PERFORM amend('write_record', 'speaker = r.key OR issue = r.key
          OR source = r.key OR proposition = r.key;', 'speaker = r.key OR issue = r.key
          OR source = r.key OR proposition = r.key;
        PERFORM show_next(r.kind, r.id, now_generation);');
      PERFORM amend('remove_record', 'r.collection, r.kind, r.id);
      END IF;', 'r.collection, r.kind, r.id);
        PERFORM show_next(r.kind, r.id, now_generation);
      END IF;');
      PERFORM amend('make_changes', $a$q := find_quote(e->>'id', false); END IF;$a$,
        $a$
          q := coalesce(quote_at(e->>'key', false), find_quote(e->>'id', false)); END IF;$a$);
      PERFORM amend('make_changes', $a$(e->>'was' IS NULL OR new_id <> e->>'id') THEN
            taken_quote$a$, $a$(e->>'was' IS NULL OR new_id <> e->>'id')
            AND (quote_at(e->>'to', true)).key IS NULL THEN
            taken_quote$a$);
      PERFORM amend('make_changes', $a$r := find_record(e->>'kind', e->>'id', place); END IF;$a$,
        $a$
          r := record_at(e->>'key');
          IF r.id IS DISTINCT FROM e->>'id' THEN r := find_record(e->>'kind', e->>'id', NULL); END IF;
        END IF;$a$);
      PERFORM amend('make_changes', $a$taken_record := find_record(e->>'kind', new_id, place);$a$,
        $a$taken_record := find_record(e->>'kind', new_id, NULL);$a$);
      PERFORM amend('make_changes', $a$IF problem.outcome IS NOT NULL THEN$a$,
        $a$IF problem.outcome IS NULL AND e->>'now' IS NOT NULL THEN
          problem.theirs := unfit(e->>'kind', new_id, e->>'now');
          IF problem.theirs IS NOT NULL THEN
            problem.outcome := 'refused';
            problem.theirs := format('“%s” is not taken: %s.', new_id, problem.theirs);
          END IF;
        END IF;
        IF problem.outcome IS NOT NULL THEN$a$);
      PERFORM amend('make_changes', $a$'id', coalesce(e->>'id', new_id),
          'was'$a$, $a$'id', coalesce(named_quote(q), e->>'id', new_id), 'from', coalesce(q.key, r.key),
          'was'$a$);
      PERFORM amend('make_changes', $a$'now',
            (SELECT$a$, $a$'key', records[i].key, 'now',
            (SELECT$a$);
      PERFORM amend('make_changes', $a$q := find_quote(coalesce(e->>'as', e->>'id'), true); END IF;$a$,
        $a$
            q := coalesce(quote_at(e->>'to', true), find_quote(coalesce(e->>'as', e->>'id'), true));
          END IF;$a$);
      PERFORM amend('make_changes', $a$q := write_quote(q, e, place, now_generation);$a$,
        $a$q := write_quote(q, e, place, now_generation);
          named := named_quote(q);
          IF quotes[i].key IS NULL AND named <> coalesce(e->>'as', e->>'id') THEN
            RETURN QUERY SELECT 'named', 'quote', coalesce(e->>'as', e->>'id'), named, NULL;
            summary := replace(summary, coalesce(e->>'as', e->>'id'), named);
          END IF;
          made[i] := made[i] || jsonb_build_object('key', q.key, 'seen', named);$a$);
      PERFORM amend('reverse', $a$'id', coalesce(c.e->>'as', c.e->>'id'),$a$,
        $a$'id', coalesce(c.e->>'as', c.e->>'id'), 'key', c.e->>'key', 'to', c.e->>'from',$a$);
      PERFORM amend('take', $a$IF NOT EXISTS (SELECT FROM scope('code') s LEFT$a$,
        $a$PERFORM require_name($1);
      IF NOT EXISTS (SELECT FROM scope('code') s LEFT$a$);
      PERFORM amend('grant_right', $a$PERFORM require_administration($3, $4, $5);$a$,
        $a$PERFORM require_administration($3, $4, $5);
      PERFORM require_name($3);$a$);
      PERFORM amend('history', 'a.action, o.number, a.subject', 'a.action, o.number, told_subject(a)');
      PERFORM amend('history', $a$coalesce(e->>'as', e->>'id')$a$, 'told_id(e)');
      PERFORM amend('take_records', '
      CREATE TEMP TABLE known_record', '
      RETURN QUERY WITH all_records AS MATERIALIZED (SELECT i.ordinal, i.id,
        unfit(i.kind, i.id, i.body) AS reason FROM pg_temp.incoming_record i),
      refused AS (DELETE FROM pg_temp.incoming_record i USING all_records a
        WHERE a.ordinal = i.ordinal AND a.reason IS NOT NULL)
      SELECT a.id, a.reason FROM all_records a WHERE a.reason IS NOT NULL;
      CREATE TEMP TABLE known_record');
      PERFORM amend('take', $a$WHEN a.key IS NULL THEN 'its speaker$a$,
        $a$WHEN unfit_quote(jsonb_build_object('stance', i.stance, 'basis', i.basis, 'rendering',
            i.rendering, 'speech', i.speech, 'cut', i.cut)) IS NOT NULL
            THEN 'a field of few words has another'
          WHEN a.key IS NULL THEN 'its speaker$a$);
    END $do$;
    DROP FUNCTION amend(text, text, text);

    DO $$
    DECLARE f regprocedure;
    BEGIN
      -- A plan that is printed would tell how many rows there are.
      FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
        WHERE p.pronamespace = 'entente'::regnamespace AND p.prosecdef LOOP
        EXECUTE format('ALTER FUNCTION %s SET debug_print_plan = off', f);
        EXECUTE format('ALTER FUNCTION %s SET debug_print_parse = off', f);
        EXECUTE format('ALTER FUNCTION %s SET debug_print_rewritten = off', f);
      END LOOP;
    END $$;

    """#
}
