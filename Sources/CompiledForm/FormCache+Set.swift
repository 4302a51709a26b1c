import Glibc
import RelationsQuery

extension FormCache {
  /// The segments that came after a form, as far as each is there, fresh from this program and, where
  /// it is small, whole.
  ///
  /// One that is lost or torn ends the set: what it held, and what came after, is made anew of the
  /// source, and what stands before it stays.
  package func set(of subject: FormSubject, over base: CompiledForm) -> FormSet {
    guard let manifest = manifest(of: subject), manifest.baseHash == base.hash else {
      return FormSet(base)
    }
    var later: [CompiledForm] = []
    for entry in manifest.entries {
      guard let form = formOfAnyState(of: subject.segment(entry.name)), form.hash == entry.hash
      else { break }
      later.append(form)
    }
    let names = manifest.entries.prefix(later.count).map(\.name)
    return FormSet(base: base, later: later, names: names)
  }

  private func manifest(of subject: FormSubject) -> FormManifest? {
    formOfAnyState(of: subject.manifest)?.verified()?.storage.withBytes { FormManifest($0) }
  }

  /// Adds a segment to a set, whose index is laid out by `layOut` and tells the number of its bytes;
  /// nil when that cannot be done, and the set is as it was.
  package func add(
    to set: FormSet,
    of subject: FormSubject,
    state: SourceState,
    _ layOut: (FormDraft) -> Int?
  ) -> FormSet? {
    let name = FormSubject.newSegment
    let segment = subject.segment(name)
    guard let draft = draft(of: segment), let count = layOut(draft),
      draft.keep(count: count, state: state), let form = formOfAnyState(of: segment)
    else { return nil }
    let new = FormSet(base: set.base, later: set.later + [form], names: set.names + [name])
    // The draft is held until its file is named: nobody takes it for one whose writer died.
    return withExtendedLifetime(draft) { keepManifest(of: new, subject) ? new : nil }
  }

  /// Has the manifest name the segments of a set; false when that cannot be done.
  @discardableResult
  package func keepManifest(of set: FormSet, _ subject: FormSubject) -> Bool {
    let manifest = FormManifest(
      baseHash: set.base.hash,
      entries: zip(set.names, set.later).map { .init(name: $0, hash: $1.hash) }
    )
    guard keep(MemoryStorage(manifest.bytes), of: subject.manifest, state: set.state) else {
      return false
    }
    if let folder = CacheFolder.open(path) { clearSegments(of: subject, in: folder) }
    return true
  }

  /// Removes the segments that the manifest does not name and that nobody is about to name.
  private func clearSegments(of subject: FormSubject, in folder: CacheFolder) {
    let named = Set(manifest(of: subject)?.entries.map { subject.segment($0.name).fileName } ?? [])
    for name in folder.names() where name.hasPrefix(subject.digits + "-") && !named.contains(name) {
      CacheSweep.removeIfDead(name, in: folder)
    }
  }

  /// Removes the later segments of a form that another has taken the place of.
  package func clearLater(of subject: FormSubject) {
    guard let folder = CacheFolder.open(path), let base = formOfAnyState(of: subject),
      manifest(of: subject)?.baseHash != base.hash
    else { return }
    unlinkat(folder.descriptor, subject.manifest.fileName, 0)
    clearSegments(of: subject, in: folder)
  }
}
