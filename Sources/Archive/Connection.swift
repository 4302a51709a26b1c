import CPostgres
import Files

/// An open connection to a server, used by one thread at a time.
final class Connection {
  let place: ArchivePlace
  private let handle: UnsafeMutableRawPointer

  /// Connects; throws `refused` where the server does not let the role in, `unreachable` where nothing
  /// answers or the server lets nobody in just now.
  init(to address: ArchiveAddress) throws(ArchiveError) {
    place = try Connection.place(of: address)
    let options = Connection.options(for: address, place)
    let patience = Int32(clamping: place.patience * 1000 * max(1, place.hosts.count))
    let opened = Connection.withLists(options) { cpostgres_connect_within($0, $1, patience) }
    guard let opened else { throw .lost }
    handle = opened
    try check()
  }

  /// Throws why the connection is not open.
  private func check() throws(ArchiveError) {
    guard !cpostgres_is_open(handle) else { return }
    let refusal = ServerRefusal(Connection.firstLine(cpostgres_message(handle)))
    guard !cpostgres_is_about_password(handle) else { throw .failed(reason: refusal.reason + ".") }
    throw refusal.isOfRole
      ? .refused(reason: refusal.reason) : .unreachable(reason: refusal.reason)
  }

  deinit { cpostgres_close(handle) }

  /// Where an address leads; asks no server.
  static func place(of address: ArchiveAddress) throws(ArchiveError) -> ArchivePlace {
    guard !address.hasPassword else { throw .hasPassword }
    guard cpostgres_is_there() else { throw .withoutLibrary }
    guard let parsed = cpostgres_parse(address.text) else { throw .unreadableAddress }
    defer { cpostgres_free_options(parsed) }
    for name in ["password", "sslpassword"] where !value(name, in: parsed).isEmpty {
      throw .hasPassword
    }
    // libpq fills in all options, then stops at one that it does not know before it sends anything.
    let probe = open([("dbname", address.text), ("target_session_attrs", "nowhere")])
    guard let probe, let options = cpostgres_options(probe) else { throw .unreadableAddress }
    defer {
      cpostgres_free_options(options)
      cpostgres_close(probe)
    }
    let host = value("host", in: options)
    let numbers = value("hostaddr", in: options)
    let role = value("user", in: options)
    let database = value("dbname", in: options)
    let given =
      !value("sslmode", in: parsed).isEmpty || Environment.value("PGSSLMODE") != nil
      || value("sslmode", in: options) != "prefer"
    return ArchivePlace(
      host: [host, numbers].filter { !$0.isEmpty }.joined(separator: " "),
      port: value("port", in: options),
      database: database.isEmpty ? role : database,
      role: role,
      hosts: (numbers.isEmpty ? host : numbers).split(
        separator: ",",
        omittingEmptySubsequences: false
      ).map(String.init),
      encryption: given ? "" : "verify-full",
      patience: Int(value("connect_timeout", in: options)).flatMap { $0 > 0 ? max($0, 2) : nil }
        ?? 5
    )
  }

  private typealias Options = [(name: String, value: String)]

  /// What goes before the address is taken where the address says nothing else.
  private static func options(for address: ArchiveAddress, _ place: ArchivePlace) -> Options {
    // A server that is gone without a word is noticed within a minute.
    var options: Options = [
      ("keepalives_idle", "20"), ("keepalives_interval", "5"), ("keepalives_count", "4"),
    ]
    if !place.isLocal, !place.encryption.isEmpty { options.append(("sslmode", place.encryption)) }
    return options + [
      ("dbname", address.text), ("application_name", "entente"), ("client_encoding", "UTF8"),
    ]
  }

  private static func open(_ options: Options) -> UnsafeMutableRawPointer? {
    withLists(options) { cpostgres_connect($0, $1) }
  }

  private typealias List = UnsafePointer<UnsafePointer<CChar>?>

  private static func withLists<Result>(
    _ options: Options,
    _ body: (List, List) -> Result
  ) -> Result {
    Connection.withTexts(options.map(\.name)) { names in
      Connection.withTexts(options.map(\.value)) { values in body(names, values) }
    }
  }

  /// Lends texts as C has them, with NULL after the last and for nil.
  private static func withTexts<Result>(_ texts: [String?], _ body: (List) -> Result) -> Result {
    let copies = texts.map { text in text.map { Array($0.utf8CString) } }
    var places: [UnsafePointer<CChar>?] = []
    func lend(_ rest: ArraySlice<[CChar]?>) -> Result {
      guard let first = rest.first else { return (places + [nil]).withUnsafeBufferPointer(run) }
      guard let first else {
        places.append(nil)
        return lend(rest.dropFirst())
      }
      return first.withUnsafeBufferPointer { bytes in
        places.append(bytes.baseAddress)
        return lend(rest.dropFirst())
      }
    }
    func run(_ list: UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result {
      guard let start = list.baseAddress else { preconditionFailure("a list ends with NULL") }
      return body(start)
    }
    return lend(copies[...])
  }

  private static func value(_ name: String, in options: UnsafeMutableRawPointer) -> String {
    cpostgres_option(options, name).map { String(cString: $0) } ?? ""
  }

  /// The first line of a message, without the full stop and blanks at its end.
  private static func firstLine(_ message: UnsafePointer<CChar>?) -> String {
    let text = message.map { String(cString: $0) } ?? ""
    let line = text.split(separator: "\n").first.map(String.init) ?? "it does not answer"
    return String(line.reversed().drop { $0 == "." || $0 == " " }.reversed())
  }
}

// Statements.
extension Connection {
  /// For so many milliseconds a statement is waited for; then the server counts as hung.
  static let patience: Int32 = 30_000

  /// Runs one statement, whose parameters are never part of its text, and gives its rows; waits for so many
  /// milliseconds, or for ever where they are less than 0.
  @discardableResult
  func run(
    _ statement: String,
    _ values: [String?] = [],
    within patience: Int32 = Connection.patience
  ) throws(ArchiveError) -> [[String?]] {
    let result = Connection.withTexts(values) { list in
      cpostgres_run(handle, statement, Int32(values.count), list, patience)
    }
    defer { if let result { cpostgres_clear(result) } }
    let outcome = cpostgres_outcome_of(result)
    guard outcome != CPOSTGRES_FAILED, let result else { throw failure(result) }
    guard outcome == CPOSTGRES_ROWS else { return [] }
    let columns = cpostgres_columns(result)
    return (0..<cpostgres_rows(result)).map { row in
      (0..<columns).map { column in
        cpostgres_value(result, row, column).map { String(cString: $0) }
      }
    }
  }

  /// Runs statements of the program's own, one after the other, without parameters.
  func runAll(_ statements: String) throws(ArchiveError) {
    let result = cpostgres_run_all(handle, statements)
    defer { if let result { cpostgres_clear(result) } }
    guard cpostgres_outcome_of(result) != CPOSTGRES_FAILED else { throw failure(result) }
  }

  /// What a statement failed with.
  private func failure(_ result: UnsafeMutableRawPointer?) -> ArchiveError {
    guard cpostgres_is_open(handle) else { return .lost }
    let state = cpostgres_state(result).map { String(cString: $0) } ?? ""
    switch state {
    case "42501": return .noRights(role: place.role)
    case "3F000", "42883", "42P01": return .notAnArchive
    case "", "55P03": return .lost
    case _ where ["08", "53", "57"].contains(state.prefix(2)): return .lost
    default:
      let sentence = cpostgres_sentence(result).map { String(cString: $0) } ?? state
      return .failed(reason: sentence)
    }
  }

  /// Waits until somebody has changed the archive, for so many milliseconds at most; false when the
  /// time is over.
  func waitForChange(milliseconds: Int32) throws(ArchiveError) -> Bool {
    let came = cpostgres_wait(handle, milliseconds)
    guard came >= 0 else { throw .lost }
    return came > 0
  }

  /// Does what `body` does in one transaction, or nothing of it.
  func transaction<Value>(
    _ kind: String = "",
    _ body: () throws -> Value
  ) throws -> Value {
    try run("BEGIN \(kind)")
    do {
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      _ = try? run("ROLLBACK")
      throw error
    }
  }

  /// Reads the rows that a COPY sends, in the binary format; each is lent for one call.
  func receive(_ statement: String, _ body: (CopiedRow) throws -> Void) throws {
    try copy(statement, CPOSTGRES_SENDS)
    var isFirst = true
    while true {
      var bytes: UnsafeMutablePointer<CChar>?
      let count = cpostgres_receive(handle, &bytes, 2 * Connection.patience)
      guard count > -3 else { throw ArchiveError.lost }
      guard count > 0, let bytes else { break }
      defer { cpostgres_free(bytes) }
      let message = UnsafeRawBufferPointer(start: bytes, count: Int(count))
      let row = UnsafeRawBufferPointer(
        rebasing: isFirst ? message.dropFirst(CopiedRow.headerCount) : message[...]
      )
      isFirst = false
      if let row = CopiedRow(row) { try body(row) }
    }
    try finish()
  }

  /// Sends rows to a COPY, in the binary format.
  func send(_ statement: String, _ body: (inout CopyBuffer) throws -> Void) throws {
    try copy(statement, CPOSTGRES_TAKES)
    var buffer = CopyBuffer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        cpostgres_send(self.handle, bytes.baseAddress, Int32(bytes.count))
      }
    }
    do {
      try body(&buffer)
      try buffer.end()
    } catch {
      _ = cpostgres_end_sending(handle, false)
      try? finish()
      throw error
    }
    guard cpostgres_end_sending(handle, true) else { throw ArchiveError.lost }
    try finish()
  }

  private func copy(_ statement: String, _ wanted: cpostgres_outcome) throws(ArchiveError) {
    let result = cpostgres_run(handle, statement, 0, nil, Connection.patience)
    defer { if let result { cpostgres_clear(result) } }
    guard cpostgres_outcome_of(result) == wanted else { throw failure(result) }
  }

  /// Waits for the end of a COPY, and throws what it failed with.
  private func finish() throws(ArchiveError) {
    var problem: ArchiveError?
    while let result = cpostgres_result(handle) {
      if cpostgres_outcome_of(result) == CPOSTGRES_FAILED { problem = problem ?? failure(result) }
      cpostgres_clear(result)
    }
    if let problem { throw problem }
  }
}
