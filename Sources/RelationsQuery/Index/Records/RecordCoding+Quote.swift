import RelationsModel

/// What a quote's record has beside what is always there: a bit for each field that says something,
/// and then their values in the same order.
private enum QuoteParts {
  static let fields = QuoteField.recorded.filter { field in
    switch field {
    // The span ends with its start.
    case .id, .text, .date, .speaker, .issue, .source, .end: false
    default: true
    }
  }

  /// The values of each field that has few.
  static let choices = QuoteField.all.map(\.definition.choices)

  static func of(_ quote: QuoteColumns) -> UInt {
    var parts: UInt = 0
    for (bit, field) in fields.enumerated() {
      let isThere =
        switch field {
        case .datedBySource: quote.isDatedBySource
        case .proposition: quote.proposition != nil || quote[field] != nil
        case .start: quote.span != nil
        default: quote[field] != nil
        }
      if isThere { parts |= 1 << UInt(bit) }
    }
    return parts
  }

  /// The fields of which the bits are set.
  static func forEach(_ parts: UInt, _ visit: (QuoteField) -> Void) {
    var rest = parts
    while rest != 0, rest.trailingZeroBitCount < fields.count {
      visit(fields[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
  }
}

extension RecordWriter {
  /// Writes a quote; `isDay` says that its date is the day that the index has a column for.
  mutating func put(_ quote: QuoteColumns, isDay: Bool) {
    put(isDay)
    if !isDay { put(quote.date) }
    put(quote.id)
    put(quote.text)
    let parts = QuoteParts.of(quote)
    put(Int(parts))
    QuoteParts.forEach(parts) { field in
      switch field {
      case .datedBySource: break
      case .proposition:
        put(quote.proposition.map { $0 + 1 } ?? 0)
        if quote.proposition == nil, let id = quote[field] { put(id) }
      case .start:
        put(quote.span?.lowerBound ?? 0)
        put(quote.span?.upperBound ?? 0)
      default:
        guard let text = quote[field] else { return }
        if let choices = QuoteParts.choices[field.rawValue] {
          put(choices.place(of: text) ?? -1)
        } else {
          put(text)
        }
      }
    }
  }
}

/// The names that a quote's record leaves to the index's columns.
struct QuoteNames {
  let speaker: Actor.ID
  let issue: Issue.ID
  let source: Source.ID
  let day: Day
  let proposition: (Int) -> Proposition.ID?
}

extension RecordReader {
  /// The date alone, with which a quote's record begins.
  mutating func quoteDate(on day: Day) -> EDTFDate {
    guard !flag() else { return EDTFDate(day) }
    let text = text()
    return (try? EDTFDate(parsing: text)) ?? EDTFDate(day)
  }

  mutating func quote(_ names: QuoteNames) -> Quote {
    let date = quoteDate(on: names.day)
    var quote = Quote(
      id: id(),
      text: text(),
      speaker: names.speaker,
      date: date,
      issue: names.issue,
      source: names.source
    )
    QuoteParts.forEach(UInt(bitPattern: number())) { field in
      switch field {
      case .datedBySource: quote.isDatedBySource = true
      case .proposition:
        let position = number()
        quote.proposition = position > 0 ? names.proposition(position - 1) : id()
      case .start: quote.anchor.span = TextSpan(start: number(), end: number())
      default:
        if QuoteParts.choices[field.rawValue] != nil {
          QuoteFieldDefinition.all[field.rawValue].choose(&quote, number())
        } else {
          quote[field] = text()
        }
      }
    }
    return quote
  }
}
