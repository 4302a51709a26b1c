/// Dates as pages and files print them.
enum PrintedDate {
  /// The date in EDTF, as coarse as it is told: `2017-12-23`, `2017-12` or `2017`.
  ///
  /// Nil for what is no date, and for a
  /// date such as 3/4/2017 that could be of two days.
  static func edtf(_ text: String) -> String? {
    let text = text.prefix(80)
    let numbers = text.split { !$0.isASCII || !$0.isNumber }
    guard let first = numbers.first, first.startIndex < text.endIndex else { return nil }
    let isAtStart = text.first { !$0.isWhitespace }.map { $0.isNumber } ?? false
    if isAtStart, first.count == 14 || first.count == 8, let packed = Int(first.prefix(8)) {
      return joined(year: packed / 10000, month: packed / 100 % 100, day: packed % 100)
    }
    if isAtStart, first.count == 4 { return yearFirst(String(text.drop { $0.isWhitespace })) }
    return named(text) ?? dayFirst(text, numbers)
  }

  /// 2017-12-23, 2017/12/23, 2017.12, 2017 or 2017年12月23日, and whatever time follows.
  private static func yearFirst(_ text: String) -> String? {
    var values: [Int] = []
    var rest = text[...]
    for width in [4, 2, 2] {
      let digits = rest.prefix(while: { $0.isASCII && $0.isNumber })
      guard digits.count <= width, let value = Int(digits) else { break }
      values.append(value)
      rest = rest.dropFirst(digits.count)
      guard let mark = rest.first, "-/.年月".contains(mark) else { break }
      rest = rest.dropFirst()
    }
    guard let year = values.first else { return nil }
    return joined(
      year: year,
      month: values.count > 1 ? values[1] : nil,
      day: values.count > 2 ? values[2] : nil
    )
  }

  /// 23.12.2017, and 12/23/2017 where only one reading is a date.
  private static func dayFirst(_ text: Substring, _ numbers: [Substring]) -> String? {
    let values = numbers.prefix(3).compactMap { Int($0) }
    guard values.count == 3, numbers[2].count == 4, numbers[0].count <= 2, numbers[1].count <= 2
    else { return nil }
    let mark = text[numbers[0].endIndex]
    guard ".-/".contains(mark) else { return nil }
    if mark == "." || values[0] > 12 || values[0] == values[1] {
      return joined(year: values[2], month: values[1], day: values[0])
    }
    return values[1] > 12 ? joined(year: values[2], month: values[0], day: values[1]) : nil
  }

  /// 23 December 2017, December 23, 2017 or December 2017, in a language whose months are known.
  private static func named(_ text: Substring) -> String? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    for (place, word) in words.enumerated() {
      guard let month = month(String(word)) else { continue }
      let before = place > 0 ? words[place - 1] : ""
      let after = words[(place + 1)...].filter { $0 != "de" && $0 != "del" && $0 != "г" }
      let connected = before == "de" && place > 1 ? words[place - 2] : before
      if let year = year(after.first), let day = day(connected) {
        return joined(year: year, month: month, day: day)
      }
      if after.count > 1, let day = day(after[0]), let year = year(after[1]) {
        return joined(year: year, month: month, day: day)
      }
      if let year = year(after.first) { return joined(year: year, month: month, day: nil) }
    }
    return nil
  }

  private static func year(_ word: Substring?) -> Int? {
    guard let word, word.count == 4 else { return nil }
    return Int(word)
  }

  /// The number of 3, 3rd or 03.
  private static func day(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard (1...2).contains(digits.count),
      ["", "st", "nd", "rd", "th", "er", "º"].contains(word.dropFirst(digits.count))
    else { return nil }
    return Int(digits)
  }

  /// Whether a word in small letters is the name of a month.
  static func isMonth(_ word: String) -> Bool { month(word) != nil }

  private static func month(_ word: String) -> Int? {
    // "mar" and "may" are months, "march" too, "marble" is none.
    let index = months.firstIndex { names in
      names.contains(word) || word.count == 3 && names[0].hasPrefix(word)
    }
    return index.map { $0 + 1 }
  }

  /// In English, German, French, Spanish, Italian, Portuguese and Russian.
  private static let months = [
    "january januar jänner janvier enero gennaio janeiro января",
    "february februar février febrero febbraio fevereiro февраля",
    "march märz mars marzo março марта",
    "april avril abril aprile апреля",
    "may mai mayo maggio maio мая",
    "june juni juin junio giugno junho июня",
    "july juli juillet julio luglio julho июля",
    "august août agosto августа",
    "september sept septembre septiembre settembre setembro сентября",
    "october oktober octobre octubre ottobre outubro октября",
    "november novembre noviembre novembro ноября",
    "december dezember décembre diciembre dicembre dezembro декабря",
  ].map { $0.split(separator: " ").map(String.init) }

  /// The date of numbers; nil where there is no such day.
  static func joined(year: Int, month: Int?, day: Int?) -> String? {
    guard (1000...2999).contains(year) else { return nil }
    guard let month else { return "\(year)" }
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month) else { return nil }
    let start = "\(year)-\(month < 10 ? "0" : "")\(month)"
    guard let day else { return start }
    guard (1...days[month - 1]).contains(day) else { return nil }
    return start + "-\(day < 10 ? "0" : "")\(day)"
  }
}
