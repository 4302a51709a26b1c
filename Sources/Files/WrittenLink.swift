import Glibc
import SystemPackage

/// What a symbolic link at a path that is to be written says of where the bytes would go.
package enum WrittenLink: Hashable {
  /// No link, or one that may be followed.
  case harmless
  /// A link to what is not there.
  case dangling
  /// Somebody else's, in a folder where everybody may leave one, such as /tmp.
  case somebodyElses

  /// What is said of somebody else's, after its path.
  package static let warning =
    "is a link that somebody else has laid where all may write. Give another path."

  /// Looks at the last name of a path.
  package init(at path: FilePath) {
    guard let link = path.linkStatus, link.isLink else {
      self = .harmless
      return
    }
    if let folder = path.folder.status,
      WrittenLink.isTrap(owner: link.st_uid, folder: folder, user: geteuid())
    {
      self = .somebodyElses
    } else {
      self = path.status == nil ? .dangling : .harmless
    }
  }

  /// Whether a link may have been laid by another: the rule that Linux has for links in folders that
  /// all may write to, where it is switched on.
  package static func isTrap(owner: uid_t, folder: stat, user: uid_t) -> Bool {
    let isOpenToAll = folder.st_mode & S_ISVTX != 0 && folder.st_mode & S_IWOTH != 0
    return isOpenToAll && owner != user && owner != folder.st_uid
  }

  /// Refuses what is not to be followed, a link to nothing among it.
  package static func check(_ path: FilePath) throws(FileFailure) {
    switch WrittenLink(at: path) {
    case .harmless: break
    case .dangling: throw FileFailure(path: path, reason: .danglingLink)
    case .somebodyElses: throw FileFailure(path: path, reason: .strangersLink)
    }
  }
}
