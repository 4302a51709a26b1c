/// The keys of records that were looked up or made, by their ids.
///
/// Keys never change, so that other writers do not matter; memory is bounded by forgetting all of a
/// kind, because an archive has a source for each of its articles.
final class RecordKeys {
  private static let most = 65_536

  private(set) var actors: [String: Int] = [:]
  private(set) var issues: [String: Int] = [:]
  private(set) var sources: [String: Int] = [:]
  private(set) var propositions: [String: (key: Int, issue: Int)] = [:]
  /// The ids of the corpus's parties; nil when they are to be read.
  var parties: [String]?

  func remember(actor id: String, _ key: Int) {
    if actors.count >= RecordKeys.most { actors.removeAll(keepingCapacity: true) }
    actors[id] = key
  }

  func remember(issue id: String, _ key: Int) {
    if issues.count >= RecordKeys.most { issues.removeAll(keepingCapacity: true) }
    issues[id] = key
  }

  func remember(source id: String, _ key: Int) {
    if sources.count >= RecordKeys.most { sources.removeAll(keepingCapacity: true) }
    sources[id] = key
  }

  func remember(proposition id: String, _ key: Int, issue: Int) {
    if propositions.count >= RecordKeys.most { propositions.removeAll(keepingCapacity: true) }
    propositions[id] = (key, issue)
  }

  func forget() {
    actors = [:]
    issues = [:]
    sources = [:]
    propositions = [:]
    parties = nil
  }
}
