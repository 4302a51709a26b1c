/// Makes the words of quotes: about 120 bytes, with what is planted among them.
struct TextMaker {
  let latin: Vocabulary
  let cyrillic: Vocabulary
  /// The numbers of the quotes that have the rare word.
  let rare: [Int]

  func append(
    _ number: Int,
    isCyrillic: Bool,
    _ chance: inout Chance,
    to bytes: inout [UInt8]
  ) {
    let target = bytes.count + 57 + chance.below(62) + chance.below(62)
    let start = bytes.count
    var planted = planted(number, isCyrillic: isCyrillic, &chance)
    var left = chance.below(8)
    while bytes.count < target {
      if bytes.count > start { appendGap(&chance, to: &bytes) }
      if left == 0, !planted.isEmpty {
        bytes += planted.removeLast()
        continue
      }
      left -= 1
      appendWord(isCyrillic ? cyrillic.draw(&chance) : latin.draw(&chance), &chance, to: &bytes)
    }
    for text in planted.reversed() {
      bytes.append(UInt8(ascii: " "))
      bytes += text
    }
    Self.capitalize(&bytes, at: start)
    bytes.append(UInt8(ascii: "."))
  }

  /// Adds a text with every sixth of its words or so changed, as another translator would.
  func append(_ text: [UInt8], reworded chance: inout Chance, to bytes: inout [UInt8]) {
    let start = bytes.count
    for (place, word) in text.split(separator: UInt8(ascii: " ")).enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: " ")) }
      let isPlain = word.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      bytes += isPlain && chance.below(6) == 0 ? latin.draw(&chance) : word
    }
    if bytes.count == start { bytes += text }
  }

  private func appendGap(_ chance: inout Chance, to bytes: inout [UInt8]) {
    if chance.happens(perMille: 60) { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: " "))
  }

  private func appendWord(
    _ word: ArraySlice<UInt8>,
    _ chance: inout Chance,
    to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    bytes += word
    if chance.happens(perMille: 50) { Self.capitalize(&bytes, at: start) }
  }

  private func planted(_ number: Int, isCyrillic: Bool, _ chance: inout Chance) -> [[UInt8]] {
    var words: [String] = []
    if rare.contains(number) { words.append(Planted.rare) }
    if isCyrillic {
      if chance.happens(perMille: 150) { words.append("Украины") }
    } else {
      if chance.happens(perMille: 63) { words.append(Planted.frequent) }
      if chance.happens(perMille: 15) { words.append("Ukrainian") }
      if chance.happens(perMille: 30) { words.append("UK") }
      if chance.below(2_500) == 0 { words.append(Planted.phrase) }
      if chance.happens(perMille: 10) { words.append("corridor") }
    }
    return words.map { Array($0.utf8) }
  }

  /// Makes the letter at a place a capital, if it is Latin without accent or Cyrillic.
  private static func capitalize(_ bytes: inout [UInt8], at place: Int) {
    guard place < bytes.count else { return }
    switch bytes[place] {
    case 0x61...0x7A: bytes[place] -= 0x20
    case 0xD0 where place + 1 < bytes.count && bytes[place + 1] >= 0xB0: bytes[place + 1] -= 0x20
    case 0xD1 where place + 1 < bytes.count && bytes[place + 1] <= 0x8F:
      bytes[place] = 0xD0
      bytes[place + 1] += 0x20
    default: break
    }
  }
}
