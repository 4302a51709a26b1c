import RelationsModel

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
  /// The propositions that stand for issues as a whole, by the keys of the issues.
  var wholes: [Int: (key: Int, label: String)] = [:]
  /// The last number that an id with an ending got, by the beginning of that id.
  var lastNumbers: [String: Int] = [:]
  /// The ids of the corpus's parties; nil when they are to be read.
  var parties: [String]? {
    didSet { partyPlaces = [:] }
  }
  /// Where the parties belong that quotes name.
  var partyPlaces: [String: PartyPlace] = [:]
  /// The names of records, by kind; read when first a record is not found by its id.
  var names: [NamedTable: NameIndex] = [:]
  /// The organisations of roles, as they are spelled; nil when they are to be read.
  var organisations: [NameKey: String]?
  /// The roles that were made or found for organisations that are no party.
  var otherRoles: Set<String> = []

  /// The columns of issues for events, by the id that a table gives.
  private(set) var eventIssues: [[UInt8]: [UInt8]] = [:]
  /// Hashes of the sources that events have named.
  private var eventSources: Set<Int> = []

  func remember(eventIssue id: [UInt8], _ list: [UInt8]) {
    if eventIssues.count >= RecordKeys.most { eventIssues.removeAll(keepingCapacity: true) }
    eventIssues[id] = list
  }

  /// Whether no event has named a source before, as far as is remembered.
  func isNewEventSource(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(id))
    if eventSources.count >= RecordKeys.most { eventSources.removeAll(keepingCapacity: true) }
    return eventSources.insert(hasher.finalize()).inserted
  }

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
    eventIssues = [:]
    eventSources = []
    propositions = [:]
    wholes = [:]
    lastNumbers = [:]
    names = [:]
    otherRoles = []
    organisations = nil
    parties = nil
  }
}
