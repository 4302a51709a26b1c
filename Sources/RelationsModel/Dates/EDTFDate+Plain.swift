extension EDTFDate {
  /// A date written as a year, a year and a month, or a day, with or without a doubt after it, or as an
  /// interval of two such dates or of one and an open end; nil for all else, which the whole grammar
  /// then reads or refuses.
  ///
  /// Nearly every date of a corpus is one of these, and this reads it in a tenth of the time.
  init?(plain text: String) {
    var text = text
    let read = text.withUTF8 { bytes in
      bytes.count <= 23 ? EDTFDate.plain(bytes[...]) : nil
    }
    guard let (span, doubt) = read else { return nil }
    self.init(
      text: text,
      first: span.first,
      last: span.last,
      precision: span.precision,
      doubt: doubt
    )
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>
  private typealias Span = (first: Day, last: Day, precision: Precision)

  private static func plain(_ bytes: Bytes) -> (Span, Doubt?)? {
    guard let slash = bytes.firstIndex(of: 0x2F) else {
      let doubt = bytes.last.flatMap(EDTFDate.doubt)
      return span(doubt == nil ? bytes : bytes.dropLast()).map { ($0, doubt) }
    }
    guard let start = end(bytes[..<slash]), let end = end(bytes[(slash + 1)...]),
      start != nil || end != nil
    else { return nil }
    let (first, last) = (start?.first ?? .distantPast, end?.last ?? .distantFuture)
    return first <= last ? ((first, last, .interval), nil) : nil
  }

  /// An end of an interval; nil inside where it is open.
  private static func end(_ bytes: Bytes) -> Span?? {
    if bytes.isEmpty || bytes.elementsEqual([0x2E, 0x2E]) { return .some(nil) }
    let isDoubted = bytes.last.flatMap(EDTFDate.doubt) != nil
    return span(isDoubted ? bytes.dropLast() : bytes).map { $0 }
  }

  /// The doubt that a byte marks.
  static func doubt(_ mark: UInt8) -> Doubt? {
    switch mark {
    case 0x3F: .uncertain
    case 0x7E: .approximate
    case 0x25: .both
    default: nil
    }
  }

  private static func span(_ bytes: Bytes) -> Span? {
    let start = bytes.startIndex
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10,
      let year = number(bytes[start..<start + 4])
    else { return nil }
    guard bytes.count > 4 else {
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { return nil }
      return (first, last, .year)
    }
    guard bytes[start + 4] == 0x2D, let month = number(bytes[start + 5..<start + 7]),
      1...12 ~= month
    else { return nil }
    guard bytes.count > 7 else {
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      let length = Day.count(inMonth: month, ofYear: year)
      return (first, Day(number: first.number + length - 1), .month)
    }
    guard bytes[start + 7] == 0x2D, let number = number(bytes[start + 8..<start + 10]),
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return (day, day, .day)
  }

  /// The value of digits; nil when anything else is among them.
  private static func number(_ bytes: Bytes) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte &- 48 < 10 else { return nil }
      value = value * 10 + Int(byte &- 48)
    }
    return value
  }
}
