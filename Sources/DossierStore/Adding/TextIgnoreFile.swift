/// The `.gitignore` of a dossier's folder, which keeps texts of sources out of git unless their
/// licences allow copies.
package enum TextIgnoreFile {
  package static let path = ".gitignore"
  private static let rule = "texts/*"

  /// The file of a new dossier.
  package static let initial = Array(
    """
    # The texts of sources are not to be shared, unless their licences allow it. Lines that begin with
    # an exclamation mark name those that may be.
    \(rule)

    """.utf8
  )

  /// The file with the rule, and the exception for a text, where they are missing; nil where it has
  /// both.
  ///
  /// `bytes` is what it has, nil where there is no file.
  package static func updated(
    _ bytes: [UInt8]?,
    allowing source: String? = nil
  ) -> [UInt8]? {
    var text = bytes ?? initial
    let lines = text.split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line, as: UTF8.self).trimmed
    }
    let isRuled = bytes == nil || lines.contains(rule) || lines.contains("/" + rule)
    let shutsFolder = !isRuled && lines.contains { $0.wholeMatch(of: /\/?texts\/?/) != nil }
    var missing: [String] = []
    if let source, !lines.contains("!texts/\(source).txt") {
      // Git names nothing inside a folder that it passes over.
      if shutsFolder { missing = ["!texts/", rule] }
      missing.append("!texts/\(source).txt")
    }
    if !isRuled, !shutsFolder { missing.insert(rule, at: 0) }
    if !missing.isEmpty {
      if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
      text += missing.flatMap { Array("\($0)\n".utf8) }
    }
    return text == bytes ? nil : text
  }

  /// The file with the exception for a text under the text’s new name; nil where it has none.
  static func moved(_ bytes: [UInt8], from old: String, to new: String) -> [UInt8]? {
    changed(bytes, source: old, to: ArraySlice("!texts/\(new).txt".utf8))
  }

  /// The file without the exception for a text; nil where it has none.
  static func without(_ bytes: [UInt8], _ source: String) -> [UInt8]? {
    changed(bytes, source: source, to: nil)
  }

  private static func changed(
    _ bytes: [UInt8],
    source: String,
    to exception: ArraySlice<UInt8>?
  ) -> [UInt8]? {
    var isFound = false
    let end = UInt8(ascii: "\n")
    let lines = bytes.split(separator: end, omittingEmptySubsequences: false).compactMap { line in
      guard String(decoding: line, as: UTF8.self).trimmed == "!texts/\(source).txt" else {
        return line
      }
      isFound = true
      return exception
    }
    return isFound ? Array(lines.joined(separator: [end])) : nil
  }

  /// Whether a licence allows everybody to copy a text.
  package static func allowsCopies(_ licence: String) -> Bool {
    let start = licence.lowercased()
    return [
      "cc0", "cc by", "cc-by", "ogl", "open government licence", "open parliament", "public domain",
    ]
    .contains { start.hasPrefix($0) }
  }
}
