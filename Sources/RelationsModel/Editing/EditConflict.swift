/// A record that somebody else has changed while it was edited, with both sides' words.
package struct EditConflict: Hashable, Sendable, Codable {
  /// The id of the record.
  package let record: String
  /// Who changed it; nil where that is not known.
  package let coder: String?
  /// The fields in which the two differ.
  package let fields: [Field]
  /// Why the change is refused, where both sides' words are not what stands in its way.
  package let reason: String?

  /// A field that the two sides have otherwise.
  package struct Field: Hashable, Sendable, Codable {
    package let name: String
    /// The field before either changed it; nil where it was empty.
    package let was: String?
    package let mine: String?
    package let theirs: String?

    package init(name: String, was: String?, mine: String?, theirs: String?) {
      self.name = name
      self.was = was
      self.mine = mine
      self.theirs = theirs
    }
  }

  package init(record: String, coder: String?, fields: [Field], reason: String? = nil) {
    self.record = record
    self.coder = coder
    self.fields = fields
    self.reason = reason
  }

  /// What has happened, with both values of the fields that differ.
  package var message: String {
    if let reason { return reason }
    let values = fields.prefix(3).map { field in
      "\(field.name): yours is \(shown(field.mine)), theirs \(shown(field.theirs))"
    }
    let more = fields.count > 3 ? ["and \(fields.count - 3) more"] : []
    return "\(quoted(record)) was changed meanwhile by \(coder ?? "somebody else"). "
      + "Nothing was overwritten. " + (values + more).joined(separator: "; ") + "."
  }

  private func shown(_ text: String?) -> String {
    guard let text else { return "empty" }
    return quoted(text.count > 80 ? text.prefix(79) + "…" : text)
  }
}
