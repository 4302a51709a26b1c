import DossierStore
import RelationsModel

/// The files of a small sound dossier, of which a test replaces one.
enum SmallFiles {
  static let header = """
    format: 1
    title: Arendelle – Weselton
    asOf: 2017-12-23
    parties:
      - id: arendelle
        name: Kingdom of Arendelle
        short: AR
      - {id: weselton, name: Duchy of Weselton, short: WE}
    """

  static let actors = """
    actors:
      - id: elsa
        name: Elsa
        kind: person
        party: arendelle
        roles:
          - title: Queen
            from: 2013-07
            to: 2019-11
      - id: duke
        name: The Duke
        kind: person
        party: weselton
    """

  static let issues = """
    issues:
      - id: trade
        title: Trade
        propositions:
          - id: T-1
            text: The gates should be open to trade.
        assessments:
          - verdict: contested
            by: elsa
            date: 2014
            source: gazette
      - id: ice
        title: Ice
        propositions:
          - {id: I-1, text: Ice is for everybody.}
    """

  static let events = """
    events:
      - id: E1
        date: 2013-07
        summary: The gates close.
        issues: [trade]
        direction: conflict
        sources: [gazette]
    """

  static let sources = """
    sources:
      - id: gazette
        type: article-newspaper
        issued: 2014-02-01
        licence: quotation
        quotes:
          - id: Q1
            text: Close the gates.
            speaker: elsa
            role: Queen
            date: 2013-07-20
            issue: trade
            proposition: T-1
            stance: disagrees
            basis: words
          - id: Q2
            text: Open those gates!
            speaker: duke
            issue: trade
            proposition: T-1
            stance: agrees
            basis: words
          - id: Q3
            text: Open these gates!
            speaker: duke
            issue: trade
            variantOf: Q2
          - id: Q4
            text: Ice for all.
            speaker: elsa
            issue: ice
            proposition: I-1
        reports:
          - id: R1
            summary: The queen was said to be away.
            actor: elsa
            issues: [trade]
            events: [E1]
    """

  /// The small dossier with some of its files replaced or added.
  static func files(_ replaced: [String: String] = [:]) -> [DossierFile] {
    var texts = [
      "dossier.yaml": header, "actors.yaml": actors, "issues.yaml": issues,
      "events.yaml": events, "sources/gazette.yaml": sources,
    ]
    texts.merge(replaced) { $1 }
    return texts.map { DossierFile(path: $0, bytes: Array($1.utf8)) }
  }

  static func opened(_ replaced: [String: String] = [:]) throws -> OpenedDossier {
    try DossierReader.read(files(replaced), shownAs: nil)
  }

  /// The small dossier with one text replaced by another in one of its files.
  static func opened(in path: String, _ old: String, _ new: String) throws -> OpenedDossier {
    let texts = [
      "dossier.yaml": header, "actors.yaml": actors, "issues.yaml": issues,
      "events.yaml": events, "sources/gazette.yaml": sources,
    ]
    let text = texts[path] ?? ""
    guard let range = text.firstRange(of: old) else { throw NotInFixture(text: old) }
    return try opened([path: text.replacingCharacters(in: range, with: new)])
  }
}

struct NotInFixture: Error {
  let text: String
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}

extension Diagnostic {
  /// The place, severity, message and suggestion on one line.
  var line: String {
    DiagnosticText.render(self).split(separator: "\n").first.map(String.init) ?? ""
  }
}
