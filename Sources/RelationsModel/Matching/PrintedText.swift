/// A text as it is compared with a print: its letters in a row, each with its place in the text.
///
/// A letter is here what has to be the same in every print: letters, digits and symbols, with their case
/// and accents. What stands between two of them, blanks and marks, is a `PrintedGap`, which is compared by
/// the rules of printing. The text must be normalised: in NFC, every run of white space one space.
package struct PrintedText: Sendable {
  /// The normalised text.
  package let scalars: [Unicode.Scalar]
  /// The letters, each as it stands after ligatures and other forms of print were resolved.
  package private(set) var letters: [UInt32] = []
  /// For each letter the place of the character from which it was made.
  package private(set) var places: [Int32] = []
  /// Whether a character stands for a letter and a mark beside it, such as ŉ.
  private(set) var hasMarkedLetters = false

  package init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    letters.reserveCapacity(scalars.count)
    places.reserveCapacity(scalars.count)
    LetterKinds.lend { kinds in
      for (place, scalar) in scalars.enumerated() {
        switch kinds.kind(scalar) {
        case .letter, .unspaced:
          letters.append(scalar.value)
          places.append(Int32(clamping: place))
        case .form:
          PrintedText.resolve(scalar) { value, kind in
            guard kind == .letter else { return }
            letters.append(value)
            places.append(Int32(clamping: place))
          }
          hasMarkedLetters = hasMarkedLetters || PrintKind.isMarkedLetter(scalar)
        case .mark, .blank, .ignored: break
        }
      }
    }
  }

  /// Reads a stretch of a normalised text in UTF-8.
  init(_ utf8: ArraySlice<UInt8>) {
    let scalars = utf8.withUnsafeBufferPointer { utf8 in
      [Unicode.Scalar](unsafeUninitializedCapacity: utf8.count) { scalars, count in
        var place = 0
        while place < utf8.count {
          let (scalar, width) = utf8.character(at: place)
          scalars.initializeElement(at: count, to: scalar)
          (place, count) = (place + width, count + 1)
        }
      }
    }
    self.init(scalars)
  }

  /// Hands on the letters and marks for which a form stands.
  static func resolve(_ form: Unicode.Scalar, _ receive: (UInt32, PrintKind) -> Void) {
    PrintForms.table.fold(form) { value in
      guard let scalar = Unicode.Scalar(value) else { return }
      switch PrintKind(scalar) {
      case .letter, .unspaced, .form: receive(value, .letter)
      case .mark: receive(value, .mark)
      case .blank, .ignored: break
      }
    }
  }

  func place(_ letter: Int) -> Int { Int(places[letter]) }

  /// Whether a letter is of a script that is written without spaces.
  package func isUnspaced(_ letter: Int) -> Bool { PrintKind.isUnspaced(scalars[place(letter)]) }

  /// Whether a letter is a sign upon or beside the one before it.
  package func isCombining(_ letter: Int) -> Bool {
    switch Unicode.Scalar(letters[letter])?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a stretch of letters begins and ends with whole characters.
  func isWhole(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    if first > 0, places[first] == places[first - 1] { return false }
    guard last + 1 < letters.count else { return true }
    if places[last] == places[last + 1] { return false }
    return !isCombining(last + 1) || gap(after: last).hasBlank
  }

  /// Whether a stretch of letters begins and ends with whole words.
  package func isWholeWords(_ range: Range<Int>) -> Bool {
    isWhole(range) && isBreak(before: range.lowerBound) && isBreak(before: range.upperBound)
  }

  /// Whether a word may begin with a letter; the end counts as well.
  package func isBreak(before letter: Int) -> Bool {
    guard letter > 0, letter < letters.count else { return true }
    guard places[letter] != places[letter - 1], !isCombining(letter) else { return false }
    let isAdjacent = places[letter] == places[letter - 1] + 1
    if isUnspaced(letter) || isUnspaced(letter - 1) { return true }
    return isAdjacent ? false : gap(after: letter - 1).isBreak
  }
}
