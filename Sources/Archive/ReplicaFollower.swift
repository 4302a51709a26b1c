import Glibc
import RelationsModel
import SystemPackage

/// What is new between a replica and its archive.
package enum ReplicaNews: Hashable, Sendable {
  /// The replica is up to date.
  case contact
  /// The server does not answer; with the time of the last contact, in seconds since 1970.
  case lost(since: Int)
  /// An edit that waited is in conflict with what others did meanwhile.
  case conflict([EditConflict])
  /// What came of edits that waited, in sentences.
  case told([String])
}

/// Keeps a replica up to date while it is looked at.
///
/// It listens to the archive, whose notices tell no more than that something has changed. Where the
/// connection is lost, it tries again from time to time, and the replica stays as it is.
package struct ReplicaFollower: Sendable {
  /// Takes what is new; false ends the following.
  package typealias Listener = (ReplicaNews) -> Bool

  private let address: ArchiveAddress
  private let replica: Replica

  /// The seconds between two attempts to connect.
  private static let pause: UInt32 = 5

  /// Follows an archive whose replica is in a folder of the user's.
  package init(of address: ArchiveAddress, in state: FilePath) throws(ArchiveError) {
    self.address = address
    replica = try Replica(of: address, in: state)
  }

  /// Follows it until the role is refused or nobody listens; blocks, so it is for a thread of its own.
  package func run(_ tell: Listener) {
    FollowedReplicas.begin(replica.folder)
    defer { FollowedReplicas.end(replica.folder) }
    while true {
      do throws(ArchiveError) {
        guard try listen(tell) else { return }
      } catch {
        switch error {
        case .refused, .noRights, .notAnArchive, .otherVersion:
          _ = tell(.told([error.message]))
          return
        case .replica, .noFolder:
          // The server answers; somebody reads the replica just now.
          sleep(1)
          continue
        default: break
        }
      }
      FollowedReplicas.note(replica.folder, isLost: true)
      if let time = replica.lastContact, !tell(.lost(since: time)) { return }
      sleep(ReplicaFollower.pause)
    }
  }

  /// Listens first and looks after, so that no change comes between; false when nobody takes the news.
  private func listen(_ tell: Listener) throws(ArchiveError) -> Bool {
    let archive = try Archive(at: address)
    try archive.connection.run("LISTEN entente")
    while case .current = try replica.refresh() {
      FollowedReplicas.note(replica.folder, isLost: false)
      guard tell(.contact) else { return false }
      let tidings = try replica.takeTidings()
      if !tidings.isEmpty, !tell(.told(tidings)) { return false }
      let conflict = try replica.waitingEdits().first { !$0.conflicts.isEmpty }
      if let conflict, !tell(.conflict(conflict.conflicts)) { return false }
      do throws(ArchiveError) {
        try wait(archive.connection)
      } catch {
        // Until now it would have been told of any change.
        replica.touch()
        throw error
      }
    }
    return true
  }

  /// Waits for a change; from time to time, and when an edit had no answer, the server is asked whether it
  /// is there.
  private func wait(_ connection: Connection) throws(ArchiveError) {
    var idle = 0
    while try !connection.waitForChange(milliseconds: 1_000) {
      idle += 1
      guard idle == 30 || FollowedReplicas.areLost(replica.folder) else { continue }
      idle = 0
      try connection.run("SELECT 1", within: 5_000)
      FollowedReplicas.note(replica.folder, isLost: false)
    }
  }
}
