/// Actors of a dossier of Arcadia and Borduria, one who speaks for each.
enum TwoSpeakers {
  /// The file of actors; ids are made of the names.
  static func file(_ arcadian: String, _ bordurian: String) -> String {
    let actors = [(arcadian, "arcadia"), (bordurian, "borduria")].map { name, party in
      """
        - id: \(name.lowercased().replacing(" ", with: "-"))
          name: \(name)
          kind: person
          party: \(party)

      """
    }
    return "actors:\n" + actors.joined()
  }
}
