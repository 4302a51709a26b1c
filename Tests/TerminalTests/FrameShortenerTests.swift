import Drawing
import TestDossier
import Testing

@testable import Terminal

struct FrameShortenerTests {
  private func shorten(
    _ frame: String,
    exactColors: ExactColors = ExactColors(),
    links: LinkInks = LinkInks()
  ) -> String {
    let bytes = Array(frame.replacing("␛", with: "\u{1B}").utf8)
    let short = FrameShortener.shorten(bytes, exactColors: exactColors, links: links)
    return String(decoding: short, as: UTF8.self).replacing("\u{1B}", with: "␛")
  }

  @Test(
    arguments: [
      // A background that stays is sent once, and both colours in one sequence.
      (
        "␛[38;5;74m␛[48;5;234ma␛[38;5;246m␛[48;5;234mb",
        "␛[38;5;74;48;5;234ma␛[38;5;246mb"
      ),
      ("␛[31m␛[44ma␛[91m␛[44mb", "␛[31;44ma␛[91mb"),
      // Colours that nothing is written in are not sent, nor are those that only a move parts.
      ("␛[31ma␛[32m␛[4;5H␛[31mb", "␛[31ma␛[4;5Hb"),
      ("␛[31ma␛[39;49m␛[38;5;9mb", "␛[31ma␛[38;5;9;49mb"),
      // A clearing takes the background with it, so that has to be there.
      ("␛[31ma␛[44m␛[K␛[42m␛[5Xb", "␛[31ma␛[44m␛[K␛[42m␛[5Xb"),
      // After a reset both are known to be the terminal's own.
      ("␛[31ma␛[0;1mb␛[31mc", "␛[31ma␛[0;1mb␛[31mc"),
      ("␛[m␛[39;49ma", "␛[ma"),
      ("␛[31ma␛(B␛[m␛[39;49m␛[31mb", "␛[31ma␛(B␛[m␛[31mb"),
      // Attributes change no colour.
      ("␛[31;44ma␛[3mb␛[23m␛[31mc", "␛[31;44ma␛[3mb␛[23mc"),
    ] as [(String, String)]
  )
  func leavesOutColorsThatAreThere(frame: String, shorter: String) {
    #expect(shorten(frame) == shorter)
  }

  @Test(
    arguments: [
      "plain – words", "␛", "␛[", "␛[31", "a␛(B", "␛[31ma␛(0q␛(Bq", "␛]0;title\u{07}a", "␛7a␛8",
      "␛[38;2;1;2;3ma␛[31mb", "␛[38:5:9ma", "␛[38;5;300ma", "␛[38;5m", "␛[1;31ma",
      "␛[99999999999999999m",
      "␛[?25l␛[?1049ha", "␛[31ma␛[>4;1m␛[31mb", "␛[22;0;0t", "␛[31ma␛[38;2;1;2;3mb␛[31mc",
    ])
  func leavesWhatItDoesNotUnderstand(frame: String) {
    #expect(shorten(frame) == frame)
  }

  @Test(
    arguments: [
      (
        "␛[38;5;74m␛[48;5;234ma␛[38;5;246m␛[48;5;234mb␛[38;5;74mc",
        "␛[38;2;86;180;233;48;2;0;7;255ma␛[38;5;246mb␛[38;2;86;180;233mc"
      ),
      // The same entry means the same on either side, and is left out as ever.
      ("␛[38;5;234;48;5;74ma␛[38;5;234mb", "␛[38;2;0;7;255;48;2;86;180;233ma" + "b"),
      ("␛[38;5;74ma␛(B␛[m␛[38;5;74mb", "␛[38;2;86;180;233ma␛(B␛[m␛[38;2;86;180;233mb"),
      // A clearing takes the exact background with it.
      ("␛[48;5;234m␛[K", "␛[48;2;0;7;255m␛[K"),
      // The sixteen are the user's, and what is not understood is left alone.
      ("␛[34;48;5;9ma", "␛[34;48;5;9ma"), ("␛[38:5:74ma", "␛[38:5:74ma"),
    ] as [(String, String)]
  )
  func putsInExactColors(frame: String, exact: String) {
    let colors = ExactColors([74: 0x56B4E9, 234: 0x0007FF])
    #expect(shorten(frame, exactColors: colors) == exact)
  }

  private static let one = "␛]8;id=160;http://one.example␛\\"
  private static let two = "␛]8;id=161;http://two.example␛\\"
  private static let none = "␛]8;;␛\\"

  /// 160 leads to one in the colour 74, 161 to two in the terminal's own.
  @Test(
    arguments: [
      ("␛[38;5;160mab␛[38;5;74mc", "␛[38;2;86;180;233m\(one)ab\(none)c"),
      ("␛[38;5;161ma␛[39;49mb", "␛[39m\(two)a␛[49m\(none)b"),
      // A move leads on, so that the lines of one address are one link.
      (
        "␛[38;5;160ma␛[4;5Hb␛[38;5;161mc",
        "␛[38;2;86;180;233m\(one)a␛[4;5Hb␛[39m\(two)c\(none)"
      ),
      // What is repeated is led as what it repeats; what is cleared is not.
      ("␛[38;5;160m-␛[9b", "␛[38;2;86;180;233m\(one)-␛[9b\(none)"),
      ("␛[38;5;160m-␛[K", "␛[38;2;86;180;233m\(one)-\(none)␛[K"),
      ("␛[38;5;160ma␛(B␛[mb", "␛[38;2;86;180;233m\(one)a␛(B␛[m\(none)b"),
      ("␛[38;5;160ma␛[1mb", "␛[38;2;86;180;233m\(one)a␛[1mb\(none)"),
      ("␛[38;5;160ma␛[1;31mb", "␛[38;2;86;180;233m\(one)a␛[1;31m\(none)b"),
      // Where nothing is written, nothing leads anywhere; a background is only a colour.
      ("␛[38;5;160m", "␛[38;2;86;180;233m"), ("␛[48;5;160ma", "␛[48;5;160ma"),
      ("␛[38;5;162ma", "␛[38;5;162ma"),
    ] as [(String, String)]
  )
  func putsInLinks(frame: String, linked: String) {
    var links = LinkInks()
    let one = links.entry(for: .palette(74), leadingTo: "http://one.example")
    let two = links.entry(for: .standard, leadingTo: "http://two.example")
    #expect([one, two] == [160, 161])
    #expect(shorten(frame, exactColors: ExactColors([74: 0x56B4E9]), links: links) == linked)
  }

  /// Everything that curses can be heard to say, in any order: each glyph and each clearing has to be
  /// met by the colours that it was meant for.
  @Test(arguments: 0..<200)
  func showsWhatTheFrameShows(seed: UInt64) {
    var generator = Dice(seed: seed)
    let pieces = [
      "␛[31m", "␛[32m", "␛[38;5;246m", "␛[38;5;9m", "␛[44m", "␛[48;5;234m", "␛[39;49m", "␛(B␛[m",
      "␛(B␛[0;1m", "␛[0;4m", "␛[3m", "␛[23m", "␛[K", "␛[4X", "␛[2;7H", "␛[9G", "\r", "ab", "é",
      "␛[J",
      "␛[38;2;9;9;9m", "␛[3;4r", "␛[1;41m",
    ]
    let frame = (0..<60).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
    let long = frame.joined()
    let short = shorten(long)
    #expect(Screen.marks(short) == Screen.marks(long))
    #expect(short.utf8.count <= long.utf8.count)
  }
}

/// Says of each thing that a frame writes in which colours it does so.
private struct Screen {
  static func marks(_ frame: String) -> [String] {
    var (ink, background, attributes) = ("?", "?", "?")
    var marks: [String] = []
    for piece in frame.split(separator: "␛", omittingEmptySubsequences: false) {
      var text = piece[...]
      if piece.hasPrefix("["), let end = piece.firstIndex(where: \.isLetter) {
        let sequence = piece[...end]
        text = piece[piece.index(after: end)...]
        if piece[end] == "m" {
          take(sequence.dropFirst().dropLast(), &ink, &background, &attributes)
        } else if "HG".contains(piece[end]) {
          marks.append(String(sequence))
        } else {
          marks.append("\(sequence) \(background)")
        }
      } else if piece.hasPrefix("(B") {
        text = piece.dropFirst(2)
      }
      marks += text.map { "\($0) \(ink) \(background) \(attributes)" }
    }
    return marks
  }

  private static func take(
    _ parameters: Substring,
    _ ink: inout String,
    _ background: inout String,
    _ attributes: inout String
  ) {
    var rest = parameters.split(separator: ";", omittingEmptySubsequences: false)[...]
    while let first = rest.popFirst() {
      switch first {
      case "", "0": (ink, background, attributes) = ("39", "49", "")
      case "38", "48":
        let kind = rest.popFirst() ?? ""
        let numbers = (0..<(kind == "5" ? 1 : 3)).compactMap { _ in rest.popFirst() }
        if first == "38" { ink = "\(numbers)" } else { background = "\(numbers)" }
      case _ where first.count == 2 && first.hasPrefix("3"): ink = String(first)
      case _ where first.count == 2 && first.hasPrefix("4"): background = String(first)
      default: attributes += " \(first)"
      }
    }
  }
}
