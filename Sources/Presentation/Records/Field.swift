import RelationsModel

/// A field of a record: its label, and what stands beside it.
package struct Field: Equatable, Sendable {
  package let label: String
  package let parts: [Part]

  package init(_ label: String, _ parts: Part?...) {
    self.init(label, parts)
  }

  init(_ label: String, _ parts: [Part?]) {
    self.label = label
    self.parts = parts.compactMap(\.self)
  }

  /// Of a value that a record may lack; nil where it does.
  init?(_ label: String, has text: String?, _ kind: Part.Kind = .text, isSearched: Bool = false) {
    guard let text else { return nil }
    self.init(label, Part(text, kind, isSearched: isSearched))
  }

  /// A stretch of a field's text.
  package struct Part: Equatable, Sendable, ExpressibleByStringInterpolation {
    /// What a stretch of text is, for whoever draws, prints or tells it.
    package enum Kind: Hashable, Sendable {
      case text
      /// The name by which the record is known.
      case name
      /// Something that is added, set apart from what stands before it.
      case detail
      /// Something of less weight that stands alone.
      case minor
      /// Something that calls for care.
      case caution
      /// Words of the dossier's own.
      case summary
      /// Something that is wrong.
      case problem
      /// An address, which is of use only whole.
      case address
      /// A sign with its word.
      case sign(Mark)
      /// An id that is shown where it is brief, and always printed.
      case id(isBrief: Bool)
      /// An id that is printed, so that another command can be given it.
      case key
    }

    package let text: String
    package let kind: Kind
    /// Whether the filter searches it, so that matches are marked in it.
    package let isSearched: Bool

    package init(_ text: String, _ kind: Kind = .text, isSearched: Bool = false) {
      self.text = text
      self.kind = kind
      self.isSearched = isSearched
    }

    package init(stringLiteral text: String) { self.init(text) }

    static func searched(_ text: String) -> Part { Part(text, isSearched: true) }
    static func detail(_ text: String) -> Part { Part(text, .detail) }
    static func minor(_ text: String) -> Part { Part(text, .minor) }
    static func mark(_ mark: Mark) -> Part { Part(mark.signed, .sign(mark)) }
    static func key<Record>(_ id: Identifier<Record>) -> Part { Part(id.rawValue, .key) }
    static func id<Record>(_ id: Identifier<Record>) -> Part {
      Part(id.rawValue, .id(isBrief: id.isBrief))
    }
  }

  /// The field in print, without its label.
  package var printed: String {
    parts.reduce(into: "") { text, part in
      switch part.kind {
      case .detail: text += " · \(part.text)"
      case .id, .key: text += " (\(part.text))"
      default: text += part.text
      }
    }
  }

  /// The field as it is told, with its label: a voice is spared signs and long ids.
  package var announced: String {
    let text = parts.reduce(into: "") { text, part in
      switch part.kind {
      case .detail: text += ", \(part.text)"
      case .sign(let mark): text += mark.name
      case .id(let isBrief): text += isBrief ? " \(part.text)" : ""
      case .key: break
      default: text += part.text
      }
    }
    let label = label.isEmpty ? "Note" : label
    return Wording.sentence("\(label): \(Spoken.locator(text))")
  }
}
