/// A message of mail as an article.
enum MailArticle {
  static func read(_ bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    let message = MailPart(bytes)
    var reading = MailReading()
    try reading.read(message)
    let texts = reading.texts.filter { !$0.isEmpty }
    var article = ExtractedArticle(text: texts.joined(separator: "\n\n"))
    article.type = "personal_communication"
    article.title = message.header.text("subject")
    article.authors = message.header.people("from")
    article.issued = message.header.day
    let languages = message.header.raw("content-language")?.split(separator: ",")
    article.language = NormalText.language(languages?.first.map(String.init))
    article.url = NormalText.address(
      message.header.raw("archived-at")?.filter { !"<>".contains($0) }
    )
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
    attachments.append(NormalText.line(part.fileName) ?? part.type)
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
      message.header.text(name).map { "\(title): \($0)" }
    }
    texts.append(head.joined(separator: "\n"))
    try read(message)
  }

  /// No letter is longer, in bytes as it is carried.
  private static let mostBytes = 8 << 20

  private func text(of part: MailPart) throws(ExtractionFailure) -> String {
    guard part.body.count <= MailReading.mostBytes else {
      throw .tooLarge(limit: "more than \(MailReading.mostBytes >> 20) MB of text in a message")
    }
    if part.type == "text/html" {
      return PageText.read(MarkupTree(html: part.content, charset: part.charset))
    }
    guard part.header.parameter("format", of: "content-type")?.lowercased() == "flowed" else {
      return PlainArticle.paragraphs(of: part.text).joined(separator: "\n\n")
    }
    let deletesSpace = part.header.parameter("delsp", of: "content-type")?.lowercased() == "yes"
    return FlowedText.unfolded(part.text, deletesSpace: deletesSpace)
  }
}
