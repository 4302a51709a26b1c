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
    let first = position
    let word = plainWord()
    guard let colon = word.firstIndex(of: ":"), isFieldName(word[..<colon]) else {
      add(.words(FilterTerm.Needle(word)), isNegated, from: start)
      return
    }
    let name = String(word[..<colon])
    position = first + name.count + 1
    let values = values()
    guard let field = Field(rawValue: name.lowercased()) else {
      report(unknownField(name), start..<position)
      return
    }
    guard !values.isEmpty else {
      report("“\(field.rawValue):” is followed by \(field.expected)", start..<position)
      return
    }
    let whole = start..<position
    // What is wrong with a single value is wrong with the whole term.
    let typed = values.count > 1 ? values : [Value(text: values[0].text, range: whole)]
    if let test = test(field, typed) { add(test, isNegated, from: start) }
  }

  /// One value of a field, and where in the filter a mistake in it is shown.
  private struct Value {
    let text: String
    let range: Range<Int>
  }

  /// What a field asks of a record; nil when none of its values can be understood.
  private mutating func test(_ field: Field, _ values: [Value]) -> FilterTerm.Test? {
    let needles = values.map { FilterTerm.Needle($0.text) }
    switch field {
    case .issue: return .issue(needles)
    case .proposition: return .proposition(needles)
    case .who: return .who(needles)
    case .source: return .source(needles)
    case .party: return .party(needles)
    case .coder: return .coder(needles)
    case .stance:
      let stances = understood(values, field) { Field.values($0, among: Field.stances) }
      return stances.isEmpty ? nil : .stance(stances)
    case .standing:
      let standings = understood(values, field) { Field.values($0, among: Field.standings) }
      return standings.isEmpty ? nil : .standing(standings)
    case .rendering:
      let renderings = understood(values, field) { value in
        Field.values(value, among: Field.renderings) { $0?.rawValue }
      }
      return renderings.isEmpty ? nil : .rendering(renderings)
    case .anchor:
      let outcomes = understood(values, field) { Field.values($0, among: Field.anchors) }
      return outcomes.isEmpty ? nil : .anchor(outcomes)
    case .date:
      let stretches = stretches(values)
      return stretches.isEmpty ? nil : .date(stretches)
    }
  }

  /// What is meant by values of which there are few, each once; what is none of them is told.
  private mutating func understood<Meant: Equatable>(
    _ values: [Value],
    _ field: Field,
    _ meanings: (String) -> [Meant]
  ) -> [Meant] {
    var all: [Meant] = []
    for value in values {
      let meant = meanings(value.text)
      if meant.isEmpty { report(noSuchValue(value.text, of: field), value.range) }
      for meaning in meant where !all.contains(meaning) { all.append(meaning) }
    }
    return all
  }

  // MARK: - Values

  private mutating func stretches(_ values: [Value]) -> [ClosedRange<Day>] {
    var all: [ClosedRange<Day>] = []
    for value in values {
      do {
        all.append(try stretch(value.text))
      } catch {
        report(error.message, value.range)
      }
    }
    return all
  }

  private func stretch(_ value: String) throws(EDTFError) -> ClosedRange<Day> {
    // A slash is EDTF's own interval, in which two dots stand for an open end.
    guard !value.contains("/"), let dots = twoDots(in: value) else {
      let date = try EDTFDate(parsing: value)
      return date.first...max(date.first, date.last)
    }
    let start = value[..<dots]
    let end = value[value.index(dots, offsetBy: 2)...]
    guard !(start.isEmpty && end.isEmpty) else {
      throw EDTFError(message: "“..” has no end that is known")
    }
    let first = start.isEmpty ? Day.distantPast : try EDTFDate(parsing: String(start)).first
    let last = end.isEmpty ? Day.distantFuture : try EDTFDate(parsing: String(end)).last
    guard first <= last else {
      throw EDTFError(message: "“\(value)” ends before it begins")
    }
    return first...last
  }

  private func twoDots(in value: String) -> String.Index? {
    value.indices.first { value[$0...].hasPrefix("..") }
  }

  private func unknownField(_ name: String) -> String {
    let shown = FilterProblem.shortened(name)
    var nearest = NearestName()
    if let meant = nearest.find(name, among: Field.allCases.map(\.rawValue)) {
      return "No field “\(shown):”; did you mean “\(meant):”?"
    }
    return "No field “\(shown):”; quoted it is looked for as words."
  }

  private func noSuchValue(_ value: String, of field: Field) -> String {
    let shown = FilterProblem.shortened(value)
    var nearest = NearestName()
    if let meant = nearest.find(value, among: field.values) {
      return "No \(field.rawValue) “\(shown)”; did you mean “\(meant)”?"
    }
    return "No \(field.rawValue) “\(shown)”: \(field.expected)."
  }

  // MARK: - Terms

  private mutating func add(_ test: FilterTerm.Test, _ isNegated: Bool, from start: Int) {
    // What folds to nothing, such as "", a lone accent or a star, would match everywhere.
    guard let test = test.withoutEmptyWords else { return }
    terms.append(FilterTerm(test: test, isNegated: isNegated, range: start..<position))
  }

  private mutating func report(_ message: String, _ range: Range<Int>) {
    problems.append(FilterProblem(range: range, message: message))
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

  /// Reads what follows a colon: values with commas between them, some perhaps in quotation marks.
  ///
  /// A comma after which nothing is typed yet is none.
  private mutating func values() -> [Value] {
    var values: [Value] = []
    while true {
      let start = position
      let text = isQuote(at: position) ? quoted() : plainValue()
      if !text.isEmpty { values.append(Value(text: text, range: start..<position)) }
      guard position < characters.count, characters[position] == "," else { return values }
      position += 1
    }
  }

  private mutating func plainValue() -> String {
    let start = position
    while hasText(at: position), !isQuote(at: position), characters[position] != "," {
      position += 1
    }
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
