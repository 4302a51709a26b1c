import RelationsModel

/// The files of a dossier with the positions that a check found in the texts at hand.
///
/// Nothing but numbers and digests changes in them; comments and the order of keys stay. Positions of
/// one source count in one print of its text: in another they are rewritten all together or not at all.
/// What cannot be rewritten in one source keeps nothing back in another.
package struct AnchorRewriting: Sendable {
  /// A source that is left as it is.
  package struct Refusal: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// Positions that the text, another print than the one they count in, has not.
      case lost
      /// Positions that are not written as lines in which a number can be replaced.
      case unwritable(file: String)
    }

    package let source: Source.ID
    package let reason: Reason
    /// The quotes and passages of which that is so.
    package let records: [String]
  }

  /// The files that change, as they are to be.
  package private(set) var files: [DossierFile] = []
  /// How many positions change.
  package private(set) var count = 0
  package private(set) var refusals: [Refusal] = []

  package init(of original: [DossierFile], _ dossier: Dossier, _ verification: Verification) {
    let changes = AnchorChanges(dossier, verification)
    refusals = changes.refusals
    var unwritable: Set<Source.ID> = []
    // What is read from the files must be what was found, and all else as it was; a source of which
    // that is not so is left out, and the rest tried again.
    for _ in 0..<2 {
      var edits = AnchorEdits(original, changes.all)
      for change in changes.all where !unwritable.contains(change.source) {
        if !edits.apply(change) { refuse(change, edits, &unwritable) }
      }
      let edited = edits.files
      guard let wrong = changes.wrongSources(in: edited, since: dossier) else { return }
      if wrong.isEmpty {
        files = zip(original, edited).filter { $0.bytes != $1.bytes }.map(\.1)
        count = edits.count
        return
      }
      for change in changes.all where wrong.contains(change.source) {
        refuse(change, edits, &unwritable)
      }
    }
  }

  private mutating func refuse(
    _ change: AnchorChanges.Change,
    _ edits: AnchorEdits,
    _ unwritable: inout Set<Source.ID>
  ) {
    guard unwritable.insert(change.source).inserted else { return }
    refusals.append(
      Refusal(
        source: change.source,
        reason: .unwritable(file: edits.file(of: change.source)),
        records: change.moves.map(\.id)
      )
    )
  }
}

/// What a check changes in a dossier, source by source, in files as in a corpus.
package struct AnchorChanges: Sendable {
  /// The new positions in one source.
  package struct Change: Sendable {
    package let source: Source.ID
    package let moves: [(id: String, isQuote: Bool, range: Range<Int>)]
    /// The digest of the text in which the old positions count, and that of the new; nil when it stays.
    package let digests: (old: String?, new: String)?
  }

  package private(set) var all: [Change] = []
  package private(set) var refusals: [AnchorRewriting.Refusal] = []

  package init(_ dossier: Dossier, _ verification: Verification) {
    let placed = Set(
      dossier.quotes.filter { $0.anchor.span != nil }.map(\.id.rawValue)
        + dossier.passages.filter { $0.span != nil }.map(\.id.rawValue)
    )
    let entries = Dictionary(
      grouping: verification.entries.filter { placed.contains($0.id) },
      by: \.source
    )
    // A corpus may know the text of a source by its quotes alone.
    let known = Dictionary(
      dossier.quotes.compactMap { quote in quote.anchor.span?.digest.map { (quote.source, $0) } }
    ) { first, _ in first }
    for source in dossier.sources {
      guard let digest = verification.digests[source.id], let entries = entries[source.id] else {
        continue
      }
      let old = source.textDigest ?? known[source.id]
      let isSamePrint = digest == old
      let lost = entries.filter { !$0.finding.isPlaced }
      guard isSamePrint || lost.isEmpty else {
        refusals.append(.init(source: source.id, reason: .lost, records: lost.map(\.id)))
        continue
      }
      let moves = entries.compactMap { entry -> (id: String, isQuote: Bool, range: Range<Int>)? in
        guard case .moved(let range) = entry.finding else { return nil }
        return (entry.id, entry.words != nil, range)
      }
      guard !moves.isEmpty || !isSamePrint else { continue }
      all.append(
        Change(
          source: source.id,
          moves: moves,
          digests: isSamePrint ? nil : (old, digest)
        )
      )
    }
  }

  /// The sources of which files do not say what they are to say; nil when they make no such dossier.
  func wrongSources(in files: [DossierFile], since dossier: Dossier) -> Set<Source.ID>? {
    guard let fresh = try? DossierReader.read(files, shownAs: nil).dossier,
      fresh.quotes.map(\.id) == dossier.quotes.map(\.id),
      fresh.passages.map(\.id) == dossier.passages.map(\.id),
      fresh.issues == dossier.issues, fresh.actors == dossier.actors,
      fresh.events == dossier.events
    else { return nil }
    let places = Dictionary(all.flatMap(\.moves).map { ($0.id, $0.range) }) { first, _ in first }
    func isRight(_ id: String, _ old: TextSpan?, _ new: TextSpan?) -> Bool {
      let range = new.map { $0.start..<$0.end }
      return range == old.map { $0.start..<$0.end } || (old != nil && range == places[id])
    }
    var wrong: Set<Source.ID> = []
    for (old, new) in zip(dossier.quotes, fresh.quotes) {
      let isSame = isRight(old.id.rawValue, old.anchor.span, new.anchor.span)
      if !isSame || old.text != new.text { wrong.insert(old.source) }
    }
    for (old, new) in zip(dossier.passages, fresh.passages)
    where !isRight(old.id.rawValue, old.span, new.span) {
      wrong.insert(old.source)
    }
    return wrong
  }
}

extension AnchorFinding {
  /// Whether one place is known.
  fileprivate var isPlaced: Bool {
    switch self {
    case .exact, .moved: true
    case .ambiguous, .changed, .missing, .untold, .noText: false
    }
  }
}
