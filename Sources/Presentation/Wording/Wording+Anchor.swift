import RelationsModel

extension Wording {
  /// Where a quote stands in its source.
  package static func spelledOut(_ anchor: Anchor) -> String {
    guard let span = anchor.span else {
      return anchor.check == nil
        ? "the words alone; not looked for in a text of the source" : "the words alone"
    }
    let text = span.digest.map { " \(short(digest: $0))" } ?? ""
    return place(span) + text + (anchor.check == nil ? ", not checked" : "")
  }

  package static func place(_ span: TextSpan) -> String {
    "characters \(span.start) to \(span.end) of the normalised text"
  }

  /// When a quote was checked, and against which text of its source.
  package static func searched(_ check: AnchorCheck) -> String {
    "searched on \(DateText.full(EDTFDate(check.day))) in the text \(short(digest: check.digest))"
  }

  /// What a check of a quote against the text of its source found.
  package static func found(_ outcome: AnchorCheck.Outcome) -> String {
    switch outcome {
    case .exact: "word for word at its anchor"
    case .moved: "word for word, in another place than its anchor"
    case .ambiguous: "word for word, in several places"
    case .changed: "changed: only words much like these were found"
    case .missing: "missing: neither these words nor any like them were found"
    }
  }

  /// As much of a digest as tells texts apart at a glance.
  private static func short(digest: String) -> String { "\(digest.prefix(19))…" }
}
