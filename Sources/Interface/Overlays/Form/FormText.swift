import RelationsModel

/// The text of a field as it is typed on one line: the items of a list with commas between them, those
/// that hold one in quotation marks.
enum FormText {
  static func text(of value: FieldValue?) -> String {
    guard case .list(let items) = value else { return value?.text ?? "" }
    return items.compactMap(\.text).map(item).joined(separator: ", ")
  }

  static func item(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The value that a text is for a field; nil where it says nothing.
  static func value(of text: String, as kind: FieldKind) -> FieldValue? {
    switch kind {
    case .list: return list(items(text))
    case .oneOrMore:
      let items = items(text)
      return items.count == 1 ? .text(items[0]) : list(items)
    case .exactText: return text.isEmpty ? nil : .text(text)
    default:
      let trimmed = trimmed(text)
      return trimmed.isEmpty ? nil : .text(trimmed)
    }
  }

  private static func list(_ items: [String]) -> FieldValue? {
    items.isEmpty ? nil : .list(items.map(FieldValue.text))
  }

  /// The items of a list.
  static func items(_ text: String) -> [String] {
    var items: [String] = []
    var item = ""
    var (isQuoted, isEscaped, wasQuoted) = (false, false, false)
    func finished() -> String { wasQuoted ? item : trimmed(item) }
    for character in text {
      switch character {
      case _ where isEscaped:
        item.append(character)
        isEscaped = false
      case "\\" where isQuoted: isEscaped = true
      case "\"" where isQuoted: isQuoted = false
      case "\"" where !wasQuoted && trimmed(item).isEmpty:
        (isQuoted, wasQuoted, item) = (true, true, "")
      case "," where !isQuoted:
        items.append(finished())
        (item, wasQuoted) = ("", false)
      case _ where wasQuoted && !isQuoted && character.isWhitespace: break
      default: item.append(character)
      }
    }
    items.append(finished())
    return items.filter { !$0.isEmpty }
  }

  /// The item of a list that is being typed at the end of a text, and what stands before it.
  static func last(_ text: String) -> (before: String, item: String) {
    let comma = text.lastIndex(of: ",").map { text.index(after: $0) } ?? text.startIndex
    let before = text[..<comma]
    return (before.isEmpty ? "" : before + " ", trimmed(String(text[comma...])))
  }

  static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
