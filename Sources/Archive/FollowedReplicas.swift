import Synchronization
import SystemPackage

/// The replicas that this process keeps up to date, and which of them have no contact just now: an edit in
/// one of these waits at once, for its server would be waited for in vain.
enum FollowedReplicas {
  private static let lost = Mutex<[FilePath: Bool]>([:])

  /// Begins to follow the replica in a folder.
  static func begin(_ folder: FilePath) { lost.withLock { $0[folder] = false } }

  static func end(_ folder: FilePath) { lost.withLock { $0[folder] = nil } }

  /// Notes whether a server answers; nothing where the replica is not followed.
  static func note(_ folder: FilePath, isLost: Bool) {
    lost.withLock { if $0[folder] != nil { $0[folder] = isLost } }
  }

  static func areLost(_ folder: FilePath) -> Bool { lost.withLock { $0[folder] == true } }
}
