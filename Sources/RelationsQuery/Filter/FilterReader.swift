import RelationsModel

/// Reads a filter's text from left to right, keeping what is sound and telling what is not.
struct FilterReader {
  private(set) var terms: [FilterTerm] = []
  private(set) var problems: [FilterProblem] = []
  private let characters: [Character]
  private var position = 0

  init(_ text: String) {
    characters = Array(text)
  }

  mutating func readAll() {
    while skipSpaces() {
      let start = position
      let isNegated = characters[position] == "-" && hasText(at: position + 1)
      if isNegated { position += 1 }
      if isQuote(at: position) {
        add(.words(FilterTerm.Needle(quoted())), isNegated, from: start)
      } else {
        readWord(isNegated, from: start)
      }
    }
  }

  private mutating func readWord(_ isNegated: Bool, from start: Int) {
    let word = plainWord()
    guard let colon = word.firstIndex(of: ":"), isFieldName(word[..<colon]) else {
      add(.words(FilterTerm.Needle(word)), isNegated, from: start)
      return
    }
    let name = String(word[..<colon])
    var value = String(word[word.index(after: colon)...])
    if value.isEmpty, isQuote(at: position) { value = quoted() }
    guard let field = Field(rawValue: name.lowercased()) else {
      report(unknownField(name), from: start)
      return
    }
    guard !value.isEmpty else {
      report("“\(field.rawValue):” is followed by \(field.expected)", from: start)
      return
    }
    read(field, value, isNegated, from: start)
  }

  private mutating func read(_ field: Field, _ value: String, _ isNegated: Bool, from start: Int) {
    switch field {
    case .issue: add(.issue(FilterTerm.Needle(value)), isNegated, from: start)
    case .who: add(.who(FilterTerm.Needle(value)), isNegated, from: start)
    case .source: add(.source(FilterTerm.Needle(value)), isNegated, from: start)
    case .party: add(.party(FilterTerm.Needle(value)), isNegated, from: start)
    case .stance:
      let values = Field.values(value, among: Field.stances)
      add(values.isEmpty ? nil : .stance(values), field, value, isNegated, from: start)
    case .standing:
      let values = Field.values(value, among: Field.standings)
      add(values.isEmpty ? nil : .standing(values), field, value, isNegated, from: start)
    case .rendering:
      let values = Field.values(value, among: Field.renderings)
      add(values.isEmpty ? nil : .rendering(values), field, value, isNegated, from: start)
    case .anchor:
      let values = Field.values(value, named: Field.anchors)
      add(values.isEmpty ? nil : .anchor(values), field, value, isNegated, from: start)
    case .date:
      do {
        add(try dateTest(value), isNegated, from: start)
      } catch {
        report("“date:” is followed by \(field.expected): \(error.message)", from: start)
      }
    }
  }

  // MARK: - Values

  private func dateTest(_ value: String) throws(EDTFError) -> FilterTerm.Test {
    // A slash is EDTF's own interval, in which two dots stand for an open end.
    guard !value.contains("/"), let dots = twoDots(in: value) else {
      let date = try EDTFDate(parsing: value)
      return .date(first: date.first, last: date.last)
    }
    let start = value[..<dots]
    let end = value[value.index(dots, offsetBy: 2)...]
    guard !(start.isEmpty && end.isEmpty) else {
      throw EDTFError(message: "the range has no end that is known")
    }
    let first = start.isEmpty ? Day.distantPast : try EDTFDate(parsing: String(start)).first
    let last = end.isEmpty ? Day.distantFuture : try EDTFDate(parsing: String(end)).last
    guard first <= last else {
      throw EDTFError(message: "“\(value)” ends before it begins")
    }
    return .date(first: first, last: last)
  }

  private func twoDots(in value: String) -> String.Index? {
    value.indices.first { value[$0...].hasPrefix("..") }
  }

  private func unknownField(_ name: String) -> String {
    let names = Field.allCases.map(\.rawValue)
    var nearest = NearestName()
    let hint = nearest.find(name, among: names).map { "; did you mean “\($0):”?" } ?? "."
    let listed = names.dropLast().map { "\($0):" }.joined(separator: ", ")
    return "There is no field “\(name):”\(hint) The fields are \(listed) and "
      + "\(names[names.count - 1]):."
  }

  // MARK: - Terms

  private mutating func add(_ test: FilterTerm.Test, _ isNegated: Bool, from start: Int) {
    // What folds to nothing, such as "", a lone accent or a star, would match everywhere.
    if let needle = test.needle, needle.parts.isEmpty { return }
    terms.append(FilterTerm(test: test, isNegated: isNegated, range: start..<position))
  }

  private mutating func add(
    _ test: FilterTerm.Test?,
    _ field: Field,
    _ value: String,
    _ isNegated: Bool,
    from start: Int
  ) {
    guard let test else {
      report(
        "“\(field.rawValue):” is followed by \(field.expected), not “\(value)”",
        from: start
      )
      return
    }
    add(test, isNegated, from: start)
  }

  private mutating func report(_ message: String, from start: Int) {
    problems.append(FilterProblem(range: start..<position, message: message))
  }

  // MARK: - Characters

  /// Goes to the next character that is no space; false at the end of the text.
  private mutating func skipSpaces() -> Bool {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    return position < characters.count
  }

  private func hasText(at position: Int) -> Bool {
    position < characters.count && !characters[position].isWhitespace
  }

  private func isQuote(at position: Int) -> Bool {
    position < characters.count && "\"“”".contains(characters[position])
  }

  private mutating func plainWord() -> String {
    let start = position
    while hasText(at: position), !isQuote(at: position) { position += 1 }
    return String(characters[start..<position])
  }

  /// Reads to the closing quotation mark, or while it is still being typed to the end.
  private mutating func quoted() -> String {
    position += 1
    let start = position
    while position < characters.count, !isQuote(at: position) { position += 1 }
    let text = String(characters[start..<position])
    if position < characters.count { position += 1 }
    return text
  }

  /// Addresses and times of day hold a colon too, and are words.
  private func isFieldName(_ name: Substring) -> Bool {
    guard !name.isEmpty, name.allSatisfy(\.isLetter) else { return false }
    return !["http", "https"].contains(name.lowercased())
  }
}
