import RelationsModel

/// The user’s table of organisations that speak for a party, such as `party:Labour=uk`.
extension FieldNames {
  private static let partyMark = "party:"

  /// Takes a pair such as `party:Labour=uk`; false for any other.
  mutating func takeParty(_ pair: Substring) throws(ImportError) -> Bool {
    let text = NameKey.tidied(String(pair))
    guard text.hasPrefix(FieldNames.partyMark) else { return false }
    let rule = text.dropFirst(FieldNames.partyMark.count)
    guard let equals = rule.lastIndex(of: "=") else {
      throw .mapping("“\(text)” gives no party; write party:Labour=uk.")
    }
    let name = NameKey(String(rule[..<equals]))
    let party = NameKey.tidied(String(rule[rule.index(after: equals)...]))
    guard !name.text.isEmpty, SlugText.isSound(Array(party.utf8)) else {
      throw .mapping("“\(text)” gives no party; write party:Labour=uk.")
    }
    parties[name] = party
    return true
  }

  /// The id of the party for which an organisation speaks; nil where the table has none.
  package func party(of organisation: String) -> String? {
    parties.isEmpty ? nil : parties[NameKey(organisation)]
  }

  /// The id of the party for which all speak.
  package var setParty: String? {
    constants[.party].map { SlugText.isSound(Array($0.utf8)) ? $0 : SlugText.id(of: $0) }
  }
}
