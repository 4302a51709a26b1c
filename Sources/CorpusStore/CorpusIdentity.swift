/// What tells one state of one corpus from every other.
package struct CorpusIdentity: Hashable, Sendable {
  package let formatVersion: Int
  /// Random, made with the corpus.
  package let id: String
  /// Raised by every transaction.
  package let generation: Int
  /// Random: tells the generation from that of a copy that others wrote to; empty where none was noted.
  package let mark: String
}
