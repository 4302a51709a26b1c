/// What stands between quotation marks of any habit, whoever says it.
public enum QuotedWords {
  /// The places of the words without their marks, in code points; none of them is in another.
  ///
  /// Words that nothing closes go to the end of their paragraph, as where the next one opens them
  /// anew; a comma at the end is left out.
  public static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    guard scalars.contains(where: mayBeMark) else { return [] }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let bytes = Array(String(text).utf8)
    let tokens = Tokenizer.tokens(of: bytes)
    let found = QuotationScan.quotations(in: tokens, of: bytes, keepsOpen: true)
    let stretches = found.compactMap { words(of: $0, tokens) }
    let places = CodePoints(of: stretches.flatMap { [$0.lowerBound, $0.upperBound] }, in: bytes)
    return stretches.map { places[$0.lowerBound]..<places[$0.upperBound] }
  }

  /// The bytes of the words of a quotation; nil where it has none.
  private static func words(of quotation: Quotation, _ tokens: [TextToken]) -> Range<Int>? {
    var inner = quotation.inner
    while let last = inner.last, tokens[last].kind == .comma { inner.removeLast() }
    guard let first = inner.first, let last = inner.last else { return nil }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// Whether a code point can be a mark at all.
  private static func mayBeMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x22 || scalar.value == 0x27 || scalar.value == 0x60 || scalar.value == 0xAB
      || scalar.value == 0xBB || (0x2018...0x300F).contains(scalar.value) || scalar.value == 0xFF02
  }
}
