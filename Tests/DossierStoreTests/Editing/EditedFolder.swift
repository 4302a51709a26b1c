import RelationsModel

@testable import DossierStore

/// A dossier of few records, whose files have comments, for edits.
enum EditedFolder {
  static let header = """
    format: 1
    title: Arcadia and Borduria
    asOf: 2016-07-13
    parties:
      - id: arcadia
        name: Arcadia
        short: AR
      - id: borduria
        name: Borduria
        short: BO

    """

  static let actors = """
    # Who speaks.
    actors:
      # The minister.
      - id: ana-moreau
        name: Ana Moreau  # as the gazette spells it
        kind: person
        party: arcadia
      - id: ivan-koval
        name: Ivan Koval
        kind: person
        party: borduria
        # aliases: [Koval]

    """

  static let issues = """
    issues:
      - id: fisheries
        title: Fisheries
        propositions:
          - id: FI-1
            text: Catches must be limited.
          # Seldom spoken of.
          - id: FI-2
            text: Fish are free.
      - id: border
        title: Border
        propositions:
          - id: BO-1
            text: The border stays open.

    """

  static let gazette = """
    # The gazette, issue by issue.
    sources:
      - id: gazette
        type: webpage
        issued: 2014-03-01
        licence: quotation  # short ones
        quotes:
          # The first.
          - id: Q001
            text: We shall limit the catch.
            speaker: ana-moreau
            issue: fisheries
            proposition: FI-1
            stance: agrees
          - id: Q002
            text: Fish know no limits.
            speaker: ivan-koval
            date: 2014-02-01  # by the calendar of Borduria
            issue: fisheries
            proposition: FI-1
            stance: disagrees
            # The clerk was not sure.
      # Seldom read.
      - id: herald
        type: webpage
        issued: 2015
        licence: quotation

    """

  /// The sources once the gazette is merged into the herald, whose date is another.
  static let mergedGazette = """
    # The gazette, issue by issue.
    sources:
      # Seldom read.
      - id: herald
        type: webpage
        issued: 2015
        licence: quotation
        quotes:
          # The first.
          - id: Q001
            text: We shall limit the catch.
            speaker: ana-moreau
            date: 2014-03-01
            issue: fisheries
            proposition: FI-1
            stance: agrees
          - id: Q002
            text: Fish know no limits.
            speaker: ivan-koval
            date: 2014-02-01  # by the calendar of Borduria
            issue: fisheries
            proposition: FI-1
            stance: disagrees
            # The clerk was not sure.

    """

  /// The files, some of them with other texts, or left out where nil.
  static func files(_ other: [String: String?] = [:]) -> [DossierFile] {
    var texts: [String: String?] = [
      "dossier.yaml": header, "actors.yaml": actors, "issues.yaml": issues,
      "sources/gazette.yaml": gazette,
    ]
    texts.merge(other) { $1 }
    return texts.compactMap { path, text in
      text.map { DossierFile(path: path, bytes: Array($0.utf8)) }
    }.sorted { $0.path < $1.path }
  }

  static func dossier(_ files: [DossierFile] = files()) throws -> Dossier {
    try DossierReader.read(files, shownAs: nil).dossier
  }

  static func quote(_ id: Quote.ID) throws -> Quote {
    let quotes = try dossier().quotes
    return quotes.first { $0.id == id } ?? quotes[0]
  }
}
