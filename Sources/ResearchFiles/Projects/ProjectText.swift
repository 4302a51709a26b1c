import RelationsModel

/// Texts and dates as projects write them.
enum ProjectText {
  /// The bytes as UTF-8, of UTF-16 with its mark as well.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let isLittle = bytes[0] == 0xFF
    var units: [UInt16] = []
    for place in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isLittle ? first | second << 8 : second | first << 8)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// A text in UTF-8, in UTF-16 with its mark, or failing both in Latin-1.
  static func text(_ bytes: [UInt8]) -> String {
    let bytes = utf8(bytes)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The day of a time such as `2018-03-27T19:29:27Z` or `Sat May  2 16:24:45 2015`.
  static func day(_ time: String?) -> String? {
    guard let time else { return nil }
    let day = String(time.prefix(10))
    if (try? EDTFDate(parsing: day)) != nil { return day }
    let parts = time.split(separator: " ")
    guard parts.count == 5, let month = months.firstIndex(of: parts[1]), let number = Int(parts[2]),
      let year = Int(parts[4]), (1...31).contains(number), (1000...9999).contains(year)
    else { return nil }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let text = "\(year)-\(two(month + 1))-\(two(number))"
    return (try? EDTFDate(parsing: text)) == nil ? nil : text
  }

  private static let months: [Substring] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
