import CompiledForm
import RelationsModel
import RelationsQuery

/// Opens dossiers: from the compiled form where that is fresh, else from their source.
struct Opener: Sendable {
  let source: any DossierSource
  let cache: FormCache?
  /// The texts that are kept beside it.
  let texts: TextShelf

  init(_ place: DossierPlace, cache: FormCache? = Opener.ownCache) {
    var cache = cache
    if case .archive(let address) = place { cache = ArchiveSource.cache(of: address) }
    self.init(source: place.source, cache: cache, texts: TextShelf(place))
  }

  init(source: any DossierSource, cache: FormCache?, texts: TextShelf = TextShelf(.shipped)) {
    self.source = source
    self.cache = cache
    self.texts = texts
  }

  private static var ownCache: FormCache? {
    FormCache(format: IndexFormat.version, maker: maker)
  }

  /// The program that makes compiled forms.
  static var maker: String { "\(Entente.version) \(ProgramBuild.digits)" }

  /// What is kept, if that is still fresh, or what has changed since can be put beside it.
  func compiled() -> (board: Board, set: FormSet)? {
    guard let cache, let subject = source.subject else { return nil }
    let stamp = source.stamp()
    if let form = cache.form(of: subject, stamp: stamp, digest: source.digest) {
      guard let board = try? Board(form.storage, state: form.state) else { return nil }
      return (board, FormSet(form))
    }
    guard source.tellsChanges, let form = cache.formOfAnyState(of: subject) else { return nil }
    let set = cache.set(of: subject, over: form)
    guard let kept = try? Board(set) else { return nil }
    let isFresh = stamp != nil && kept.stamp == stamp
    return (isFresh ? kept : kept.takingUp(changesOf: source)).map { ($0, set) }
  }

  /// So many quotes that came later are kept as a segment: the fewer stand beside what is kept, the
  /// sooner a change is taken up.
  static let fewestInSegment = 1_024
  /// More than so many are read with all others into one form.
  static let mostLater = 65_536

  /// Keeps what came later as a segment, together with the later segments that are not much larger; nil
  /// where there is too little of it, so much that all is to be read, or it cannot be kept.
  func keepLater() -> Board? {
    guard let cache, let subject = source.subject, source.tellsChanges,
      let form = cache.formOfAnyState(of: subject)
    else { return nil }
    guard let set = cache.set(of: subject, over: form).verified(),
      let counts = try? set.later.map({ try IndexedQueries($0.storage).filedCount }),
      let first = tail(over: set), first.count >= Opener.fewestInSegment
    else { return nil }
    let merged = FormSet.merged(counts, with: first.count)
    let kept = set.prefix(counts.count - merged)
    guard let tail = merged == 0 ? first : tail(over: kept),
      tail.count + counts.prefix(kept.later.count).reduce(0, +) <= Opener.mostLater,
      let new = cache.add(
        to: kept,
        of: subject,
        state: tail.state,
        { tail.builder.layOut(into: $0) }
      )
    else { return nil }
    return try? Board(new)
  }

  private func tail(over set: FormSet) -> SourceTail? {
    guard let segments = try? Board.segments(of: set) else { return nil }
    let base = Board.Base(segments, heading: Board.heading(of: segments), state: set.state)
    return source.tail(over: base.queries, since: base.state, atMost: Opener.mostLater)
  }

  /// Keeps what was read, so that it need not be read the next time; false when that cannot be.
  @discardableResult
  func keep(_ storage: some IndexStorage, state: SourceState) -> Bool {
    guard let cache, let subject = source.subject,
      cache.keep(storage, of: subject, state: state)
    else { return false }
    clearLater()
    return true
  }

  /// Removes the segments that came after a form in whose place there is another.
  private func clearLater() {
    if source.tellsChanges, let cache, let subject = source.subject {
      cache.clearLater(of: subject)
    }
  }

  /// What is kept, each byte of it as it was written; later segments that are torn are left out, and what
  /// they held stands beside those that are whole.
  func sound() -> (board: Board, set: FormSet)? {
    guard let (board, set) = compiled(), let sound = set.verified() else { return nil }
    if sound.later.count == set.later.count { return (board, sound) }
    guard let cache, let subject = source.subject, cache.keepManifest(of: sound, subject) else {
      return nil
    }
    return compiled().map { ($0.board, sound) }
  }

  /// Opens it wholly, and gives what is left to do once the answers are out.
  func open() throws(OpeningFailure) -> (board: Board, afterwards: @Sendable () -> Void) {
    defer { source.close() }
    if let (board, set) = sound() {
      return (
        board,
        { [self] in
          if let renewal = set.base.renewal { keep(set.base.storage, state: renewal) }
          if board.tailCount >= Opener.fewestInSegment { _ = keepLater() }
        }
      )
    }
    var reading = try source.begin()
    try reading.finish()
    let made = lay(out: reading)
    return (try Board(made.storage, state: reading.state), { _ = made.keep() })
  }

  /// So few quotes are laid out in memory: that is sooner done than a file is made.
  private static let fewestInFile = 50_000

  /// An index that has been laid out, and what keeps it; false when it cannot be kept.
  typealias LaidOut = (storage: any IndexStorage, keep: @Sendable () -> Bool)

  /// Lays out what was read: of many quotes in the file in which it is to be kept, so that no copy
  /// stands in memory; in memory where that cannot be.
  func lay(out reading: SourceReading) -> LaidOut {
    let (builder, state) = (reading.builder, reading.state)
    if builder.quoteCount >= Opener.fewestInFile, let subject = source.subject,
      let draft = cache?.draft(of: subject),
      let count = builder.layOut(into: draft, sharing: .twoThreads),
      let storage = draft.storage(count: count)
    {
      return (
        storage,
        { [self] in
          guard draft.keep(count: count, state: state) else { return false }
          clearLater()
          return true
        }
      )
    }
    let index = MemoryStorage(builder.bytes(sharing: .twoThreads))
    return (index, { [self] in keep(index, state: state) })
  }
}

/// What tells this build of the program from all others, also from those of the same version.
enum ProgramBuild {
  /// Made from how the program's file looks; the same for all builds where the system does not say
  /// which file that is.
  static let digits = FileStamps(ofFile: "/proc/self/exe")?.fingerprint.digits ?? ""
}

extension DossierPlace {
  var source: any DossierSource {
    switch self {
    case .shipped: FileSource(folder: nil)
    case .folder(let path): FileSource(folder: path)
    case .corpus(let path): CorpusSource(path: path)
    case .archive(let address): ArchiveSource(address: address)
    }
  }
}
