import RelationsModel

/// Words of a difference as they are shown, so that it is seen.
extension WordComparison {
  /// So many marks are drawn over one letter; those beyond are not seen.
  private static let mostMarks = 4

  /// A word with the characters that are not seen named, such as `U+0007`.
  static func named(_ word: String) -> String {
    var shown = ""
    var marks = 0
    for scalar in word.unicodeScalars {
      marks = isMark(scalar) ? marks + 1 : 0
      let isDrawn = isSeen(scalar) && marks <= mostMarks && !scalar.properties.isEmojiModifier
      shown += isDrawn ? String(scalar) : "⟨\(codePoint(scalar))⟩"
    }
    return shown
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The steps with those Cyrillic and Greek letters named that stand in the place of Latin ones of the
  /// same shape.
  static func toldApart(_ steps: [WordDifference.Step]) -> [WordDifference.Step] {
    var told = steps
    for index in steps.indices.dropLast() {
      guard case .removed(let old) = steps[index], case .added(let new) = steps[index + 1],
        old.unicodeScalars.count == new.unicodeScalars.count
      else { continue }
      told[index] = .removed(naming(old, unlike: new))
      told[index + 1] = .added(naming(new, unlike: old))
    }
    return told
  }

  private static func naming(_ word: String, unlike other: String) -> String {
    zip(word.unicodeScalars, other.unicodeScalars).map { scalar, otherScalar in
      latinLetters[scalar] == otherScalar ? "\(scalar)⟨\(codePoint(scalar))⟩" : String(scalar)
    }
    .joined()
  }

  /// The Cyrillic and Greek letters that look like Latin ones.
  private static let latinLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let alike = [
      ("авсекмнорстухіјѕԁһԛԝАВСЕКМНОРСТУХІЈЅҮԌԚԜ", "abcekmhopctyxijsdhqwABCEKMHOPCTYXIJSYGQW"),
      ("αβικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abikvoptuxABEZHIKMNOPTYX"),
    ]
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (others, latin) in alike {
      for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) {
        letters[other] = letter
      }
    }
    return letters
  }()

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
