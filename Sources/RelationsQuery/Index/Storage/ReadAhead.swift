import Synchronization

/// Reads places in memory shortly before they are used.
///
/// Values that lie apart are waited for one at a time when each is used before the next is asked for;
/// the processor fetches a group together when they are only read.
enum ReadAhead {
  /// How many places are read together.
  static let placesTogether = 32

  /// What was read goes here, or the compiler would leave the reading out.
  private static let last = Atomic<UInt64>(0)

  /// Says that a sum was made of what was read.
  @inline(__always)
  static func finish(_ sum: UInt64) { last.store(sum, ordering: .relaxed) }
}
