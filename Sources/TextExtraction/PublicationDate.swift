/// Dates in EDTF, as far as files have them.
enum PublicationDate {
  /// The date of numbers, such as `2017-12-23` or `2017-12`; nil where there is no such day.
  static func text(year: Int, month: Int? = nil, day: Int? = nil) -> String? {
    guard (1...9999).contains(year) else { return nil }
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    guard let month else { return padded(year, 4) }
    guard (1...12).contains(month) else { return nil }
    guard let day else { return "\(padded(year, 4))-\(padded(month, 2))" }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...days[month - 1]).contains(day) else { return nil }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The date at the start of a text such as `2017-12-23T10:00:00Z` or `2017`; nil where there is none.
  static func text(iso text: String) -> String? {
    let numbers = text.drop(while: \.isWhitespace).prefix(10)
      .prefix { $0 == "-" || ("0"..."9").contains($0) }
      .split(separator: "-", omittingEmptySubsequences: false)
    guard let first = numbers.first, first.count == 4, let year = Int(first) else { return nil }
    let month = numbers.count > 1 && numbers[1].count == 2 ? Int(numbers[1]) : nil
    let day = numbers.count > 2 && numbers[2].count == 2 ? Int(numbers[2]) : nil
    guard let month else { return numbers.count == 1 ? self.text(year: year) : nil }
    return self.text(year: year, month: month, day: numbers.count > 2 ? day : nil)
  }
}
