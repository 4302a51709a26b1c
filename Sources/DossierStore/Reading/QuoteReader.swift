import RelationsModel
import Yams

/// A quote whose speaker, party, issue, proposition and original are not looked up yet.
struct QuoteDraft {
  let id: Located<String>
  let text: String
  let speaker: Located<String>
  let role: Located<String>?
  let party: Located<String>?
  var date: Located<EDTFDate>?
  let issue: Located<String>
  let proposition: Located<String>?
  let stance: Stance
  let basis: StanceBasis?
  let rendering: Rendering?
  let speech: Speech?
  let hedge: String?
  let cut: Cut?
  let variantOf: Located<String>?
  let answers: [Located<String>]
  let venue: String?
  let locator: String?
  var span: TextSpan?
  /// The span is not as long as the words, which only the print of its source can explain.
  var oddSpan: Located<String>?
  let prefix: String?
  let suffix: String?
  let remark: String?
  var source: Source.ID = ""
  /// When the source was issued.
  var issued: EDTFDate?

  /// The quote with what is odd about its span, where it has one.
  fileprivate func noting(_ oddSpan: Located<String>?) -> QuoteDraft {
    var copy = self
    copy.oddSpan = span == nil ? nil : oddSpan
    return copy
  }

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
  static let wordLimit = 40
  /// What stands for the party of a quote that was said for neither.
  static let noParty = "none"

  static func read(_ node: Node, in file: FileReading) -> QuoteDraft? {
    guard var entry = MappingReader(node, of: "a quote", in: file) else { return nil }
    let id = entry.id(of: .quote)
    let text = entry.required("text", .located(.text))
    let speaker = entry.required("speaker", .located(.text))
    let role = entry.optional("role", .located(.text))
    let party = entry.optional("party", .located(.text))
    let date = entry.optional("date", .located(.date))
    let issue = entry.required("issue", .located(.text))
    let judgement = judgement(&entry)
    let rendering = entry.optional("rendering", ValueReader<Rendering>.choice)
    let speech = entry.optional("speech", ValueReader<Speech>.choice)
    let hedge = entry.optional("hedge", .text)
    let cut = entry.optional("cut", ValueReader<Cut>.choice)
    let others = others(&entry)
    let (venue, locator) = (entry.optional("venue", .text), entry.optional("locator", .text))
    let position = entry.optional("anchor", .record(position))
    let remark = entry.optional("remark", .text)
    entry.finish()
    guard let id else { return nil }
    guard let text, let speaker, let issue else {
      file.register.drop(id.value)
      return nil
    }
    checkWords(text, in: file)
    return QuoteDraft(
      id: id,
      text: text.value,
      speaker: speaker,
      role: role,
      party: party,
      date: date,
      issue: issue,
      proposition: judgement.proposition,
      stance: judgement.stance,
      basis: judgement.basis,
      rendering: rendering,
      speech: speech,
      hedge: hedge,
      cut: cut,
      variantOf: others.variantOf,
      answers: others.answers,
      venue: venue,
      locator: locator,
      span: position.flatMap { $0.span(of: text.value, in: file) },
      prefix: position?.prefix,
      suffix: position?.suffix,
      remark: remark
    ).noting(position?.odd(text.value))
  }

  /// The other quotes that it names.
  private static func others(
    _ entry: inout MappingReader
  ) -> (variantOf: Located<String>?, answers: [Located<String>]) {
    let variantOf = entry.optional("variantOf", .located(.text))
    return (variantOf, entry.optional("answers", .oneOrMore(of: .located(.text))) ?? [])
  }

  private static func checkWords(_ text: Located<String>, in file: FileReading) {
    let words = text.value.wordCount
    guard words > wordLimit else { return }
    file.log.error("a quote has at most \(wordLimit) words; this one has \(words)", at: text.spot)
  }

  // MARK: - Proposition, stance and basis

  private typealias Judgement = (
    proposition: Located<String>?, stance: Stance, basis: StanceBasis?
  )

  private static func judgement(_ entry: inout MappingReader) -> Judgement {
    let proposition = entry.optional("proposition", .located(.text))
    let stance = entry.optional("stance", ValueReader<Stance>.choice)
    let basis = entry.optional("basis", ValueReader<StanceBasis>.choice)
    guard !entry.has("variantOf") else {
      for key in ["proposition", "stance", "basis"] where entry.has(key) {
        entry.error(
          "a variant takes its “\(key)” from the original and has none of its own",
          at: key
        )
      }
      return (nil, .none, nil)
    }
    guard let stance, stance != .none else {
      if entry.has("basis"), !entry.has("stance") || stance == Stance.none {
        entry.error("a basis needs a stance that rests on it", at: "basis")
      }
      return (proposition, .none, nil)
    }
    if !entry.has("proposition") {
      entry.error(
        "a stance needs the “proposition” that it is on: name one, or add one with “whole: true” "
          + "to the issue and name that",
        at: "stance"
      )
    }
    guard let proposition else { return (nil, .none, nil) }
    // A basis that cannot be read is no basis that nobody recorded.
    guard basis != nil || !entry.has("basis") else { return (proposition, .none, nil) }
    return (proposition, stance, basis)
  }

  // MARK: - Anchor

  private struct Position {
    let spot: Spot
    let start: Int?
    let end: Int?
    let prefix: String?
    let suffix: String?

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
  }

  private static func position(_ node: Node, in file: FileReading) -> Position? {
    guard var entry = MappingReader(node, of: "an anchor", in: file) else { return nil }
    let start = entry.required("start", .number)
    let end = entry.required("end", .number)
    let prefix = entry.optional("prefix", .exactText)
    let suffix = entry.optional("suffix", .exactText)
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
