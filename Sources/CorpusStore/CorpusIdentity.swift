/// What tells one state of one corpus from every other.
package struct CorpusIdentity: Hashable, Sendable {
  package let formatVersion: Int
  /// Random, made with the corpus.
  package let id: String
  /// Raised by every transaction.
  package let generation: Int
}
