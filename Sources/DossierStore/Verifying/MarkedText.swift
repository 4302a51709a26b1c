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
    let whole = NormalisedText(normal: joined(paragraphs))
    let search = AnchorSearch(whole, for: quotes.map(\.anchor))
    var marks = quotes.compactMap { quote in
      search.search(quote.anchor, tellsDoubts: false).range.map {
        ArticleText.Mark(record: quote.id.rawValue, range: $0)
      }
    }
    if !spans.isEmpty, digest == whole.digest {
      let count = whole.scalars.count
      marks += spans.compactMap { passage in
        guard let span = passage.span, span.start < span.end, span.end <= count else {
          return nil
        }
        return ArticleText.Mark(record: passage.id.rawValue, range: span.start..<span.end)
      }
    }
    return ArticleText(paragraphs: paragraphs, marks: marks)
  }

  /// The paragraphs with a space between two, which are normalised as they are.
  private static func joined(_ paragraphs: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(paragraphs.reduce(0) { $0 + $1.utf8.count + 1 })
    for paragraph in paragraphs {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: paragraph.utf8)
    }
    return bytes
  }

  /// The paragraphs, each in NFC and with one space for every run of white space.
  private static func paragraphs(of text: String) -> [String] {
    var text = text
    text.makeContiguousUTF8()
    let whole = text
    return text.withUTF8 { bytes in
      let lines = lines(of: bytes)
      var blocks: [Range<Int>] = []
      var isWithin = false
      for line in lines {
        if line.isEmpty {
          isWithin = false
        } else if isWithin {
          blocks[blocks.count - 1] = blocks[blocks.count - 1].lowerBound..<line.upperBound
        } else {
          blocks.append(line)
          isWithin = true
        }
      }
      if blocks.count == 1, lines.contains(where: { $0.count > longLine }) {
        blocks = lines.filter { !$0.isEmpty }
      }
      var paragraphs: [String] = []
      paragraphs.reserveCapacity(blocks.count)
      for block in blocks { append(bytes, block, of: whole, to: &paragraphs) }
      return paragraphs
    }
  }

  /// Where each line stands; one without words is empty.
  private static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start <= bytes.count {
      let end = bytes.place(of: UInt8(ascii: "\n"), from: start)
      let line = start..<end
      lines.append(line.contains { bytes[$0] > 0x20 } ? line : start..<start)
      start = end + 1
    }
    return lines
  }

  /// Appends the paragraph of lines that stand one after another, in as many parts as its length asks for.
  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    of text: String,
    to paragraphs: inout [String]
  ) {
    let block = UnsafeBufferPointer(rebasing: bytes[range])
    let isNormal = NormalisedText.isNormal(block)
    if isNormal, block.count <= mostScalars {
      // A part of a text is known to be UTF-8, bytes would be checked again.
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      paragraphs.append(String(text[start..<text.utf8.index(start, offsetBy: range.count)]))
    } else if isNormal {
      paragraphs += divided(block)
    } else {
      let normalised = NormalisedText(block)
      if normalised.utf8.count > mostScalars {
        paragraphs += divided(normalised.scalars)
      } else if !normalised.utf8.isEmpty {
        paragraphs.append(normalised.text)
      }
    }
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
