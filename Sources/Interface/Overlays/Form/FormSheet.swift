import RelationsModel

/// What a form is wanted for.
package enum FormRequest: Equatable, Sendable {
  /// A new record, with what is known of it already.
  case new(RecordDraft.Kind, [FieldMember])
  case change(String)
  /// A new item of a list in a record, such as a role of an actor.
  case newItem(of: String, field: String)
  /// A new proposition of an issue, which gets quotes of another.
  case split(issue: String, quotes: [String])
  /// Any record, of which one is to be chosen first.
  case any
}

/// A blank form or that of a record, with all that it takes to fill it in.
package struct FormSheet: Equatable, Sendable {
  package let shape: RecordShape
  package let draft: RecordDraft
  package var names: FormNames
  package let uses: FormUses
  package let check: FormCheck
  /// The quotes that are to be moved to the record, which is a new proposition.
  package let moved: [String]
  /// The field that is to get a new item at once.
  package let newItem: String?

  package init(
    shape: RecordShape,
    draft: RecordDraft,
    names: FormNames,
    uses: FormUses = FormUses(),
    check: FormCheck = FormCheck(),
    moved: [String] = [],
    newItem: String? = nil
  ) {
    self.shape = shape
    self.draft = draft
    self.names = names
    self.uses = uses
    self.check = check
    self.moved = moved
    self.newItem = newItem
  }
}

/// What a record has to do with others.
package struct FormUses: Equatable, Sendable {
  /// The ids of the records that name it.
  package let naming: [String]
  /// The ids of the records that stand under it.
  package let inside: [String]

  package init(naming: [String] = [], inside: [String] = []) {
    self.naming = naming
    self.inside = inside
  }
}

/// What is wrong with what was typed, and the ids that are proposed where there are none.
package struct FormCheck: Equatable, Sendable {
  package var problems: [DraftProblem]
  package var ids: [[DraftProblem.Step]: String]

  package init(problems: [DraftProblem] = [], ids: [[DraftProblem.Step]: String] = [:]) {
    self.problems = problems
    self.ids = ids
  }
}

/// A record that can be named in a field.
package struct FormName: Hashable, Sendable {
  package let id: String
  /// What it is, for people: a name, a title, the first words.
  package let words: String
  /// The record under which it stands: of a proposition its issue, of a quote its proposition.
  package let owner: String?
  /// Id and words as they are searched.
  let searched: [UInt8]

  package init(id: String, words: String, owner: String? = nil) {
    self.id = id
    self.words = words
    self.owner = owner
    searched = FoldedText.bytes(of: "\(id) \(words)")
  }

  /// Whether it has a text that is folded.
  func has(_ text: [UInt8]) -> Bool {
    searched.withUnsafeBufferPointer { all in
      guard let first = text.first else { return true }
      guard all.count >= text.count else { return false }
      return (0...(all.count - text.count)).contains { start in
        all[start] == first && all[start..<start + text.count].elementsEqual(text)
      }
    }
  }

  /// Whether its id or its words begin with a text that is folded.
  func begins(with text: [UInt8]) -> Bool {
    searched.starts(with: text) || FoldedText.bytes(of: words).starts(with: text)
  }
}

/// The records that can be named, by what they are.
package struct FormNames: Equatable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case party, actor, issue, proposition, quote, source, event, passage
  }

  private var names: [Kind: [FormName]]
  /// What other records have in fields of any text, by the names of the fields; of a quote’s role,
  /// those of each actor.
  private let texts: [String: [FormName]]

  package init(_ names: [Kind: [FormName]] = [:], texts: [String: [FormName]] = [:]) {
    self.names = names
    self.texts = texts
  }

  /// What a field of any text may have again.
  func texts(field name: String, of speaker: String) -> [FormName] {
    let all = texts[name] ?? []
    return name == "role" ? all.filter { $0.owner == speaker } : all
  }

  /// Adds a record that was made meanwhile.
  mutating func add(_ name: FormName, _ kind: Kind) { names[kind, default: []].append(name) }

  package subscript(kind: Kind) -> [FormName] { names[kind] ?? [] }

  /// The records that a field names, which is called after them.
  subscript(field name: String) -> [FormName] {
    switch name {
    case "speaker", "by": return self[.actor]
    case "variantOf", "answers": return self[.quote]
    default:
      let kind = Kind(rawValue: name) ?? Kind(rawValue: String(name.dropLast()))
      return kind.map { self[$0] } ?? []
    }
  }
}

/// What came of asking for a form.
package enum FormAnswer: Equatable, Sendable {
  case sheet(FormSheet)
  /// All that can be changed, of which one is to be chosen.
  case names(FormNames)
  case failed(String)
}

/// What came of saving what was typed into a form.
package struct FormEnding: Equatable, Sendable {
  package let kind: RecordDraft.Kind
  /// The id of the record; empty where it was not saved.
  package let id: String
  package let ending: EditEnding
  /// Why it was not saved, where somebody else has changed the same field.
  package let conflict: FormConflict?

  package init(
    _ kind: RecordDraft.Kind,
    _ id: String,
    _ ending: EditEnding,
    conflict: FormConflict? = nil
  ) {
    self.kind = kind
    self.id = id
    self.ending = ending
    self.conflict = conflict
  }
}

/// A change to several records at one time.
package enum RecordChange: Equatable, Sendable {
  case remove([String])
  case merge(String, into: String)
  case moveQuotes([String], to: String)
  /// Chooses one coder's version of the same words.
  case settle(Settlement)
}
