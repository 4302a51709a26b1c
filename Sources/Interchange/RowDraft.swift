import RelationsModel

/// A row that is being read: what it says in each field, before anything is checked.
struct RowDraft {
  typealias Span = QuoteBatch.Span

  private(set) var spans = Array(repeating: Span.none, count: QuoteField.count)
  /// The records that the row names in free text.
  private var named: NamedRecords = []
  private var dates: DateCache
  private var codingDates: DateCache
  private var slugs = IDCache()
  private var claims = IDCache()
  private let names: FieldNames
  private let constants: [(field: QuoteField, text: [UInt8])]
  /// What the file calls fields that have another name in it.
  private let labels: [QuoteField: String]

  init(_ names: FieldNames, labels: [QuoteField: String]) {
    self.names = names
    self.labels = labels
    func dates(_ field: QuoteField) -> DateCache {
      let column = labels[field].map { "\(field.name) (“\($0)”)" }
      return DateCache(names.dates, of: column ?? field.name)
    }
    (self.dates, codingDates) = (dates(.date), dates(.coded))
    constants = names.constants.map { ($0.key, Array($0.value.utf8)) }
  }

  subscript(field: QuoteField) -> Span {
    get { spans[field.rawValue] }
    set { spans[field.rawValue] = newValue }
  }

  mutating func clear() {
    for index in spans.indices { spans[index] = .none }
    named = []
  }

  /// Checks the row and files it in the batch that holds its texts.
  mutating func file(in batch: inout QuoteBatch, line: Int) throws(RowProblem) {
    trim(batch)
    for (field, text) in constants { set(field, text, &batch) }
    try require(.text, batch)
    try require(.date, batch)
    try name(.speaker, by: .speakerName, batch: &batch)
    try name(.issue, by: .issueTitle, batch: &batch)
    try nameSource(&batch)
    try nameProposition(&batch)
    dropNoParty(batch)
    if self[.party].isPresent || self[.partyName].isPresent {
      try name(.party, by: .partyName, batch: &batch)
    }
    let day = try readDate(&batch)
    try readCodingDate(&batch)
    try readStance(&batch)
    try checkValues(batch)
    try checkAnchor(batch)
    try checkID(&batch)
    try checkAnswers(&batch)
    batch.append(spans, named: named, firstDay: day, line: line)
  }

  private func bytes(_ field: QuoteField, _ batch: QuoteBatch) -> ArraySlice<UInt8> {
    batch.bytes[self[field].range]
  }

  private func string(_ field: QuoteField, _ batch: QuoteBatch) -> String {
    String(decoding: bytes(field, batch), as: UTF8.self)
  }

  private func require(_ field: QuoteField, _ batch: QuoteBatch) throws(RowProblem) {
    guard self[field].count > 0 else { throw RowProblem("it has no \(field.name)") }
  }

  private mutating func set(
    _ field: QuoteField,
    _ text: some Sequence<UInt8>,
    _ batch: inout QuoteBatch
  ) {
    let start = batch.bytes.count
    batch.bytes.append(contentsOf: text)
    self[field] = Span(start: Int32(start), count: Int32(batch.bytes.count - start))
  }

  /// Whether something that is seen was read for a field.
  func says(_ field: QuoteField, in batch: QuoteBatch) -> Bool {
    self[field].isPresent && !BlankBytes.showNothing(batch.bytes[self[field].range])
  }

  /// Which fields have the blanks around them.
  private static let isExact = QuoteField.allCases.map { field in
    if case .exactText = field.definition.kind { true } else { false }
  }

  /// Takes the blanks off every field but the exact words and what stands around them; a field of
  /// which nothing is seen says nothing.
  private mutating func trim(_ batch: QuoteBatch) {
    for index in spans.indices where spans[index].isPresent {
      if !RowDraft.isExact[index] {
        spans[index] = BlankBytes.trimmed(spans[index], in: batch.bytes)
        if BlankBytes.showNothing(batch.bytes[spans[index].range]) { spans[index] = .none }
      }
      if spans[index].count == 0 { spans[index] = .none }
    }
  }

  /// Where a record is named in free text, its id is the slug of that, and its name the text itself.
  private mutating func name(
    _ field: QuoteField,
    by nameField: QuoteField,
    batch: inout QuoteBatch
  ) throws(RowProblem) {
    tidy(nameField, &batch)
    if self[field].isPresent, SlugText.isSound(bytes(field, batch)) { return }
    tidy(field, &batch)
    if self[field].isPresent {
      if !self[nameField].isPresent { self[nameField] = self[field] }
    } else if self[nameField].isPresent {
      self[field] = self[nameField]
    } else {
      throw RowProblem("it has no \(field.name)")
    }
    named.insert(NamedRecords(field))
    set(field, slugs.id(for: string(field, batch), SlugText.id).utf8, &batch)
  }

  /// The word that stands for neither party in dossiers and filters is the name of none.
  private mutating func dropNoParty(_ batch: QuoteBatch) {
    for field in [QuoteField.party, .partyName] where self[field].isPresent {
      let isNone = bytes(field, batch).lazy.map(SlugText.lowered).elementsEqual("none".utf8)
      if isNone { self[field] = .none }
    }
  }

  /// Writes a name with one space for each run of blanks.
  private mutating func tidy(_ field: QuoteField, _ batch: inout QuoteBatch) {
    guard self[field].isPresent, !BlankBytes.areTidy(bytes(field, batch)) else { return }
    set(field, NameKey.tidied(string(field, batch)).utf8, &batch)
  }

  private mutating func nameSource(_ batch: inout QuoteBatch) throws(RowProblem) {
    let isAddress =
      bytes(.source, batch).starts(with: "http://".utf8)
      || bytes(.source, batch).starts(with: "https://".utf8)
    if isAddress, !self[.sourceURL].isPresent { self[.sourceURL] = self[.source] }
    try name(.source, by: .sourceTitle, batch: &batch)
    // Addresses differ by case.
    if isAddress { named.remove(.source) }
  }

  /// One claim in the same words on two issues is two propositions.
  private mutating func nameProposition(_ batch: inout QuoteBatch) throws(RowProblem) {
    tidy(.propositionText, &batch)
    guard self[.proposition].isPresent, !SlugText.isSound(bytes(.proposition, batch)) else {
      return
    }
    tidy(.proposition, &batch)
    let claim = string(.proposition, batch)
    if !self[.propositionText].isPresent { self[.propositionText] = self[.proposition] }
    named.insert(.proposition)
    let issue = string(.issue, batch)
    let id = claims.id(for: issue + "\n" + claim) { _ in SlugText.id(of: claim, on: issue) }
    set(.proposition, id.utf8, &batch)
  }
}

// What the fields may hold.
extension RowDraft {
  private mutating func readDate(_ batch: inout QuoteBatch) throws(RowProblem) -> Day {
    let text = string(.date, batch)
    let entry = try dates.entry(of: text)
    if entry.text != text { set(.date, entry.text.utf8, &batch) }
    return entry.first
  }

  private mutating func readCodingDate(_ batch: inout QuoteBatch) throws(RowProblem) {
    guard self[.coded].count > 0 else { return }
    let text = string(.coded, batch)
    let entry = try codingDates.entry(of: text)
    if entry.text != text { set(.coded, entry.text.utf8, &batch) }
  }

  /// Puts the stance in the place of a word that was said to stand for it.
  private mutating func readStance(_ batch: inout QuoteBatch) throws(RowProblem) {
    guard !names.stances.isEmpty, self[.stance].isPresent else { return }
    let word = string(.stance, batch)
    if let stance = names.stances[NameKey(word)] {
      set(.stance, stance.rawValue.utf8, &batch)
    } else if Stance(rawValue: word) == nil {
      let words = names.stances.sorted { $0.key.text < $1.key.text }.map { "“\($0.key.text)”" }
      throw RowProblem(
        "its \(label(.stance)) is “\(word.prefix(40))”, not \(words.joined(separator: ", "))"
      )
    }
  }

  /// A field, with what the file calls it.
  private func label(_ field: QuoteField) -> String {
    labels[field].map { "\(field.name) (“\($0)”)" } ?? field.name
  }

  private mutating func checkValues(_ batch: QuoteBatch) throws(RowProblem) {
    for (field, choices) in Choices.all { try choice(field, choices, batch) }
  }

  /// Leaves out what is so in most quotes.
  private mutating func choice(
    _ field: QuoteField,
    _ choices: Choices,
    _ batch: QuoteBatch
  ) throws(RowProblem) {
    guard self[field].count > 0 else {
      self[field] = .none
      return
    }
    let value = bytes(field, batch)
    if let usual = choices.usual, value.elementsEqual(usual) {
      self[field] = .none
    } else if !choices.others.contains(where: { value.elementsEqual($0) }) {
      let names = ([choices.usual].compactMap { $0 } + choices.others).map {
        String(decoding: $0, as: UTF8.self)
      }
      throw RowProblem(
        "its \(label(field)) is “\(string(field, batch).prefix(40))”, not "
          + names.joined(separator: ", ")
          + (field == .stance ? "; --stance agrees=WORD says what other words mean" : "")
      )
    }
  }

  private mutating func checkAnchor(_ batch: QuoteBatch) throws(RowProblem) {
    if self[.exact].isPresent, bytes(.exact, batch) == bytes(.text, batch) {
      self[.exact] = .none
    }
    try checkCheck(batch)
    let start = try number(.start, batch)
    let end = try number(.end, batch)
    guard let start, let end else {
      guard start == nil, end == nil else {
        throw RowProblem("its anchor has only one of start and end")
      }
      guard !self[.digest].isPresent else {
        throw RowProblem("its anchor has a digest but no start and end")
      }
      return
    }
    guard start <= end else { throw RowProblem("its anchor ends before it starts") }
  }

  private mutating func checkCheck(_ batch: QuoteBatch) throws(RowProblem) {
    guard self[.check].count > 0 else {
      self[.check] = .none
      return
    }
    guard AnchorCheck(string(.check, batch)) != nil else {
      throw RowProblem("its check is none, such as “exact 2017-12-23 sha256:” and 64 digits")
    }
  }

  private mutating func number(
    _ field: QuoteField,
    _ batch: QuoteBatch
  ) throws(RowProblem) -> Int? {
    guard self[field].count > 0 else {
      self[field] = .none
      return nil
    }
    guard let number = Int(string(field, batch)), number >= 0 else {
      throw RowProblem("its \(field.name) is no count of code points")
    }
    return number
  }

  /// A row without an id gets one from what it says, so that a second import knows it again.
  private mutating func checkID(_ batch: inout QuoteBatch) throws(RowProblem) {
    if self[.id].count > 0 {
      guard SlugText.isSound(bytes(.id, batch)) else {
        throw RowProblem(
          "its id “\(string(.id, batch).prefix(80))” is none: an id has letters, digits, - _ and ., "
            + "64 at most"
        )
      }
    } else {
      var digest = RowDigest()
      for field in [QuoteField.text, .speaker, .date, .issue, .source, .locator] {
        if field == .speaker || field == .issue || field == .source {
          digest.add(bytes(field, batch).lazy.map(SlugText.lowered))
        } else {
          digest.add(bytes(field, batch))
        }
      }
      set(.id, ("q-" + digest.text).utf8, &batch)
      named.insert(.quote)
    }
    guard self[.variantOf].count > 0 else {
      self[.variantOf] = .none
      return
    }
    guard SlugText.isSound(bytes(.variantOf, batch)) else {
      throw RowProblem("its variantOf is no id")
    }
    guard bytes(.variantOf, batch) != bytes(.id, batch) else {
      throw RowProblem("it is a variant of itself")
    }
  }
}

// What the quote answers.
extension RowDraft {
  /// Files the ids with single spaces between; they come with commas, semicolons or spaces.
  private mutating func checkAnswers(_ batch: inout QuoteBatch) throws(RowProblem) {
    let given = bytes(.answers, batch)
    var answers: [ArraySlice<UInt8>] = []
    for id in given.split(whereSeparator: RowDraft.separatesIDs) where !answers.contains(id) {
      guard SlugText.isSound(id) else {
        let text = String(decoding: id.prefix(80), as: UTF8.self)
        throw RowProblem("its answers has “\(text)”, which is no id")
      }
      guard id != bytes(.id, batch) else { throw RowProblem("it answers itself") }
      answers.append(id)
    }
    guard !answers.isEmpty else {
      self[.answers] = .none
      return
    }
    set(.answers, answers.joined(separator: [0x20]), &batch)
  }

  private static func separatesIDs(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x20
      || (9...13).contains(byte)
  }
}

/// The values of a field that has few.
private struct Choices {
  let usual: [UInt8]?
  let others: [[UInt8]]

  init(_ names: [String], usual: String?) {
    self.usual = usual.map { Array($0.utf8) }
    others = names.filter { $0 != usual }.map { Array($0.utf8) }
  }

  /// The fields that have few values, flags last.
  static let all: [(QuoteField, Choices)] =
    QuoteFieldDefinition.all.compactMap { definition in
      guard case .choice(let names) = definition.kind else { return nil }
      return (definition.field, Choices(names, usual: definition.usual))
    } + [(.datedBySource, Choices(["true", "false"], usual: "false"))]
}

extension NamedRecords {
  /// The record that a field names; none where it names no record.
  fileprivate init(_ field: QuoteField) {
    switch field {
    case .speaker: self = .speaker
    case .issue: self = .issue
    case .proposition: self = .proposition
    case .source: self = .source
    case .party: self = .party
    default: self = []
    }
  }
}
