import RelationsModel

/// A conflict of two coders in words.
package enum ConflictWords {
  /// Who changed what, and then each field with both sides' words.
  package static func lines(_ conflict: EditConflict) -> [String] {
    guard conflict.reason == nil else { return [conflict.message] }
    let head = "\(conflict.record) was changed meanwhile by \(conflict.coder ?? "somebody else")."
    return [head]
      + conflict.fields.flatMap { field in
        [
          "\(field.name)", "  yours:  \(field.mine ?? "–")", "  theirs: \(field.theirs ?? "–")",
        ]
      }
  }
}
