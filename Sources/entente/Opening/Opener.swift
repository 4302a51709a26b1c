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
    self.init(source: place.source, cache: cache, texts: TextShelf(place))
  }

  init(source: any DossierSource, cache: FormCache?, texts: TextShelf = TextShelf(.shipped)) {
    self.source = source
    self.cache = cache
    self.texts = texts
  }

  private static var ownCache: FormCache? {
    FormCache(format: IndexFormat.version, maker: "\(Entente.version) \(ProgramBuild.digits)")
  }

  /// What is kept, if that is still fresh, or what has changed since can be put beside it.
  func compiled() -> (board: Board, form: CompiledForm)? {
    guard let cache, let subject = source.subject else { return nil }
    if let form = cache.form(of: subject, stamp: source.stamp(), digest: source.digest) {
      guard let board = try? Board(form.storage, state: form.state) else { return nil }
      return (board, form)
    }
    guard source.tellsChanges, let form = cache.formOfAnyState(of: subject),
      let board = try? Board(form.storage, state: form.state).takingUp(changesOf: source)
    else { return nil }
    return (board, form)
  }

  /// Keeps what was read, so that it need not be read the next time; false when that cannot be.
  @discardableResult
  func keep(_ storage: some IndexStorage, state: SourceState) -> Bool {
    guard let cache, let subject = source.subject else { return false }
    return cache.keep(storage, of: subject, state: state)
  }

  /// Opens it wholly, and gives what is left to do once the answers are out.
  func open() throws(OpeningFailure) -> (board: Board, afterwards: @Sendable () -> Void) {
    defer { source.close() }
    if let (board, form) = compiled(), board.tailCount <= Board.mostBesideForm,
      let form = form.verified()
    {
      return (board, { [self] in form.renewal.map { _ = keep(form.storage, state: $0) } })
    }
    var reading = try source.begin()
    try reading.finish()
    let (index, state) = (MemoryStorage(reading.builder.bytes(sharing: .twoThreads)), reading.state)
    return (try Board(index, state: state), { [self] in keep(index, state: state) })
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
    }
  }
}
