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
  let codeset: Codeset?
  /// When the last ESC was answered as a key, in milliseconds, while nothing has come since.
  private var answeredEscape: Int?
  /// A paste was given up before its end mark; what comes in bulk is still a part of it.
  private var hasOpenPaste = false

  /// Reads typed letters as UTF-8, or in a codeset where one is given.
  init(codeset: Codeset?) { self.codeset = codeset }

  package init() { codeset = nil }

  /// The milliseconds after which `giveUp` is due when no byte follows; nil when nothing is open.
  package var patience: Int? {
    switch state {
    case .ground: nil
    case .paste: 30_000
    case .escape: 25
    // What has plainly begun is waited for as long as a slow line needs.
    default: 2_000
    }
  }

  /// Whether a paste has begun and not ended.
  var isPasting: Bool { if case .paste = state { true } else { false } }

  /// How long after an answered ESC the rest of its sequence may still come, in milliseconds.
  private static let lateRest = 150

  /// Takes the bytes of one reading, which came at a time in milliseconds.
  package mutating func read(_ bytes: some Collection<UInt8>, at now: Int) -> [InputEvent] {
    var rest = Array(bytes)[...]
    let escape = answeredEscape
    answeredEscape = nil
    if hasOpenPaste { dropPasted(&rest) }
    var events: [InputEvent] = []
    if let escape, state == .ground, now - escape <= InputDecoder.lateRest {
      events += takeLateRest(&rest)
    }
    for byte in rest { events += feed(byte) }
    return events
  }

  /// Ends what is open at a time in milliseconds, because no more of it came before.
  package mutating func giveUp(at now: Int) -> [InputEvent] {
    if case .escape = state { answeredEscape = now }
    if case .paste = state { hasOpenPaste = true }
    return giveUp()
  }

  /// Takes a whole sequence whose ESC was answered as a key already.
  private mutating func takeLateRest(_ bytes: inout ArraySlice<UInt8>) -> [InputEvent] {
    guard let first = bytes.first, InputDecoder.openers.contains(first) else { return [] }
    var trial = self
    trial.state = .escape(count: 1)
    for index in bytes.indices {
      let events = trial.feed(bytes[index])
      // A paste that opens is whole: what follows is in it, in whatever readings that comes.
      guard trial.state == .ground || trial.isPasting else { continue }
      self = trial
      bytes = bytes[(index + 1)...]
      return events
    }
    return []
  }

  /// The bytes that make a sequence of the ESC before them.
  private static let openers: Set<UInt8> = [0x4F, 0x50, 0x58, 0x5B, 0x5D, 0x5E, 0x5F]

  /// Drops what belongs to a paste that was given up: all up to its end mark, or a reading of more
  /// than one key can be.
  private mutating func dropPasted(_ bytes: inout ArraySlice<UInt8>) {
    if let end = Paste.placeAfterEnd(in: bytes) {
      bytes = bytes[end...]
      hasOpenPaste = false
      return
    }
    let isKey = bytes.count == 1 || bytes.first == 0x1B || bytes.first.map { $0 >= 0xC2 } == true
    guard !isKey || bytes.count > 16 else { return }
    bytes = []
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
      if paste.append(byte) { return [.paste(read(paste))] }
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
    case .paste(let paste): return [.paste(read(paste))]
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
    case 0x80... where codeset != nil: return character([], missing: 0, byte)
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
    if let codeset { return character(bytes + [byte], in: codeset) }
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

  private mutating func character(_ bytes: [UInt8], in codeset: Codeset) -> [InputEvent] {
    switch codeset.read(bytes) {
    case .incomplete where bytes.count < Codeset.longest:
      state = .character(bytes: bytes, missing: 1)
      return []
    case .scalar(let scalar) where !(0x80..<0xA0).contains(scalar.value):
      return finish(.character(Character(scalar)))
    // What follows a broken character may be a key of its own.
    default: return bytes.count > 1 ? restart(bytes[bytes.count - 1]) : finish()
    }
  }

  private func read(_ paste: Paste) -> String {
    codeset?.text(of: paste.bytes) ?? paste.text
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
  private(set) var bytes: [UInt8] = []
  private var matched = 0
  private var dropped = 0

  private static let end = Array("\u{1B}[201~".utf8)
  static let capacity = 1 << 20

  /// The text, invalid bytes replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The place after the first end mark in some bytes.
  static func placeAfterEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: end) }.map { $0 + end.count }
  }

  /// Takes one byte and says whether the paste is complete.
  mutating func append(_ byte: UInt8) -> Bool {
    matched = byte == Paste.end[matched] ? matched + 1 : byte == 0x1B ? 1 : 0
    if bytes.count < Paste.capacity { bytes.append(byte) } else { dropped += 1 }
    guard matched == Paste.end.count else { return false }
    bytes.removeLast(max(0, matched - dropped))
    return true
  }
}
