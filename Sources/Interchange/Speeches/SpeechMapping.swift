import RelationsModel

/// What a column of a table of speeches can be for.
package enum SpeechField: String, CaseIterable, Hashable, Sendable {
  /// What tells the speech from others; without it the file’s name.
  case id
  /// The name of the file with its words, beside the table or in the folder that is set.
  case file
  /// The words, where they stand in the table.
  case text
  /// The folder of the files, beside the table; set, never mapped.
  case folder
  case speaker
  /// The country or the body for which the speaker speaks.
  case organisation
  case role
  case date
  /// At what it was said, such as a meeting; several columns may be.
  case title
  case language
  case url
  case licence

  static let mark = "speech."

  static func named(_ name: String) -> SpeechField? {
    allCases.first { $0.rawValue == name.lowercased() }
  }
}

/// How a table of speeches is read.
package struct SpeechMapping: Hashable, Sendable {
  private(set) var columns: [SpeechField: [String]] = [:]
  private(set) var constants: [SpeechField: String] = [:]

  /// Whether a column is mapped, which makes a table one of speeches.
  package var isGiven: Bool { !columns.isEmpty }
  var isEmpty: Bool { self == SpeechMapping() }

  /// Takes a pair such as `speech.file=filename`; false for any other.
  mutating func map(_ pair: Substring) throws(ImportError) -> Bool {
    guard let (field, column) = try SpeechMapping.pair(pair) else { return false }
    guard field != .folder, field == .title || columns[field] == nil, constants[field] == nil else {
      throw .mapping("The field speech.\(field.rawValue) is given twice, or is none of a column.")
    }
    columns[field, default: []].append(column)
    return true
  }

  /// Takes a pair such as `speech.folder=speeches`; false for any other.
  mutating func set(_ pair: Substring) throws(ImportError) -> Bool {
    guard let (field, value) = try SpeechMapping.pair(pair) else { return false }
    guard columns[field] == nil, constants.updateValue(value, forKey: field) == nil else {
      throw .mapping("The field speech.\(field.rawValue) is given twice.")
    }
    return true
  }

  private static func pair(
    _ pair: Substring
  ) throws(ImportError) -> (SpeechField, value: String)? {
    let text = NameKey.tidied(String(pair))
    guard text.hasPrefix(SpeechField.mark), let equals = text.firstIndex(of: "=") else {
      return nil
    }
    let name = NameKey.tidied(String(text[..<equals].dropFirst(SpeechField.mark.count)))
    let value = NameKey.tidied(String(text[text.index(after: equals)...]))
    guard let field = SpeechField.named(name), !value.isEmpty else {
      let names = SpeechField.allCases.map(\.rawValue).joined(separator: ", ")
      throw .mapping("“\(text)” says nothing of a speech; the fields are \(names).")
    }
    return (field, value)
  }

  func completed(by other: SpeechMapping) -> SpeechMapping {
    var both = self
    both.columns.merge(other.columns.filter { constants[$0.key] == nil }) { own, _ in own }
    both.constants.merge(other.constants.filter { columns[$0.key] == nil }) { own, _ in own }
    return both
  }

  /// What tells one mapping from another.
  var fingerprint: String {
    (columns.map { "speech.\($0.key)=\($0.value.joined(separator: "|"))" }
      + constants.map { "speech.\($0.key):\($0.value)" }).sorted().joined(separator: ",")
  }

  /// The columns of the debates of the United Nations Security Council (Dataverse, KGVSYH), whose
  /// table has a row and whose folder a file for each speech.
  static let securityCouncil: SpeechMapping = {
    var mapping = SpeechMapping()
    mapping.columns = [
      .file: ["filename"], .speaker: ["speaker"], .organisation: ["country"],
      .role: ["participanttype"], .date: ["date"], .title: ["spv", "topic"],
    ]
    mapping.constants = [.folder: "speeches", .language: "en"]
    return mapping
  }()
}
