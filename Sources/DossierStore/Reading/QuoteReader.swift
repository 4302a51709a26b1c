import RelationsModel
import Yams

/// A quote whose speaker, party, issue, proposition and original are not looked up yet.
struct QuoteDraft {
  let id: Located<String>
  /// What stands under the keys that have a text of their own.
  fileprivate(set) var texts: [QuoteField: Located<String>] = [:]
  var date: Located<EDTFDate>?
  var answers: [Located<String>] = []
  var span: TextSpan?
  /// The span is not as long as the words, which only the print of its source can explain.
  var oddSpan: Located<String>?
  var source: Source.ID = ""
  /// When the source was issued.
  var issued: EDTFDate?
  /// Whether all that is recorded of it can be read; what is left of one of which it cannot would be
  /// told as if nothing else had been recorded.
  fileprivate(set) var isSound = true

  fileprivate mutating func leaveOut(_ fields: QuoteField...) {
    for field in fields { texts[field] = nil }
  }

  // What no draft is without.
  var text: Located<String> { texts[.text] ?? id }
  var speaker: Located<String> { texts[.speaker] ?? id }
  var issue: Located<String> { texts[.issue] ?? id }

  /// What stands under a key that has a text.
  subscript(field: QuoteField) -> Located<String>? { texts[field] }

  /// The quote with the source under which it stands.
  func found(in source: Source) -> QuoteDraft {
    var copy = self
    copy.source = source.id
    copy.issued = source.issued
    copy.span = span.map { TextSpan(start: $0.start, end: $0.end, digest: source.textDigest) }
    return copy
  }
}

/// Reads one quote.
enum QuoteReader {
  /// What stands for the party of a quote that was said for neither.
  static let noParty = "none"

  static func read(_ node: Node, in file: FileReading) -> QuoteDraft? {
    guard var entry = MappingReader(node, of: "a quote", in: file) else { return nil }
    let id = entry.id(of: .quote)
    var draft = QuoteDraft(id: id ?? Located(value: "", spot: entry.spot))
    var position: Position?
    for field in QuoteField.all {
      switch field {
      case .id: break
      case .date:
        draft.date = entry.optional("date", .located(.date))
        if entry.isLost("date", draft.date) { draft.isSound = false }
      case .answers:
        draft.answers = entry.optional("answers", .oneOrMore(of: .located(.text))) ?? []
      case .coded:
        draft.texts[field] = entry.optional("coded", .located(.date)).map {
          Located(value: $0.value.text, spot: $0.spot)
        }
      case .exact: position = entry.optional("anchor", .record(Position.read))
      default:
        guard !field.isOfAnchor, let key = field.definition.key else { break }
        draft.texts[field] = entry.text(key)
        if entry.isLost(key.name, draft.texts[field]) { draft.isSound = false }
      }
    }
    if !checkJudgement(of: &draft, entry) { draft.isSound = false }
    entry.finish()
    guard let id else { return nil }
    guard draft[.text] != nil, draft[.speaker] != nil, draft[.issue] != nil else {
      file.register.drop(id.value)
      return nil
    }
    let text = draft.text.value
    checkWords(draft.text, in: file)
    draft.texts[.prefix] = position?.prefix
    draft.texts[.suffix] = position?.suffix
    draft.span = position.flatMap { $0.span(of: text, in: file) }
    draft.oddSpan = draft.span == nil ? nil : position?.odd(text)
    return draft
  }

  private static func checkWords(_ text: Located<String>, in file: FileReading) {
    let words = text.value.wordCount
    guard words > Quote.wordLimit else { return }
    file.log.error(
      "a quote has at most \(Quote.wordLimit) words; this one has \(words)",
      at: text.spot
    )
  }

  /// Leaves out of a proposition, a stance and a basis what cannot stand without the others, and tells
  /// whether a stance that is recorded can stand.
  private static func checkJudgement(
    of draft: inout QuoteDraft,
    _ entry: MappingReader
  ) -> Bool {
    guard !entry.has("variantOf") else {
      for key in ["proposition", "stance", "basis"] where entry.has(key) {
        entry.error(
          "a variant takes its “\(key)” from the original and has none of its own",
          at: key
        )
      }
      draft.leaveOut(.proposition, .stance, .basis)
      return true
    }
    guard let stance = draft[.stance], stance.value != Stance.none.rawValue else {
      if entry.has("basis"), !entry.has("stance") || draft[.stance] != nil {
        entry.error("a basis needs a stance that rests on it", at: "basis")
      }
      draft.leaveOut(.stance, .basis)
      return true
    }
    guard entry.has("proposition") else {
      entry.error(
        "a stance needs the “proposition” that it is on: name one, or add one with “whole: true” "
          + "to the issue and name that",
        at: "stance"
      )
      return false
    }
    return draft[.proposition] != nil
  }
}

/// An anchor as it stands in a file.
private struct Position {
  let spot: Spot
  let start: Int?
  let end: Int?
  let prefix: Located<String>?
  let suffix: Located<String>?

  /// The span, when it may be that of the words: soft hyphens, vowel points and the like make them
  /// longer in their source, and ligatures shorter.
  func span(of text: String, in file: FileReading) -> TextSpan? {
    guard let start, let end else { return nil }
    guard end > start else {
      file.log.error("the anchor ends (\(end)) where it begins (\(start)) or before", at: spot)
      return nil
    }
    let span = TextSpan(start: start, end: end)
    let (length, codePoints) = (end - start, text.unicodeScalars.count)
    guard length <= 2 * codePoints + 8, codePoints <= 2 * length + 8 else {
      file.log.error(oddity(span, text), at: spot)
      return nil
    }
    return span
  }

  /// What is to be said of a span that is not as long as the words.
  func odd(_ text: String) -> Located<String>? {
    guard let start, let end, end - start != text.unicodeScalars.count else { return nil }
    let message = oddity(TextSpan(start: start, end: end), text)
    return Located(
      value: message + "; “entente verify” tells whether its source is printed so",
      spot: spot
    )
  }

  private func oddity(_ span: TextSpan, _ text: String) -> String {
    "the anchor spans \(span.end - span.start) code points, "
      + "and the text has \(text.unicodeScalars.count)"
  }

  static func read(_ node: Node, in file: FileReading) -> Position? {
    guard var entry = MappingReader(node, of: "an anchor", in: file) else { return nil }
    let start = entry.required("start", .number)
    let end = entry.required("end", .number)
    let prefix = entry.optional("prefix", .located(.exactText))
    let suffix = entry.optional("suffix", .located(.exactText))
    entry.finish()
    return Position(
      spot: entry.spot(of: "end"),
      start: start,
      end: end,
      prefix: prefix,
      suffix: suffix
    )
  }
}
