import Drawing

@testable import Terminal

/// What a terminal sends: the first byte chooses a codeset, the others come in readings with pauses.
enum InputTarget {
  static func run(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let codeset = choices.byte() & 1 == 0 ? nil : Codeset.double
    readsAlikeInAnyPieces(Array(choices.rest), codeset)
    readsWithPauses(&choices, codeset)
  }

  /// Without a pause it makes no difference where one reading ends and the next begins.
  private static func readsAlikeInAnyPieces(_ bytes: [UInt8], _ codeset: Codeset?) {
    var whole = InputDecoder(codeset: codeset)
    let expected = whole.read(bytes, at: 0)
    var single = InputDecoder(codeset: codeset)
    let found = bytes.flatMap { single.read([$0], at: 0) }
    demand(expected == found, "read at once \(expected), byte by byte \(found)")
    demand(whole.state == single.state, "\(whole.state), byte by byte \(single.state)")
    expected.forEach(isSound)
    whole.giveUp(at: 0).forEach(isSound)
  }

  /// Pieces of a length, after each of which a time passes or what is open is given up.
  private static func readsWithPauses(_ choices: inout Choices, _ codeset: Codeset?) {
    var decoder = InputDecoder(codeset: codeset)
    var now = 0
    while !choices.rest.isEmpty {
      let pause = choices.byte()
      decoder.read(choices.bytes(Int(pause & 15)), at: now).forEach(isSound)
      demand(
        (decoder.patience == nil) == (decoder.state == .ground),
        "waits for \(decoder.patience ?? 0) in \(decoder.state)"
      )
      now += Int(pause >> 4) * 20
      guard pause & 0x80 != 0 else { continue }
      decoder.giveUp(at: now).forEach(isSound)
      demand(decoder.state == .ground, "\(decoder.state) after giving up")
      demand(decoder.giveUp() == [], "something was left after giving up")
    }
  }

  private static func isSound(_ event: InputEvent) {
    switch event {
    case .key(let key):
      guard case .character(let character) = key.code else { return }
      for scalar in character.unicodeScalars {
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        demand(!isControl, "the control \(scalar.value) is a key")
      }
    case .mouse(let event):
      demand(event.point.column >= 0 && event.point.row >= 0, "\(event)")
    case .paste(let text):
      demand(text.utf8.count <= 3 * Paste.capacity, "a paste of \(text.utf8.count) bytes")
    case .report: break
    case .resize, .resumed, .pasting: fatalError("\(event) was typed")
    }
  }
}

extension Codeset {
  /// One in the way of EUC: characters of two bytes from 0xA1 on, of three after 0x8F.
  fileprivate static let double = Codeset { bytes in
    let count = bytes.first == 0x8F ? 3 : 2
    guard let first = bytes.first, first >= 0x80 else {
      return bytes.first.map { .scalar(Unicode.Scalar($0)) } ?? .incomplete
    }
    guard first >= 0xA1 || first == 0x8F, bytes.dropFirst().allSatisfy({ $0 >= 0xA1 }) else {
      return .invalid
    }
    guard bytes.count == count else { return bytes.count < count ? .incomplete : .invalid }
    let value = bytes.suffix(2).reduce(0x4E00) { $0 + UInt32($1) }
    return Unicode.Scalar(value).map { .scalar($0) } ?? .invalid
  }
}
