/// What stands between a pair of quotation marks, or a part of it in one paragraph.
struct Quotation: Sendable {
  /// The tokens of the opening mark and of the closing one; where nothing closes it, the token
  /// behind the last one.
  let open: Int
  let close: Int
  /// Whether a mark closes it; the others end with their paragraph.
  let isClosed: Bool
  /// Whether it goes on with what the last paragraph left open.
  let continues: Bool
  /// False where it began without a mark, after a break.
  let hasOpening: Bool

  /// Its tokens without the marks.
  var inner: Range<Int> {
    (hasOpening ? open + 1 : open)..<max(hasOpening ? open + 1 : open, close)
  }
}

/// Pairs the quotation marks of a text, of whatever habit, in one pass.
struct QuotationScan {
  private enum Mark: UInt8 { case double, curly, low, guillemets, inverted, single, angle, corner }

  private let tokens: [TextToken]
  private let bytes: [UInt8]
  private var found: [Quotation] = []
  /// The place of the mark that is open, its habit, and whether its paragraph goes on with it.
  private var open: (place: Int, mark: Mark, continues: Bool, hasOpening: Bool)?

  /// Whether words that nothing closes go to the end of their paragraph, whatever stands before them.
  private let keepsOpen: Bool
  /// How many marks of the open habit are open inside.
  private var depth = 0

  static func quotations(
    in tokens: [TextToken],
    of bytes: [UInt8],
    keepsOpen: Bool = false
  ) -> [Quotation] {
    var scan = QuotationScan(tokens, bytes, keepsOpen)
    for place in tokens.indices { scan.take(place) }
    scan.endParagraph(at: tokens.count)
    return scan.found
  }

  private init(_ tokens: [TextToken], _ bytes: [UInt8], _ keepsOpen: Bool) {
    (self.tokens, self.bytes, self.keepsOpen) = (tokens, bytes, keepsOpen)
  }

  private mutating func take(_ place: Int) {
    let token = tokens[place]
    if token.kind == .paragraph {
      endParagraph(at: place)
    } else if token.kind == .mark {
      if let open {
        // The mark that opens a paragraph of words that go on.
        guard place > open.place else { return }
        if isNested(place, in: open.mark) {
          depth += 1
        } else if closes(place, open.mark) {
          if depth == 0 { close(at: place) } else { depth -= 1 }
        }
      } else if let mark = opening(place) {
        open = (place, mark, false, true)
      }
    }
  }

  /// Whether a mark opens words within those of the same habit, and does not open them anew behind a
  /// sentence.
  private func isNested(_ place: Int, in mark: Mark) -> Bool {
    switch mark {
    case .curly, .guillemets, .angle, .corner: break
    case .double, .low, .inverted, .single: return false
    }
    return opening(place) == mark && !closes(place, mark) && !tokens[place - 1].isTerminal
  }

  private mutating func close(at place: Int) {
    guard let open else { return }
    add(open, place, isClosed: true)
    self.open = nil
  }

  private mutating func add(
    _ open: (place: Int, mark: Mark, continues: Bool, hasOpening: Bool),
    _ close: Int,
    isClosed: Bool
  ) {
    found.append(
      Quotation(
        open: open.place,
        close: close,
        isClosed: isClosed,
        continues: open.continues,
        hasOpening: open.hasOpening
      )
    )
  }

  private mutating func endParagraph(at place: Int) {
    guard let open else { return }
    self.open = nil
    depth = 0
    let next = place + 1
    if next < tokens.count, tokens[next].kind == .mark, opening(next) == open.mark,
      open.mark != .single || tokens[place - 1].isTerminal
    {
      add(open, place, isClosed: false)
      self.open = (next, open.mark, true, true)
    } else if next < tokens.count, open.mark != .single, closesBeforeOpening(next, open.mark) {
      add(open, place, isClosed: false)
      self.open = (next, open.mark, true, false)
    } else if open.mark != .single && open.mark != .inverted,
      keepsOpen || open.continues || isIntroduced(open.place)
    {
      add(open, place, isClosed: false)
    }
  }

  /// Whether a colon, a comma or nothing stands before a mark.
  private func isIntroduced(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let kind = tokens[place - 1].kind
    return kind == .colon || kind == .comma || kind == .paragraph
  }

  /// Whether the next mark of a paragraph closes one of this habit.
  private func closesBeforeOpening(_ start: Int, _ mark: Mark) -> Bool {
    var place = start
    while place < tokens.count, tokens[place].kind != .paragraph {
      if tokens[place].kind == .mark {
        if opening(place) != nil { return false }
        if closes(place, mark) { return place > start + 1 }
      }
      place += 1
    }
    return false
  }

  private func scalar(_ place: Int) -> UInt32 {
    let token = tokens[place]
    var value: UInt32 = 0
    for byte in bytes[Int(token.start)..<Int(token.end)] { value = value << 8 | UInt32(byte) }
    return value
  }

  private func isTightAfter(_ place: Int) -> Bool {
    place + 1 < tokens.count && !tokens[place + 1].spaceBefore
      && tokens[place + 1].kind != .paragraph
  }

  /// The habit of the marks that one opens; nil where it opens none.
  private func opening(_ place: Int) -> Mark? {
    let token = tokens[place]
    let isTight = isTightAfter(place)
    switch scalar(place) {
    case 0x22:
      if isFree(place) && isTight { return .double }
      // A mark on the wrong side of a space, after what introduces words.
      let isIntroduced =
        place > 0 && (tokens[place - 1].kind == .comma || tokens[place - 1].kind == .colon)
      return isIntroduced && !token.spaceBefore
        || token.spaceBefore && place > 0
          && tokens[place - 1].kind == .colon
        ? .double : nil
    case 0xE2_809C: return isTight || token.spaceBefore ? .curly : nil
    case 0xE2_809F: return .curly
    case 0xE2_809E: return .low
    case 0xC2AB: return .guillemets
    case 0xC2BB: return isFree(place) && isTight ? .inverted : nil
    case 0xE2_80B9: return .angle
    case 0xE3_808C, 0xE3_808E: return .corner
    case 0x27, 0xE2_8098, 0x60:
      return isFree(place) && isTight && opensSingle(place) ? .single : nil
    default: return nil
    }
  }

  /// Whether a mark stands behind a space, a bracket or a dash.
  private func isFree(_ place: Int) -> Bool {
    guard place > 0, !tokens[place].spaceBefore else { return true }
    switch tokens[place - 1].kind {
    case .open, .dash, .paragraph, .mark, .colon: return true
    default: return false
    }
  }

  /// Whether a single mark opens words that another one closes; the others are apostrophes.
  private func opensSingle(_ start: Int) -> Bool {
    guard start + 1 < tokens.count, tokens[start + 1].kind != .number else { return false }
    var place = start + 1
    let isStraight = tokens[start].end - tokens[start].start == 1
    while place < tokens.count, tokens[place].kind != .paragraph {
      if tokens[place].kind == .mark {
        if closesSingle(place) { return true }
        let isSameKind = (tokens[place].end - tokens[place].start == 1) == isStraight
        if isSameKind, isFree(place), isTightAfter(place), isSingle(place) { return false }
      }
      place += 1
    }
    // Words that the next paragraph goes on with, as “He said: ‘We began.” and “‘We ended.’”
    return isIntroduced(start) && tokens[place - 1].isTerminal && place + 1 < tokens.count
      && tokens[place + 1].kind == .mark && scalar(place + 1) == scalar(start)
      && isTightAfter(place + 1)
  }

  private func isSingle(_ place: Int) -> Bool {
    [0x27, 0xE2_8098, 0x60].contains(scalar(place))
  }

  private func closesSingle(_ place: Int) -> Bool {
    let value = scalar(place)
    guard value == 0x27 || value == 0xE2_8099, place > 0, !tokens[place].spaceBefore else {
      return false
    }
    if isTightAfter(place), tokens[place + 1].isWord || tokens[place + 1].kind == .number {
      return false
    }
    let before = tokens[place - 1]
    guard before.isWord else { return true }
    // The genitive of a plural: “the ministers' wives”.
    let isPlural = bytes[Int(before.end) - 1] == 0x73
    let goesOn =
      place + 1 < tokens.count && tokens[place + 1].spaceBefore && tokens[place + 1].isWord
    return !(isPlural && goesOn)
  }

  private func closes(_ place: Int, _ mark: Mark) -> Bool {
    let value = scalar(place)
    switch mark {
    case .double:
      guard value == 0x22 || value == 0xE2_809D else { return false }
      guard value == 0x22, place + 1 < tokens.count else { return true }
      // One that opens again inside a paragraph goes on with the same words.
      let next = tokens[place + 1]
      let reopens =
        tokens[place].spaceBefore && !next.spaceBefore && (next.isWord || next.kind == .number)
      return !reopens
    case .curly: return value == 0xE2_809D || value == 0x22 && !tokens[place].spaceBefore
    case .low: return value == 0xE2_809C || value == 0xE2_809D || value == 0x22
    case .guillemets: return value == 0xC2BB
    case .inverted: return value == 0xC2AB
    case .angle: return value == 0xE2_80BA
    case .corner: return value == 0xE3_808D || value == 0xE3_808F
    case .single: return closesSingle(place)
    }
  }
}
