import Drawing

/// Turns the bytes that a terminal sends into events, one byte at a time.
///
/// What is not input, such as late answers of the terminal to questions of another program, is
/// swallowed whole. A sequence may stop at any byte: `patience` says how long to wait for more of it
/// before `giveUp`.
package struct InputDecoder: Sendable {
  enum State: Equatable, Sendable {
    case ground
    case character(bytes: [UInt8], missing: Int)
    /// After so many ESC bytes, one or two.
    case escape(count: Int)
    case control(parameters: [UInt8])
    case singleShift(modifiers: Int)
    case linuxFunction
    case plainMouse(bytes: [UInt8])
    /// Inside OSC, DCS, SOS, PM or APC, which `opener` began.
    case string(opener: UInt8, text: [UInt8], endsNext: Bool)
    case paste(Paste)
  }

  var state = State.ground
  /// An ESC came before the key that is being read.
  var isAlt = false

  package init() {}

  /// The milliseconds after which `giveUp` is due when no byte follows; nil when nothing is open.
  package var patience: Int? {
    switch state {
    case .ground: nil
    case .paste: 1_000
    case .string(_, let text, _) where !text.isEmpty: 250
    default: 25
    }
  }

  /// Takes one byte.
  package mutating func feed(_ byte: UInt8) -> [InputEvent] {
    switch state {
    case .ground: return ground(byte)
    case .character(let bytes, let missing): return character(bytes, missing: missing, byte)
    case .escape(let count): return escape(byte, after: count)
    case .control(let parameters): return control(parameters, byte)
    case .singleShift(let modifiers): return singleShift(byte, modifiers: modifiers)
    case .linuxFunction:
      let isFunction = (0x41...0x45).contains(byte)
      return isFunction ? finish(.function(Int(byte) - 0x40)) : restart(byte)
    case .plainMouse(let bytes): return plainMouse(bytes + [byte])
    case .string(let opener, let text, let endsNext):
      return string(byte, opener: opener, text, endsNext: endsNext)
    case .paste(var paste):
      // The copy in the state would make each byte cost the whole text.
      state = .ground
      if paste.append(byte) { return [.paste(paste.text)] }
      state = .paste(paste)
      return []
    }
  }

  /// Ends what is open, because no more of it came in time.
  package mutating func giveUp() -> [InputEvent] {
    let open = state
    let wasAlt = isAlt
    reset()
    switch open {
    case .escape(let count): return Array(repeating: .key(Key(.escape)), count: count)
    case .control(let parameters) where parameters.isEmpty: return alt("[", wasAlt)
    case .singleShift(modifiers: 0): return alt("O", wasAlt)
    case .string(let opener, let text, endsNext: false) where text.isEmpty:
      return alt(Character(Unicode.Scalar(opener)), wasAlt)
    case .paste(let paste): return [.paste(paste.text)]
    default: return []
    }
  }

  private func alt(_ character: Character, _ afterEscape: Bool) -> [InputEvent] {
    let key = InputEvent.key(Key(.character(character), alt: true))
    return afterEscape ? [.key(Key(.escape)), key] : [key]
  }

  private mutating func reset() {
    state = .ground
    isAlt = false
  }

  /// Drops what is open and takes a byte as the first of something new.
  mutating func restart(_ byte: UInt8) -> [InputEvent] {
    reset()
    return ground(byte)
  }

  mutating func finish() -> [InputEvent] {
    reset()
    return []
  }

  mutating func finish(_ event: InputEvent) -> [InputEvent] {
    reset()
    return [event]
  }

  mutating func finish(_ code: Key.Code, modifiers: Int = 0) -> [InputEvent] {
    let alt = isAlt || modifiers & 2 != 0
    return finish(
      .key(Key(code, control: modifiers & 4 != 0, alt: alt, shift: modifiers & 1 != 0))
    )
  }

  private mutating func ground(_ byte: UInt8) -> [InputEvent] {
    switch byte {
    case 0x1B:
      state = .escape(count: 1)
      return []
    case 0x0A, 0x0D: return finish(.enter)
    case 0x09: return finish(.tab)
    case 0x08, 0x7F: return finish(.backspace)
    case 0x00: return finish(.character(" "), modifiers: 4)
    case 0x01...0x1A: return finish(.character(letter(byte | 0x60)), modifiers: 4)
    case 0x1C...0x1F: return finish(.character(letter(byte | 0x40)), modifiers: 4)
    case 0x20..<0x7F: return finish(.character(letter(byte)))
    case 0xC2...0xDF: return begin(byte, missing: 1)
    case 0xE0...0xEF: return begin(byte, missing: 2)
    case 0xF0...0xF4: return begin(byte, missing: 3)
    default: return finish()
    }
  }

  private func letter(_ byte: UInt8) -> Character {
    Character(Unicode.Scalar(byte))
  }

  private mutating func begin(_ byte: UInt8, missing: Int) -> [InputEvent] {
    state = .character(bytes: [byte], missing: missing)
    return []
  }

  private mutating func character(
    _ bytes: [UInt8],
    missing: Int,
    _ byte: UInt8
  ) -> [InputEvent] {
    guard byte & 0xC0 == 0x80 else { return restart(byte) }
    let bytes = bytes + [byte]
    guard missing == 1 else {
      state = .character(bytes: bytes, missing: missing - 1)
      return []
    }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first,
      !(0x80..<0xA0).contains(text.unicodeScalars.first?.value ?? 0)
    else { return finish() }
    return finish(.character(character))
  }

  private mutating func escape(_ byte: UInt8, after count: Int) -> [InputEvent] {
    switch byte {
    case 0x1B where count == 1:
      state = .escape(count: 2)
      return []
    case 0x1B:
      return [.key(Key(.escape))]
    case 0x5B:
      isAlt = count == 2
      state = .control(parameters: [])
      return []
    case 0x4F:
      isAlt = count == 2
      state = .singleShift(modifiers: 0)
      return []
    case 0x50, 0x58, 0x5D...0x5F:
      state = .string(opener: byte, text: [], endsNext: false)
      return count == 2 ? [.key(Key(.escape))] : []
    default:
      state = .ground
      isAlt = true
      return (count == 2 ? [.key(Key(.escape))] : []) + ground(byte)
    }
  }

  private mutating func string(
    _ byte: UInt8,
    opener: UInt8,
    _ text: [UInt8],
    endsNext: Bool
  ) -> [InputEvent] {
    switch byte {
    case 0x18, 0x1A: return finish()
    case 0x07: return finish(string: text, opener: opener)
    case 0x5C where endsNext: return finish(string: text, opener: opener)
    case 0x1B:
      // An end that may be none is a part of the text all the same.
      state = .string(opener: opener, text: text.isEmpty ? [byte] : text, endsNext: true)
      return []
    default:
      if endsNext {
        state = .ground
        return escape(byte, after: 1)
      }
      // Of what is longer than any report, only that it is.
      let kept = text.count <= BackgroundReport.longest ? text + [byte] : text
      state = .string(opener: opener, text: kept, endsNext: false)
      return []
    }
  }

  /// Of all such strings only the report of the background, an OSC, says something.
  private mutating func finish(string text: [UInt8], opener: UInt8) -> [InputEvent] {
    guard opener == 0x5D, let report = BackgroundReport(text) else { return finish() }
    return finish(.report(.background(isLight: report.isLight)))
  }
}

/// A paste as it arrives: its text up to a bound, and how much of its end mark has been seen.
struct Paste: Equatable, Sendable {
  private var bytes: [UInt8] = []
  private var matched = 0
  private var dropped = 0

  private static let end = Array("\u{1B}[201~".utf8)
  static let capacity = 1 << 20

  /// The text, invalid bytes replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes one byte and says whether the paste is complete.
  mutating func append(_ byte: UInt8) -> Bool {
    matched = byte == Paste.end[matched] ? matched + 1 : byte == 0x1B ? 1 : 0
    if bytes.count < Paste.capacity { bytes.append(byte) } else { dropped += 1 }
    guard matched == Paste.end.count else { return false }
    bytes.removeLast(max(0, matched - dropped))
    return true
  }
}
