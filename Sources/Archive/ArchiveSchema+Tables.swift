extension ArchiveSchema {
  /// The tables of version 1.
  static let tables = #"""
    CREATE TABLE archive (
      one integer PRIMARY KEY DEFAULT 1 CHECK (one = 1),
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      generation bigint NOT NULL DEFAULT 0,
      made timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE migration (
      version integer PRIMARY KEY,
      at timestamptz NOT NULL DEFAULT now(),
      by text NOT NULL DEFAULT session_user
    );
    CREATE TABLE collection (
      key integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL UNIQUE CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,63}$')
    );
    CREATE TABLE entitlement (
      role text NOT NULL,
      may text NOT NULL CHECK (may IN ('read', 'code', 'settle', 'administer')),
      collection text,
      party text,
      source text,
      by text NOT NULL DEFAULT session_user,
      since timestamptz NOT NULL DEFAULT now(),
      UNIQUE NULLS NOT DISTINCT (role, may, collection, party, source)
    );
    CREATE TABLE record (
      key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      collection integer,
      kind text NOT NULL CHECK (kind IN ('head', 'party', 'actor', 'issue', 'proposition', 'source',
        'event', 'passage')),
      id text NOT NULL,
      body text NOT NULL,
      maker text NOT NULL DEFAULT session_user,
      version integer NOT NULL DEFAULT 1,
      generation bigint NOT NULL
    );
    CREATE INDEX record_of_id ON record (collection, kind, id);
    CREATE INDEX record_of_generation ON record (generation);
    CREATE TABLE quote (
      key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      collection integer NOT NULL,
      maker text NOT NULL DEFAULT session_user,
      version integer NOT NULL DEFAULT 1,
      generation bigint NOT NULL,
      has_twin boolean NOT NULL DEFAULT false,
      id text NOT NULL, text text NOT NULL,
      speaker bigint NOT NULL, role text, party text, date text NOT NULL, dated_by_source text,
      issue bigint NOT NULL, proposition bigint, stance text, basis text, rendering text,
      speech text, hedge text, cut text, variant_of text, venue text, source bigint NOT NULL,
      locator text, exact text, prefix text, suffix text, span_start text, span_end text, digest text,
      remark text, checked text, answers text, coder text, coded text
    );
    CREATE INDEX quote_of_id ON quote (id);
    CREATE INDEX quote_of_generation ON quote (generation);
    CREATE TABLE gone (
      generation bigint NOT NULL,
      collection integer NOT NULL,
      id text NOT NULL,
      party text,
      source text NOT NULL
    );
    CREATE INDEX gone_of_generation ON gone (generation);
    CREATE TABLE audit (
      key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL DEFAULT now(),
      role text NOT NULL DEFAULT session_user,
      generation bigint NOT NULL,
      action text NOT NULL,
      subject text,
      was jsonb,
      now jsonb
    );
    INSERT INTO archive DEFAULT VALUES;
    """#
}
