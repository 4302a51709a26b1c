import DossierStore
import Interchange
import RelationsModel

/// What a coded project gives a corpus: sources with their texts, other records, and quotes as rows.
package struct ProjectImport {
  /// The project’s name; empty where it has none.
  package let title: String
  /// What a dossier says of itself, of which this program made the project; without its records.
  package private(set) var header: Dossier?
  private var sources: [Source] = []
  private var actors: [Actor] = []
  private var issues: [Issue] = []
  private var events: [Event] = []
  private var passages: [Passage] = []
  /// The texts of sources, as they are kept beside a corpus.
  package private(set) var texts: [Source.ID: String] = [:]
  /// The quotes, as JSON, one a line.
  package private(set) var rows: [UInt8] = []
  package private(set) var rowCount = 0
  package private(set) var dropped: DroppedCounts
  /// Quotes longer than a dossier may have.
  package private(set) var longQuotes = 0
  /// Sentences on how the project was read.
  package private(set) var notices: [String] = []

  private let project: CodedProject
  private let reading: ProjectReading
  private var takenIDs: Set<String> = []
  private var sourceIDs: [String: Source.ID] = [:]

  /// `isKnown` tells whether the corpus has a source of an id with another text.
  package init(
    _ project: CodedProject,
    _ names: FieldNames,
    isTaken: (Source.ID, _ digest: String?) throws -> Bool = { _, _ in false }
  ) rethrows {
    self.project = project
    title = project.name
    dropped = project.dropped
    reading = ProjectReading(project, names)
    readRecords()
    var detection = OffsetDetection()
    for source in project.sources where source.counting == nil && !project.isOwn {
      guard let text = source.text else { continue }
      detection.look(at: source.selections, in: Array(text.unicodeScalars))
    }
    let counting = project.isOwn ? OffsetCounting(countsMark: true) : detection.counting
    for source in project.sources { try take(source, counting, isTaken) }
    if rowCount > 0, counting != OffsetCounting(), counting != OffsetCounting(countsMark: true) {
      notices.append("Places count \(counting.words).")
    }
    addCodes()
  }

  // MARK: - Sources

  private mutating func take(
    _ source: ProjectSource,
    _ counting: OffsetCounting,
    _ isTaken: (Source.ID, String?) throws -> Bool
  ) rethrows {
    let scalars = Array((source.text ?? "").unicodeScalars)
    let places = NormalisedPlaces(scalars)
    let hasText = source.text != nil && !source.isMadeUp && !places.normalised.scalars.isEmpty
    let digest = hasText ? places.normalised.digest : nil
    let id = try id(of: source, digest, isTaken)
    if let text = source.text, hasText {
      texts[id] = text.hasSuffix("\n") ? text : text + "\n"
    }
    if let text = source.text, !text.isEmpty, !hasText, !source.isMadeUp {
      dropped.count("texts of white space alone")
    }
    let stretches = ProjectStretches(
      source,
      scalars,
      places,
      source.counting ?? counting,
      joins: !project.isOwn
    )
    dropped.count(
      source.text == nil
        ? "stretches of texts that are missing" : "stretches that lie outside of their text",
      stretches.outside
    )
    dropped.count("stretches without words", stretches.empty)
    dropped.count("stretches without a code", stretches.uncoded)
    dropped.count("stretches kept by their words, as the place has others", stretches.moved)
    for stretch in stretches.all {
      let row = ProjectRow(stretch, source, id, digest, places.normalised, project, reading)
      if row.isLong { longQuotes += 1 }
      rows += row.object.compactBytes + [0x0A]
      rowCount += 1
    }
  }

  private mutating func id(
    of source: ProjectSource,
    _ digest: String?,
    _ isTaken: (Source.ID, String?) throws -> Bool
  ) rethrows -> Source.ID {
    let pairs = Dictionary(source.variables.map { ($0.name, $0.value) }) { first, _ in first }
    if project.isOwn, let own: Source = FlatRecord.record(pairs) {
      if takenIDs.insert(own.id.rawValue).inserted { sources.append(own) }
      return own.id
    }
    let name = source.name.isEmpty ? "source \(source.key)" : source.name
    let made = ImportedIdentifier.made(of: name)
    var id = Source.ID(made)
    var number = 1
    while try takenIDs.contains(id.rawValue) || isTaken(id, digest) {
      number += 1
      id = Source.ID(String(made.prefix(58)) + "-\(number)")
      if number > 10_000 { break }
    }
    takenIDs.insert(id.rawValue)
    let notes = source.notes.compactMap(\.text).joined(separator: " ")
    var record = Source(id: id, type: "document", title: name, licence: "Terms not seen")
    record.textDigest = digest
    record.issued = source.variables.first { NameKey($0.name) == NameKey("date") }
      .flatMap { try? EDTFDate(parsing: $0.value) }
    record.remark = notes.isEmpty ? nil : notes
    sources.append(record)
    return id
  }
}

// Records that stand in the project beside quotes.
extension ProjectImport {
  private mutating func readRecords() {
    guard project.isOwn else { return }
    for item in project.cases where item[ProjectIdentity.recordKind] == "actor" {
      let pairs = Dictionary(item.variables.map { ($0.name, $0.value) }) { first, _ in first }
      if let actor: Actor = FlatRecord.record(pairs) { actors.append(actor) }
    }
    for (kind, pairs) in project.records {
      switch kind {
      case "dossier": readHeader(pairs)
      case "issue": if let issue: Issue = FlatRecord.record(pairs) { issues.append(issue) }
      case "event": if let event: Event = FlatRecord.record(pairs) { events.append(event) }
      case "passage":
        if let passage: Passage = FlatRecord.record(pairs) { passages.append(passage) }
      default: dropped.count("records of an unknown kind")
      }
    }
  }

  private mutating func readHeader(_ pairs: [String: String]) {
    let parties = (1...2).compactMap { number in
      pairs["parties.\(number).id"].map { id in
        let name = pairs["parties.\(number).name"] ?? id
        let short = pairs["parties.\(number).shortName"] ?? name
        return Party(id: Party.ID(id), name: name, shortName: short)
      }
    }
    guard parties.count == 2, parties[0].id != parties[1].id,
      let asOf = pairs["asOf"].flatMap({ try? EDTFDate(parsing: $0) })
    else { return }
    var credits: [String] = []
    while let credit = pairs["credits.\(credits.count + 1)"] { credits.append(credit) }
    header = Dossier(
      title: pairs["title"] ?? project.name,
      summary: pairs["summary"],
      credits: credits,
      asOf: asOf.first,
      window: pairs["window"].flatMap { RecordWindow($0) },
      parties: BothSides(first: parties[0], second: parties[1])
    )
  }

  /// The records but for quotes, those of another program’s project that `isNew` lets through.
  package func records(
    isNewIssue: (Issue.ID) throws -> Bool,
    isNewSource: (Source.ID) throws -> Bool
  ) rethrows -> Dossier {
    let blank = Party(id: "a", name: "a", shortName: "a")
    return Dossier(
      title: header?.title ?? title,
      summary: header?.summary,
      credits: header?.credits ?? [],
      asOf: header?.asOf ?? Day(number: 0),
      window: header?.window,
      parties: header?.parties ?? BothSides(first: blank, second: blank),
      actors: actors,
      issues: try issues.filter { try project.isOwn || isNewIssue($0.id) },
      sources: try sources.filter { try project.isOwn || isNewSource($0.id) },
      passages: passages,
      events: events
    )
  }

  /// Whether there is anything but quotes.
  package var hasRecords: Bool { !issues.isEmpty || !sources.isEmpty || !actors.isEmpty }

  /// Issues and propositions of codes that a rule names, also those that no stretch has.
  private mutating func addCodes() {
    // A project of this program’s has its issues as they are, a code book only their names.
    guard issues.isEmpty else { return }
    var places: [String: Int] = [:]
    for code in project.codes {
      guard let meaning = reading.ruled(code), let title = meaning.issue else { continue }
      let id = ImportedIdentifier.made(of: title)
      if places[id] == nil {
        places[id] = issues.count
        issues.append(Issue(id: Issue.ID(id), title: title))
      }
      guard let place = places[id] else { continue }
      if meaning.field == .issue, issues[place].summary == nil {
        issues[place].summary = code.about
      }
      guard meaning.field == .proposition else { continue }
      let claim = ImportedIdentifier.made(ofClaim: meaning.value, on: id)
      if !issues[place].propositions.contains(where: { $0.id.rawValue == claim }) {
        issues[place].propositions.append(
          Proposition(id: Proposition.ID(claim), text: meaning.value)
        )
      }
    }
  }
}

extension OffsetCounting {
  /// What is counted, for people.
  var words: String {
    let units =
      switch unit {
      case .codePoints: "code points"
      case .utf16: "units of UTF-16"
      case .utf8: "bytes of UTF-8"
      }
    return switch breaks {
    case .asWritten: units
    case .one: units + ", a break between lines as one"
    case .two: units + ", a break between lines as two"
    }
  }
}
