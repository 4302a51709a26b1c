import RelationsModel
import RelationsQuery

/// A quote as an object: the keys by which it is listed, exported and imported again.
package enum QuoteJSON {
  /// The key of the role that the speaker held, which no record has.
  static let roleThen = "roleThen"

  /// A quote as it is shown: a variant has the proposition and the stance of its original, and what
  /// gives no role has the one that its speaker held on its day, under a key of its own.
  package static func shown(_ card: QuoteCard) -> [JSON.Member] {
    let members = fields.map { field in
      switch field {
      case .proposition: JSON.Member(field.name, .text(card.proposition?.id.rawValue))
      case .stance: JSON.Member(field.name, .string(card.stance.rawValue))
      default: member(field, card)
      }
    }
    return members + [JSON.Member(roleThen, .text(card.roleThen))]
  }

  /// A quote as its record has it, so that what is imported again says no more than it did.
  package static func recorded(_ card: QuoteCard) -> [JSON.Member] {
    fields.map { member($0, card) }
  }

  /// The fields of an object, the first of the anchor standing for all of them.
  private static let fields = QuoteField.allCases.filter { field in
    field == .speakerName || field == .exact || field.definition.isRecorded && !field.isOfAnchor
  }

  private static let anchor = QuoteField.allCases.filter(\.isOfAnchor)

  private static func member(_ field: QuoteField, _ card: QuoteCard) -> JSON.Member {
    field == .exact
      ? JSON.Member("anchor", .object(anchor.map { JSON.Member($0.name, value($0, card)) }))
      : JSON.Member(field.name, value(field, card))
  }

  private static func value(_ field: QuoteField, _ card: QuoteCard) -> JSON {
    let text = field.text(of: card)
    return switch field.definition.kind {
    case .flag: .bool(text == "true")
    case .number: .number(text.flatMap { Int($0) })
    case .oneOrMore: .texts(card.quote.answers.map(\.rawValue))
    default: .text(text)
    }
  }
}
