import CompiledForm
import DossierStore
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
  /// Reads everything that has to be there before quotes can be filed, and how the source was when
  /// that began.
  func begin() throws(OpeningFailure) -> (builder: IndexBuilder, state: SourceState)
  /// Files the quotes that `begin` left out; calls `visit` after every so many, and stops when it
  /// says false.
  func addQuotes(
    to builder: inout IndexBuilder,
    every rows: Int,
    visit: (inout IndexBuilder) -> Bool
  ) throws(OpeningFailure)
  /// Reads what there is to check: what is sound, what is wrong with the rest, and how many quotes
  /// there are.
  func read() throws(OpeningFailure) -> (OpenedDossier, quoteCount: Int)
}

/// What is known of a dossier before it is read.
struct Outline: Sendable {
  /// The dossier without any record.
  let dossier: Dossier
  /// How many quotes it has; nil when only reading tells.
  let quoteCount: Int?
}
