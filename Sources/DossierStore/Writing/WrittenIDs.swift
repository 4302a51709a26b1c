import RelationsModel

/// The ids under which the records of a dossier are written: in a folder every id names one record,
/// whatever its kind.
struct WrittenIDs {
  /// The new ids of records whose own was taken, by kind.
  private var changed: [RecordKind: [String: String]] = [:]
  /// What was changed, for a report.
  private(set) var changes: [(old: String, new: String)] = []

  /// The ids of all records of a dossier, by their kinds.
  static func all(in dossier: Dossier) -> [(kind: RecordKind, ids: [String])] {
    [
      (.party, Side.allCases.map { dossier.parties[$0].id.rawValue }),
      (.actor, dossier.actors.map(\.id.rawValue)), (.issue, dossier.issues.map(\.id.rawValue)),
      (.proposition, dossier.issues.flatMap(\.propositions).map(\.id.rawValue)),
      (.event, dossier.events.map(\.id.rawValue)), (.quote, dossier.quotes.map(\.id.rawValue)),
      (.passage, dossier.passages.map(\.id.rawValue)),
      (.source, dossier.sources.map(\.id.rawValue)),
    ]
  }

  init(_ dossier: Dossier) {
    let kinds = WrittenIDs.all(in: dossier)
    var all = Set(kinds.flatMap(\.ids))
    var taken: Set<String> = []
    for (kind, ids) in kinds {
      for id in ids where !taken.insert(id).inserted {
        let new = WrittenIDs.free(id, kind, all)
        all.insert(new)
        taken.insert(new)
        changed[kind, default: [:]][id] = new
        changes.append((id, new))
      }
    }
  }

  /// Such as `gazette-source`, with a number where that is taken.
  private static func free(_ id: String, _ kind: RecordKind, _ all: Set<String>) -> String {
    var number = 1
    while true {
      let ending = "-\(kind.rawValue)" + (number > 1 ? "-\(number)" : "")
      let candidate = String(id.prefix(64 - ending.utf8.count)) + ending
      if !all.contains(candidate) { return candidate }
      number += 1
    }
  }

  func text(_ kind: RecordKind, _ id: String) -> WrittenValue {
    .text(changed[kind]?[id] ?? id)
  }
}
