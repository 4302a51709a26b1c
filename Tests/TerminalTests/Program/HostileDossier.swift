import Foundation

/// A small dossier that has one text in every field that takes free text, and in the names of files.
struct HostileDossier {
  let text: String

  func write(to folder: URL) throws {
    let sources = folder.appending(path: "sources")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    for (name, content) in files {
      try content.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
    }
    let name = String(text.filter { $0 != "/" && $0 != "\0" }.prefix(40))
    try "unknown: \(quoted)\n"
      .write(to: sources.appending(path: "\(name).yaml"), atomically: false, encoding: .utf8)
  }

  /// The text as a YAML scalar that names its code points where they are not plain.
  private var quoted: String {
    let scalars = text.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII && scalar.value >= 0x20 && !"\"\\\u{7F}".unicodeScalars.contains(scalar)
      guard !isPlain else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "\"\(scalars.joined())\""
  }

  private var files: [(String, String)] {
    let t = quoted
    return [
      (
        "dossier.yaml",
        """
        format: 1
        title: \(t)
        asOf: 2017-12-23
        summary: \(t)
        parties: [{id: uk, name: \(t), short: \(t)}, {id: russia, name: \(t), short: \(t)}]
        credits: [\(t)]
        """
      ),
      ("actors.yaml", "actors:\n" + actor("first", "uk", t) + actor("second", "russia", t)),
      ("issues.yaml", "issues:\n" + issue("near", "shared", t) + issue("far", "contested", t)),
      (
        "events.yaml",
        """
        events:
          - {id: E1, date: 2016, summary: \(t), issues: [near], direction: other, sources: [page],
             remark: \(t)}
        """
      ),
      (
        "sources/page.yaml",
        """
        sources:
          - id: page
            type: webpage
            title: \(t)
            author: [{literal: \(t)}]
            publisher: \(t)
            URL: \(t)
            language: \(t)
            licence: \(t)
            remark: \(t)
            quotes:
        \(quote("Q1", "first", "near", t))
        \(quote("Q2", "second", "far", t))
            reports:
              - {id: R1, summary: \(t), actor: first, issues: [near], locator: \(t), hedge: \(t)}
        """
      ),
    ]
  }

  private func actor(_ id: String, _ party: String, _ t: String) -> String {
    """
      - {id: \(id), name: \(t), kind: person, party: \(party), aliases: [\(t)], remark: \(t),
         roles: [{title: \(t), organisation: \(t), remark: \(t)}]}

    """
  }

  private func issue(_ id: String, _ verdict: String, _ t: String) -> String {
    """
      - id: \(id)
        title: \(t)
        summary: \(t)
        keywords: [\(t)]
        propositions: [{id: \(id)-1, text: \(t)}]
        assessments:
          - {verdict: \(verdict), by: first, date: 2017, source: page, locator: \(t), note: \(t)}

    """
  }

  private func quote(_ id: String, _ speaker: String, _ issue: String, _ t: String) -> String {
    """
          - {id: \(id), text: \(t), speaker: \(speaker), role: \(t), date: 2016, issue: \(issue),
             proposition: \(issue)-1, stance: agrees, basis: words, hedge: \(t), venue: \(t),
             locator: \(t), remark: \(t)}
    """
  }
}
