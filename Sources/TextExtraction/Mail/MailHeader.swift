/// The fields at the head of a message or of a part, by RFC 5322.
struct MailHeader: Hashable {
  private struct Field: Hashable {
    let name: String
    var value: [UInt8]
  }

  private var fields: [Field] = []

  /// More fields are left out, and what a field has beyond so many bytes.
  private static let mostFields = 1000
  private static let mostBytes = 1 << 14

  /// Reads fields up to the empty line; `end` is the place of the body.
  init(_ bytes: ArraySlice<UInt8>, end: inout Int) {
    end = bytes.startIndex
    while end < bytes.endIndex {
      let start = end
      end = MailPart.endOfLine(in: bytes, from: start)
      var line = bytes[start..<end]
      if line.last == 0x0A { line.removeLast() }
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { return }
      if line.first == 0x20 || line.first == 0x09, let last = fields.indices.last {
        let left = max(0, MailHeader.mostBytes - fields[last].value.count)
        fields[last].value += line.prefix(left)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        guard fields.count < MailHeader.mostFields else { continue }
        let name = String(decoding: line[..<colon].prefix(100), as: UTF8.self).lowercased()
        fields.append(
          Field(
            name: MailHeader.trimmed(name),
            value: Array(line[(colon + 1)...].prefix(MailHeader.mostBytes))
          )
        )
      }
    }
  }

  /// The bytes of the first field of a name in lower case.
  func bytes(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The text of the first field of a name in lower case, as it stands.
  func raw(_ name: String) -> String? {
    bytes(name).map { MailHeader.trimmed(TextDecoding.string(from: $0)) }
  }

  /// The text of a field for people, with its encoded words decoded.
  func text(_ name: String) -> String? { NormalText.line(raw(name).map(EncodedWords.decoded)) }

  /// The value of a field before its parameters, in lower case, such as `text/plain`.
  func value(_ name: String) -> String? {
    raw(name).flatMap { $0.split(separator: ";").first }
      .map { MailHeader.trimmed(String($0)).lowercased() }
  }

  /// A parameter of a field, such as `charset`.
  ///
  /// RFC 2231 lets it be cut into pieces and name its charset.
  func parameter(_ wanted: String, of name: String) -> String? {
    guard let field = raw(name) else { return nil }
    let parameters = MailHeader.parameters(field)
    if let plain = parameters[wanted] { return EncodedWords.decoded(plain) }
    var text = ""
    if let whole = parameters[wanted + "*"] {
      text = whole
    } else {
      var number = 0
      while let piece = parameters["\(wanted)*\(number)"] ?? parameters["\(wanted)*\(number)*"] {
        text += piece
        number += 1
      }
    }
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return text }
    return TextDecoding.string(
      from: MailHeader.unescaped(String(parts[2])),
      declared: String(parts[0])
    )
  }

  private static func unescaped(_ text: String) -> [UInt8] {
    let escapes = text.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
    return TransferEncoding.quotedPrintable(escapes[...])
  }

  private static func parameters(_ field: String) -> [String: String] {
    var result: [String: String] = [:]
    for part in split(field, at: ";").dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let name = trimmed(String(sides[0])).lowercased()
      if result[name] == nil { result[name] = unquoted(trimmed(String(sides[1]))) }
    }
    return result
  }

  // MARK: - Pieces of a field

  /// The pieces between separators that stand outside quotation marks, comments and angle brackets.
  static func split(_ text: String, at separator: Character) -> [String] {
    var parts: [String] = []
    var part = ""
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        isEscaped = false
      } else if character == "\\", isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        parts.append(part)
        part = ""
        continue
      }
      part.append(character)
    }
    return parts + [part]
  }

  /// The text without the quotation marks around it and the backslashes in it.
  static func unquoted(_ text: String) -> String {
    guard text.first == "\"" else { return text }
    var result = ""
    var isEscaped = false
    for character in text.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
        continue
      } else if character == "\"" {
        break
      }
      result.append(character)
    }
    return result
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    String(
      text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    )
  }
}

extension MailHeader {
  /// The names of the people of a field such as `From`; an address stands for one without a name.
  func people(_ name: String) -> [String] {
    MailHeader.split(raw(name) ?? "", at: ",").compactMap { part in
      let part = MailHeader.trimmed(part)
      guard let bracket = part.lastIndex(of: "<") else {
        // The old form has the name in a comment: jane@example.org (Jane Doe).
        guard let open = part.firstIndex(of: "("), part.hasSuffix(")") else {
          return NormalText.line(part)
        }
        return NormalText.line(EncodedWords.decoded(String(part[open...].dropFirst().dropLast())))
      }
      let name = EncodedWords.decoded(MailHeader.unquoted(MailHeader.trimmed(part[..<bracket])))
      return NormalText.line(name)
        ?? NormalText.line(String(part[bracket...].filter { !"<>".contains($0) }))
    }
  }

  /// The date of the field `Date`, such as `2017-12-23`: the day where the sender was.
  var day: String? { raw("date").flatMap(PrintedDate.edtf) }
}
