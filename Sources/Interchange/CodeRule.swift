import RelationsModel

/// What the codes of a project are for: those whose path fits a pattern give a field of the quote.
package struct CodeRule: Hashable, Sendable {
  /// The parts of the pattern; `*` stands for any one, and `**` at the end for one or more.
  let pattern: [String]
  /// The field that gets the last part of the code’s path; nil for codes that are left out.
  package let field: QuoteField?

  /// The word for codes that are left out.
  package static let ignore = "ignore"
  /// The fields that a code can give.
  package static let fields: [QuoteField] = [
    .issue, .proposition, .speaker, .stance, .party, .role, .basis, .rendering, .speech, .cut,
    .venue, .hedge, .date,
  ]

  /// A rule for a pattern such as `Issues/*`; nil for one that is empty.
  package init?(_ pattern: String, _ field: QuoteField?) {
    let parts = pattern.split(separator: "/").map { NameKey.tidied(String($0)) }
    guard !parts.isEmpty, !parts.contains(""), !parts.dropLast().contains("**") else { return nil }
    self.pattern = parts
    self.field = field
  }

  var text: String {
    "code:\(pattern.joined(separator: "/"))=\(field?.name ?? CodeRule.ignore)"
  }

  /// Whether the path of a code fits the pattern, in whatever case it is written.
  package func matches(_ path: [String]) -> Bool {
    let isOpen = pattern.last == "**"
    guard isOpen ? path.count >= pattern.count : path.count == pattern.count else { return false }
    return zip(pattern, path).allSatisfy { part, name in
      part == "*" || part == "**" || NameKey(part) == NameKey(name)
    }
  }
}

extension FieldNames {
  /// What stands before a pattern of codes.
  private static let mark = "code:"

  /// Takes a pair such as `code:Issues/*=issue`; false for any other.
  mutating func takeCodeRule(_ pair: Substring) throws(ImportError) -> Bool {
    let text = NameKey.tidied(String(pair))
    guard text.hasPrefix(FieldNames.mark) else { return false }
    guard let equals = text.lastIndex(of: "=") else {
      throw .mapping("“\(text)” gives codes no field; write code:Issues/*=issue.")
    }
    let pattern = text[..<equals].dropFirst(FieldNames.mark.count)
    let name = NameKey.tidied(String(text[text.index(after: equals)...]))
    let field = CodeRule.fields.first { $0.name == name }
    guard field != nil || name == CodeRule.ignore else {
      let names = CodeRule.fields.map(\.name) + [CodeRule.ignore]
      throw .mapping("A code gives no “\(name)”; there are \(names.joined(separator: ", ")).")
    }
    guard let rule = CodeRule(String(pattern), field) else {
      throw .mapping("“\(pattern)” is no pattern of codes; write code:Issues/*=issue.")
    }
    codes.append(rule)
    return true
  }

  /// Whether the command says what a field is, by a key or by what is the same in all rows.
  package func tells(_ field: QuoteField) -> Bool {
    given(for: field) != nil || constants[field] != nil
  }
}

extension FieldNames {
  /// Whether a key is said to hold some field.
  package func maps(_ key: String) -> Bool { mapped.contains { $0.column == key } }
}
