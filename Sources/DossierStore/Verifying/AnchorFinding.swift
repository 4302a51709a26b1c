import RelationsModel

/// What a check of a quote or a passage against the text of its source found.
package enum AnchorFinding: Hashable, Sendable {
  /// The words stand where the anchor says, up to typography.
  case exact
  /// The words stand elsewhere, or no place was known.
  case moved(Range<Int>)
  /// The words stand in several other places, between which nothing decides.
  case ambiguous([Range<Int>])
  /// Words much like them stand there.
  case changed(Range<Int>, WordDifference)
  case missing
  /// Only the digest of the words is known, and the text is another print than the one it was made
  /// against: whether they are there cannot be told.
  case untold
  /// There is no text of the source at hand.
  case noText

  /// Whether the evidence is not as the dossier says.
  package var isFailure: Bool {
    switch self {
    case .changed, .missing: true
    case .exact, .moved, .ambiguous, .untold, .noText: false
    }
  }

  package var name: String {
    switch self {
    case .exact: "exact"
    case .moved: "moved"
    case .ambiguous: "ambiguous"
    case .changed: "changed"
    case .missing: "missing"
    case .untold: "untold"
    case .noText: "noText"
    }
  }
}
