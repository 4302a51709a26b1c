import DossierStore

/// The places of a text as it is among those of the same text normalised.
struct NormalisedPlaces {
  let normalised: NormalisedText
  /// For each code point of the text as it is its place; nil where characters are composed, so that
  /// the part before has to be normalised by itself.
  private let places: [Int]?
  private let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    let text = NormalisedPlaces.text(scalars[...])
    normalised = NormalisedText(text)
    places = NormalisedPlaces.table(scalars, normalised.scalars)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }

  /// Goes through both texts at once; nil where they differ by more than white space.
  private static func table(
    _ raw: [Unicode.Scalar],
    _ normal: [Unicode.Scalar]
  ) -> [Int]? {
    var places: [Int] = []
    places.reserveCapacity(raw.count + 1)
    var place = 0
    for scalar in raw {
      if !isSpace(scalar), place < normal.count, normal[place] == " " { place += 1 }
      if !isSpace(scalar) {
        guard place < normal.count, normal[place] == scalar else { return nil }
        places.append(place)
        place += 1
      } else {
        places.append(place)
      }
    }
    return place == normal.count ? places + [place] : nil
  }

  /// The stretch of the normalised text for one of the text as it is; nil when it has no words.
  func range(_ stretch: Range<Int>) -> Range<Int>? {
    let clamped = stretch.clamped(to: 0..<scalars.count)
    guard let start = scalars[clamped].firstIndex(where: { !NormalisedPlaces.isSpace($0) }),
      let last = scalars[clamped].lastIndex(where: { !NormalisedPlaces.isSpace($0) })
    else { return nil }
    if let places { return places[start]..<places[last] + 1 }
    let end = NormalisedText(NormalisedPlaces.text(scalars[...last])).scalars.count
    var begin = NormalisedText(NormalisedPlaces.text(scalars[..<start])).scalars.count
    if begin > 0, start > 0, NormalisedPlaces.isSpace(scalars[start - 1]) { begin += 1 }
    return begin < end ? begin..<end : nil
  }
}
