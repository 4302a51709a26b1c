import RelationsAnalysis

/// Texts as they stand in a BibTeX file.
enum BibTeXText {
  /// A text that TeX prints as it is; letters of all scripts stay.
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(CitedText.line(text).unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      // A brace after a backslash would still be counted by BibTeX.
      case "{": result += "\\textbraceleft{}"
      case "}": result += "\\textbraceright{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "`": result += "\\textasciigrave{}"
      case "$", "&", "%", "#", "_": result += "\\\(scalar)"
      // Two of them would become a dash or another mark.
      case "-", "'":
        if place > 0, scalars[place - 1] == scalar { result += "{}" }
        result += opensQuotation(at: place, of: scalars) ? "`" : "\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether an apostrophe stands where a word begins; TeX has no mark that may open and close.
  private static func opensQuotation(at place: Int, of scalars: [Unicode.Scalar]) -> Bool {
    scalars[place] == "'" && place + 1 < scalars.count
      && scalars[place + 1].properties.isAlphabetic
      && (place == 0 || scalars[place - 1] == " ")
  }

  /// A part of a name, in braces where BibTeX would else take it apart.
  static func namePart(_ text: String) -> String {
    let words = CitedText.line(text).split(separator: " ")
    let isPlain = words.allSatisfy { word in
      word.first?.isUppercase == true && word.lowercased() != "and" && !word.contains(",")
    }
    return isPlain ? escaped(text) : "{\(escaped(text))}"
  }
}

/// Keys by which entries are cited.
struct BibTeXKeys {
  /// In small letters, because BibTeX takes `Key` and `key` for one.
  private var taken: Set<String> = []

  /// The id, in ASCII and with a number where another entry has the same.
  mutating func key(for id: String) -> String {
    let kept = id.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ":": Character(scalar)
      default: "-"
      }
    }
    let plain = kept.contains { $0 != "-" } ? String(kept) : "source"
    var key = plain
    var number = 2
    while !taken.insert(key.lowercased()).inserted {
      key = "\(plain)-\(number)"
      number += 1
    }
    return key
  }
}
