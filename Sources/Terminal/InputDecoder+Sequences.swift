import Drawing

extension InputDecoder {
  private static let longestControl = 64

  mutating func control(_ parameters: [UInt8], _ byte: UInt8) -> [InputEvent] {
    switch byte {
    case 0x5B where parameters.isEmpty:
      state = .linuxFunction
      return []
    case 0x4D where parameters.isEmpty:
      state = .plainMouse(bytes: [])
      return []
    case 0x24 where !parameters.isEmpty && parameters.allSatisfy { (0x30...0x39).contains($0) }:
      // rxvt ends its shifted keys so; the reports that go on after it have a semicolon.
      return dispatch(byte, ControlParameters(parameters))
    case 0x20...0x3F:
      // One that is too long is swallowed to its end, like any that is unknown.
      let kept = parameters.count < InputDecoder.longestControl ? parameters + [byte] : parameters
      state = .control(parameters: kept)
      return []
    case 0x40...0x7E:
      return dispatch(byte, ControlParameters(parameters))
    case 0x18, 0x1A:
      return finish()
    case 0x1B, 0x80...:
      return restart(byte)
    default:
      return []
    }
  }

  private mutating func dispatch(
    _ final: UInt8,
    _ parameters: ControlParameters
  ) -> [InputEvent] {
    if parameters.prefix == "<" { return mouse(parameters, isRelease: final != 0x4D) }
    if parameters.prefix == "?" { return report(final, parameters) }
    guard parameters.prefix == nil, !parameters.isRelease else { return finish() }
    let modifiers = parameters.modifiers
    switch Character(Unicode.Scalar(final)) {
    case "A"..."D", "F", "H", "P", "Q", "S":
      return finish(InputDecoder.letterKeys[final] ?? .escape, modifiers: modifiers)
    case "R" where parameters.first == 1 && modifiers > 0:
      // Anything else with this end is a report of the cursor's place.
      return finish(.function(3), modifiers: modifiers)
    case "Z": return finish(.backTab)
    case "a"..."d":
      return finish(InputDecoder.letterKeys[final & 0x5F] ?? .escape, modifiers: 1)
    case "u": return key(scalar: parameters.first, parameters, modifiers: modifiers)
    case "~": return tilde(parameters, modifiers: modifiers)
    case "$": return tilde(parameters, modifiers: 1)
    case "^": return tilde(parameters, modifiers: 4)
    case "@": return tilde(parameters, modifiers: 5)
    default: return finish()
    }
  }

  /// What the terminal says of itself: primary device attributes, and a change of its colours, which
  /// are then dark (1) or light (2).
  private mutating func report(_ final: UInt8, _ parameters: ControlParameters) -> [InputEvent] {
    switch (Character(Unicode.Scalar(final)), parameters.first, parameters.second) {
    case ("c", _, _): finish(.report(.identity))
    case ("n", 997, 1), ("n", 997, 2): finish(.report(.background(isLight: parameters.second == 2)))
    default: finish()
    }
  }

  private static let letterKeys: [UInt8: Key.Code] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
  ]

  private mutating func tilde(
    _ parameters: ControlParameters,
    modifiers: Int
  ) -> [InputEvent] {
    switch parameters.first {
    case 1, 7: return finish(.home, modifiers: modifiers)
    case 2: return finish(.insert, modifiers: modifiers)
    case 3: return finish(.delete, modifiers: modifiers)
    case 4, 8: return finish(.end, modifiers: modifiers)
    case 5: return finish(.pageUp, modifiers: modifiers)
    case 6: return finish(.pageDown, modifiers: modifiers)
    // The numbers of the function keys leave gaps where terminals once had other keys.
    case 11...15: return finish(.function(parameters.first - 10), modifiers: modifiers)
    case 17...21: return finish(.function(parameters.first - 11), modifiers: modifiers)
    case 23...26: return finish(.function(parameters.first - 12), modifiers: modifiers)
    case 28...29: return finish(.function(parameters.first - 13), modifiers: modifiers)
    case 31...34: return finish(.function(parameters.first - 14), modifiers: modifiers)
    case 27: return key(scalar: parameters.third, parameters, modifiers: modifiers)
    case 200:
      isAlt = false
      state = .paste(Paste())
      return []
    default: return finish()
    }
  }

  /// A key that is given as its scalar, as kitty's protocol and xterm's other keys do.
  private mutating func key(
    scalar: Int,
    _ parameters: ControlParameters,
    modifiers: Int
  ) -> [InputEvent] {
    let keypad = 57_417..<57_417 + InputDecoder.keypadKeys.count
    switch scalar {
    case 27: return finish(.escape, modifiers: modifiers)
    case 13, 57_414: return finish(.enter, modifiers: modifiers)
    case 9 where modifiers & 1 != 0: return finish(.backTab, modifiers: modifiers & ~1)
    case 9: return finish(.tab, modifiers: modifiers)
    case 8, 127: return finish(.backspace, modifiers: modifiers)
    case 57_399...57_408:
      return finish(.character(Character("\(scalar - 57_399)")), modifiers: modifiers)
    case keypad:
      return finish(InputDecoder.keypadKeys[scalar - keypad.lowerBound], modifiers: modifiers)
    case 32..<57_344, 63_744..<0x11_0000:
      guard let known = Unicode.Scalar(UInt32(scalar)), !(0x7F..<0xA0).contains(known.value) else {
        return finish()
      }
      return finish(
        .character(typed(known, parameters, modifiers: modifiers)),
        modifiers: modifiers & ~1
      )
    default: return finish()
    }
  }

  private static let keypadKeys: [Key.Code] = [
    .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
  ]

  /// The character that shift makes of a scalar; letters with control stay as they are.
  private func typed(
    _ scalar: Unicode.Scalar,
    _ parameters: ControlParameters,
    modifiers: Int
  ) -> Character {
    guard modifiers & 1 != 0, modifiers & 4 == 0 else { return Character(scalar) }
    if let shifted = parameters.shifted { return Character(shifted) }
    let upper = scalar.properties.uppercaseMapping
    return upper.count == 1 ? Character(upper) : Character(scalar)
  }

  mutating func singleShift(_ byte: UInt8, modifiers: Int) -> [InputEvent] {
    switch byte {
    case 0x31...0x39:
      state = .singleShift(modifiers: Int(byte) - 0x31)
      return []
    case 0x41...0x44, 0x46, 0x48, 0x50...0x53:
      return finish(InputDecoder.letterKeys[byte] ?? .escape, modifiers: modifiers)
    case 0x61...0x64:
      return finish(InputDecoder.letterKeys[byte & 0x5F] ?? .escape, modifiers: 4)
    case 0x4D: return finish(.enter)
    case 0x49: return finish(.tab)
    case 0x6A...0x79:
      // The keypad sends the letters from j on for what is printed on its keys.
      return finish(.character(Character(Unicode.Scalar(byte - 0x40))))
    case 0x1B, 0x80...: return restart(byte)
    default: return finish()
    }
  }

  mutating func plainMouse(_ bytes: [UInt8]) -> [InputEvent] {
    guard bytes.count == 3 else {
      state = .plainMouse(bytes: bytes)
      return []
    }
    let values = bytes.map { Int($0) - 32 }
    return press(button: values[0], column: values[1], row: values[2])
  }

  private mutating func mouse(
    _ parameters: ControlParameters,
    isRelease: Bool
  ) -> [InputEvent] {
    guard !isRelease else { return finish() }
    return press(button: parameters.first, column: parameters.second, row: parameters.third)
  }

  private mutating func press(button: Int, column: Int, row: Int) -> [InputEvent] {
    let actions: [Int: MouseEvent.Action] = [
      0: .press, 1: .middlePress, 2: .rightPress, 32: .drag, 64: .wheelUp, 65: .wheelDown,
    ]
    // Shift, alt and control add 4, 8 and 16; 32 marks a movement.
    guard button >= 0, let action = actions[button & ~0b1_1100], column > 0, row > 0 else {
      return finish()
    }
    return finish(.mouse(MouseEvent(action, at: Point(column: column - 1, row: row - 1))))
  }
}

/// The parameters of a control sequence: numbers between semicolons, each with parts between colons.
struct ControlParameters {
  /// The sign that marks a private sequence, or one with intermediate bytes, as no key.
  let prefix: Character?
  private let values: [[Int]]

  private static let largest = 0x11_0000

  init(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    var prefix: Character?
    if let first = bytes.first, first >= 0x3C {
      prefix = Character(Unicode.Scalar(bytes.removeFirst()))
    }
    let isPlain = bytes.allSatisfy { (0x30...0x3B).contains($0) }
    self.prefix = isPlain ? prefix : "!"
    // What is no digit has no value, and a long run of it would overflow.
    guard isPlain else {
      values = []
      return
    }
    values = bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { field in
      field.split(separator: 0x3A, omittingEmptySubsequences: false).map { digits in
        digits.reduce(0) { min(ControlParameters.largest, $0 * 10 + Int($1) - 0x30) }
      }
    }
  }

  private static let largestModifiers = 256

  private func value(_ index: Int, part: Int = 0) -> Int {
    guard values.indices.contains(index), values[index].indices.contains(part) else { return 0 }
    return values[index][part]
  }

  var first: Int { value(0) }
  var second: Int { value(1) }
  var third: Int { value(2) }
  /// Bits for shift, alt and control.
  var modifiers: Int { second > 0 && second <= ControlParameters.largestModifiers ? second - 1 : 0 }
  var isRelease: Bool { value(1, part: 1) == 3 }
  /// The character that the key makes with shift, where the terminal says so.
  var shifted: Unicode.Scalar? {
    let value = value(0, part: 1)
    return value > 32 && !(0x7F..<0xA0).contains(value) ? Unicode.Scalar(UInt32(value)) : nil
  }
}
