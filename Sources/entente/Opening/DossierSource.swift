import CompiledForm
import DossierStore
import Files
import RelationsModel
import RelationsQuery

/// What a dossier is read from: files, or a corpus.
protocol DossierSource: Sendable {
  /// The name under which a compiled form is kept; nil when none can be.
  var subject: FormSubject? { get }
  /// How the source looks now, from what is quick to look at; nil when a change might not show.
  func stamp() -> Fingerprint?
  /// What the source holds now; nil where the stamp alone decides.
  func digest() -> Fingerprint?

  /// What is quick to learn, to show something at once; throws when this cannot be opened at all.
  func outline() throws(OpeningFailure) -> Outline
  /// Reads everything that has to be there before quotes can be filed.
  func begin() throws(OpeningFailure) -> SourceReading
  /// Reads what there is to check: what is sound, what is wrong with the rest, and how many quotes
  /// there are.
  func read() throws(OpeningFailure) -> (OpenedDossier, quoteCount: Int)
  /// How the source looks from outside, so that it is read again when it looks otherwise; nil for what
  /// does not change.
  func appearance() -> Fingerprint?
  /// What is watched for changes; empty for what does not change.
  func watched() -> [PathWatch.Place]
  /// Whether it may be told what has changed since an index was made.
  var tellsChanges: Bool { get }
  /// What has changed since an index was made of the source as it was in a state, if that is no more
  /// than so many quotes; nil where everything has to be read.
  func tail(over base: any SegmentBase, since state: SourceState, atMost limit: Int) -> SourceTail?
  /// Closes what was left open because closing takes time that the first frame should not.
  func close()
}

extension DossierSource {
  func close() {}
  var tellsChanges: Bool { false }
  func tail(over base: any SegmentBase, since state: SourceState, atMost: Int) -> SourceTail? {
    nil
  }
}

/// What has changed in a source, to stand beside an index that was made before.
struct SourceTail: Sendable {
  /// The quotes, of which a segment can be made.
  let builder: IndexBuilder
  /// What the dossier says of itself now.
  let heading: Heading
  /// How the source was when it was read.
  let state: SourceState

  /// The number of quotes in the segment.
  var count: Int { builder.quoteCount }
}

/// What is known of a dossier before it is read.
struct Outline: Sendable {
  /// The dossier without any record.
  let dossier: Dossier
  /// How many quotes it has; nil when only reading tells.
  let quoteCount: Int?
}

/// A source that is being read, all of it as it was at one moment.
struct SourceReading {
  /// Files quotes in a builder, calls `visit` after every so many, and stops when it says false.
  typealias AddQuotes = (
    _ builder: inout IndexBuilder,
    _ rows: Int,
    _ visit: (inout IndexBuilder) -> Bool
  ) throws(OpeningFailure) -> Void

  /// What is read so far.
  private(set) var builder: IndexBuilder
  /// How the source was when reading began.
  let state: SourceState
  private let addQuotes: AddQuotes

  init(
    builder: IndexBuilder,
    state: SourceState,
    addQuotes: @escaping AddQuotes = { (_, _, _) throws(OpeningFailure) in }
  ) {
    self.builder = builder
    self.state = state
    self.addQuotes = addQuotes
  }

  /// Reads the quotes that are left; calls `visit` after every so many, and stops when it says false.
  mutating func finish(
    every rows: Int = .max,
    visit: (inout IndexBuilder) -> Bool = { _ in true }
  ) throws(OpeningFailure) {
    try addQuotes(&builder, rows, visit)
  }
}
