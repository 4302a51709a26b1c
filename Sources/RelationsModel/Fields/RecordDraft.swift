/// A record while somebody types its fields: the texts as they would stand in a file.
package struct RecordDraft: Hashable, Sendable {
  /// What can be made and changed field by field.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case actor, issue, proposition, quote, source, event, passage
    /// What the dossier says of itself.
    case dossier
  }

  /// The record as it stood when its fields were read.
  package struct Original: Hashable, Sendable {
    package let id: String
    package let fields: [FieldMember]

    package init(id: String, fields: [FieldMember]) {
      self.id = id
      self.fields = fields
    }
  }

  package let kind: Kind
  /// Nil for a record that is new.
  package let original: Original?
  /// The fields that have something, with those that say where the record stands, such as the source
  /// of a quote.
  package let fields: [FieldMember]
  /// The records that are to have another id, this one and those inside it.
  package let renamed: [Renaming]

  /// A new id for a record.
  package struct Renaming: Hashable, Sendable {
    package let old: String
    package let new: String

    package init(_ old: String, to new: String) {
      self.old = old
      self.new = new
    }
  }

  package init(
    _ kind: Kind,
    original: Original? = nil,
    fields: [FieldMember],
    renamed: [Renaming] = []
  ) {
    self.kind = kind
    self.original = original
    self.fields = fields
    self.renamed = renamed
  }

  /// The text of a field; nil where it has none.
  package func text(_ name: String) -> String? { fields[name]?.text }
}

extension RecordDraft.Kind {
  /// The kind with its article, such as “an actor”.
  package var what: String {
    switch self {
    case .actor: Actor.what
    case .issue: Issue.what
    case .proposition: Proposition.what
    case .quote: "a quote"
    case .source: Source.what
    case .event: Event.what
    case .passage: Passage.what
    case .dossier: DossierHead.id
    }
  }
}

extension [FieldMember] {
  /// The value of a field; nil where it has none.
  package subscript(name: String) -> FieldValue? { first { $0.name == name }.flatMap(\.value) }
}

/// What is wrong with a draft, or odd.
package struct DraftProblem: Hashable, Sendable {
  /// Where it is, from the record inwards; empty for what concerns the whole dossier.
  package let path: [Step]
  package let message: String
  /// Whether the draft cannot be saved with it.
  package let isError: Bool

  /// A field, or an item of a list, counted from 0.
  package enum Step: Hashable, Sendable {
    case field(String)
    case item(Int)
  }

  package init(_ path: [Step], _ message: String, isError: Bool) {
    self.path = path
    self.message = message
    self.isError = isError
  }
}
