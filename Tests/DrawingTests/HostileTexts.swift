import Testing

/// Texts that attack a terminal or the eye, and the scalars of each that must not reach it.
struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let forbidden: ClosedRange<UInt32>

  var testDescription: String { name }

  private init(_ name: String, _ text: String, _ forbidden: ClosedRange<UInt32> = 0...0x1F) {
    self.name = name
    self.text = text
    self.forbidden = forbidden
  }

  private init(_ name: String, bytes: [UInt8], _ forbidden: ClosedRange<UInt32> = 0...0x1F) {
    self.init(name, String(decoding: bytes, as: UTF8.self), forbidden)
  }

  static let all: [HostileText] = commands + movements + invisible + broken

  private static let commands: [HostileText] = [
    HostileText("clipboard, ended by BEL", "\u{1B}]52;c;aGk=\u{07}"),
    HostileText("clipboard, ended by ST", "\u{1B}]52;c;aGk=\u{1B}\\"),
    HostileText("clipboard by C1", "\u{9D}52;c;aGk=\u{9C}", 0x80...0x9F),
    HostileText("clipboard by raw C1", bytes: [0x9D, 0x35, 0x32, 0x3B, 0x9C], 0x80...0x9F),
    HostileText("window title", "\u{1B}]0;taken\u{07}"),
    HostileText("hyperlink", "\u{1B}]8;;http://example.org\u{1B}\\here\u{1B}]8;;\u{1B}\\"),
    HostileText("string without an end", "\u{1B}]0;open"),
    HostileText("notification", "\u{1B}]9;note\u{07}"),
    HostileText("inline file", "\u{1B}]1337;File=name=eA==:AAAA\u{07}"),
    HostileText("palette", "\u{1B}]4;1;rgb:ff/00/00\u{07}"),
    HostileText("clear", "\u{1B}[2J\u{1B}[Hgone"),
    HostileText("leave the alternate screen", "\u{1B}[?1049lout"),
    HostileText("ask for the place", "\u{1B}[6n"),
    HostileText("ask for the kind", "\u{1B}[c"),
    HostileText("ask for the version", "\u{1B}[>0q"),
    HostileText("ask for the title", "\u{1B}[21t"),
    HostileText("repeat a billion times", "x\u{1B}[999999999b"),
    HostileText("concealed", "\u{1B}[8mhidden\u{1B}[0m"),
    HostileText("C1 sequence", "\u{9B}31mred", 0x80...0x9F),
    HostileText("raw C1 sequence", bytes: [0x9B, 0x33, 0x31, 0x6D], 0x80...0x9F),
    HostileText("settings request", "\u{1B}P$qm\u{1B}\\"),
    HostileText("through tmux", "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGk=\u{07}\u{1B}\\"),
    HostileText("picture", "\u{1B}_Gi=1,a=q;AAAA\u{1B}\\"),
    HostileText("privacy message", "\u{1B}^secret\u{1B}\\"),
    HostileText("start of string", "\u{1B}Xstring\u{1B}\\"),
    HostileText("reset", "\u{1B}c"),
    HostileText("alignment test", "\u{1B}#8"),
    HostileText("leave UTF-8", "\u{1B}%@"),
    HostileText("other character set", "\u{0E}lqqk\u{0F}"),
    HostileText("escape before a line break", "\u{1B}\n]0;split\u{07}"),
  ]

  private static let movements: [HostileText] = [
    HostileText("backspaces", "remove\u{08}\u{08}\u{08}\u{08}\u{08}\u{08}keep  "),
    HostileText("carriage return", "true words\rfalse words"),
    HostileText("null, bell", "a\u{0}b\u{07}c"),
    HostileText("delete", "c\u{7F}d", 0x7F...0x7F),
    HostileText("vertical tab and form feed", "a\u{0B}b\u{0C}c"),
    HostileText("line separators", "one\u{2028}two\u{2029}three", 0x2028...0x2029),
    HostileText("next line", "one\u{85}two", 0x80...0x9F),
  ]

  private static let invisible: [HostileText] = [
    HostileText("override of direction", "name\u{202E}txt.exe", 0x202A...0x202E),
    HostileText("isolates", "a\u{2066}b\u{2067}c\u{2068}d\u{2069}", 0x2066...0x2069),
    HostileText("direction marks", "a\u{200E}b\u{200F}c", 0x200B...0x200F),
    HostileText("Arabic letter mark", "a\u{61C}b", 0x61C...0x61C),
    HostileText("zero-width space", "pay\u{200B}ment", 0x200B...0x200F),
    HostileText("word joiner", "pay\u{2060}ment", 0x2060...0x2064),
    HostileText("byte order mark", "\u{FEFF}a", 0xFEFF...0xFEFF),
    HostileText("soft hyphen", "pay\u{AD}ment", 0xAD...0xAD),
    HostileText("joined family", "👩\u{200D}👧\u{200D}👦", 0x200B...0x200F),
    HostileText("variation selector", "☎\u{FE0F}", 0xFE00...0xFE0F),
    HostileText("tags", "x\u{E0041}\u{E0042}\u{E007F}y", 0xE0000...0xE0FFF),
    HostileText("annotation", "a\u{FFF9}b\u{FFFA}c\u{FFFB}", 0xFFF9...0xFFFB),
    HostileText("invisible letters", "a\u{3164}b\u{115F}c\u{1160}", 0x115F...0x1160),
  ]

  private static let broken: [HostileText] = [
    HostileText("two hundred accents", "Z" + String(repeating: "\u{301}", count: 200)),
    HostileText("invalid bytes", bytes: [0x61, 0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80, 0x62]),
    HostileText("overlong escape", bytes: [0xC0, 0x9B, 0x5D, 0x30, 0x3B, 0x07]),
    HostileText(
      "noncharacters",
      bytes: [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90, 0xF0, 0x9F, 0xBF, 0xBF],
      0xFDD0...0xFDEF
    ),
    HostileText("private use", "a\u{E000}\u{F0000}", 0xE000...0xF8FF),
    HostileText("unassigned", "a\u{378}\u{E1000}", 0x378...0x378),
  ]
}
