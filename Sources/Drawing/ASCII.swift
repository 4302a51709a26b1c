/// What stands for the signs that the program draws where a terminal or its font has none but ASCII:
/// each takes as many columns as the sign, so that nothing moves.
///
/// Letters of the data are left as they are.
package enum ASCII {
  /// The one table, from signs to what stands for them.
  package static let table: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (signs, plain) in rows {
      for sign in signs.unicodeScalars { table[sign.value] = plain.utf8.first }
    }
    return table
  }()

  private static let rows: [(signs: String, plain: String)] = [
    // What is agreed, disagreed, divided and silent, and what happened.
    ("●", "@"), ("○", "o"), ("◐", "%"), ("·", "."), ("−", "-"), ("±", "X"), ("◊", "\\"),
    // What is contested, mixed and one-sided, and what an assessment alone says; shared and open have
    // signs of their own.
    ("≠", "#"), ("≈", "&"), ("‒", "/"), ("⁝", ":"), ("†", "$"),
    // What moved, and who turned round.
    ("∆", "!"), ("⇄", "Z"),
    // Frames and lines.
    ("╭╮╰╯└┘┌┐├┤┬┴┼", "+"), ("─━", "-"), ("│┃║", "|"),
    // What is selected, where there is more, and where it leads.
    ("▌▸›↳→", ">"), ("←‹", "<"), ("↑▲", "^"), ("↓▼", "v"),
    // Columns, from the lowest to the highest.
    ("▁", "_"), ("▂", ","), ("▃▄", ";"), ("▅▆", "i"), ("▇█", "I"),
    // Bars of what is shared, of what agrees and of what disagrees, in the signs of these.
    ("═", "="), ("▬", "@"), ("░", "o"),
    // Marks of text.
    ("“”„«»", "\""), ("‘’‚", "'"), ("–—‐‑", "-"), ("…", "~"), ("×", "x"), ("•", "*"),
  ]

  /// A text with what stands for its signs.
  package static func text(_ text: String) -> String {
    guard !text.isPrintableASCII else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(table[scalar.value].map { Unicode.Scalar($0) } ?? scalar)
    }
    return String(result)
  }

  /// A text in which a question mark stands for every letter that is not ASCII as well.
  package static func strict(_ text: String) -> String {
    String(ASCII.text(text).map { $0.isASCII ? $0 : "?" })
  }
}

extension Canvas {
  /// The same picture with what stands for its signs.
  package var inASCII: Canvas {
    var canvas = self
    for index in packed.indices where packed[index].scalar > 0x7E {
      guard let plain = ASCII.table[packed[index].scalar] else { continue }
      canvas.packed[index].scalar = UInt32(plain)
    }
    return canvas
  }
}
