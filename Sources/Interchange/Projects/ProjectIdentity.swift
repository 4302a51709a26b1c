import RelationsModel

/// The identity that programs of qualitative analysis give to everything in a project.
package enum ProjectIdentity {
  /// A GUID made of what it stands for: the same whenever the same is written.
  static func guid(_ kind: String, _ name: String) -> String {
    func digits(_ salt: String) -> [Character] {
      var digest = RowDigest()
      for part in [kind, name, salt] { digest.add(part.utf8) }
      return Array(digest.text.uppercased())
    }
    var guid = Array((digits("first") + digits("second")).prefix(32))
    // Version 8 of RFC 9562: bits of the maker's own choice.
    guid[12] = "8"
    guid[16] = "8"
    for place in [20, 16, 12, 8] { guid.insert("-", at: place) }
    return String(guid)
  }

  /// What a project that this program wrote says of its origin.
  package static let origin = "Entente"
  /// What says which record a case or a note is of.
  package static let recordKind = "record"
  /// The source of a text that was made up of quotes.
  package static let madeUp = "Made of its quotes, as no text of it was at hand."
  /// The top of the codes for each field, with the field.
  package static let folders: [(name: String, field: QuoteField)] = [
    ("Issues", .issue), ("Speakers", .speaker), ("Stance", .stance), ("Parties", .party),
    ("Roles", .role), ("Basis", .basis), ("Rendering", .rendering), ("Speech", .speech),
    ("Cut", .cut),
  ]

  /// How the codes of a project that this program wrote are read.
  package static let rules: [CodeRule] =
    folders.compactMap { CodeRule("\($0.name)/*", $0.field) }
    + [CodeRule("Issues/*/*", .proposition)].compactMap { $0 }
}
