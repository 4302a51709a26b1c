/// The forms of files that articles are read from.
public enum ArticleFormat: String, CaseIterable, Sendable {
  case plain, markdown, html, mhtml, pdf, docx, odt, epub, eml
}

extension ArticleFormat {
  /// The form of a file by its first bytes, then by the end of its name, such as `html`.
  static func recognised(
    _ bytes: [UInt8],
    ending: String
  ) throws(ExtractionFailure) -> ArticleFormat {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { return try recognisedArchive(bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw failure(ofOldOffice: bytes) }
    // No reader takes the bytes of a PDF themselves.
    if PDFProgram.isPDF(bytes.prefix(1024)) { throw .unknownFormat }
    let head = Head(bytes)
    guard !head.isBinary else { throw .unknownFormat }
    switch ending {
    case "eml", "mbox": return .eml
    case "mht", "mhtml": return .mhtml
    case "htm", "html", "xhtml", "xht": return .html
    case "md", "markdown": return .markdown
    default: break
    }
    if head.isMail { return head.isSavedPage ? .mhtml : .eml }
    return head.isPage ? .html : .plain
  }

  private static func recognisedArchive(
    _ bytes: [UInt8]
  ) throws(ExtractionFailure) -> ArticleFormat {
    var archive = try ZipArchive(bytes)
    let kind =
      try archive.part("mimetype").map { String(decoding: $0.prefix(100), as: UTF8.self) } ?? ""
    if kind.hasPrefix("application/epub+zip") { return .epub }
    if kind.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
    if archive.names.contains("META-INF/container.xml") { return .epub }
    if archive.names.contains("[Content_Types].xml"),
      archive.names.contains(where: { $0.hasPrefix("word/") })
    {
      return .docx
    }
    throw .unknownFormat
  }

  /// A document of Word that is locked is packed in the form of its older versions.
  private static func failure(ofOldOffice bytes: [UInt8]) -> ExtractionFailure {
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { unit -> [UInt8] in [unit, 0] }
    let isLocked = bytes.indices.contains { place in
      bytes[place] == name[0] && bytes[place...].starts(with: name)
    }
    return isLocked ? .locked : .unknownFormat
  }

  /// The start of a file, as far as forms are told by it.
  private struct Head {
    private let text: String
    let isBinary: Bool

    init(_ bytes: [UInt8]) {
      let bytes = bytes.prefix(4096)
      let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      isBinary = bytes.contains(0) && !isWide
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let letters = (isMarked ? bytes.dropFirst(3) : bytes).filter { $0 != 0 && $0 != 0x0D }
      text = String(decoding: letters, as: UTF8.self).lowercased()
    }

    /// True where the file starts with fields of mail.
    var isMail: Bool {
      let names = text.split(separator: "\n", omittingEmptySubsequences: false)
        .prefix { !$0.isEmpty }
        .compactMap { line in line.first == " " ? nil : line.split(separator: ":").first }
      guard let first = names.first, first.hasPrefix("from ") || !first.contains(" ") else {
        return false
      }
      let known: Set<Substring> = [
        "from", "date", "subject", "message-id", "mime-version", "received", "to", "content-type",
        "return-path", "delivered-to",
      ]
      return known.intersection(names).count >= 3
    }

    /// True for mail that a browser wrote to save a page.
    var isSavedPage: Bool {
      let head = text.firstRange(of: "\n\n").map { text[..<$0.lowerBound] } ?? text[...]
      return head.contains("multipart/related") && !head.contains("\nto:")
    }

    var isPage: Bool {
      let start = text.drop(while: \.isWhitespace)
      return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
        || start.hasPrefix("<") && (start.contains("<html") || start.contains("<body"))
    }
  }
}
