@testable import TextExtraction

/// A file that an article is read from: an archive, a part of a document, a message, printed pages, or
/// an export of a library.
enum ArticleTarget {
  static func archive(_ bytes: [UInt8]) {
    isSound { () throws(ExtractionFailure) in
      [ExtractedItem(try ArticleReader.article(in: bytes, ending: ""))]
    }
  }

  /// The text of a document, of which the first byte chooses the form; the archive around it is right.
  static func office(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let form = choices.pick([ArticleFormat.docx, .odt, .epub])
    let part = Array(choices.rest)
    var builder = ZipBuilder()
    switch form {
    case .docx:
      builder.add("word/document.xml", part)
      builder.add("word/footnotes.xml", part)
      builder.add(
        "word/_rels/document.xml.rels",
        #"<Relationships><Relationship Type="/footnotes" Target="footnotes.xml"/></Relationships>"#
      )
      builder.add("docProps/core.xml", part)
    case .odt:
      builder.add("content.xml", part)
      builder.add("meta.xml", part)
    default:
      builder.add("META-INF/container.xml", #"<rootfile full-path="a"/>"#)
      builder.add("a", part)
    }
    let archive = builder.archive
    isSound { () throws(ExtractionFailure) in
      [ExtractedItem(try ArticleReader.article(in: archive, as: form))]
    }
  }

  static func mail(_ bytes: [UInt8]) {
    for form in [ArticleFormat.eml, .mhtml] {
      isSound { () throws(ExtractionFailure) in
        [ExtractedItem(try ArticleReader.article(in: bytes, as: form))]
      }
    }
  }

  static func pages(_ bytes: [UInt8]) {
    isSound { () throws(ExtractionFailure) in
      [ExtractedItem(try ArticleReader.article(in: bytes, as: .pdf))]
    }
  }

  static func export(_ bytes: [UInt8]) {
    isSound(mayBeEmpty: true) { () throws(ExtractionFailure) in
      try LibraryExport.items(in: bytes)
    }
  }

  /// What the program takes from a process is the same in whatever pieces it comes.
  static func answer(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let size = Int(choices.byte()) + 1
    let sent = Array(choices.rest)
    var whole = ExtractionAnswer()
    let isTaken = whole.take(sent)
    var pieces = ExtractionAnswer()
    var isTakenInPieces = true
    for start in stride(from: 0, to: sent.count, by: size) where isTakenInPieces {
      isTakenInPieces = pieces.take(sent[start..<min(start + size, sent.count)])
    }
    demand(isTaken == isTakenInPieces, "\(isTaken) in pieces \(isTakenInPieces)")
    if isTaken { demand(whole.result == pieces.result, "other in pieces") }
    if case .success(let items)? = whole.result { items.forEach { isClean($0.article.text) } }
  }

  private static func isSound(
    mayBeEmpty: Bool = false,
    _ read: () throws(ExtractionFailure) -> [ExtractedItem]
  ) {
    let result = Result { () throws(ExtractionFailure) in try read() }
    if case .success(let items) = result {
      for item in items {
        demand(mayBeEmpty || !item.article.text.isEmpty, "an article without text")
        isClean(item.article.text)
      }
    }
    var answer = ExtractionAnswer()
    let bytes = ExtractionFrame.frames(of: result).flatMap(\.encoded)
    demand(answer.take(bytes), "an answer that its receiver refuses")
    demand(answer.result != nil, "an answer without an end")
  }

  private static func isClean(_ text: String) {
    let control = text.unicodeScalars.first { scalar in
      scalar != "\n" && scalar.properties.generalCategory == .control
    }
    demand(control == nil, "a control in a text")
  }
}
