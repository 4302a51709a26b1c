/// The forms of files that articles are read from.
public enum ArticleFormat: String, CaseIterable, Sendable {
  case plain, markdown, html, mhtml, pdf, docx, odt, epub, eml

  /// The form of a file by its first bytes and the end of its name, such as `html`; nil where it is none.
  static func recognised(bytes: [UInt8], ending: String) -> ArticleFormat? {
    .plain
  }
}
