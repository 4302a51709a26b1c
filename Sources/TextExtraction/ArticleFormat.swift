/// The forms of files that articles are read from.
public enum ArticleFormat: String, CaseIterable, Sendable {
  case plain, markdown, html, mhtml, pdf, docx, odt, epub, eml
}
