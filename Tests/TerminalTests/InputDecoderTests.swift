import Drawing
import TestDossier
import Testing

@testable import Terminal

private func key(
  _ code: Key.Code,
  control: Bool = false,
  alt: Bool = false,
  shift: Bool = false
) -> InputEvent {
  .key(Key(code, control: control, alt: alt, shift: shift))
}

private func mouse(_ action: MouseEvent.Action, _ column: Int, _ row: Int) -> InputEvent {
  .mouse(MouseEvent(action, at: Point(column: column, row: row)))
}

private let light = InputEvent.report(.background(isLight: true))
private let dark = InputEvent.report(.background(isLight: false))

/// What a terminal sends, and what the user did.
private let cases: [(String, [InputEvent])] = [
  ("jG", [.key(.character("j")), .key(.character("G"))]),
  ("é日👍", [.key(.character("é")), .key(.character("日")), .key(.character("👍"))]),
  ("\r", [key(.enter)]), ("\n", [key(.enter)]), ("\t", [key(.tab)]),
  ("\u{7F}", [key(.backspace)]), ("\u{8}", [key(.backspace)]),
  ("\u{4}\u{15}", [.key(.control("d")), .key(.control("u"))]),
  ("\u{0}", [.key(.control(" "))]), ("\u{1F}", [.key(.control("_"))]),
  ("\u{1B}x", [key(.character("x"), alt: true)]),
  ("\u{1B}é", [key(.character("é"), alt: true)]),
  ("\u{1B}\r", [key(.enter, alt: true)]),
  ("\u{1B}[A\u{1B}[B", [key(.up), key(.down)]),
  ("\u{1B}OC\u{1B}OD", [key(.right), key(.left)]),
  ("\u{1B}[1;5A", [key(.up, control: true)]),
  ("\u{1B}[1;4D", [key(.left, alt: true, shift: true)]),
  ("\u{1B}\u{1B}[A", [key(.up, alt: true)]),
  ("\u{1B}[a\u{1B}Oa", [key(.up, shift: true), key(.up, control: true)]),
  ("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", [key(.home), key(.end), key(.home), key(.end)]),
  ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [key(.home), key(.end), key(.home), key(.end)]),
  (
    "\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~",
    [key(.insert), key(.delete), key(.pageUp), key(.pageDown)]
  ),
  ("\u{1B}[3;5~", [key(.delete, control: true)]),
  ("\u{1B}[5^\u{1B}[6$", [key(.pageUp, control: true), key(.pageDown, shift: true)]),
  ("\u{1B}[Z", [key(.backTab)]),
  ("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[P", Array(repeating: key(.function(1)), count: 4)),
  ("\u{1B}[15~\u{1B}[17~\u{1B}[24~", [key(.function(5)), key(.function(6)), key(.function(12))]),
  ("\u{1B}[1;2R", [key(.function(3), shift: true)]),
  ("\u{1B}[27u\u{1B}[97;5u", [key(.escape), .key(.control("a"))]),
  ("\u{1B}[97;2u\u{1B}[49:33;2u", [.key(.character("A")), .key(.character("!"))]),
  ("\u{1B}[97;1:3u\u{1B}[9;2u", [key(.backTab)]),
  ("\u{1B}[27;5;105~", [.key(.control("i"))]),
  ("\u{1B}Oj\u{1B}Oy\u{1B}OM", [.key(.character("*")), .key(.character("9")), key(.enter)]),
  ("\u{1B}[<0;3;2M\u{1B}[<0;3;2m", [mouse(.press, 2, 1)]),
  ("\u{1B}[<64;300;2M\u{1B}[<65;1;1M", [mouse(.wheelUp, 299, 1), mouse(.wheelDown, 0, 0)]),
  ("\u{1B}[<32;3;2M\u{1B}[<35;3;2M\u{1B}[<2;1;1M", [mouse(.drag, 2, 1), mouse(.rightPress, 0, 0)]),
  ("\u{1B}[M !!\u{1B}[M#!!", [mouse(.press, 0, 0)]),
  ("\u{1B}[200~a\u{1B}[Ab\r\u{1B}[201~c", [.paste("a\u{1B}[Ab\r"), .key(.character("c"))]),
  ("\u{1B}[I\u{1B}[Ox", [.key(.character("x"))]),
  (
    "\u{1B}[?62;22c\u{1B}[12;40R\u{1B}[0nx", [.report(.identity), .key(.character("x"))]
  ),
  (
    "\u{1B}]11;rgb:ffff/fafa/e0e0\u{1B}\\\u{1B}]11;rgb:1c/1c/1c\u{7}x",
    [light, dark, .key(.character("x"))]
  ),
  ("\u{1B}]11;rgba:ffff/ffff/ffff/0000\u{7}\u{1B}]11;rgb:f/0/f\u{7}", [light, dark]),
  ("\u{1B}[?997;1n\u{1B}[?997;2n\u{1B}[?997;3nx", [dark, light, .key(.character("x"))]),
  // No report of a background, however like one it looks.
  ("\u{1B}]11;rgb:ffff/ffff\u{7}\u{1B}]11;rgb:fffff/f/f\u{7}\u{1B}]10;rgb:f/f/f\u{7}", []),
  ("\u{1B}]11;rgb:+f/f/f\u{7}\u{1B}]11;?\u{7}\u{1B}]11;white\u{7}\u{1B}P11;rgb:f/f/f\u{7}", []),
  (
    "\u{1B}]11;rgb:ffff/ffff/ffff\(String(repeating: "f", count: 99))\u{7}x",
    [.key(.character("x"))]
  ),
  ("\u{1B}]11;rgb:ffff/ffff/ffff\u{18}x", [.key(.character("x"))]),
  ("\u{1B}[?2026;2$y\u{1B}[>41;400;0cx", [.key(.character("x"))]),
  ("\u{1B}]11;rgb:ff/ff/ff\u{7}x", [light, .key(.character("x"))]),
  ("\u{1B}]52;c;cXE=\u{1B}\\x", [.key(.character("x"))]),
  ("\u{1B}P1+r544e=787465\u{1B}\\\u{1B}_Gi=1;OK\u{1B}\\x", [.key(.character("x"))]),
  ("\u{1B}]0;cut\u{1B}[Bx", [key(.down), .key(.character("x"))]),
  ("\u{1B}[1;\u{1B}[Bx", [key(.down), .key(.character("x"))]),
  ("\u{9B}x", [.key(.character("x"))]),
]

private func decode(_ bytes: some Sequence<UInt8>, _ decoder: inout InputDecoder) -> [InputEvent] {
  var events: [InputEvent] = []
  for byte in bytes { events += decoder.feed(byte) }
  return events
}

struct InputDecoderTests {
  @Test(arguments: cases)
  func decodes(sent: String, expected: [InputEvent]) {
    var decoder = InputDecoder()
    #expect(decode(sent.utf8, &decoder) == expected)
    #expect(decoder.patience == nil)
  }

  /// Whatever was sent before, in whatever state a pause left it, the next key is understood.
  @Test(arguments: cases)
  func aPauseAnywhereLeavesItReady(sent: String, expected: [InputEvent]) {
    let bytes = Array(sent.utf8)
    for count in 0...bytes.count {
      var decoder = InputDecoder()
      _ = decode(bytes.prefix(count), &decoder)
      _ = decoder.giveUp()
      #expect(decoder.patience == nil)
      #expect(decoder.feed(UInt8(ascii: "q")) == [.key(.character("q"))])
    }
  }

  @Test(arguments: [
    ("\u{1B}", [key(.escape)]), ("\u{1B}\u{1B}", [key(.escape), key(.escape)]),
    ("\u{1B}[", [key(.character("["), alt: true)]), ("\u{1B}O", [key(.character("O"), alt: true)]),
    ("\u{1B}]", [key(.character("]"), alt: true)]), ("\u{1B}[1;", []), ("\u{1B}]11;", []),
    ("\u{1B}[200~half", [.paste("half")]),
  ])
  func aPauseDecides(sent: String, expected: [InputEvent]) {
    var decoder = InputDecoder()
    #expect(decode(sent.utf8, &decoder) == [])
    #expect(decoder.patience != nil)
    #expect(decoder.giveUp() == expected)
  }

  @Test(
    arguments: [
      [0xFF], [0xC3, 0x28], [0xC0, 0x9B], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0x80], [0xC2, 0x9B],
    ] as [[UInt8]]
  )
  func invalidBytesAreDropped(bytes: [UInt8]) {
    var decoder = InputDecoder()
    let events = decode(bytes + Array("x".utf8), &decoder)
    #expect(events.last == .key(.character("x")))
    #expect(events.dropLast().allSatisfy { $0 == .key(.character("(")) })
  }

  @Test(arguments: [" ", "!", "/", "<", "?", "9", ";", ":"])
  func longParametersAreNoKey(sign: String) {
    var decoder = InputDecoder()
    let sent = "\u{1B}[1\(String(repeating: sign, count: 100))~x"
    #expect(decode(sent.utf8, &decoder).last == .key(.character("x")))
  }

  @Test func aHugePasteIsCutAndStillEnds() {
    var decoder = InputDecoder()
    let text = String(repeating: "a", count: Paste.capacity + 9)
    let events = decode("\u{1B}[200~\(text)\u{1B}[201~x".utf8, &decoder)
    #expect(events.count == 2)
    #expect(events.first == .paste(String(text.prefix(Paste.capacity))))
    let brim = String(text.prefix(Paste.capacity - 3))
    #expect(decode("\u{1B}[200~\(brim)\u{1B}[201~".utf8, &decoder) == [.paste(brim)])
  }

  @Test(arguments: 0..<16)
  func randomBytesNeverBlockIt(seed: Int) {
    var random = Dice(seed: UInt64(seed))
    let pieces = cases.map { Array($0.0.utf8) }
    var decoder = InputDecoder()
    for _ in 0..<500 {
      let piece = pieces[Int(random.next() % UInt64(pieces.count))]
      let cut = piece.prefix(Int(random.next() % UInt64(piece.count + 1)))
      let isNoise = random.next() % 3 == 0
      let noise = (0..<4).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      _ = decode(isNoise ? noise[...] : cut, &decoder)
      if random.next() % 7 == 0 { _ = decoder.giveUp() }
    }
    _ = decoder.giveUp()
    #expect(decoder.patience == nil)
    #expect(decoder.feed(UInt8(ascii: "q")) == [.key(.character("q"))])
  }
}

/// Bytes that come at times: nothing here waits, time is a value.
struct InputTimingTests {
  /// What is decoded of bytes that arrive in parts, each so many milliseconds after the one before.
  private func decode(
    _ parts: [(delay: Int, bytes: [UInt8])],
    _ decoder: InputDecoder = InputDecoder()
  ) -> [InputEvent] {
    var decoder = decoder
    var now = 0
    var events: [InputEvent] = []
    for part in parts {
      if let patience = decoder.patience, patience < part.delay {
        events += decoder.giveUp(at: now + patience)
      }
      now += part.delay
      events += decoder.read(part.bytes, at: now)
    }
    while decoder.patience != nil { events += decoder.giveUp(at: now) }
    return events
  }

  private func decode(_ parts: [(delay: Int, bytes: String)]) -> [InputEvent] {
    decode(parts.map { (delay: $0.delay, bytes: Array($0.bytes.utf8)) })
  }

  @Test func theRestOfAnAnsweredEscapeIsNoCommand() {
    let escape = InputEvent.key(Key(.escape))
    #expect(decode([(0, "\u{1B}"), (30, "[B")]) == [escape, .key(Key(.down))])
    #expect(
      decode([(0, "\u{1B}"), (30, "[Bq")]) == [escape, .key(Key(.down)), key(.character("q"))]
    )
    // Later, or incomplete, it is what somebody types.
    #expect(decode([(0, "\u{1B}"), (400, "[")]) == [escape, key(.character("["))])
    #expect(decode([(0, "\u{1B}"), (60, "[")]) == [escape, key(.character("["))])
  }

  /// A terminal gives no more than some thousand bytes at once.
  @Test func aPasteWhoseEscapeWasAnsweredIsNoCommand() {
    let events = decode([(0, "\u{1B}"), (50, "[200~q"), (20, "q:qqq"), (20, "q\u{1B}[201~j")])
    #expect(events == [.key(Key(.escape)), .paste("qq:qqqq"), key(.character("j"))])
  }

  @Test func whatHasBegunIsWaitedFor() {
    #expect(decode([(0, "\u{1B}[1;"), (60, "5A")]) == [key(.up, control: true)])
    #expect(decode([(0, "\u{1B}[1;"), (1_500, "5A")]) == [key(.up, control: true)])
    #expect(decode([(0, [0xC3]), (40, [0xA9])]) == [key(.character("é"))])
  }

  @Test func aLoneEscapeIsAnsweredSoon() throws {
    var decoder = InputDecoder()
    #expect(decoder.read([0x1B], at: 0) == [])
    #expect(try #require(decoder.patience) <= 30)
  }

  @Test func aPasteThatPausesGoesOn() {
    #expect(decode([(0, "\u{1B}[200~one"), (9_000, "q\u{1B}[201~")]) == [.paste("oneq")])
  }

  @Test func theRestOfAPasteThatWasGivenUpIsNotRun() {
    let events = decode([
      (0, "\u{1B}[200~one"), (60_000, "quit this"), (10, "and that\u{1B}[201~"), (10, "j"),
    ])
    #expect(events == [.paste("one"), key(.character("j"))])
  }

  @Test func lettersAreReadInTheCodesetGiven() {
    // Two bytes from A1 on make a character here, as in EUC.
    let codeset = Codeset { bytes in
      if bytes.count == 1 { return bytes[0] >= 0xA1 ? .incomplete : .invalid }
      return bytes[1] >= 0xA1 ? .scalar("あ") : .invalid
    }
    let decoder = InputDecoder(codeset: codeset)
    #expect(
      decode([(0, [0xA4]), (40, [0xA2, 0x71])], decoder) == [
        key(.character("あ")), key(.character("q")),
      ]
    )
    #expect(decode([(0, [0xA4, 0x71])], decoder) == [key(.character("q"))])
    let pasted: [UInt8] = Array("\u{1B}[200~a".utf8) + [0xA4, 0xA2] + Array("\u{1B}[201~".utf8)
    #expect(decode([(0, pasted)], decoder) == [.paste("aあ")])
  }

  /// Cut anywhere, with delays below the limits, a stream means the same.
  @Test(arguments: 0..<32) func cutsAndDelaysChangeNothing(seed: Int) {
    var random = Dice(seed: UInt64(seed))
    let pieces = cases.map { Array($0.0.utf8) }.filter { $0.last != 0x1B }
    let stream = (0..<40).flatMap { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
    var parts: [(delay: Int, bytes: [UInt8])] = []
    var rest = stream[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int(random.next() % 9) + 1)
      rest = rest.dropFirst(part.count)
      let isAfterEscape = parts.last?.bytes.last == 0x1B
      let limit: UInt64 = isAfterEscape ? 25 : 2_000
      parts.append((delay: Int(random.next() % limit), bytes: Array(part)))
    }
    #expect(decode(parts) == decode([(0, stream)]))
  }
}
