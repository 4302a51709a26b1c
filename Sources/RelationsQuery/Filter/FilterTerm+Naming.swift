import RelationsModel

extension FilterTerm.Needle {
  /// Says that no record of a kind has the name, and which one is near.
  func namesNothing(_ kind: String, among names: [String]) -> String {
    var nearest = NearestName()
    let meant = nearest.find(text, among: names)
    return "There is no \(kind) “\(text)”" + (meant.map { "; did you mean “\($0)”?" } ?? ".")
  }
}
