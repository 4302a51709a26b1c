import RelationsModel

extension DossierWriter {
  mutating func value(_ quote: Quote, in source: Source) -> WrittenValue {
    let original = original(of: quote)
    let stance = original == nil ? quote[.stance] : nil
    return .present(
      QuoteField.all.map { field in
        let value =
          switch field {
          case .id: ids.text(.quote, quote.id.rawValue)
          case .variantOf: original.map { ids.text(.quote, $0.id.rawValue) }
          case .speaker: ids.text(.actor, quote.speaker.rawValue)
          case .party: spokenFor(quote)
          case .date: writtenDate(quote, in: source)
          case .issue: ids.text(.issue, quote.issue.rawValue)
          case .proposition:
            original == nil ? quote.proposition.map { ids.text(.proposition, $0.rawValue) } : nil
          case .stance: text(stance)
          case .basis: stance.flatMap { _ in text(quote[field]) }
          case .answers: answers(of: quote)
          case .exact: writtenAnchor(quote, in: source)
          default:
            field.isOfAnchor || field.definition.about == nil ? nil : text(quote[field])
          }
        return (field == .exact ? "anchor" : field.name, value)
      }
    )
  }

  /// One id as it is, several as a list.
  private mutating func answers(of quote: Quote) -> WrittenValue? {
    let written = quote.answers.map { ids.text(.quote, $0.rawValue) }
    return written.count > 1 ? .list(written) : written.first
  }

  /// The quote of which this is a version, which gives it its proposition and stance.
  private mutating func original(of quote: Quote) -> Quote? {
    guard let id = quote.variantOf else { return nil }
    let found = quotes[id]
    guard let original = found, original.isCounted, original.issue == quote.issue else {
      let want =
        switch found {
        case nil: "which is no quote"
        case .some(let found) where !found.isCounted: "which is a version itself"
        default: "which is on another issue"
        }
      lose(quote.id.rawValue, "that it is a version of “\(id)”, \(want)")
      return nil
    }
    // A version that says nothing of them loses nothing.
    let isSilent = quote.proposition == nil && quote.stance == .none && quote.basis == nil
    let isAlike =
      (original.proposition, original.stance, original.basis)
      == (quote.proposition, quote.stance, quote.basis)
    if !isSilent, !isAlike {
      lose(quote.id.rawValue, "its proposition and stance, for a version has those of its original")
    }
    return original
  }

  /// The party where it is not the speaker's.
  private mutating func spokenFor(_ quote: Quote) -> WrittenValue? {
    let own = actors[quote.speaker]?.party.flatMap { dossier.side(of: $0) == nil ? nil : $0 }
    guard quote.party != own else { return nil }
    guard let party = quote.party else { return .text(QuoteReader.noParty) }
    return self.party(party, of: quote.id.rawValue)
  }

  /// The date where it is not the source's.
  private mutating func writtenDate(_ quote: Quote, in source: Source) -> WrittenValue? {
    guard quote.isDatedBySource else { return date(quote.date) }
    guard quote.date == source.issued else {
      lose(quote.id.rawValue, "that its date is that of its source, which has another or none")
      return date(quote.date)
    }
    return nil
  }

  private mutating func writtenAnchor(_ quote: Quote, in source: Source) -> WrittenValue? {
    let anchor = quote.anchor
    let id = quote.id.rawValue
    if !anchor.exact.utf8.elementsEqual(quote.text.utf8) {
      lose(id, "the exact words of its source, for they are not its text")
    }
    guard let span = anchor.span else {
      if anchor.prefix != nil || anchor.suffix != nil {
        lose(id, "what stands around it, for it has no place")
      }
      return nil
    }
    guard span.end - span.start == quote.text.unicodeScalars.count else {
      lose(id, "its place, which is longer or shorter than its text")
      return nil
    }
    if span.digest != source.textDigest {
      lose(id, "the digest of the text that its place is in, for it is not its source’s")
    }
    return .present([
      ("start", .number(span.start)), ("end", .number(span.end)), ("prefix", text(anchor.prefix)),
      ("suffix", text(anchor.suffix)),
    ])
  }
}
