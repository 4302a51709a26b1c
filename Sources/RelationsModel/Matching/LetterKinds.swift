/// The kinds of characters, for whoever asks about every character of a text.
struct LetterKinds {
  private let counts: UnsafeBufferPointer<Int>
  private let early: UnsafeBufferPointer<PrintKind>

  /// Lends them while some work is done.
  static func lend<Result>(_ work: (LetterKinds) -> Result) -> Result {
    counts.withUnsafeBufferPointer { counts in
      PrintKind.early.withUnsafeBufferPointer { early in
        work(LetterKinds(counts: counts, early: early))
      }
    }
  }

  private static let counts = (UInt8(0)..<0x80).map { byte in
    PrintKind(Unicode.Scalar(byte)) == .letter ? 1 : 0
  }

  /// The letters for which a character of ASCII stands, none or one: no other is made of it.
  @inline(__always)
  func count(_ byte: UInt8) -> Int { counts[Int(byte)] }

  @inline(__always)
  func kind(_ scalar: Unicode.Scalar) -> PrintKind {
    let value = Int(scalar.value)
    return value < early.count ? early[value] : PrintKind(scalar)
  }
}
