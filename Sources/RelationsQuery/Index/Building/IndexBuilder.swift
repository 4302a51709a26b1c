import RelationsModel

/// Collects the records of a dossier or a corpus and lays them out as an index.
///
/// Everything but the quotes is given at the start; quotes can be added until the end, and `bytes`
/// may be asked for in between, so that what has been read so far can be browsed already.
public struct IndexBuilder: Sendable {
  private(set) var heading: Heading
  let dossier: Dossier
  let propositions: [(id: Proposition.ID, issue: Int)]
  let passages: [Passage]
  let events: [Event]
  let issuePositions: [Issue.ID: Int]
  let actorPositions: [Actor.ID: Int]
  let sourcePositions: [Source.ID: Int]
  let propositionPositions: [Proposition.ID: Int]
  private(set) var quotes: FiledQuotes
  /// How the index stands in a set of segments; nil for one that stands alone or first.
  public var placement: SegmentPlacement?

  /// Files everything of a dossier, its quotes too; `problemCount` is how many errors it was opened
  /// with.
  ///
  /// An outline, whose issues are not read yet, is taken for one with assessments.
  public init(_ dossier: Dossier, problemCount: Int = 0, isOutline: Bool = false) {
    heading = Heading(
      title: dossier.title,
      summary: dossier.summary,
      credits: dossier.credits,
      parties: dossier.parties,
      asOf: dossier.asOf,
      window: dossier.window,
      isAssessed: isOutline || dossier.isAssessed,
      problemCount: problemCount
    )
    self.dossier = dossier
    propositions = dossier.issues.enumerated().flatMap { number, issue in
      issue.propositions.map { ($0.id, number) }
    }
    issuePositions = Self.positions(of: dossier.issues.map(\.id))
    actorPositions = Self.positions(of: dossier.actors.map(\.id))
    let sources = Self.positions(of: dossier.sources.map(\.id))
    sourcePositions = sources
    propositionPositions = Self.positions(of: propositions.map(\.id))
    passages = dossier.passages.filter { sources[$0.source] != nil }
    events = dossier.events.sorted {
      DateKey(date: $0.date, id: $0.id.rawValue) < DateKey(date: $1.date, id: $1.id.rawValue)
    }
    quotes = FiledQuotes(of: dossier)
    for quote in dossier.quotes { add(quote) }
  }

  private static func positions<ID: Hashable>(of ids: [ID]) -> [ID: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  /// How many quotes have been filed.
  public var quoteCount: Int { quotes.count }

  /// Files a quote whose names stand in a store's columns; one that names what there is none of, or
  /// whose date cannot be read, is left out, and `false` is returned.
  @discardableResult
  public mutating func add(_ quote: QuoteColumns) -> Bool { quotes.add(quote) }

  /// No quotes of the same dossier so far, for one of several threads that file some each, by its
  /// number from 0.
  public func filer(_ number: Int) -> FiledQuotes { FiledQuotes(of: dossier, by: number) }

  /// Adds quotes that a filer has handed over, after those that were filed before; each filer's in
  /// their order.
  public mutating func add(_ batch: FiledQuotes) { quotes.append(batch) }

  /// Sets memory aside for so many quotes in all, where those so far tell how much each takes.
  public mutating func reserve(quotes count: Int) { quotes.reserve(count) }

  /// Counts problems that were found while the quotes were read.
  public mutating func addProblems(_ count: Int) {
    guard count > 0 else { return }
    heading = Heading(
      title: heading.title,
      summary: heading.summary,
      credits: heading.credits,
      parties: heading.parties,
      asOf: heading.asOf,
      window: heading.window,
      isAssessed: heading.isAssessed,
      problemCount: heading.problemCount + count
    )
  }

  /// The whole index of what has been filed so far; some of it can be laid out at the same time.
  public func bytes(sharing: WorkSharing = .oneAfterTheOther) -> [UInt8] {
    bytes(.standard, sharing: sharing)
  }

  package func bytes(
    _ tuning: IndexTuning,
    sharing: WorkSharing = .oneAfterTheOther
  ) -> [UInt8] {
    IndexLayout(self, tuning, sharing).bytes(sharing)
  }

  /// Lays the whole index out in a sink, section by section; the number of its bytes, nil when some
  /// could not be put there.
  public func layOut(
    into sink: some IndexSink,
    sharing: WorkSharing = .oneAfterTheOther
  ) -> Int? {
    IndexLayout(self, .standard, sharing).put(into: sink, sharing)
  }
}
