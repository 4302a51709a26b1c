/// How a source was when something was made from it, to tell whether that is still fresh.
package struct SourceState: Hashable, Sendable {
  /// Made from what is quick to look at; nil when that was too young to tell changes from.
  package let stamp: Fingerprint?
  /// Made from all that the source holds; nil where the stamp alone decides.
  package let digest: Fingerprint?

  package init(stamp: Fingerprint?, digest: Fingerprint?) {
    self.stamp = stamp
    self.digest = digest
  }
}
