import RelationsModel

/// Which field a key or a column is for: by its own name, or by one that the user gave.
package struct FieldNames: Hashable, Sendable {
  private var given: [QuoteField: String] = [:]

  package init() {}

  /// Reads `text=Quote,speaker=Who`; a field that is named so is no longer known by its own name.
  package init(parsing text: String) throws(ImportError) {
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty else {
        throw .mapping("“\(pair)” is no mapping; write text=Quote,speaker=Who.")
      }
      let name = String(parts[0])
      guard let field = QuoteField(named: name), field != .record, field != .state else {
        var nearest = NearestName()
        let near = nearest.find(name, among: QuoteField.names, atMost: 1).first
        throw .mapping(
          "“\(name)” is not a field of a quote"
            + (near.map { "; did you mean \($0)?" }
              ?? "; there are \(QuoteField.names.joined(separator: ", ")).")
        )
      }
      guard given.updateValue(String(parts[1]), forKey: field) == nil else {
        throw .mapping("The field \(name) is mapped twice.")
      }
    }
  }

  /// What tells one mapping from another.
  package var fingerprint: String {
    given.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.name)=\($0.value)" }.joined(separator: ",")
  }

  var isEmpty: Bool { given.isEmpty }

  /// The key of a field.
  func name(of field: QuoteField) -> String { given[field] ?? field.name }

  /// The field of each column: by the name that was given, else by ours, whatever the case and the
  /// spaces in it.
  func fields(of columns: [String]) -> [QuoteField?] {
    let named = Dictionary(given.map { ($0.value, $0.key) }) { first, _ in first }
    var fields = columns.map { named[$0] }
    var taken = Set(fields.compactMap { $0 })
    for (index, column) in columns.enumerated() where fields[index] == nil {
      let plain = FieldNames.plain(column)
      let guess = QuoteField.allCases.first { FieldNames.plain($0.name) == plain }
      if let guess, given[guess] == nil, taken.insert(guess).inserted { fields[index] = guess }
    }
    return fields
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
  }
}
