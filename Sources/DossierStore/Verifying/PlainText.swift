/// The text of a source as it is read from a file of plain text.
package enum PlainText {
  /// Why a file is not taken for plain text.
  package enum Fault: Error, Hashable, Sendable {
    case notUnicode
    /// Another kind of file, such as HTML, with how to make plain text of it.
    case otherKind(String, advice: String)

    /// What is wrong with a file and what to do, such as `it is not UTF-8`.
    package func message(of file: String) -> String {
      switch self {
      case .notUnicode: "\(file) is not UTF-8"
      case .otherKind(let kind, let advice): "\(file) is \(kind), not plain text: \(advice)"
      }
    }
  }

  /// Reads UTF-8, or UTF-16 that begins with a byte order mark.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> String {
    if let fault = container(bytes) { throw fault }
    guard let text = decoded(bytes) else { throw .notUnicode }
    if MarkupSniff(text).isHTML {
      throw .otherKind(
        "HTML",
        advice: "“entente add --print FILE” makes plain text of it"
      )
    }
    return text
  }

  private static func decoded(_ bytes: [UInt8]) -> String? {
    guard let encoding = WideEncoding(of: bytes) else {
      return String(validating: bytes, as: UTF8.self)
    }
    return encoding.decoded(bytes)
  }

  /// Kinds of files that begin with a sign of their own.
  private static func container(_ bytes: [UInt8]) -> Fault? {
    func begins(_ sign: String) -> Bool { bytes.starts(with: sign.utf8) }
    if begins("%PDF-") {
      return .otherKind("a PDF", advice: "“entente add --print FILE” makes plain text of it")
    }
    if begins("{\\rtf") {
      return .otherKind("RTF", advice: "save it as plain text and give that")
    }
    if begins("PK\u{3}\u{4}") {
      return .otherKind(
        "a ZIP archive, as DOCX, ODT and EPUB are",
        advice: "“entente add --print FILE” makes plain text of it"
      )
    }
    return nil
  }
}
