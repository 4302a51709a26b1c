import GRDB
import GRDBSQLite
import RelationsModel

/// A prepared statement by way of SQLite's own functions.
///
/// GRDB's values end a text at its first NUL and make a `String` of every column; here texts are
/// lent both ways as bytes with their number.
struct RawStatement {
  typealias Text = UnsafeBufferPointer<UInt8>

  private let statement: Statement
  private let pointer: OpaquePointer

  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    pointer = statement.sqliteStatement
  }

  /// Goes to the next row; false when there is none.
  func step() throws -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let message = sqlite3_errmsg(sqlite3_db_handle(pointer)).map { String(cString: $0) }
    reset()
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  /// Runs a statement that gives no rows, and makes it ready for the next run.
  func run() throws {
    while try step() {}
    reset()
  }

  func reset() {
    sqlite3_reset(pointer)
  }
}

extension RawStatement {
  /// Binds a text that must stay where it is until the statement is reset.
  func bind(_ index: Int32, lent text: Text?) {
    guard let text, let base = text.baseAddress else {
      sqlite3_bind_null(pointer, index)
      return
    }
    let characters = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text64(
      pointer,
      index,
      characters,
      UInt64(text.count),
      nil,
      UInt8(SQLITE_UTF8)
    )
  }

  func bind(_ index: Int32, _ text: String?) {
    guard var text else {
      sqlite3_bind_null(pointer, index)
      return
    }
    // SQLite copies the text at once when it is told that it may not stay.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    text.withUTF8 { bytes in
      let base = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      sqlite3_bind_text64(
        pointer,
        index,
        base ?? emptyText,
        UInt64(bytes.count),
        transient,
        UInt8(SQLITE_UTF8)
      )
    }
  }

  func bind(_ index: Int32, _ number: Int?) {
    if let number {
      sqlite3_bind_int64(pointer, index, Int64(number))
    } else {
      sqlite3_bind_null(pointer, index)
    }
  }

  func bind(_ index: Int32, _ number: Double) {
    sqlite3_bind_double(pointer, index, number)
  }

  private var emptyText: UnsafePointer<CChar>? { sqlite3_sql(pointer) }
}

extension RawStatement {
  /// A text, lent until the next step.
  func lent(_ column: Int32) -> Text? {
    guard let start = sqlite3_column_text(pointer, column) else {
      // Bytes of which there are none have no place either.
      return isNull(column) ? nil : Text(start: nil, count: 0)
    }
    return Text(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
  }

  func text(_ column: Int32) -> String? {
    lent(column).map { String(decoding: $0, as: UTF8.self) }
  }

  func id<Record>(_ column: Int32) -> Identifier<Record>? { text(column).map { Identifier($0) } }

  func number(_ column: Int32) -> Int? {
    guard sqlite3_column_type(pointer, column) != SQLITE_NULL else { return nil }
    return integer(column)
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

  /// A number that is stored as one; nil for NULL and for anything that only looks like one.
  func exactInteger(_ column: Int32) -> Int? {
    sqlite3_column_type(pointer, column) == SQLITE_INTEGER ? integer(column) : nil
  }

  /// A number where there is one for certain.
  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }
}
