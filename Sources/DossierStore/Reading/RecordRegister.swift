import RelationsModel

/// What an id can name.
enum RecordKind: String {
  case party, actor, issue, proposition, source, quote, passage, event

  /// The kind with its article, as a message names it.
  var noun: String {
    switch self {
    case .actor, .issue, .event: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}

/// Every id of the dossier: what it names, where, and what became of the record.
final class RecordRegister {
  private struct Entry {
    let kind: RecordKind
    let spot: Spot
    var isDropped = false
    /// The name for which the record was left out, when that was not its own fault.
    var cause: String?
    var isUsed = false
    var casualties = 0
  }

  private let log: ProblemLog
  private var entries: [String: Entry] = [:]
  private var names: [RecordKind: [String]] = [:]
  /// Ids that stand in files of which nothing could be read, and those files.
  private var lost: [String: Int32] = [:]
  /// Kinds of records that stand in files of which not even the ids can be told, and those files.
  private var hidden: [RecordKind: Int32] = [:]
  private var casualtiesOfFiles: [Int32: Int] = [:]
  /// Kinds of which there is no record, and whether that was said as an error, a warning or both.
  private var emptyKinds: [RecordKind: Set<Bool>] = [:]
  private var nearest = NearestName()
  /// What was found near to an unknown name, which seldom stands alone.
  private var nearby: [RecordKind: [String: String?]] = [:]

  init(log: ProblemLog) {
    self.log = log
  }

  /// Whether every record stands, so that what nothing names is a fault of its own.
  private(set) var isWhole = true

  /// Enters a record; false, and reported, when its id names another already.
  func claim(_ id: Located<String>, as kind: RecordKind) -> Bool {
    if let first = entries[id.value] {
      isWhole = false
      log.error(
        "the id \(quoted(id.value)) names \(first.kind.noun) already, "
          + "at \(log.described(first.spot))",
        at: id.spot
      )
      return false
    }
    entries[id.value] = Entry(kind: kind, spot: id.spot)
    names[kind, default: []].append(id.value)
    return true
  }

  /// Where the record of an id stands, left out or not.
  func spot(of id: String) -> Spot? { entries[id]?.spot }

  /// Marks a record as left out, so that what names it is not reported as well.
  func drop(_ id: String) {
    isWhole = false
    entries[id]?.isDropped = true
  }

  /// Marks a record as left out for want of another that it names, and counts it there.
  func drop(_ id: String, forWantOf name: Located<String>) {
    drop(id)
    entries[id]?.cause = name.value
    countCasualty(of: name)
  }

  /// Enters an id that is not sound, so that what names it is not reported as well.
  func claimUnsound(_ id: Located<String>, as kind: RecordKind) {
    isWhole = false
    guard entries[id.value] == nil else { return }
    entries[id.value] = Entry(kind: kind, spot: id.spot, isDropped: true)
  }

  /// Remembers the ids that a file seems to hold though it could not be read.
  func lose(_ file: Int32, in text: FileText) {
    isWhole = false
    casualtiesOfFiles[file] = 0
    for id in text.seemingIDs { lost[id] = file }
  }

  /// Remembers that a file could not be read in which records of these kinds stand: whatever of them is
  /// named may be in it.
  func lose(_ file: Int32, of kinds: [RecordKind]) {
    isWhole = false
    casualtiesOfFiles[file] = 0
    for kind in kinds { hidden[kind] = file }
  }

  /// Whether a name is that of a sound record; what is wrong is reported, unless it was before.
  func finds(_ name: Located<String>, _ kind: RecordKind, ifUnknown isError: Bool = true) -> Bool {
    guard let entry = entries[name.value], entry.kind == kind else {
      if entries[name.value] == nil, lost[name.value] == nil { lost[name.value] = hidden[kind] }
      if lost[name.value] == nil {
        reportUnknown(name, kind, found: entries[name.value]?.kind, isError: isError)
      }
      return false
    }
    if !entry.isUsed { entries[name.value]?.isUsed = true }
    return !entry.isDropped
  }

  /// Whether anything names the record.
  func isUsed(_ id: String) -> Bool { entries[id]?.isUsed ?? false }

  /// Counts a record that is left out because of what it names, at the first record in the chain.
  func countCasualty(of name: Located<String>) {
    var id = name.value
    // A variant, its original, the speaker of that: longer chains there are none.
    for _ in 0..<4 {
      guard let cause = entries[id]?.cause else { break }
      id = cause
    }
    if entries[id]?.isDropped == true {
      entries[id]?.casualties += 1
    } else if let file = lost[id] {
      casualtiesOfFiles[file]? += 1
    }
  }

  /// Says of each record and file that was left out how many others went with it.
  func reportCasualties() {
    for (id, entry) in entries where entry.casualties > 0 {
      log.warn(
        "\(counted(entry.casualties)) left out too, for naming \(quoted(id))",
        at: entry.spot
      )
    }
    for (file, count) in casualtiesOfFiles where count > 0 {
      log.warn(
        "\(counted(count)) left out too, for naming what stands in this file",
        at: Spot(file: file, line: 1, column: 1)
      )
    }
  }

  private func counted(_ count: Int) -> String {
    count == 1 ? "1 record is" : "\(count) records are"
  }

  private func reportUnknown(
    _ name: Located<String>,
    _ kind: RecordKind,
    found: RecordKind?,
    isError: Bool
  ) {
    guard !log.isFull else { return }
    var message = "no \(kind.rawValue) has the id \(quoted(name.value))"
    if found == nil, names[kind] == nil {
      // Where a whole file is missing, everything else names what would stand in it.
      guard emptyKinds[kind, default: []].insert(isError).inserted else { return }
      message += ": the dossier has no \(kind.rawValue) at all"
    }
    if kind == .party, name.value == "none" { message += ": leave the key out for neither side" }
    if let found { message += ", which names \(found.noun)" }
    let near = found == nil ? nearName(to: name.value, kind) : nil
    if isError {
      log.error(message, at: name.spot, nearest: near, expected: "the id of \(kind.noun)")
    } else {
      log.warn(message, at: name.spot, nearest: near)
    }
  }

  private func nearName(to name: String, _ kind: RecordKind) -> String? {
    if let known = nearby[kind]?[name] { return known }
    let near = nearest.find(name, among: names[kind] ?? [])
    nearby[kind, default: [:]][name] = .some(near)
    return near
  }
}
