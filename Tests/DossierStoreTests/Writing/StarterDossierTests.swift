import DossierStore
import RelationsModel
import Testing

@Suite struct StarterDossierTests {
  @Test(
    arguments: [
      ("France,Germany", ["france", "germany"], ["France", "Germany"], ["FR", "GE"]),
      (
        " United Kingdom , Russia ", ["united-kingdom", "russia"], ["United Kingdom", "Russia"],
        ["UK", "RU"]
      ),
      (
        "\"Korea, Republic of\",Japan", ["korea-republic-of", "japan"],
        ["Korea, Republic of", "Japan"], ["KR", "JA"]
      ),
      ("\"Say \"\"a\"\"\",b", ["say-a", "b"], ["Say \"a\"", "b"], ["SA", "B"]),
      ("Côte d’Ivoire,Łódź", ["cote-divoire", "lodz"], ["Côte d’Ivoire", "Łódź"], ["CI", "ŁÓ"]),
      ("Россия,日本", ["party-1", "party-2"], ["Россия", "日本"], ["РО", "日本"]),
      ("Iran,Iraq", ["iran", "iraq"], ["Iran", "Iraq"], ["IRAN", "IRAQ"]),
      ("A-B,A B", ["a-b-1", "a-b-2"], ["A-B", "A B"], ["A-B", "A B"]),
      ("—,*: #", ["party-1", "party-2"], ["—", "*: #"], ["—", "*: #"]),
      ("true,NO", ["true", "no"], ["true", "NO"], ["TR", "NO"]),
    ] as [(String, [String], [String], [String])]
  )
  func partiesAreReadAndWritten(
    text: String,
    ids: [String],
    names: [String],
    shorts: [String]
  ) throws {
    let files = StarterDossier.files(try PartyNames(parsing: text), asOf: Day(number: 17_000))
    let opened = try DossierReader.read(files, shownAs: nil)
    let parties = [opened.dossier.parties.first, opened.dossier.parties.second]
    #expect(opened.diagnostics == [])
    #expect(parties.map(\.id.rawValue) == ids)
    #expect(parties.map(\.name) == names)
    #expect(parties.map(\.shortName) == shorts)
    #expect(opened.dossier.asOf == Day(number: 17_000))
    for file in files {
      #expect(DossierFormatter.format(file, shownAs: nil) == .unchanged, "\(file.path)")
    }
  }

  @Test(arguments: [
    ("", PartyNamesError.wrongCount(1)), ("France", .wrongCount(1)), ("a,b,c", .wrongCount(3)),
    ("a,", .empty), (" , ", .empty), ("\"a,b", .openQuote), ("a\u{1B}[31m,b", .unprintable),
    ("a\nb,c", .unprintable), ("a\u{202E}b,c", .unprintable), ("É,e", .same),
    (String(repeating: "a", count: 201) + ",b", .tooLong),
  ])
  func whatIsNoPairOfNamesIsRefused(text: String, error: PartyNamesError) {
    #expect(throws: error) { try PartyNames(parsing: text) }
    #expect(error.message.contains(". ") || error.message.contains("Inside"))
  }

  /// Whoever does what the comments say gets a dossier without a problem.
  @Test func theExamplesAreSoundWhenTheyAreUsed() throws {
    let files = StarterDossier.files(
      try PartyNames(parsing: "France,Germany"),
      asOf: Day(number: 18_000)
    )
    .map { file in
      var lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(
        String.init
      )
      if let start = lines.firstIndex(where: { $0.hasPrefix("# An example.") }) {
        lines[start - 1] = lines[start - 1].replacing(" []", with: "")
        for index in lines.indices where index > start { lines[index].removeFirst(2) }
        lines.remove(at: start)
      }
      let text = lines.joined(separator: "\n") + "\n"
      return DossierFile(path: file.path, bytes: Array(text.utf8))
    }
    let opened = try DossierReader.read(files, shownAs: nil)
    #expect(opened.diagnostics.map(\.message) == [])
    #expect(opened.dossier.quotes.count == 1)
    #expect(opened.dossier.events.count == 1)
    #expect(opened.dossier.issues.first?.assessments.count == 1)
    for file in files {
      #expect(DossierFormatter.format(file, shownAs: nil) == .unchanged, "\(file.path)")
    }
  }
}
