/// Where words begin and end.
package enum WordEnds {
  /// The words of a range: letters and digits with the marks inside them; of scripts without spaces
  /// each sign is one.
  package static func words(of scalars: [Unicode.Scalar], in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    func end(_ place: Int) {
      if let from = start { words.append(from..<place) }
      start = nil
    }
    for place in range {
      let scalar = scalars[place]
      if isAlone(scalar) {
        end(place)
        words.append(place..<place + 1)
      } else if isPart(scalar) || start != nil && joins(place, range, scalars) {
        if start == nil { start = place }
      } else {
        end(place)
      }
    }
    end(range.upperBound)
    return words
  }

  /// Letters, digits and the marks on them.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
      || properties.isEmoji
  }

  /// An apostrophe, a hyphen or a joiner between two letters.
  private static func joins(_ place: Int, _ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool
  {
    guard "'’-‑.\u{AD}\u{200C}\u{200D}".unicodeScalars.contains(scalars[place]) else {
      return false
    }
    let next = place + 1
    return next < range.upperBound && isPart(scalars[next]) && !isAlone(scalars[next])
  }

  /// Han, kana: each sign is taken for a word.
  private static func isAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
