/// Where a quote stands in its source, as in the W3C Web Annotation data model.
public struct Anchor: Hashable, Sendable {
  /// The text quote selector's `exact`: the words as the source prints them.
  public package(set) var exact: String
  /// What stands right before the words in the source, white space included.
  public package(set) var prefix: String?
  /// What stands right after the words in the source, white space included.
  public package(set) var suffix: String?
  /// The text position selector, where the text of the source was at hand.
  public package(set) var span: TextSpan?
  /// What the last check against the text of the source found; nil where there was none.
  public package(set) var check: AnchorCheck?

  public init(
    exact: String,
    prefix: String? = nil,
    suffix: String? = nil,
    span: TextSpan? = nil,
    check: AnchorCheck? = nil
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.span = span
    self.check = check
  }

  /// What can be said of the quote’s place in its source.
  public var state: AnchorState {
    switch check?.outcome {
    case .exact: .exact
    case .moved: .moved
    case .ambiguous: .ambiguous
    case .changed: .changed
    case .missing: .missing
    case nil: span == nil ? .wordsOnly : .positioned
    }
  }

  /// The same place with what a check of it found.
  public func checked(_ check: AnchorCheck?) -> Anchor {
    Anchor(exact: exact, prefix: prefix, suffix: suffix, span: span, check: check)
  }
}

/// A stretch of a source's normalised text, in Unicode code points, end exclusive.
///
/// Normalisation 1: NFC, line ends to LF, every run of white space to one space, trimmed.
public struct TextSpan: Hashable, Sendable {
  /// The first code point, counted from 0.
  public package(set) var start: Int
  /// The code point after the last.
  public package(set) var end: Int
  /// `sha256:` and the digest, in hexadecimal, of the UTF-8 of the text that the span was made
  /// against: the whole source for a quote, the stretch itself for a passage.
  public package(set) var digest: String?

  public init(start: Int, end: Int, digest: String? = nil) {
    self.start = start
    self.end = end
    self.digest = digest
  }
}

/// What is known of a quote's place in its source.
public enum AnchorState: String, Hashable, Sendable, CaseIterable {
  /// Only the words are stored: no text of the source was at hand.
  case wordsOnly
  /// A position in a text of known digest is stored, and no check of it is on record.
  case positioned
  /// As `AnchorCheck.Outcome.exact`.
  case exact
  /// As `AnchorCheck.Outcome.moved`.
  case moved
  /// As `AnchorCheck.Outcome.ambiguous`.
  case ambiguous
  /// As `AnchorCheck.Outcome.changed`.
  case changed
  /// As `AnchorCheck.Outcome.missing`.
  case missing
}
