import DossierStore
import Presentation
import RelationsModel

/// What a check against texts found, as text for print: what is wrong first, source by source.
struct VerificationText {
  private let verification: Verification
  private let dossier: Dossier
  /// How many more quotes there are of which no text is at hand.
  private let unread: Int
  private let columns: Int

  init(_ verification: Verification, _ dossier: Dossier, unread: Int = 0, columns: Int) {
    self.verification = verification
    self.dossier = dossier
    self.unread = unread
    self.columns = columns
  }

  var lines: [String] {
    var block = TextBlock(columns: columns)
    let checked = verification.entries.filter { $0.finding != .noText }
    let bySource = Dictionary(grouping: checked, by: \.source)
    for source in dossier.sources {
      guard let entries = bySource[source.id] else { continue }
      block.addHeading("\(Wording.name(source)) (\(source.id))")
      for entry in entries.sorted(by: { $0.rank < $1.rank }) { add(entry, to: &block) }
    }
    block.addBlank()
    block.add(summary(checked))
    return block.lines
  }

  private func add(_ entry: Verification.Entry, to block: inout TextBlock) {
    let kind = entry.words == nil ? "passage " : ""
    let start = "\(kind)\(entry.id): "
    switch entry.finding {
    case .exact, .noText, .untold: break
    case .moved(let place):
      block.add(
        "\(start)moved, to characters \(place.lowerBound) to \(place.upperBound)",
        indent: 2,
        hanging: 4
      )
    case .ambiguous(let places):
      let starts = places.prefix(6).map { "\($0.lowerBound)" }.joined(separator: ", ")
      block.add("\(start)ambiguous: it stands at \(starts)", indent: 2, hanging: 4)
    case .changed(let place, let words):
      block.add(
        "\(start)changed, at characters \(place.lowerBound) to \(place.upperBound):",
        indent: 2,
        hanging: 4
      )
      block.add(words.line, indent: 4)
    case .missing:
      block.add("\(start)missing", indent: 2, hanging: 4)
      if let words = entry.words { block.add("“\(words)”", indent: 4) }
    }
    if !entry.cutWords.isEmpty {
      let words = entry.cutWords.map { "“\($0)”" }.joined(separator: " and ")
      let longer = entry.cutWords.count == 1 ? "a longer word" : "longer words"
      block.add("\(start)within \(longer) of the text: \(words)", indent: 2, hanging: 4)
    }
    for doubt in entry.doubts {
      block.add(
        "\(start)in doubt: a line of the text ends within a word, which may be "
          + "“\(doubt.hyphenated)” or “\(doubt.joined)”",
        indent: 2,
        hanging: 4
      )
    }
  }

  private func summary(_ checked: [Verification.Entry]) -> String {
    let without = unread + verification.entries.count - checked.count
    let names = ["exact", "moved", "ambiguous", "changed", "missing"]
    let counts = names.compactMap { name -> String? in
      let count = checked.count { $0.finding.name == name }
      return count == 0 ? nil : "\(Wording.number(count)) \(name)"
    }
    let untold = checked.count { $0.finding == .untold }
    let others =
      untold == 0
      ? "" : ", \(Wording.count(untold, "passage")) that another version of the text cannot show"
    let rest = without == 0 ? "" : "; \(Wording.number(without)) without a text"
    return "\(counts.joined(separator: ", "))\(others)\(rest)."
  }
}

extension Verification.Entry {
  /// What has to be looked at comes first.
  fileprivate var rank: Int {
    switch finding {
    case .missing: 0
    case .changed: 1
    case .ambiguous: 2
    case .moved: 3
    case .exact: 4
    case .untold, .noText: 5
    }
  }
}
