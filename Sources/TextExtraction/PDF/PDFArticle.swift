/// A PDF as an article: its columns in order, without running heads and page numbers.
enum PDFArticle {
  /// Reads what `pdftotext -bbox-layout` printed.
  static func read(_ printed: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    let document = try PrintedPages(printed)
    let heads = RunningHeads(document.pages)
    let pages = document.pages.map(heads.removed)
    var paragraphs = PDFParagraphs(pages)
    for page in pages { paragraphs.add(page) }
    let text = paragraphs.text
    guard !text.isEmpty else { throw .noText }
    var article = ExtractedArticle(text: text)
    // What Word writes where its document has no title is the name of a file.
    article.title = NormalText.line(document.title).flatMap { title in
      title.hasPrefix("Microsoft Word - ") ? nil : title
    }
    article.authors = OfficePackage.people(document.author.map { [$0] } ?? [])
    if let remark = OfficePackage.remark(madeOn: document.made) { article.remarks.append(remark) }
    let empty = document.pages.count { $0.blocks.isEmpty }
    if empty > 0 {
      article.remarks.append("Pages without text, which may be pictures of it: \(empty).")
    }
    return article
  }
}

/// Puts the paragraphs of pages together.
private struct PDFParagraphs {
  private var paragraphs: [String] = []
  private var notes: [String] = []
  private let ends: LineEnds
  /// The height of most lines, in points.
  private let lineHeight: Double
  /// The height of the lines of the last paragraph.
  private var lastHeight = 0.0

  init(_ pages: [PrintedPage]) {
    ends = LineEnds(pages)
    var letters: [Int: Int] = [:]
    for line in pages.lazy.flatMap({ $0.blocks.joined() }) {
      letters[Int((line.box.height * 2).rounded()), default: 0] += line.text.utf8.count
    }
    lineHeight =
      letters.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { Double($0.key) / 2 } ?? 0
  }

  /// The paragraphs with empty lines between them, then the notes.
  var text: String {
    (paragraphs + notes).map(PDFParagraphs.withoutLigatures).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  mutating func add(_ page: PrintedPage) {
    for block in page.blocks {
      let pieces = PDFParagraphs.pieces(of: block)
      for (number, piece) in pieces.enumerated() {
        var text = ""
        for line in piece { ends.append(line.text, to: &text) }
        if isNote(block, of: page) {
          notes.append(text)
        } else {
          add(text, height: piece[0].box.height, startsBlock: number == 0)
        }
      }
    }
  }

  /// Adds a paragraph, or the rest of one that a column or page has cut.
  private mutating func add(_ text: String, height: Double, startsBlock: Bool) {
    let isSameSize = abs(height - lastHeight) < 0.15 * lineHeight
    if let last = paragraphs.indices.last, BlockShape.bullets.contains(paragraphs[last]) {
      paragraphs[last] += " " + text
    } else if startsBlock, isSameSize, let last = paragraphs.indices.last,
      PDFParagraphs.isOpen(paragraphs[last]), text.first?.isLowercase == true
    {
      ends.append(text, to: &paragraphs[last])
    } else {
      paragraphs.append(text)
    }
    lastHeight = height
  }

  /// True for a paragraph that does not end as a sentence does.
  private static func isOpen(_ paragraph: String) -> Bool {
    paragraph.last.map { !BlockShape.closing.contains($0) } ?? false
  }

  /// True for a block in small print in the lower part of a page that starts with the mark of a note.
  private func isNote(_ block: [PrintedLine], of page: PrintedPage) -> Bool {
    guard let first = block.first, first.box.top > page.height * 0.5,
      block.allSatisfy({ $0.box.height < 0.92 * lineHeight }), let mark = first.text.first
    else { return false }
    return mark.isNumber || ["*", "†", "‡", "§"].contains(mark)
  }

  /// The paragraphs of a block.
  private static func pieces(of block: [PrintedLine]) -> [[PrintedLine]] {
    let shape = BlockShape(block)
    var pieces: [[PrintedLine]] = []
    for (number, line) in block.enumerated() {
      if number == 0 || shape.startsParagraph(number) { pieces.append([]) }
      pieces[pieces.count - 1].append(line)
    }
    return pieces
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
  ]

  private static func withoutLigatures(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFB00...0xFB04).contains($0.value) }) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      if let letters = ligatures[scalar] {
        result += letters
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
