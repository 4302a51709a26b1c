/// Where the bytes of an index are: in memory, or in a file that is mapped.
///
/// The bytes never change while the storage lives.
public protocol IndexStorage: AnyObject, Sendable {
  /// Lends the bytes for as long as the call lasts.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
}

/// An index in memory.
public final class MemoryStorage: IndexStorage {
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Lends the bytes; they are copied nowhere.
  public func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBytes(body)
  }
}
