import RelationsModel

/// The files of a dossier that is only begun: a header, and examples that are commented out.
package enum StarterDossier {
  /// All files of a dossier between two parties, in the canonical form.
  package static func files(_ parties: PartyNames, asOf day: Day) -> [DossierFile] {
    let texts = [
      ("dossier.yaml", header(parties, day)), ("actors.yaml", actors(parties)),
      ("issues.yaml", issues), ("events.yaml", events), ("sources/press.yaml", sources),
    ]
    return texts.map { DossierFile(path: $0.0, bytes: Array($0.1.utf8)) }
  }

  private static func header(_ parties: PartyNames, _ day: Day) -> String {
    """
    # What the dossier is about. Lines that begin with a number sign are notes to you: delete them as
    # you like. “entente check FOLDER” says what is wrong, and on which line.
    format: 1
    title: \(text("\(parties.first.name) – \(parties.second.name)"))
    # The day from which one looks; what is dated later is not shown unless it is asked for.
    asOf: \(day.description)
    # summary: One paragraph on the relationship.
    # The two sides. The ids are what the other files call them.
    parties:
      - id: \(text(parties.first.id.rawValue))
        name: \(text(parties.first.name))
        short: \(text(parties.first.shortName))
      - id: \(text(parties.second.id.rawValue))
        name: \(text(parties.second.name))
        short: \(text(parties.second.shortName))
    # credits: [Your name and your terms]

    """
  }

  private static func text(_ value: String) -> String { ScalarText.inline(value, kind: .text) }

  private static func actors(_ parties: PartyNames) -> String {
    """
    # Who speaks and acts: people, bodies, and spokespersons who are not named.
    actors: []
    # An example. To use it, delete the [] above, and “# ” at the beginning of each line below.
    #   - id: example-minister
    #     name: Ana Example
    #     kind: person  # person, body or unnamed
    #     party: \(text(parties.first.id.rawValue))  # or \(parties.second.id.rawValue); leave it out for neither
    #     roles:
    #       - title: Foreign Minister
    #         from: 2017-05  # 2017, 2017-05, 2017-05-31, 2017~ or 2014/..

    """
  }

  private static let issues = """
    # What lies between the parties, and what can be held about it.
    issues: []
    # An example. To use it, delete the [] above, and “# ” at the beginning of each line below.
    #   - id: example-fisheries
    #     title: Fisheries
    #     keywords: [cod, quota]
    #     propositions:  # short claims, in your words, with which a side agrees or not
    #       - id: FI-1
    #         text: Quotas should follow the advice of scientists.
    #     assessments:  # what somebody judged; leave them out if nobody did
    #       - verdict: contested  # shared, contested or mixed
    #         date: 2019-06-12
    #         source: example-gazette

    """

  private static let events = """
    # What happened between the parties, in order of date.
    events: []
    # An example. To use it, delete the [] above, and “# ” at the beginning of each line below.
    #   - id: E1
    #     date: 2019-06-11
    #     summary: The two ministers meet.
    #     issues: [example-fisheries]
    #     direction: cooperation  # cooperation, conflict, mixed or other
    #     sources: [example-gazette]

    """

  private static let sources = """
    # Where words were found, and under each source what was found there. This folder may have any
    # number of files, with any names that end in .yaml.
    sources: []
    # An example. To use it, delete the [] above, and “# ” at the beginning of each line below.
    #   - id: example-gazette
    #     type: article-newspaper  # or webpage, speech, report, book, interview, treaty
    #     title: Ministers talk fish
    #     issued: 2019-06-12
    #     publisher: The Gazette
    #     URL: https://example.org/fish
    #     licence: short quotation with attribution
    #     quotes:
    #       - id: Q1
    #         text: We will follow the science, and nothing else.  # exact, at most 40 words
    #         speaker: example-minister
    #         role: Foreign Minister
    #         date: 2019-06-11
    #         issue: example-fisheries
    #         proposition: FI-1
    #         stance: agrees  # agrees, disagrees or none
    #         basis: words  # or context, where the words alone do not say it

    """
}
