import Glibc
import SystemPackage

/// Whose a file is, and who may do what to it: what a file that takes its place is to have as well.
package struct Ownership {
  private let old: stat

  package init(of status: stat) {
    old = status
  }

  private var permissions: mode_t { old.st_mode & 0o7777 }

  /// Gives a file the owner, the group and the permissions, as far as the user may.
  ///
  /// Where the group cannot be given, the group that the file has instead may do no more than everybody.
  package func give(to descriptor: Int32) -> Loss? {
    var new = stat()
    guard fstat(descriptor, &new) == 0 else { return nil }
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid),
      fchown(descriptor, old.st_uid, old.st_gid) != 0
    {
      // The group alone can be given by whoever is in it.
      _ = fchown(descriptor, uid_t.max, old.st_gid)
    }
    fstat(descriptor, &new)
    guard (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid) else {
      fchmod(descriptor, permissions)
      return nil
    }
    let hasGroup = new.st_gid == old.st_gid
    let forAll = permissions & 0o007
    fchmod(descriptor, hasGroup ? permissions & 0o777 : permissions & 0o707 | forAll << 3)
    return Loss(
      owner: new.st_uid == old.st_uid ? nil : Ownership.name(ofUser: old.st_uid),
      group: hasGroup ? nil : Ownership.name(ofGroup: old.st_gid)
    )
  }

  /// Gives a new file or folder the owner and the group, or the group alone, where the user may; its
  /// permissions stay.
  package func give(to path: FilePath) {
    path.withPlatformString { path in
      if lchown(path, old.st_uid, old.st_gid) != 0 { lchown(path, uid_t.max, old.st_gid) }
    }
  }

  /// What a file does not have any more.
  package struct Loss: Hashable {
    /// Nil for what it still has.
    package let owner: String?
    package let group: String?

    /// Says so of a file, in a sentence.
    package func message(of path: FilePath) -> String {
      let parts = [owner.map { "belonged to \($0)" }, group.map { "had the group \($0)" }]
      let was = parts.compactMap { $0 }.joined(separator: " and ")
      return "\(path.shown) \(was), which you cannot give it: it is yours now."
    }
  }

  private static func name(ofUser user: uid_t) -> String {
    getpwuid(user).map { EscapedText.text(ofCString: $0.pointee.pw_name) } ?? "user \(user)"
  }

  private static func name(ofGroup group: gid_t) -> String {
    getgrgid(group).map { EscapedText.text(ofCString: $0.pointee.gr_name) } ?? "\(group)"
  }
}
