import RelationsModel

/// How the keys or columns of a file are read: which field each is for, by its own name or by one
/// that the user gave, what is the same in all rows, and how dates and stances are written.
package struct FieldNames: Hashable, Sendable {
  private var given: [QuoteField: String] = [:]
  /// What is the same in all rows; no column is read for these fields.
  private(set) var constants: [QuoteField: String] = [:]
  private(set) var stances: [NameKey: Stance] = [:]
  /// The order in dates; nil for dates as EDTF writes them.
  package var dates: DateOrder?
  /// The encoding of files that have no mark; nil to find it out.
  package var encoding: TextEncoding?
  /// What the codes of projects are for; the first that fits a code decides.
  package internal(set) var codes: [CodeRule] = []
  /// The parties for which organisations speak.
  var parties: [NameKey: String] = [:]
  /// How tables of speeches are read.
  package private(set) var speeches = SpeechMapping()
  /// How tables of events are read.
  package private(set) var events = EventMapping()

  package init() {}

  /// Reads `text=Quote,speaker=Who`; a field that is named so is no longer known by its own name.
  package init(parsing text: String) throws(ImportError) {
    try map(text)
  }

  /// Adds columns for fields, such as `text=Quote,speaker=Who`; one column may be for several.
  package mutating func map(_ text: String) throws(ImportError) {
    var rest: [Substring] = []
    for pair in text.split(separator: ",") {
      if try takeCodeRule(pair) { continue }
      if try takeParty(pair) { continue }
      if try speeches.map(pair) { continue }
      if try !events.take(pair) { rest.append(pair) }
    }
    for (field, column) in try FieldNames.pairs(rest, like: "text=Quote,speaker=Who") {
      guard given.updateValue(column, forKey: field) == nil else {
        throw .mapping("The field \(field.name) is mapped twice.")
      }
      try checkFree(field)
    }
  }

  /// Adds what is the same in all rows, such as `issue=Trade and fish,source=Archive`; a comma that
  /// no field follows belongs to the value.
  package mutating func set(_ text: String) throws(ImportError) {
    let joined = FieldNames.values(in: text)
    for pair in joined where try !events.set(pair[...]) {
      if try speeches.set(pair[...]) { continue }
      for (field, value) in try FieldNames.pairs([pair[...]], like: "issue=Energy") {
        guard constants.updateValue(value, forKey: field) == nil else {
          throw .mapping("The field \(field.name) is set twice.")
        }
        try checkFree(field)
      }
    }
  }

  /// Adds words for stances, such as `agrees=1,disagrees=0`.
  package mutating func stance(_ text: String) throws(ImportError) {
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let stance = Stance(rawValue: NameKey.tidied(String(parts[0]))),
        !NameKey.tidied(String(parts[1])).isEmpty
      else {
        throw .mapping("“\(pair)” gives no word for a stance; write agrees=1,disagrees=0,none=x.")
      }
      let word = NameKey(String(parts[1]))
      guard stances.updateValue(stance, forKey: word).map({ $0 == stance }) != false else {
        throw .mapping("The word “\(parts[1])” stands for two stances.")
      }
    }
  }

  private func checkFree(_ field: QuoteField) throws(ImportError) {
    guard given[field] != nil, constants[field] != nil else { return }
    throw .mapping("The field \(field.name) is both mapped and set.")
  }

  /// These, and of `other` what they do not say.
  package func completed(by other: FieldNames) -> FieldNames {
    var both = self
    both.given.merge(other.given.filter { constants[$0.key] == nil }) { own, _ in own }
    both.constants.merge(other.constants.filter { given[$0.key] == nil }) { own, _ in own }
    both.stances.merge(other.stances) { own, _ in own }
    both.codes += other.codes
    both.speeches = speeches.completed(by: other.speeches)
    both.parties.merge(other.parties) { own, _ in own }
    both.events = events.completed(by: other.events)
    both.dates = dates ?? other.dates
    both.encoding = encoding ?? other.encoding
    return both
  }

  /// What tells one mapping from another.
  package var fingerprint: String {
    func list(_ fields: [QuoteField: String]) -> String {
      fields.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\($0.key.name)=\($0.value)" }.joined(separator: ",")
    }
    let words = stances.map { "\($0.value)=\($0.key.text)" }.sorted().joined(separator: ",")
    let rules = codes.map(\.text).joined(separator: ",")
    let parties = parties.map { "party:\($0.key.text)=\($0.value)" }.sorted()
    let tables = [events.fingerprint, speeches.fingerprint, parties.joined(separator: ",")]
    let more =
      [list(constants), words, dates?.rawValue ?? "", encoding?.rawValue ?? "", rules]
      + tables.filter { !$0.isEmpty }
    return list(given) + (more.allSatisfy(\.isEmpty) ? "" : " " + more.joined(separator: " "))
  }

  var isEmpty: Bool { given.isEmpty }

  /// The key that was given for a field; nil where none was.
  package func given(for field: QuoteField) -> String? { given[field] }

  /// The key of a field.
  func name(of field: QuoteField) -> String { given[field] ?? field.name }

  /// Whether a key or column that has no field's name is for the stance: the one that Discourse
  /// Network Analyzer writes, once it is said what its words mean.
  func isStance(_ column: String) -> Bool {
    !stances.isEmpty && given[.stance] == nil && constants[.stance] == nil
      && FieldNames.plain(column) == "agreement"
  }

  /// Whether a key or column has the name of a field that is the same in all rows.
  func isSet(_ column: String) -> Bool {
    let plain = FieldNames.plain(column)
    return constants.keys.contains { FieldNames.plain($0.name) == plain }
  }

  /// The fields of each column: by the names that were given, else by ours, whatever the case and
  /// the spaces in it.
  func fields(of columns: [String]) -> [[QuoteField]] {
    var fields = columns.map { _ in [QuoteField]() }
    for (field, name) in mapped {
      let isThere = columns.contains(name)
      for (index, column) in columns.enumerated()
      where isThere ? column == name : NameKey(column) == NameKey(name) {
        fields[index].append(field)
      }
    }
    let ours = QuoteField.allCases.filter { given[$0] == nil && constants[$0] == nil }
    for (index, column) in columns.enumerated() where fields[index].isEmpty {
      let plain = FieldNames.plain(column)
      fields[index] = ours.first { FieldNames.plain($0.name) == plain }.map { [$0] } ?? []
    }
    if !fields.contains([.stance]), let place = columns.firstIndex(where: isStance),
      fields[place].isEmpty
    {
      fields[place] = [.stance]
    }
    return fields
  }

  /// The fields that were given a column, with its name.
  var mapped: [(field: QuoteField, column: String)] {
    given.map { ($0.key, $0.value) }.sorted { $0.0.rawValue < $1.0.rawValue }
  }

  private static func plain(_ name: String) -> String {
    NameKey(name).text.filter { $0 != " " && $0 != "_" && $0 != "-" }
  }
}

// Reading pairs of fields and texts.
extension FieldNames {
  private static func pairs(
    _ pairs: [Substring],
    like example: String
  ) throws(ImportError) -> [(QuoteField, String)] {
    var found: [(QuoteField, String)] = []
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.last.map { NameKey.tidied(String($0)) } ?? ""
      guard parts.count == 2, !value.isEmpty else {
        throw .mapping("“\(pair)” is no pair of a field and a text; write \(example).")
      }
      found.append((try field(named: NameKey.tidied(String(parts[0]))), value))
    }
    return found
  }

  private static func field(named name: String) throws(ImportError) -> QuoteField {
    if let field = QuoteField(named: name), field != .record, field != .state { return field }
    var nearest = NearestName()
    let near = nearest.find(name, among: QuoteField.names, atMost: 1).first
    throw .mapping(
      "“\(name)” is not a field of a quote"
        + (near.map { "; did you mean \($0)?" }
          ?? "; there are \(QuoteField.names.joined(separator: ", ")).")
    )
  }

  /// The pairs of a list in which values may hold commas: a pair begins with letters and `=`.
  private static func values(in text: String) -> [String] {
    var pairs: [String] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = piece.prefix { $0 != "=" }
      let isPair =
        name.count < piece.count
        && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == ".") }
      if isPair || pairs.isEmpty {
        pairs.append(String(piece))
      } else {
        pairs[pairs.count - 1] += "," + piece
      }
    }
    return pairs
  }
}

extension FieldNames {
  /// A mapping in a file has at most so many bytes.
  package static let mostBytes = 1 << 20

  /// Reads a mapping that is kept in a file: on each line an option of `import` without its hyphens,
  /// such as `map speaker=person`; what follows a number sign is a note.
  package init(file text: String) throws(ImportError) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = NameKey.tidied(String(line.hasPrefix("#") ? "" : line))
      guard !words.isEmpty, !words.hasPrefix("#") else { continue }
      let option = words.prefix { $0 != " " }
      let value = NameKey.tidied(String(words.dropFirst(option.count)))
      do throws(ImportError) {
        try read(String(option.drop { $0 == "-" }), value)
      } catch {
        throw .mapping("Line \(number + 1): \(error.message)")
      }
    }
  }

  private mutating func read(_ option: String, _ value: String) throws(ImportError) {
    switch option {
    case "map": try map(value)
    case "set": try set(value)
    case "stance": try stance(value)
    case "dates":
      guard let order = DateOrder(rawValue: value) else {
        throw .mapping("“\(value)” is no order of dates; write dmy, mdy or ymd.")
      }
      dates = order
    case "encoding":
      guard let encoding = TextEncoding(named: value) else {
        throw .mapping("“\(value)” is no encoding that is read; write utf-16 or windows-1252.")
      }
      self.encoding = encoding
    default:
      throw .mapping("“\(option)” is none of map, set, stance, dates and encoding.")
    }
  }
}
