/// A message of mail as an article.
enum MailArticle {
  static func article(in bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    let message = MailPart(bytes)
    var reading = MailReading()
    try reading.read(message)
    let text = CleanText.paragraphs(reading.texts.joined(separator: "\n\n"))
    guard !text.isEmpty else { throw .noText }
    var article = ExtractedArticle(text: text)
    article.title = message.header.text("subject")
    article.authors = message.header.people("from")
    article.issued = message.header.day
    article.language = message.header.value("content-language")
      .flatMap { $0.split(separator: ",").first.map { MailHeader.trimmed($0) } }
    article.url = message.header.raw("archived-at").map { $0.filter { !"<>".contains($0) } }
    article.remarks = reading.remarks
    return article
  }
}

/// What a reader of a message sees.
private struct MailReading {
  private(set) var texts: [String] = []
  private var attachments: [String] = []

  var remarks: [String] {
    guard !attachments.isEmpty else { return [] }
    let names = attachments.prefix(10).joined(separator: ", ")
    return [
      "The attachments are not read: \(names)\(attachments.count > 10 ? ", and others" : "")."
    ]
  }

  private mutating func tell(_ part: MailPart) {
    attachments.append(part.fileName.map(CleanText.line) ?? part.type)
  }

  mutating func read(_ part: MailPart) throws(ExtractionFailure) {
    if part.header.value("content-disposition") == "attachment" { return tell(part) }
    switch part.type {
    case "multipart/alternative": try readBest(of: part.parts)
    case "multipart/encrypted", "application/pkcs7-mime": throw .locked
    case "multipart/related", "multipart/signed":
      // What follows belongs to the first part: its pictures, or its signature.
      if let first = part.parts.first { try read(first) }
    case "message/rfc822": try readForwarded(part)
    default:
      if part.isMultipart {
        for inner in part.parts { try read(inner) }
      } else if part.isAttachment {
        tell(part)
      } else {
        texts.append(try text(of: part))
      }
    }
  }

  /// Reads the plain one of several forms of one text, else the last that is read at all.
  private mutating func readBest(of parts: [MailPart]) throws(ExtractionFailure) {
    let plain = parts.first { $0.type == "text/plain" && !$0.text.allSatisfy(\.isWhitespace) }
    let others = parts.last { $0.isMultipart || $0.type == "text/html" }
    if let best = plain ?? others ?? parts.last { try read(best) }
  }

  private mutating func readForwarded(_ part: MailPart) throws(ExtractionFailure) {
    guard let message = part.parts.first else { return }
    let fields = [("From", "from"), ("Date", "date"), ("Subject", "subject")]
    let head = fields.compactMap { title, name in
      message.header.text(name).map { "\(title): \(CleanText.line($0))" }
    }
    texts.append(head.joined(separator: "\n"))
    try read(message)
  }

  private func text(of part: MailPart) throws(ExtractionFailure) -> String {
    if part.type == "text/html" {
      return try MailPart.html(part).text
    }
    guard part.header.parameter("format", of: "content-type")?.lowercased() == "flowed" else {
      return part.text
    }
    let deletesSpace = part.header.parameter("delsp", of: "content-type")?.lowercased() == "yes"
    return FlowedText.unfolded(part.text, deletesSpace: deletesSpace)
  }
}

/// A page that a browser saved with all its parts in one file, as a message of mail.
enum MHTMLArticle {
  static func article(in bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    let message = MailPart(bytes)
    let parts = message.parts.isEmpty ? [message] : message.parts
    let start = message.header.parameter("start", of: "content-type")
    let pages = parts.filter { $0.type == "text/html" || $0.type == "application/xhtml+xml" }
    guard
      let page = pages.first(where: { start != nil && $0.header.raw("content-id") == start })
        ?? pages.first
    else { throw .damaged(reason: "it holds no page in HTML") }
    var article = try MailPart.html(page)
    article.url =
      article.url ?? message.header.raw("snapshot-content-location")
      ?? page.header.raw("content-location")
    article.title = article.title ?? message.header.text("subject")
    if pages.count > 1 { article.remarks.append("The frames of the page are not read.") }
    return article
  }
}

extension MailPart {
  /// The article of a part in HTML.
  fileprivate static func html(_ part: MailPart) throws(ExtractionFailure) -> ExtractedArticle {
    ExtractedArticle(text: part.text)
  }
}
