import Drawing
import RelationsModel

/// Finds the coders that somebody names.
struct CoderSelection {
  private let known: [String]
  private let keys: [NameKey]

  init(_ known: [String]) {
    self.known = known
    keys = known.map { NameKey($0) }
  }

  /// The coders of a list with commas, in its order; throws where there is none of a name.
  func coders(named list: String) throws(CommandFailure) -> [String] {
    // A name can have a comma.
    if let one = coder(named: list) { return [one] }
    var found: [String] = []
    for part in list.split(separator: ",") {
      let name = NameKey.tidied(String(part))
      guard let coder = coder(named: name) else { throw failure(name) }
      if !found.contains(coder) { found.append(coder) }
    }
    guard !found.isEmpty else { throw failure(list) }
    return found
  }

  private func coder(named name: String) -> String? {
    let key = NameKey(name)
    return known.contains(name)
      ? name : keys.firstIndex(of: key).map { known[$0] }
  }

  private func failure(_ name: String) -> CommandFailure {
    var nearest = NearestName()
    let near = nearest.find(name, among: known, atMost: 3)
    let all = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
    let advice =
      known.isEmpty
      ? "No quote here names its coder."
      : near.isEmpty ? "The coders are: \(all)." : "Did you mean \(near.alternatives)?"
    return .transfer(SafeText.line("There is no coder “\(name.prefix(80))”. \(advice)"))
  }
}
