import RelationsModel

/// The order of day, month and year in the dates of a table.
package enum DateOrder: String, CaseIterable, Sendable {
  case dmy, mdy, ymd

  private var description: String {
    switch self {
    case .dmy: "day, month and year, such as 31.12.2016"
    case .mdy: "month, day and year, such as 12/31/2016"
    case .ymd: "year, month and day, such as 2016/12/31"
    }
  }

  /// The date as EDTF writes it; a time after it is left out.
  ///
  /// `label` is what an error calls the field.
  func edtf(_ text: String, of label: String = "date") throws(RowProblem) -> String {
    var reader = DateReader(text)
    let numbers = reader.numbers()
    if !numbers.isEmpty, reader.isAtTimeOrEnd, let date = edtf(numbers) { return date }
    guard (try? EDTFDate(parsing: text)) == nil else { return text }
    let years = numbers.count == 3 && numbers.allSatisfy { $0.count <= 2 }
    throw RowProblem(
      "its \(label) “\(text.prefix(40))” is not \(description)"
        + (years ? ": its year needs four digits" : "")
    )
  }

  private func edtf(_ numbers: [Substring]) -> String? {
    guard numbers.allSatisfy({ $0.count == 4 || $0.count <= 2 }),
      numbers.filter({ $0.count == 4 }).count == 1
    else { return nil }
    // A year in front leaves one order.
    let parts: [Substring]
    switch self {
    case _ where numbers[0].count == 4: parts = numbers
    case .ymd: return nil
    case .dmy: parts = numbers.reversed()
    case .mdy:
      parts = numbers.count == 3 ? [numbers[2], numbers[0], numbers[1]] : numbers.reversed()
    }
    guard parts[0].count == 4 else { return nil }
    return parts.map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
  }
}

/// Reads the numbers of a date between points, slashes or hyphens, all of them the same.
private struct DateReader {
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  mutating func numbers() -> [Substring] {
    var numbers: [Substring] = []
    var separator: Character?
    while numbers.count < 3 {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { return [] }
      numbers.append(digits)
      rest = rest.dropFirst(digits.count)
      let next = rest.drop { $0 == " " }
      guard let mark = next.first, mark == "." || mark == "/" || mark == "-",
        separator == nil || separator == mark
      else { break }
      guard numbers.count < 3 else { return [] }
      separator = mark
      rest = next.dropFirst().drop { $0 == " " }
    }
    return numbers
  }

  /// Whether nothing follows, or a time such as `T14:05` or ` 2:05 PM`.
  var isAtTimeOrEnd: Bool {
    guard let first = rest.first else { return true }
    guard first == "T" || first == " " || first == "," else { return false }
    let time = rest.dropFirst().drop { $0 == " " }
    let hours = time.prefix { $0.isASCII && $0.isNumber }
    let after = time.dropFirst(hours.count)
    return (1...2).contains(hours.count) && (after.first == ":" || after.first == ".")
      && after.dropFirst().first.map { $0.isASCII && $0.isNumber } == true
  }
}
