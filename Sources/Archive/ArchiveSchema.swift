/// The schema of an archive: an ordered list of migrations, whose number is its version.
///
/// All is owned by a role without login, `entente_owner`. Members have no right on tables: they call
/// functions, which decide by the role that logged in.
enum ArchiveSchema {
  /// The version that this program makes and reads.
  static let version = migrations.count
  /// Migrations by their order; one that has been released is never changed.
  static let migrations = [
    tables + rights + reading + taking + closing,
    second + changing + editing + secondClosing,
    third + secondClosing,
  ]

  /// Closes tables and functions: row security is forced, and nobody has a right but the owner.
  static let closing = #"""

    DO $$
    DECLARE t regclass; f regprocedure;
    BEGIN
      FOR t IN SELECT c.oid::regclass FROM pg_class c
        WHERE c.relnamespace = 'entente'::regnamespace AND c.relkind = 'r' LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY owner ON %s TO entente_owner USING (true) WITH CHECK (true)', t);
        EXECUTE format('REVOKE ALL ON %s FROM PUBLIC', t);
      END LOOP;
      FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
        WHERE p.pronamespace = 'entente'::regnamespace LOOP
        IF (SELECT p.prosecdef FROM pg_proc p WHERE p.oid = f) THEN
          EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, entente, pg_temp', f);
        END IF;
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
      END LOOP;
    END $$;
    """#

  /// Hides from members how many rows the tables have, which the catalogue would tell; only a
  /// superuser can.
  static let statistics = #"""
    DO $$
    DECLARE f regprocedure; columns text;
    BEGIN
      FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
        WHERE p.pronamespace = 'pg_catalog'::regnamespace AND (p.proname IN ('pg_relation_size',
          'pg_table_size', 'pg_total_relation_size', 'pg_indexes_size', 'pg_database_size',
          'pg_tablespace_size', 'pg_relation_filenode', 'pg_relation_filepath', 'pg_stat_file')
          OR (p.proname LIKE 'pg\_stat\_get\_%' AND p.proname !~ 'activity|backend|ssl|gssapi')) LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
      END LOOP;
      GRANT EXECUTE ON FUNCTION pg_database_size(name) TO entente_owner;
      SELECT string_agg(quote_ident(a.attname), ', ') INTO columns FROM pg_attribute a
        WHERE a.attrelid = 'pg_class'::regclass
          AND (a.attnum > 0 OR a.attname IN ('oid', 'tableoid'))
          AND a.attname NOT IN ('reltuples', 'relpages', 'relallvisible', 'relallfrozen');
      REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC;
      EXECUTE format('GRANT SELECT (%s) ON pg_catalog.pg_class TO PUBLIC', columns);
    END $$;
    """#
}
