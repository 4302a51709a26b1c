import Glibc
import SystemPackage

/// Keeps a replica up to date while it is looked at.
///
/// It listens to the archive, whose notices tell no more than that something has changed. Where the
/// connection is lost, it tries again from time to time, and the replica stays as it is.
package struct ReplicaFollower: Sendable {
  private let address: ArchiveAddress
  private let replica: Replica

  /// The seconds between two attempts to connect.
  private static let pause: UInt32 = 5

  /// Follows an archive whose replica is in a folder of the user's.
  package init(of address: ArchiveAddress, in state: FilePath) throws(ArchiveError) {
    self.address = address
    replica = try Replica(of: address, in: state)
  }

  /// Follows it until the role is refused; blocks, so it is for a thread of its own.
  package func run() {
    while true {
      do throws(ArchiveError) {
        try listen()
      } catch {
        switch error {
        case .refused, .noRights, .notAnArchive, .otherVersion: return
        default: sleep(ReplicaFollower.pause)
        }
      }
    }
  }

  /// Listens first and looks after, so that no change comes between.
  private func listen() throws(ArchiveError) {
    let archive = try Archive(at: address)
    try archive.connection.run("LISTEN entente")
    while true {
      guard case .current = try replica.refresh() else { return }
      while try !archive.connection.waitForChange(milliseconds: 60_000) {}
    }
  }
}
