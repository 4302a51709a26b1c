/// What is wrong with a text that should be an EDTF date.
public struct EDTFError: Error, Hashable, Sendable {
  /// One sentence for the user, naming what was found and what was expected.
  public let message: String

  public init(message: String) {
    self.message = message
  }
}

extension EDTFDate {
  /// Reads a date of EDTF level 0 or 1.
  ///
  /// Level 0: `2006`, `2006-11`, `2006-11-23`, a date with a time, `2004/2006`. Level 1: a doubt
  /// after it (`2003~`), unspecified digits (`201X`, `2004-XX`), seasons (`2001-21`), years of five
  /// and six digits (`Y17000`), negative years, and open or unknown ends (`2014/..`, `/2006`).
  public init(parsing text: String) throws(EDTFError) {
    if let plain = EDTFDate(plain: text) {
      self = plain
    } else {
      self = try EDTFDate(grammatical: text)
    }
  }

  /// Reads a date by the whole grammar.
  init(grammatical text: String) throws(EDTFError) {
    guard text.utf8.count <= 64 else {
      throw EDTFError(message: "a date has at most 64 characters")
    }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      self = try EDTFDate.simple(Substring(text), whole: text)
    case 2:
      self = try EDTFDate.interval(ends[0], ends[1], whole: text)
    default:
      throw EDTFError(message: "“\(text)” has more than one /; an interval has two ends")
    }
  }

  private static func interval(
    _ start: Substring,
    _ end: Substring,
    whole: String
  ) throws(EDTFError) -> EDTFDate {
    let isOpen = { (part: Substring) in part.isEmpty || part == ".." }
    guard !(isOpen(start) && isOpen(end)) else {
      throw EDTFError(message: "“\(whole)” has no end that is known")
    }
    let first = isOpen(start) ? Day.distantPast : try simple(start, whole: String(start)).first
    let last = isOpen(end) ? Day.distantFuture : try simple(end, whole: String(end)).last
    guard first <= last else {
      throw EDTFError(message: "“\(whole)” ends before it begins")
    }
    return EDTFDate(text: whole, first: first, last: last, precision: .interval, doubt: nil)
  }

  private static func simple(
    _ part: Substring,
    whole: String
  ) throws(EDTFError) -> EDTFDate {
    var body = part
    var doubt: Doubt?
    if let mark = body.last, let known = Doubt(rawValue: mark) {
      doubt = known
      body.removeLast()
    }
    let clock = body.firstIndex(of: "T")
    if let clock {
      guard doubt == nil, isTime(body[body.index(after: clock)...]) else { throw notADate(whole) }
      body = body[..<clock]
    }
    // A long year's own sign stands after its Y.
    let isLong = body.first == "Y"
    if isLong { body.removeFirst() }
    let isNegative = body.first == "-"
    if isNegative { body.removeFirst() }
    let fields = body.split(separator: "-", omittingEmptySubsequences: false)
    guard let yearField = fields.first, fields.count <= (isLong ? 1 : 3) else {
      throw notADate(whole)
    }
    let years = try yearRange(yearField, isLong: isLong, isNegative: isNegative, whole: whole)
    guard let span = try span(years, fields.dropFirst(), whole: whole),
      clock == nil || span.precision == .day
    else { throw notADate(whole) }
    return EDTFDate(
      text: whole,
      first: span.first,
      last: span.last,
      precision: span.precision,
      doubt: doubt
    )
  }

  private static func yearRange(
    _ field: Substring,
    isLong: Bool,
    isNegative: Bool,
    whole: String
  ) throws(EDTFError) -> (ClosedRange<Int>, Precision) {
    let unknown = field.reversed().prefix { $0 == "X" }.count
    let known = field.dropLast(unknown)
    guard known.allSatisfy(\.isASCIIDigit), unknown <= 2, !known.isEmpty else {
      throw notADate(whole)
    }
    guard isLong ? field.count > 4 && unknown == 0 : field.count == 4 else {
      throw notADate(whole)
    }
    guard field.count <= 6 else {
      throw EDTFError(message: "“\(whole)” is out of reach; a year has at most six digits")
    }
    let scale = unknown == 0 ? 1 : (unknown == 1 ? 10 : 100)
    let low = (Int(known) ?? 0) * scale
    let high = low + scale - 1
    let precision: Precision = unknown == 0 ? .year : (unknown == 1 ? .decade : .century)
    return (isNegative ? -high ... -low : low...high, precision)
  }

  private static func span(
    _ years: (range: ClosedRange<Int>, precision: Precision),
    _ rest: ArraySlice<Substring>,
    whole: String
  ) throws(EDTFError) -> (first: Day, last: Day, precision: Precision)? {
    let (low, high) = (years.range.lowerBound, years.range.upperBound)
    guard let monthField = rest.first, monthField != "XX" else {
      if rest.count == 2, rest.last != "XX" { return nil }
      guard let first = Day(year: low, month: 1, day: 1),
        let last = Day(year: high, month: 12, day: 31)
      else { return nil }
      return (first, last, years.precision)
    }
    guard years.precision == .year, let month = twoDigits(monthField) else { return nil }
    if (21...24).contains(month), rest.count == 1 { return season(month, of: low) }
    guard (1...12).contains(month) else {
      throw EDTFError(message: "“\(whole)” has no month \(monthField); months are 01 to 12")
    }
    let length = Day.count(inMonth: month, ofYear: low)
    guard let dayField = rest.dropFirst().first, dayField != "XX" else {
      guard let first = Day(year: low, month: month, day: 1) else { return nil }
      return (first, Day(number: first.number + length - 1), .month)
    }
    guard let number = twoDigits(dayField) else { return nil }
    guard let day = Day(year: low, month: month, day: number) else {
      throw EDTFError(message: "“\(whole)” is no day: that month has \(length)")
    }
    return (day, day, .day)
  }

  /// Seasons take the months of the northern hemisphere; winter begins in the December of its year.
  private static func season(
    _ code: Int,
    of year: Int
  ) -> (first: Day, last: Day, precision: Precision)? {
    let startMonth = 3 + (code - 21) * 3
    let endYear = code == 24 ? year + 1 : year
    let endMonth = code == 24 ? 2 : startMonth + 2
    let length = Day.count(inMonth: endMonth, ofYear: endYear)
    guard let first = Day(year: year, month: startMonth, day: 1),
      let last = Day(year: endYear, month: endMonth, day: length)
    else { return nil }
    return (first, last, .season)
  }

  private static func twoDigits(_ field: Substring) -> Int? {
    guard field.count == 2, field.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(field)
  }

  private static func isTime(_ text: Substring) -> Bool {
    let fields = text.prefix(8).split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 3,
      let hour = twoDigits(fields[0]), let minute = twoDigits(fields[1]),
      let second = twoDigits(fields[2]), hour < 24, minute < 60, second < 60
    else { return false }
    let zone = text.dropFirst(8)
    if zone.isEmpty || zone == "Z" { return true }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return false }
    let parts = zone.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in twoDigits(part).map { $0 < 60 } ?? false }
  }

  private static func notADate(_ text: String) -> EDTFError {
    EDTFError(
      message: "“\(text)” is not a date; write 2006, 2006-11, 2006-11-23, 2003~ or 2014/.."
    )
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
