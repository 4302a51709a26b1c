import Drawing

/// Leaves out of a frame the colours that the terminal already has, and puts in what curses cannot say:
/// the exact colours and the links that entries of the palette stand for.
///
/// Curses sends ink and background anew with every change of either, which is a quarter of a frame.
/// Only what sets one of 256 colours is understood; all else goes through as it is, and after what
/// might have set a colour in another way nothing is left out before both are known again.
struct FrameShortener {
  /// The parameter that sets a colour: itself below 256, else an entry of the palette from there on.
  private typealias Code = Int

  private struct Colors: Equatable {
    /// Nil for whatever they are.
    var ink: Code?
    var background: Code?
    /// The ink of a link.
    var link: UInt8?

    static let standard = Colors(ink: 39, background: 49)
  }

  private static let palette: Code = 256
  private static let escape: UInt8 = 0x1B
  private static let repetition = UInt8(ascii: "b")
  private static let moves = Array("ABCDGHd".utf8)

  private var wanted = Colors()
  private var present = Colors()
  private var output: [UInt8] = []
  private let exactColors: ExactColors
  private let links: LinkInks
  /// The ink of the link that text is added to.
  ///
  /// Curses ends every frame in no colour, so that none begins in a link.
  private var openLink: UInt8?

  private init(_ exactColors: ExactColors, _ links: LinkInks) {
    self.exactColors = exactColors
    self.links = links
  }

  /// The frame's bytes, in fewer.
  static func shorten(
    _ frame: some RandomAccessCollection<UInt8>,
    exactColors: ExactColors = ExactColors(),
    links: LinkInks = LinkInks()
  ) -> [UInt8] {
    var shortener = FrameShortener(exactColors, links)
    return shortener.run(Array(frame))
  }

  private mutating func run(_ frame: [UInt8]) -> [UInt8] {
    output.reserveCapacity(frame.count)
    var rest = frame[...]
    while let first = rest.first {
      if first == FrameShortener.escape {
        takeSequence(&rest)
      } else {
        let end = rest.firstIndex(of: FrameShortener.escape) ?? rest.endIndex
        settle()
        link(to: wanted.link)
        output += rest[..<end]
        rest = rest[end...]
      }
    }
    settle()
    link(to: nil)
    return output
  }

  private mutating func takeSequence(_ rest: inout ArraySlice<UInt8>) {
    let isControl = rest.dropFirst().first == UInt8(ascii: "[")
    let middle = isControl ? 0x20...0x3F as ClosedRange<UInt8> : 0x20...0x2F
    let opening = isControl ? 2 : 1
    var end = rest.dropFirst(opening).firstIndex { !middle.contains($0) } ?? rest.endIndex
    if end < rest.endIndex { end += 1 }
    let sequence = rest[..<end]
    rest = rest[end...]
    if isControl, sequence.last == UInt8(ascii: "m") {
      takeLook(sequence)
    } else {
      // What moves the cursor or chooses characters looks the same in all colours.
      let isColored = !isControl || !FrameShortener.moves.contains(sequence.last ?? 0)
      if isColored, sequence.dropFirst().first != UInt8(ascii: "(") {
        settle()
        // What is cleared leads nowhere; what is repeated leads where it did.
        if !isControl || sequence.last != FrameShortener.repetition { link(to: nil) }
      }
      output += sequence
    }
  }

  /// Takes in a sequence that sets the look of what follows.
  private mutating func takeLook(_ sequence: ArraySlice<UInt8>) {
    guard let parameters = FrameShortener.parameters(sequence.dropFirst(2).dropLast()) else {
      // Another sequence that ends like this one, or a colour written otherwise.
      passUnknown(sequence)
      return
    }
    if let colors = FrameShortener.colors(parameters) {
      if let ink = colors.ink { setInk(ink) }
      wanted.background = colors.background ?? wanted.background
    } else if parameters.first == 0, parameters.dropFirst().allSatisfy((1..<10).contains) {
      output += sequence
      (wanted, present) = (.standard, .standard)
    } else if parameters.allSatisfy((1..<30).contains) {
      output += sequence
    } else {
      passUnknown(sequence)
    }
  }

  /// Wants an ink, or the one of a link and the link with it.
  private mutating func setInk(_ code: Code) {
    let entry = code < FrameShortener.palette ? nil : UInt8(exactly: code - FrameShortener.palette)
    guard let entry, let ink = links[entry] else {
      (wanted.ink, wanted.link) = (code, nil)
      return
    }
    wanted.ink = ink.shown.map(FrameShortener.code) ?? 39
    wanted.link = entry
  }

  /// The parameter by which curses sets an ink: the first sixteen have their own.
  private static func code(of entry: UInt8) -> Code {
    switch entry {
    case 0..<8: Code(entry) + 30
    case 8..<16: Code(entry) + 82
    default: Code(entry) + palette
    }
  }

  /// Has the text that follows lead to the address of a link's ink, nil for nowhere.
  private mutating func link(to entry: UInt8?) {
    guard entry != openLink else { return }
    openLink = entry
    output += entry.flatMap { links[$0]?.link.opening(number: $0) } ?? Hyperlink.closing
  }

  private mutating func passUnknown(_ sequence: ArraySlice<UInt8>) {
    settle()
    output += sequence
    (wanted, present) = (Colors(), Colors())
  }

  /// Sets the colours that are wanted and not there yet.
  private mutating func settle() {
    guard wanted.ink != present.ink || wanted.background != present.background else { return }
    var codes: [UInt8] = []
    if let ink = wanted.ink, ink != present.ink {
      codes += text(ink, introduction: "38;")
    }
    if let background = wanted.background, background != present.background {
      if !codes.isEmpty { codes.append(UInt8(ascii: ";")) }
      codes += text(background, introduction: "48;")
    }
    present = wanted
    guard !codes.isEmpty else { return }
    output += [FrameShortener.escape, UInt8(ascii: "[")]
    output += codes
    output.append(UInt8(ascii: "m"))
  }

  private func text(_ code: Code, introduction: StaticString) -> [UInt8] {
    let (palette, digits) = (FrameShortener.palette, FrameShortener.digits)
    guard code >= palette else { return digits(code) }
    let start = introduction.withUTF8Buffer(Array.init)
    let semicolon = [UInt8(ascii: ";")]
    guard let exact = exactColors[UInt8(truncatingIfNeeded: code - palette)] else {
      return start + digits(5) + semicolon + digits(code - palette)
    }
    let parts = [2, Int(exact.red), Int(exact.green), Int(exact.blue)].map(digits)
    return start + Array(parts.joined(separator: semicolon))
  }

  private static func digits(_ number: Int) -> [UInt8] {
    let last = UInt8(ascii: "0") + UInt8(number % 10)
    return number < 10 ? [last] : digits(number / 10) + [last]
  }

  /// The numbers between the semicolons, of which a missing one is 0; nil when there is more.
  private static func parameters(_ text: ArraySlice<UInt8>) -> [Int]? {
    var numbers = [0]
    for byte in text {
      switch byte {
      case UInt8(ascii: ";"): numbers.append(0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let number = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
        guard number < 1000 else { return nil }
        numbers[numbers.count - 1] = number
      default: return nil
      }
    }
    return numbers
  }

  /// The colours that parameters set; nil when they set anything else.
  private static func colors(_ parameters: [Int]) -> Colors? {
    var colors = Colors()
    var rest = parameters[...]
    while let first = rest.popFirst() {
      switch first {
      case 30...37, 39, 90...97: colors.ink = first
      case 40...47, 49, 100...107: colors.background = first
      case 38, 48:
        guard rest.popFirst() == 5, let entry = rest.popFirst(), entry < 256 else { return nil }
        if first == 38 { colors.ink = palette + entry } else { colors.background = palette + entry }
      default: return nil
      }
    }
    return colors
  }
}
