/// An archive of a team: a PostgreSQL database that is the record of its quotes.
package struct Archive {
  let connection: Connection

  /// Connects to the server; throws when nothing answers or the role may not come in.
  package init(at address: ArchiveAddress) throws(ArchiveError) {
    connection = try Connection(to: address)
  }

  /// The role that logged in.
  package var role: String { connection.place.role }

  /// The result of `initialize`.
  package enum Outcome: Hashable, Sendable {
    case made
    case migrated(from: Int)
    case current
  }

  /// Makes the schema, or brings it up to the latest version, in one transaction.
  ///
  /// The first role gets all rights. Only a superuser can hide the sizes of tables; `hidesSizes` tells
  /// whether it was done.
  package func initialize() throws -> (outcome: Outcome, hidesSizes: Bool) {
    try initialize(to: ArchiveSchema.version)
  }

  /// The same up to a version, as an older program would.
  func initialize(to wanted: Int) throws -> (outcome: Outcome, hidesSizes: Bool) {
    do {
      return try initialized(to: wanted)
    } catch ArchiveError.noRights(let role) {
      throw ArchiveError.failed(
        reason: "“\(role)” may not do that: `init` needs a role that may make roles and schemas "
          + "here, such as postgres, and for an archive that is there a member of entente_owner."
      )
    }
  }

  private func initialized(to wanted: Int) throws -> (outcome: Outcome, hidesSizes: Bool) {
    try connection.transaction { () throws -> (outcome: Outcome, hidesSizes: Bool) in
      try connection.run("SELECT pg_advisory_xact_lock(hashtext('entente archive'))")
      let found = try installedVersion()
      guard found <= wanted else {
        throw ArchiveError.otherVersion(found: found, expected: wanted)
      }
      if found == 0 { try connection.runAll(Archive.beginning) }
      if found < wanted { try migrate(from: found, to: wanted) }
      let isSuperuser =
        try connection.run("SELECT rolsuper FROM pg_roles WHERE rolname = session_user").first == [
          "t"
        ]
      if isSuperuser { try connection.runAll(ArchiveSchema.statistics) }
      return (
        found == wanted ? .current : found == 0 ? .made : .migrated(from: found),
        isSuperuser
      )
    }
  }

  private func migrate(from found: Int, to wanted: Int) throws(ArchiveError) {
    try connection.runAll(
      """
      SET LOCAL ROLE entente_owner;
      SET LOCAL search_path = entente, pg_catalog;
      SET LOCAL check_function_bodies = off
      """
    )
    let migrations = zip(1...wanted, ArchiveSchema.migrations)
    for (version, sql) in migrations where version > found {
      try connection.runAll(sql)
      try connection.run("INSERT INTO migration (version) VALUES ($1)", [String(version)])
    }
    if found == 0 {
      for right in Right.allCases {
        try connection.run(
          "INSERT INTO entitlement (role, may) VALUES (session_user, $1)",
          [right.rawValue]
        )
      }
      try connection.run("SELECT admit(session_user)")
    }
    try connection.runAll("RESET ROLE; SET LOCAL search_path = pg_catalog")
  }

  /// The version of the archive in the database; 0 where there is none.
  private func installedVersion() throws(ArchiveError) -> Int {
    let sql = "SELECT to_regclass('entente.migration'), to_regnamespace('entente')"
    let row = try connection.run(sql).first ?? []
    guard row.first.flatMap({ $0 }) != nil else {
      guard row.last.flatMap({ $0 }) == nil else {
        throw .failed(reason: "The database has another schema of the name “entente”.")
      }
      return 0
    }
    try connection.runAll("SET LOCAL ROLE entente_owner")
    let found = try connection.run("SELECT max(version) FROM entente.migration").first?.first
    try connection.runAll("RESET ROLE")
    return found.flatMap { $0 }.flatMap { Int($0) } ?? 0
  }

  /// Roles belong to the server, which may be making an archive in another database just now.
  private static let beginning = """
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'entente_owner') THEN
        BEGIN
          CREATE ROLE entente_owner NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
          NULL;
        END;
      END IF;
      EXECUTE pg_catalog.format('GRANT TEMPORARY ON DATABASE %I TO entente_owner',
        pg_catalog.current_database());
      IF NOT pg_catalog.pg_has_role('entente_owner', 'MEMBER') THEN
        BEGIN
          EXECUTE pg_catalog.format('GRANT entente_owner TO %I', session_user);
        EXCEPTION WHEN unique_violation THEN
          NULL;
        END;
      END IF;
    END $$;
    CREATE SCHEMA entente AUTHORIZATION entente_owner
    """
}

/// A kind of access to the records of an archive.
package enum Right: String, CaseIterable, Sendable {
  case read, code, settle, administer
}

/// To which records a right extends; nil for all.
package struct RightScope: Hashable, Sendable {
  package var collection: String?
  package var party: String?
  package var source: String?

  package init(collection: String? = nil, party: String? = nil, source: String? = nil) {
    self.collection = collection
    self.party = party
    self.source = source
  }
}

// Rights, and the state of the archive.
extension Archive {
  /// Gives a role rights.
  package func grant(_ rights: [Right], to role: String, on scope: RightScope) throws(ArchiveError)
  {
    try change("grant_right", rights, role, scope)
  }

  /// Takes rights from a role; the number of entries that went.
  @discardableResult
  package func revoke(
    _ rights: [Right],
    from role: String,
    on scope: RightScope
  ) throws(ArchiveError) -> Int {
    try change("revoke_right", rights, role, scope).first?.first.flatMap { $0 }.flatMap { Int($0) }
      ?? 0
  }

  @discardableResult
  private func change(
    _ function: String,
    _ rights: [Right],
    _ role: String,
    _ scope: RightScope
  ) throws(ArchiveError) -> [[String?]] {
    let list = "{\(rights.map(\.rawValue).joined(separator: ","))}"
    return try connection.run(
      "SELECT entente.\(function)($1, $2::text[], $3, $4, $5)",
      [role, list, scope.collection, scope.party, scope.source]
    )
  }

  /// The state of the archive as far as the role may know it.
  package func status() throws(ArchiveError) -> ArchiveStatus {
    let row = try connection.run("SELECT * FROM entente.status()").first ?? []
    let numbers = row.map { $0.flatMap { Int($0) } }
    guard numbers.count == 5 else { throw .notAnArchive }
    let rights = try connection.run("SELECT * FROM entente.rights()").map { row in
      ArchiveStatus.Entitlement(
        role: row[0] ?? "",
        may: row[1] ?? "",
        scope: RightScope(collection: row[2], party: row[3], source: row[4])
      )
    }
    return ArchiveStatus(
      version: numbers[0] ?? 0,
      generation: numbers[1] ?? 0,
      quoteCount: numbers[2] ?? 0,
      collectionCount: numbers[3] ?? 0,
      byteCount: numbers[4],
      rights: rights,
      present: try connection.run("SELECT * FROM entente.present()").map { row in
        row.first.flatMap(\.self) ?? ""
      }
    )
  }
}

/// The state of an archive, as far as a role may know it.
package struct ArchiveStatus: Sendable {
  package let version: Int
  package let generation: Int
  /// The quotes and collections that the role may read.
  package let quoteCount: Int
  package let collectionCount: Int
  /// The size of the database; nil for who does not administer it.
  package let byteCount: Int?
  /// All rights that the role administers, and its own.
  package let rights: [Entitlement]
  /// The roles that are connected with this program.
  package let present: [String]

  /// Rights of one role.
  package struct Entitlement: Hashable, Sendable {
    package let role: String
    /// Words with commas between.
    package let may: String
    package let scope: RightScope
  }
}
