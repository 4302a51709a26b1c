extension ArchiveSchema {
  /// Who may do what, as functions of version 1.
  static let rights = #"""
    CREATE FUNCTION held(wanted text) RETURNS SETOF entitlement LANGUAGE sql STABLE AS $$
      SELECT e.* FROM entitlement e JOIN pg_roles r ON r.rolname = e.role
      WHERE e.may = wanted
        AND (e.role = session_user OR pg_has_role(session_user, r.oid, 'MEMBER'))
    $$;

    CREATE FUNCTION reaches(scope_collection integer, scope_party text, scope_sources bigint[],
      collection integer, party text, source bigint)
    RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
      SELECT (scope_collection IS NULL OR scope_collection = collection)
        AND (scope_party IS NULL OR scope_party = party)
        AND (scope_sources IS NULL OR source = ANY (scope_sources))
    $$;

    CREATE FUNCTION scope(wanted text)
    RETURNS TABLE (collection integer, party text, sources bigint[])
    LANGUAGE sql STABLE AS $$
      SELECT c.key, e.party,
        CASE WHEN e.source IS NOT NULL THEN
          (SELECT coalesce(array_agg(r.key), '{}') FROM record r WHERE r.kind = 'source'
            AND r.id = e.source AND (c.key IS NULL OR r.collection = c.key))
        END
      FROM held(wanted) e
      LEFT JOIN collection c ON c.name = e.collection
      WHERE e.collection IS NULL OR c.key IS NOT NULL
    $$;

    CREATE FUNCTION covers(wanted text, of_collection text, of_party text, of_source text)
    RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (
        SELECT FROM held(wanted) e
        WHERE (e.collection IS NULL OR e.collection = of_collection)
          AND (e.party IS NULL OR e.party = of_party)
          AND (e.source IS NULL OR e.source = of_source))
    $$;

    CREATE FUNCTION next_generation() RETURNS bigint LANGUAGE sql AS $$
      UPDATE archive SET generation = generation + 1 RETURNING generation
    $$;

    CREATE FUNCTION refuse(reason text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION USING MESSAGE = reason, ERRCODE = 'EN001'; END
    $$;

    CREATE FUNCTION require_administration(collection text, party text, source text)
    RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT covers('administer', $1, $2, $3) THEN
        PERFORM refuse('You may not administer this.');
      END IF;
    END $$;

    CREATE FUNCTION member_functions() RETURNS regprocedure[] LANGUAGE sql STABLE AS $$
      SELECT array_agg(p.oid::regprocedure) FROM pg_proc p
      WHERE p.pronamespace = 'entente'::regnamespace AND p.proname IN (
        'hello', 'read_records', 'read_quotes', 'read_gone', 'begin_import', 'take', 'status',
        'rights', 'present', 'grant_right', 'revoke_right')
    $$;

    CREATE FUNCTION admit(member text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE f regprocedure;
    BEGIN
      EXECUTE format('GRANT USAGE ON SCHEMA entente TO %I', member);
      FOREACH f IN ARRAY member_functions() LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', f, member);
      END LOOP;
    END $$;

    CREATE FUNCTION dismiss(member text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE f regprocedure;
    BEGIN
      IF EXISTS (SELECT FROM entitlement e WHERE e.role = member)
        OR NOT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = member) THEN RETURN; END IF;
      FOREACH f IN ARRAY member_functions() LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM %I', f, member);
      END LOOP;
      EXECUTE format('REVOKE USAGE ON SCHEMA entente FROM %I', member);
    END $$;

    CREATE FUNCTION grant_right(member text, rights text[], collection text, party text,
      source text)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
    #variable_conflict use_column
    DECLARE given text;
    BEGIN
      PERFORM require_administration($3, $4, $5);
      IF NOT EXISTS (SELECT FROM pg_roles r
        WHERE r.rolname = member AND r.rolname <> 'entente_owner') THEN
        PERFORM refuse(format('The database has no role “%s”. CREATE ROLE makes one.', member));
      END IF;
      FOREACH given IN ARRAY rights LOOP
        INSERT INTO entitlement (role, may, collection, party, source)
        VALUES (member, given, $3, $4, $5)
        ON CONFLICT DO NOTHING;
      END LOOP;
      PERFORM admit(member);
      INSERT INTO audit (generation, action, subject, now)
      VALUES (next_generation(), 'grant', member,
        jsonb_build_object('may', rights, 'collection', $3, 'party', $4, 'source', $5));
      PERFORM pg_notify('entente', '');
    END $$;

    CREATE FUNCTION revoke_right(member text, rights text[], collection text, party text,
      source text)
    RETURNS integer LANGUAGE plpgsql SECURITY DEFINER AS $$
    #variable_conflict use_column
    DECLARE removed integer;
    BEGIN
      PERFORM require_administration($3, $4, $5);
      DELETE FROM entitlement e WHERE e.role = member AND e.may = ANY (rights)
        AND ($3 IS NULL OR e.collection = $3) AND ($4 IS NULL OR e.party = $4)
        AND ($5 IS NULL OR e.source = $5);
      GET DIAGNOSTICS removed = ROW_COUNT;
      IF NOT EXISTS (SELECT FROM entitlement e JOIN pg_roles r ON r.rolname = e.role
        WHERE e.may = 'administer' AND e.collection IS NULL AND e.party IS NULL AND e.source IS NULL)
      THEN
        PERFORM refuse('Nobody would administer the archive any more.');
      END IF;
      PERFORM dismiss(member);
      INSERT INTO audit (generation, action, subject, was)
      VALUES (next_generation(), 'revoke', member,
        jsonb_build_object('may', rights, 'collection', $3, 'party', $4, 'source', $5));
      PERFORM pg_notify('entente', '');
      RETURN removed;
    END $$;

    CREATE FUNCTION rights()
    RETURNS TABLE (role text, may text, collection text, party text, source text)
    LANGUAGE sql STABLE SECURITY DEFINER AS $$
      SELECT e.role, string_agg(e.may, ', ' ORDER BY e.may), e.collection, e.party, e.source
      FROM entitlement e
      WHERE e.role = session_user OR covers('administer', e.collection, e.party, e.source)
      GROUP BY e.role, e.collection, e.party, e.source ORDER BY 1, 3 NULLS FIRST, 4, 5
    $$;

    CREATE FUNCTION present() RETURNS TABLE (role text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
      SELECT DISTINCT a.usename::text FROM pg_stat_activity a
      JOIN entitlement e ON e.role = a.usename
      WHERE a.datname = current_database() AND a.application_name = 'entente' ORDER BY 1
    $$;
    """#
}
