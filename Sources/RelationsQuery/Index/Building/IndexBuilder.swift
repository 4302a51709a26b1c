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
  private let partyIDs: BothSides<[UInt8]>

  private(set) var rows = QuoteRows()
  private(set) var records = PackedTexts()
  private(set) var ids = PackedTexts()
  private(set) var texts = PackedTexts()
  private(set) var foldedIDs = PackedTexts()
  private(set) var words = WordCollector()
  private(set) var roles = ByteInterner()
  private(set) var venues = ByteInterner()
  private(set) var coders = ByteInterner()
  /// The rows of variants, with the id of the quote of which each is a version.
  private(set) var variants: [(row: Int, of: [UInt8])] = []
  /// The rows of quotes that answer others by name, once for each id that they name.
  private(set) var answers: [(row: Int, to: [UInt8])] = []
  private var scratch: [UInt8] = []

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
    partyIDs = BothSides { Array(dossier.parties[$0].id.rawValue.utf8) }
    for quote in dossier.quotes { add(quote) }
  }

  private static func positions<ID: Hashable>(of ids: [ID]) -> [ID: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  /// How many quotes have been filed.
  public var quoteCount: Int { rows.count }

  /// Files a quote whose names stand in a store's columns; one that names what there is none of, or
  /// whose date cannot be read, is left out, and `false` is returned.
  @discardableResult
  public mutating func add(_ quote: QuoteColumns) -> Bool {
    guard dossier.issues.indices.contains(quote.issue),
      dossier.actors.indices.contains(quote.speaker),
      dossier.sources.indices.contains(quote.source),
      let date = QuoteDate(quote.date)
    else { return false }
    if let original = quote[.variantOf] { variants.append((rows.count, Array(original))) }
    for id in quote[.answers].map({ $0.split(separator: 0x20) }) ?? [] {
      answers.append((rows.count, Array(id)))
    }
    rows.add(
      quote,
      on: date,
      side: Self.side(of: quote[.party], partyIDs),
      role: quote[.role].map { UInt32(roles.number(of: $0)) } ?? QuoteRows.none,
      venue: quote[.venue].map { UInt32(venues.number(of: $0)) } ?? QuoteRows.none,
      coder: quote[.coder].map { UInt32(coders.number(of: $0)) } ?? QuoteRows.none
    )
    records.add { bytes in
      var writer = RecordWriter(bytes: bytes)
      bytes = []
      writer.put(quote, isDay: date.isDay)
      bytes = writer.bytes
    }
    ids.add { $0.append(contentsOf: quote.id) }
    texts.add {
      FoldedText.append(quote.text, to: &$0)
      $0.append(0x0A)
    }
    foldedIDs.add {
      FoldedText.append(quote.id, to: &$0)
      $0.append(0x0A)
    }
    collectWords()
    return true
  }

  /// Counts problems that were found while the quotes were read.
  public mutating func addProblems(_ count: Int) {
    guard count > 0 else { return }
    heading = Heading(
      title: heading.title,
      summary: heading.summary,
      credits: heading.credits,
      parties: heading.parties,
      asOf: heading.asOf,
      problemCount: heading.problemCount + count
    )
  }

  /// The words of the text that was added last.
  private mutating func collectWords() {
    let text = texts.range(texts.count - 1)
    let id = foldedIDs.range(foldedIDs.count - 1)
    texts.bytes.withUnsafeBufferPointer { texts in
      foldedIDs.bytes.withUnsafeBufferPointer { ids in
        words.add(
          text: UnsafeBufferPointer(rebasing: texts[text]),
          id: UnsafeBufferPointer(rebasing: ids[id])
        )
      }
    }
  }

  private static func side(
    of party: QuoteColumns.Text?,
    _ ids: BothSides<[UInt8]>
  ) -> Side? {
    guard let party else { return nil }
    if ids.first.elementsEqual(party) { return .first }
    return ids.second.elementsEqual(party) ? .second : nil
  }

  /// The whole index of what has been filed so far; some of it can be laid out at the same time.
  public func bytes(sharing: WorkSharing = .oneAfterTheOther) -> [UInt8] {
    bytes(.standard, sharing: sharing)
  }

  package func bytes(
    _ tuning: IndexTuning,
    sharing: WorkSharing = .oneAfterTheOther
  ) -> [UInt8] {
    IndexLayout(self, tuning).bytes(sharing)
  }
}
