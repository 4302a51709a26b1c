import CorpusStore
import Files
import Glibc
import SystemPackage

/// A corpus that follows what a role may see of an archive.
///
/// It lies in a folder of its own for each server, database and role, which only its owner can read.
/// It is not encrypted.
package struct Replica: Sendable {
  /// The folder, which also holds the compiled form of the replica.
  package let folder: FilePath

  /// The corpus.
  package var corpus: FilePath { folder.appending("replica.entente") }
  /// Where compiled forms of it are kept.
  package var cache: FilePath { folder.appending("cache") }
  /// A file whose time is that of the last contact with the server.
  private var contact: FilePath { folder.appending("contact") }
  private var lock: FilePath { folder.appending("lock") }
  private var draft: FilePath { folder.appending("next.entente") }
  /// The texts of sources that were added on this machine.
  package var texts: FilePath { corpus.withEnding(".texts") }
  /// The edits that the archive has not taken yet.
  var waiting: WaitingEdits { WaitingEdits(file: folder.appending("waiting")) }
  /// What is still to be told of edits that waited.
  var tidings: FilePath { folder.appending("tidings") }
  /// A copy that an import of this process writes to before its rows are sent.
  var pending: FilePath { folder.appending("import-\(getpid()).entente") }

  /// What imports have left that were killed.
  var abandoned: [FilePath] {
    let names = (folder.names ?? []).map { (String(decoding: $0, as: UTF8.self), $0) }
    return names.compactMap { name, bytes in
      guard name.hasPrefix("import-"),
        let process = Int32(name.dropFirst(7).prefix { $0.isNumber }), process != getpid(),
        kill(process, 0) != 0, errno == ESRCH
      else { return nil }
      return folder.entry(bytes)
    }
  }

  private let address: ArchiveAddress
  private let identity: String

  /// The replica of what an address leads to, in a folder of the user's; it need not be there.
  package init(of address: ArchiveAddress, in state: FilePath) throws(ArchiveError) {
    let place = try Connection.place(of: address)
    self.address = address
    identity = place.identity
    folder = state.appending("archives").appending(place.folderName)
  }

  /// How fresh a replica is.
  package enum Freshness: Hashable, Sendable {
    case current
    /// The server did not answer; with the time of the last contact, in seconds since 1970.
    case old(since: Int, reason: String)
  }

  /// The time of the last contact with the server, in seconds since 1970; nil before the first.
  package var lastContact: Int? { contact.status?.st_mtim.tv_sec }

  /// Whether there is a replica to answer from.
  package var exists: Bool { corpus.status?.isFile == true }

  /// Brings the replica up to date, or says since when it is not; what waits is sent.
  ///
  /// Whatever the role may see no more goes first: all of it where the server refuses the role.
  package func refresh() throws(ArchiveError) -> Freshness {
    guard folder.makePrivateFolders() else { throw .noFolder }
    return try locked { () throws(ArchiveError) -> Freshness in
      switch try contacted() {
      case .made: .current
      case .missed(let since, let reason): .old(since: since, reason: reason)
      }
    }
  }

  /// The records that the replica cannot hold and does without, in sentences; few of them.
  package func leftOut() throws(ArchiveError) -> [String] {
    let records = try ArchiveError.translating { try Corpus(opening: corpus).leftOut() }
    let told = records.prefix(3).map { record in
      "The \(record.kind) “\(record.id)” of the archive is left out: \(record.reason)."
    }
    return told + (records.count > 3 ? ["So are \(records.count - 3) more records."] : [])
  }

  /// A contact with the server, after which the replica is up to date, or none.
  enum Contact {
    case made(Archive)
    /// The server did not answer; with the time of the last contact.
    case missed(since: Int, reason: String)
  }

  /// Makes contact, for whoever holds the lock.
  func contacted() throws(ArchiveError) -> Contact {
    do throws(ArchiveError) {
      let archive = try Archive(at: address)
      try meet(archive)
      return .made(archive)
    } catch {
      switch error {
      // Only who may not read it any more loses it.
      case .refused, .noRights: remove()
      case .unreachable(let reason): return try missed(reason, error)
      case .lost: return try missed("the connection was lost", error)
      default: break
      }
      throw error
    }
  }

  /// Tells since when the replica is, and shows in it what waits.
  func missed(_ reason: String, _ error: ArchiveError) throws(ArchiveError) -> Contact {
    guard exists, let time = lastContact else { throw error }
    try show(waiting.all().filter(\.conflicts.isEmpty))
    return .missed(since: time, reason: reason)
  }

  /// Takes away the replica with all that was made of it; false where there was none.
  @discardableResult
  package func forget() throws(ArchiveError) -> Bool {
    guard folder.status != nil else { return false }
    try locked { () throws(ArchiveError) in remove() }
    for name in texts.names ?? [] { texts.entry(name).remove() }
    texts.removeFolder()
    waiting.file.remove()
    tidings.remove()
    lock.remove()
    folder.removeFolder()
    return true
  }

  private func remove() {
    for name in cache.names ?? [] { cache.entry(name).remove() }
    cache.removeFolder()
    // What waits for the archive is lost only when its coder gives it up.
    let kept = [lock, waiting.file, tidings]
    for name in folder.names ?? [] where !kept.contains(folder.entry(name)) {
      folder.entry(name).remove()
    }
  }

  /// Does the work while no other program does such work on this replica.
  func locked<Value>(_ body: () throws(ArchiveError) -> Value) throws(ArchiveError) -> Value {
    let file = lock.open(O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .noFolder }
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { throw .noFolder }
    return try body()
  }

  /// Brings the replica up to date; what is shown in it and waits leaves it before.
  func follow(_ archive: Archive) throws(ArchiveError) {
    try ArchiveError.translating {
      try archive.connection.transaction("ISOLATION LEVEL REPEATABLE READ READ ONLY") {
        try follow(archive.connection, try archive.hello())
      }
    }
    touch()
  }

  private func follow(_ connection: Connection, _ hello: ArchiveGreeting) throws {
    guard !hello.rights.isEmpty else { throw ArchiveError.noRights(role: connection.place.role) }
    let state = ReplicaState(
      archive: hello.archive,
      identity: identity,
      rights: hello.rights,
      generation: hello.generation
    )
    let (known, isPlain) = try known()
    if let known, known == state, isPlain { return }
    if let known, known.archive == state.archive, known.identity == state.identity,
      known.rights == state.rights, known.generation <= state.generation
    {
      do {
        return try write(connection, state, since: known.generation, into: corpus)
      } catch let error as CorpusError {
        // The next contact makes it anew.
        if error.isOfContents { remove() }
        throw error
      }
    }
    remove()
    let file = draft.open(O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw ArchiveError.noFolder }
    close(file)
    try write(connection, state, since: 0, into: draft)
    guard draft.rename(to: corpus) else { throw ArchiveError.noFolder }
  }

  /// How far the replica has followed, and whether nothing is shown in it that waits; nil where there is
  /// none, or one in which something may be shown that it does not tell.
  private func known() throws -> (ReplicaState?, isPlain: Bool) {
    guard exists else { return (nil, true) }
    do throws(CorpusError) {
      let file = try Corpus(opening: corpus)
      let shown = try file.shownCount()
      guard shown != nil || waiting.hasNone else { return (nil, true) }
      return (try file.replicaState(), shown ?? 0 == 0)
    } catch .locked(let path) {
      throw CorpusError.locked(path: path)
    } catch {
      return (nil, true)
    }
  }

  private func write(
    _ connection: Connection,
    _ state: ReplicaState,
    since generation: Int,
    into path: FilePath
  ) throws {
    try connection.run("SELECT set_config('entente.since', $1, true)", [String(generation)])
    let writer = try CorpusWriter(openingOrCreating: path)
    defer { writer.close() }
    try writer.transaction { transaction in
      try transaction.hideShown()
      try connection.receive(Replica.copy("read_gone")) { row in
        if let id = row.string(0) { try transaction.removeQuote(id) }
      }
      try connection.receive(Replica.copy("read_records")) { row in
        guard let kind = row.string(0), let id = row.string(1), let body = row.string(2) else {
          return
        }
        try transaction.taking(kind, id) {
          try transaction.put(ArchivedRecord(kind: kind, id: id, body: body))
        }
      }
      try connection.receive(Replica.copy("read_quotes")) { row in
        try transaction.taking("quote", row.string(0) ?? "") {
          try transaction.put(quote: row.texts)
        }
      }
      try connection.receive(Replica.copy("read_gone_records")) { row in
        if let kind = row.string(0), let id = row.string(1) { try transaction.remove(kind, id) }
      }
      var kept: [String: Set<String>] = [:]
      try connection.receive(Replica.copy("read_kept_records")) { row in
        if let kind = row.string(0), let id = row.string(1) { kept[kind, default: []].insert(id) }
      }
      if !kept.isEmpty { try transaction.removeRecords(otherThan: kept) }
      try transaction.set(state)
    }
  }

  private static func copy(_ function: String) -> String {
    "COPY (SELECT * FROM entente.\(function)()) TO STDOUT (FORMAT binary)"
  }

  /// Notes the time of a contact.
  func touch() {
    let file = contact.open(O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    futimens(file, nil)
    close(file)
  }
}

/// What an archive says of itself to a role before it is read.
struct ArchiveGreeting {
  let archive: String
  let generation: Int
  /// A digest of the rights to read; empty without any.
  let rights: String
}

extension Archive {
  func hello() throws(ArchiveError) -> ArchiveGreeting {
    let row = try connection.run("SELECT * FROM entente.hello()").first ?? []
    guard row.count == 4, let archive = row[0], let version = row[1].flatMap({ Int($0) }),
      let generation = row[2].flatMap({ Int($0) })
    else { throw .notAnArchive }
    guard version == ArchiveSchema.version else {
      throw .otherVersion(found: version, expected: ArchiveSchema.version)
    }
    return ArchiveGreeting(archive: archive, generation: generation, rights: row[3] ?? "")
  }
}
