import QuoteFinding

/// A text in which quotes are looked for, with known speakers from its first line.
enum QuoteTarget {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let count = text.unicodeScalars.count
    let names = text.prefix { !$0.isNewline }.split(separator: ",").prefix(8).map(String.init)
    let known = names.map { KnownSpeaker(names: [$0], titles: [$0], isPerson: $0.count % 2 == 0) }
    for quote in QuoteFinder(known: known).quotes(in: text) {
      let ranges = [quote.range, quote.cue, quote.speaker?.mention].compactMap(\.self)
      for range in ranges + quote.quoted {
        demand(
          range.lowerBound >= 0 && range.upperBound <= count && !range.isEmpty,
          "\(range) of \(count)"
        )
      }
      demand(
        quote.quoted.allSatisfy { quote.range.lowerBound <= $0.lowerBound },
        "marks outside of the quote"
      )
      if let place = quote.speaker?.known { demand(known.indices.contains(place), "\(place)") }
    }
  }
}
