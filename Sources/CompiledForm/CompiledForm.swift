import RelationsQuery

/// An index that was found in the cache: mapped, whole as far as its envelope tells, and fresh.
package struct CompiledForm: Sendable {
  /// Where the index's bytes are.
  package let storage: MappedBytes
  /// How its source was when the form was kept.
  package let state: SourceState
  /// How its source looks by now, where that is otherwise than when the form was kept though the
  /// source is the same: kept again with this, the form is found by a look the next time.
  package let renewal: SourceState?
  /// Whether all bytes have been found to be those that were written; else only the envelope has.
  package let isVerified: Bool
  let hash: UInt64

  init(
    storage: MappedBytes,
    state: SourceState,
    renewal: SourceState?,
    hash: UInt64,
    isVerified: Bool
  ) {
    self.storage = storage
    self.state = state
    self.renewal = renewal
    self.hash = hash
    self.isVerified = isVerified
  }

  /// The form, once every byte has been compared with what was written, which also brings all of it
  /// into memory; nil when one is not as it was.
  package func verified() -> CompiledForm? {
    if isVerified { return self }
    guard storage.withBytes({ Checksum64.hash($0) }) == hash else { return nil }
    return CompiledForm(
      storage: storage,
      state: state,
      renewal: renewal,
      hash: hash,
      isVerified: true
    )
  }
}
