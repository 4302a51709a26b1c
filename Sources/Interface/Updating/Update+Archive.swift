import RelationsModel

/// What is new between this machine and an archive.
extension State {
  /// Why what is shown may be from before.
  var shownStaleness: Staleness? { staleness ?? lostSince.map { .lost(since: $0) } }

  mutating func take(_ news: ArchiveNews) {
    switch news {
    case .contact:
      lostSince = nil
      // Those that are left are told next.
      conflicts = []
    case .lost(let since): lostSince = since
    case .conflict(let conflicts):
      let shown = overlay?.value as? ConflictState
      if shown?.way == .waiting {
        lay(ConflictState(conflicts, .waiting))
      } else {
        self.conflicts = conflicts
      }
    case .told(let sentences):
      notice = Notice(.information, sentences.joined(separator: " "))
    }
  }

  /// Lays conflicts over the screen as soon as nothing else lies there.
  mutating func layConflicts() {
    guard overlay == nil, !conflicts.isEmpty, !filterLine.isOpen else { return }
    lay(ConflictState(conflicts, .waiting))
    conflicts = []
  }
}
