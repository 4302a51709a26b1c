/// How far the committed transactions of an import cover a file.
package struct ImportedFile: Hashable, Sendable {
  /// Tells the file, its state and how it is read from every other.
  package let fingerprint: String
  /// What messages call it.
  package let name: String
  package var bytes = 0
  /// The lines before that place.
  package var line = 0
  package var rows = 0
  package var rejected = 0
  /// How long the file of rejects was then.
  package var rejectBytes = 0
  package var isFinished = false

  package init(fingerprint: String, name: String) {
    self.fingerprint = fingerprint
    self.name = name
  }
}
