import RelationsModel

extension FilterTerm.Test {
  /// Whether it names parties: there are two for good, so that a name of neither is a mistake.
  var isOfParties: Bool { if case .party = self { true } else { false } }
}

extension FilterTerm.Needle {
  /// The record that has the id, whatever the case in which it was typed; the case as typed goes first.
  func first<Position>(_ position: (String) -> Position?) -> Position? {
    ids.lazy.compactMap(position).first
  }

  /// Says that no record of a kind has the name, and which one is near.
  func namesNothing(_ kind: String, among names: [String]) -> String {
    var nearest = NearestName()
    let shown = FilterProblem.shortened(text)
    guard let meant = nearest.find(text, among: names) else { return "No \(kind) “\(shown)” here." }
    return "No \(kind) “\(shown)”; did you mean “\(FilterProblem.shortened(meant))”?"
  }

  /// Says that no party has the name, and which ones there are.
  func namesNoParty(of parties: BothSides<Party>) -> String {
    let all = Side.allCases.map { parties[$0] }
    var nearest = NearestName()
    let names = all.flatMap { [$0.id.rawValue, $0.name, $0.shortName] }
    let shown = FilterProblem.shortened(text)
    if let meant = nearest.find(text, among: names) {
      return "No party “\(shown)”; did you mean “\(FilterProblem.shortened(meant))”?"
    }
    return "No party “\(shown)”: they are \(all.map(\.id.rawValue).joined(separator: " and "))."
  }
}
