/// The blanks and marks between two letters of a text, as they are compared.
package struct PrintedGap: Sendable {
  /// A blank or a mark in its plain form.
  package struct Item: Hashable, Sendable {
    package let value: UInt32
    /// The place of the character from which it was made.
    package let place: Int
    /// The character itself.
    let original: UInt32

    package var isBlank: Bool { value == 0x20 }
  }

  package private(set) var items: [Item] = []
  /// Whether a hyphen at the end of a line, or what looks like one, joins the letters.
  package private(set) var isJoin = false

  package var values: [UInt32] { items.map(\.value) }
  package var hasBlank: Bool { items.contains { $0.isBlank } }

  /// Whether one word ends and another begins there.
  var isBreak: Bool {
    if isJoin { return false }
    // An apostrophe or a hyphen between letters is part of the word.
    return hasBlank || items.contains { $0.value != 0x27 && $0.value != 0x2D }
  }

  /// What stands between two places of a text, both exclusive.
  init(_ text: PrintedText, from: Int, to: Int) {
    if text.hasMarkedLetters { readMarks(of: text.scalars, from, isBefore: false) }
    read(text.scalars, from + 1..<max(from + 1, to))
    if text.hasMarkedLetters { readMarks(of: text.scalars, to, isBefore: true) }
    guard !items.isEmpty else { return }
    let left = from < 0 ? nil : text.scalars[from]
    let right = to < text.scalars.count ? text.scalars[to] : nil
    dropNeedlessBlanks(after: left, before: right)
    isJoin =
      left != nil && right != nil && items.count == 2 && PrintKind.isHyphen(items[0].original)
      && items[0].value == 0x2D && items[1].isBlank
  }

  private mutating func read(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    var isSoft = false
    for place in range {
      let scalar = scalars[place]
      switch PrintKind(scalar) {
      case .blank:
        // A soft hyphen before a blank is the end of a line within a word.
        if !isSoft { append(0x20, place, scalar) }
      case .mark: append(PrintKind.plain(scalar.value), place, scalar)
      case .form:
        PrintedText.resolve(scalar) { value, _ in append(PrintKind.plain(value), place, scalar) }
      case .ignored:
        isSoft = isSoft || scalar == "\u{AD}"
        continue
      case .letter, .unspaced: break
      }
      isSoft = false
    }
  }

  /// Reads the marks before or after the letter for which a character stands together with them.
  private mutating func readMarks(of scalars: [Unicode.Scalar], _ place: Int, isBefore: Bool) {
    guard scalars.indices.contains(place), PrintKind.isMarkedLetter(scalars[place]) else { return }
    var isBeforeLetter = true
    PrintedText.resolve(scalars[place]) { value, kind in
      if kind == .letter {
        isBeforeLetter = false
      } else if isBeforeLetter == isBefore {
        append(PrintKind.plain(value), place, scalars[place])
      }
    }
  }

  private mutating func append(_ value: UInt32, _ place: Int, _ scalar: Unicode.Scalar) {
    // Several blanks are one, and so are the hyphens of which typewriters make a dash.
    if value == items.last?.value, value == 0x20 || value == 0x2D { return }
    items.append(Item(value: value, place: place, original: scalar.value))
  }

  /// Takes out the blanks that only some printers set: beside letters and marks of scripts without
  /// spaces, inside guillemets, before high marks, and after a dash at the end of a line.
  private mutating func dropNeedlessBlanks(
    after left: Unicode.Scalar?,
    before right: Unicode.Scalar?
  ) {
    var kept: [Item] = []
    for (index, item) in items.enumerated() {
      let next = index + 1 < items.count ? items[index + 1] : nil
      let before = kept.last.flatMap { Unicode.Scalar($0.original) } ?? left
      let after = next.flatMap { Unicode.Scalar($0.original) } ?? right
      if item.isBlank {
        if before.map(PrintKind.isUnspaced) == true || after.map(PrintKind.isUnspaced) == true {
          continue
        }
        if opens(kept, left) || isBeforeHigh(next, at: index, right) { continue }
        // At the beginning of words a dash is before a speech, and no line ended there.
        if left != nil, isAfterDash(kept, next) { continue }
      }
      kept.append(item)
    }
    items = kept
  }

  /// Whether the last mark is a guillemet or a quotation mark that opens: nothing but a blank or
  /// another opening mark stands before it.
  private func opens(_ kept: [Item], _ left: Unicode.Scalar?) -> Bool {
    guard let last = kept.last, [0xAB, 0x2039, 0x201C].contains(last.original) else { return false }
    guard let before = kept.dropLast().last else { return left == nil }
    return before.isBlank || [0x28, 0x5B, 0x22, 0x27, 0x2D].contains(before.value)
  }

  /// Whether a blank stands before a guillemet that closes, or a mark that French sets off.
  private func isBeforeHigh(_ next: Item?, at index: Int, _ right: Unicode.Scalar?) -> Bool {
    guard let next else { return false }
    switch next.original {
    case 0x3A, 0x3B, 0x21, 0x3F, 0x25: return true
    // A quotation mark before a letter opens.
    case 0xBB, 0x203A, 0x201D: return index + 2 < items.count || right == nil
    default: return false
    }
  }

  /// Whether a blank follows a dash that stands close to the word before it: a line ended there.
  private func isAfterDash(_ kept: [Item], _ next: Item?) -> Bool {
    guard next == nil, kept.count == 1, let last = kept.last, last.value == 0x2D else {
      return false
    }
    return !PrintKind.isHyphen(last.original)
  }
}

extension PrintedText {
  /// What stands between a letter and the next, or the end.
  package func gap(after letter: Int) -> PrintedGap {
    let next = letter + 1 < letters.count ? place(letter + 1) : scalars.count
    return PrintedGap(self, from: letter < 0 ? -1 : place(letter), to: next)
  }

  /// What stands between a letter and the one before it, or the start.
  package func gap(before letter: Int) -> PrintedGap { gap(after: letter - 1) }
}
