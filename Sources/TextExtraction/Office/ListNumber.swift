/// Numbers as lists of Word write them.
enum ListNumber {
  /// A number in a format by the name that Word has for it; in figures where the name is not known.
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "none", "bullet": ""
    case "decimalZero": (0..<10).contains(number) ? "0\(number)" : "\(number)"
    case "lowerLetter": letters(number, in: "abcdefghijklmnopqrstuvwxyz")
    case "upperLetter": letters(number, in: "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    case "russianLower": letters(number, in: "абвгдежзиклмнопрстуфхцчшщыэюя")
    case "russianUpper": letters(number, in: "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ")
    case "lowerRoman": roman(number).lowercased()
    case "upperRoman": roman(number)
    case "ordinal": ordinal(number)
    default: "\(number)"
    }
  }

  /// After the last letter each stands twice, then three times.
  private static func letters(_ number: Int, in alphabet: String) -> String {
    let letters = Array(alphabet)
    guard number > 0, number <= letters.count * 30 else { return "\(number)" }
    let (round, place) = (number - 1).quotientAndRemainder(dividingBy: letters.count)
    return String(repeating: letters[place], count: round + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4_000).contains(number) else { return "\(number)" }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
