import RelationsModel
import RelationsQuery

extension Quote {
  /// Lends the quote as an entry for as long as the call lasts.
  func withEntry<Result>(_ body: (QuoteEntry) throws -> Result) rethrows -> Result {
    var arena = TextArena()
    let spans = texts.map { $0.map { arena.append($0) } }
    return try arena.bytes.withUnsafeBufferPointer { bytes in
      let lent = spans.map { $0.map { QuoteEntry.Text(rebasing: bytes[$0]) } }
      let none = QuoteEntry.Text(rebasing: bytes[..<0])
      var entry = QuoteEntry(
        id: lent[0] ?? none,
        text: lent[1] ?? none,
        speaker: lent[2] ?? none,
        date: lent[3] ?? none,
        firstDay: date.first,
        issue: lent[4] ?? none,
        source: lent[5] ?? none
      )
      (entry.role, entry.party, entry.proposition) = (lent[6], lent[7], lent[8])
      (entry.stance, entry.basis) = (lent[9], lent[10])
      (entry.rendering, entry.speech) = (lent[11], lent[12])
      (entry.hedge, entry.cut, entry.variantOf, entry.venue) = (
        lent[13], lent[14], lent[15], lent[16]
      )
      (entry.locator, entry.exact, entry.prefix, entry.suffix) = (
        lent[17], lent[18], lent[19], lent[20]
      )
      (entry.digest, entry.remark, entry.check) = (lent[21], lent[22], lent[23])
      entry.answers = lent[24]
      entry.isDatedBySource = isDatedBySource
      entry.span = anchor.span.flatMap { $0.start <= $0.end ? $0.start..<$0.end : nil }
      return try body(entry)
    }
  }

  /// The texts of an entry, in the order in which `withEntry` takes them.
  private var texts: [String?] {
    [
      id.rawValue, text, speaker.rawValue, date.text, issue.rawValue, source.rawValue,
      role, party?.rawValue, proposition?.rawValue,
      stance == .none ? nil : stance.rawValue, basis?.rawValue,
      rendering?.rawValue, speech?.rawValue,
      hedge, cut?.rawValue, variantOf?.rawValue, venue,
      locator, hasOwnExact ? anchor.exact : nil, anchor.prefix, anchor.suffix,
      anchor.span?.digest, remark, anchor.check?.text,
      answers.isEmpty ? nil : AnswerText.joined(answers),
    ]
  }

  /// Swift takes texts for equal that differ in their bytes.
  private var hasOwnExact: Bool { !anchor.exact.utf8.elementsEqual(text.utf8) }
}

/// Texts one after the other, so that they can be lent together.
struct TextArena {
  /// Never empty, so that an empty text has an address as well.
  private(set) var bytes: [UInt8] = [0]

  mutating func append(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return start..<bytes.count
  }
}
