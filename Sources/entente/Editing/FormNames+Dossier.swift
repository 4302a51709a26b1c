import Interface
import Presentation
import RelationsModel

extension FormNames {
  /// All that can be named in a dossier.
  init(_ dossier: Dossier) {
    let actors = Dictionary(dossier.actors.map { ($0.id, $0.name) }) { one, _ in one }
    self.init(
      [
        .party: Side.allCases.map { side in
          let party = dossier.parties[side]
          return FormName(id: party.id.rawValue, words: party.name)
        },
        .actor: dossier.actors.map { FormName(id: $0.id.rawValue, words: $0.name) },
        .issue: dossier.issues.map { FormName(id: $0.id.rawValue, words: $0.title) },
        .proposition: dossier.issues.flatMap { issue in
          issue.propositions.map {
            FormName(id: $0.id.rawValue, words: $0.text, owner: issue.id.rawValue)
          }
        },
        .quote: dossier.quotes.map { quote in
          FormName(
            id: quote.id.rawValue,
            words: "\(actors[quote.speaker] ?? quote.speaker.rawValue): \(quote.text)",
            // A version goes with its original.
            owner: quote.variantOf == nil ? quote.proposition?.rawValue : nil
          )
        },
        .source: dossier.sources.map { source in
          let words = [source.title, source.publisher, source.issued?.text].compactMap(\.self)
          return FormName(id: source.id.rawValue, words: words.joined(separator: ", "))
        },
        .event: dossier.events.map {
          FormName(id: $0.id.rawValue, words: "\($0.date.text) \($0.summary)")
        },
        .passage: dossier.passages.map { FormName(id: $0.id.rawValue, words: $0.summary) },
      ],
      texts: [
        "role": dossier.actors.flatMap { actor in
          actor.roles.map { role in
            let dates = [role.from, role.to].map { $0?.text ?? "" }
            let words = dates == ["", ""] ? "" : dates.joined(separator: " to ")
            return FormName(id: role.title, words: words, owner: actor.id.rawValue)
          }
        },
        "licence": used(dossier.sources.map(\.licence) + FormNames.licences),
        "publisher": used(dossier.sources.compactMap(\.publisher)),
        "language": used(dossier.sources.compactMap(\.language)),
        "venue": used(dossier.quotes.compactMap(\.venue)),
        "organisation": used(dossier.actors.flatMap(\.roles).compactMap(\.organisation)),
      ]
    )
  }

  /// Terms under which words are often used.
  private static let licences = [
    "not stated", "short quotation with attribution", "CC BY 4.0", "CC0 1.0", "OGL v3.0",
    "public domain",
  ]
}

/// Texts, each once, those that stand most often first.
private func used(_ texts: [String]) -> [FormName] {
  var counts: [String: (count: Int, place: Int)] = [:]
  for (place, text) in texts.enumerated() {
    counts[text] = ((counts[text]?.count ?? 0) + 1, counts[text]?.place ?? place)
  }
  return counts.sorted { (-$0.value.count, $0.value.place) < (-$1.value.count, $1.value.place) }
    .prefix(100).map { FormName(id: $0.key, words: "") }
}
