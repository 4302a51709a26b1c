import RelationsModel

/// Finds the quotes and passages of a source in its text.
package enum MarkedText {
  /// Longer paragraphs are divided, for each is wrapped as a whole whenever it is shown.
  private static let mostScalars = 4000
  /// Without empty lines between them, lines that are longer than this are paragraphs.
  private static let longLine = 120

  /// The text in paragraphs, with the places of the quotes that are found in it, and of the passages
  /// whose place was made against this text; `digest` is that text’s.
  package static func text(
    _ text: String,
    quotes: [Quote],
    passages: [Passage],
    digest: String?
  ) -> ArticleText {
    let paragraphs = paragraphs(of: text)
    let spans = passages.filter { $0.span != nil }
    guard !quotes.isEmpty || !spans.isEmpty else {
      return ArticleText(paragraphs: paragraphs, marks: [])
    }
    let whole = NormalisedText(paragraphs.joined(separator: " "))
    let search = AnchorSearch(whole, for: quotes.map(\.anchor))
    var marks = quotes.compactMap { quote in
      search.search(quote.anchor).range.map {
        ArticleText.Mark(record: quote.id.rawValue, range: $0)
      }
    }
    if !spans.isEmpty, digest == whole.digest {
      marks += spans.compactMap { passage in
        guard let span = passage.span, span.start < span.end, span.end <= whole.scalars.count else {
          return nil
        }
        return ArticleText.Mark(record: passage.id.rawValue, range: span.start..<span.end)
      }
    }
    return ArticleText(paragraphs: paragraphs, marks: marks)
  }

  /// The paragraphs, each in NFC and with one space for every run of white space.
  private static func paragraphs(of text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var blocks: [[Slice<UnsafeBufferPointer<UInt8>>]] = [[]]
      for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        if line.allSatisfy({ $0 <= 0x20 }) {
          if blocks.last?.isEmpty == false { blocks.append([]) }
        } else {
          blocks[blocks.count - 1].append(line)
        }
      }
      if blocks.count == 1, blocks[0].contains(where: { $0.count > longLine }) {
        blocks = blocks[0].map { [$0] }
      }
      return blocks.flatMap { paragraph(of: $0, in: bytes) }
    }
  }

  /// The paragraph of lines that stand one after another, in as many parts as its length asks for.
  private static func paragraph(
    of lines: [Slice<UnsafeBufferPointer<UInt8>>],
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [String] {
    guard let first = lines.first, let last = lines.last else { return [] }
    let block = UnsafeBufferPointer(rebasing: bytes[first.startIndex..<last.endIndex])
    if lines.count == 1, NormalisedText.isNormal(block) { return divided(block) }
    return divided(NormalisedText(String(decoding: block, as: UTF8.self)).scalars)
  }

  /// Divides what is normalised already, at spaces.
  private static func divided(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var parts: [String] = []
    var rest = bytes[...]
    while rest.count > mostScalars {
      let space = UInt8(ascii: " ")
      guard
        let end = rest.prefix(mostScalars).lastIndex(of: space) ?? rest.firstIndex(of: space)
      else { break }
      parts.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? parts : parts + [String(decoding: rest, as: UTF8.self)]
  }

  private static func divided(_ scalars: [Unicode.Scalar]) -> [String] {
    var parts: [String] = []
    var rest = scalars[...]
    while rest.count > mostScalars {
      // Only where there is a space: the text stays the same.
      guard let space = rest.prefix(mostScalars).lastIndex(of: " ") ?? rest.firstIndex(of: " ")
      else {
        break
      }
      parts.append(text(rest[..<space]))
      rest = rest[(space + 1)...]
    }
    return rest.isEmpty ? parts : parts + [text(rest)]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
