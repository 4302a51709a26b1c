import Glibc

/// Keeps the folder of forms from growing without end.
struct CacheSweep {
  /// The most forms that are kept, and the most bytes that they may take together.
  var mostForms = 32
  var mostBytes = 8 << 30

  /// Removes what writers that died left behind, then the forms that were not used for longest.
  func clear(_ folder: CacheFolder, sparing kept: String) {
    let names = folder.names()
    for name in names where name.hasPrefix(FormWriter.prefix) {
      CacheSweep.removeIfDead(name, in: folder)
    }
    removeOldest(of: names.filter { $0.hasSuffix(FormSubject.fileEnding) }, in: folder, kept)
    removeOrphans(names, in: folder)
  }

  /// Removes the later segments of forms that are no more.
  private func removeOrphans(_ names: [String], in folder: CacheFolder) {
    let forms = Set(
      folder.names().filter { $0.hasSuffix(FormSubject.fileEnding) }
        .map { $0.prefix { $0 != "." } }
    )
    for name in names
    where name.hasSuffix(FormSubject.segmentEnding) || name.hasSuffix(FormSubject.manifestEnding) {
      guard !forms.contains(name.prefix { $0 != "." && $0 != "-" }) else { continue }
      CacheSweep.removeIfDead(name, in: folder)
    }
  }

  /// A writer that lives has its file locked.
  static func removeIfDead(_ name: String, in folder: CacheFolder) {
    guard let file = folder.openFile(name) else { return }
    defer { close(file.descriptor) }
    guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    unlinkat(folder.descriptor, name, 0)
  }

  private func removeOldest(of names: [String], in folder: CacheFolder, _ kept: String) {
    var forms: [(name: String, used: Int, count: Int)] = []
    for name in names {
      var status = stat()
      guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      let used = name == kept ? Int.max : status.st_mtim.tv_sec
      forms.append((name, used, Int(status.st_size)))
    }
    forms.sort { ($0.used, $0.name) > ($1.used, $1.name) }
    var bytes = 0
    for (place, form) in forms.enumerated() {
      bytes += form.count
      guard form.name != kept, place >= mostForms || bytes > mostBytes else { continue }
      unlinkat(folder.descriptor, form.name, 0)
    }
  }
}
